import { dateOf, isTimeOfDay, parseInstant, PERIOD_UNITS, type Period, type PeriodUnit } from '@huiying/core';
import { z } from 'zod';
import { closestWord } from './closest-word.js';
import { shown } from './setting-error.js';

/** An object in which an unknown key is a mistake; the message names the keys there are. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const guess = issue.keys[0] === undefined ? undefined : closestWord(issue.keys[0], known);
      return `没有这个键${guess ? `，是不是 ${guess}？` : ''}（可用：${known.join('、')}）`;
    },
  });
}

export const words = z.string().trim().min(1);
export const wordList = z.array(words);
export const atLeastOne = <S extends z.ZodType>(item: S) => z.array(item).min(1);
export const identifier = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {
  error: ({ input }) => `应为由字母、数字、点、横线组成的标识，得到 ${shown(input)}`,
});

/** `YYYY-MM-DD` of a day that exists. */
export const isDate = (text: string): boolean => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(text) : undefined;
  return parsed !== undefined && dateOf(parsed.at) === text;
};

export const date = z.string().refine(isDate, {
  error: ({ input }) => `应为存在的日期，写作 2026-10-10，得到 ${shown(input)}`,
});

/** A share 0..1, written as a percentage. */
export const percentage = z.unknown().transform((value, context) => {
  const found = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  const share = found ? Number(found[1]) / 100 : Number.NaN;
  if (share <= 1) return share;
  const given = value === undefined ? '但没有写' : `得到 ${shown(value)}`;
  context.addIssue({ code: 'custom', message: `应为 0% 到 100% 的百分比（例如 80%），${given}` });
  return z.NEVER;
});

const LONGEST = { days: 36_500, other: 1_000_000 };

/** A length of time in one of `units`; days are whole. */
export const period = (units: readonly [PeriodUnit, ...PeriodUnit[]] = PERIOD_UNITS): z.ZodType<Period> =>
  strict({
    value: z.number().positive({ error: ({ input }) => `应为正数，得到 ${shown(input)}` }),
    unit: z.enum(units),
    endsAt: z.string().refine(isTimeOfDay, { error: '应为下班时间，写作 "17:30"' }).exactOptional(),
  })
    .refine(({ unit, endsAt }) => endsAt === undefined || isDays(unit), {
      path: ['endsAt'],
      error: '只有按日计算的时限有下班时间',
    })
    .refine(({ value, unit }) => Number.isInteger(value) || !isDays(unit), {
      path: ['value'],
      error: '按日计算的时限应为整数',
    })
    .refine(({ value, unit }) => value <= (isDays(unit) ? LONGEST.days : LONGEST.other), {
      path: ['value'],
      error: '时限过长',
    });

/** Lengths that need no calendar. */
export const clockPeriod = period(['second', 'minute', 'hour']);

const isDays = (unit: PeriodUnit): boolean => unit === 'day' || unit === 'working-day';

export const webAddress = z.string().refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
  error: ({ input }) => `应为 http:// 或 https:// 开头的地址，得到 ${shown(input)}`,
});

/** With an account in it none is ever asked, and the refusal would write the password into the log. */
const hasNoAccount = (url: string): boolean => !URL.canParse(url) || !/^[^:]+:\/\/[^/?#]*@/u.test(url);

/** One that we ask ourselves. */
export const askedAddress = webAddress.refine(hasNoAccount, { error: '地址中不能有用户名和密码' });
