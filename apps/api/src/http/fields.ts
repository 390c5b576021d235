import { parseInstant, periodEndOf, type RecordedInstant } from '@huiying/core';
import { storableText } from '@huiying/storage';
import { z } from 'zod';

/** A date with its text, which is kept beside what was read from it. */
export interface WrittenInstant {
  readonly raw: string;
  readonly recorded: RecordedInstant;
}

export const EMPTY = '不能为空';

/** In an address, a `+` that was not escaped arrives as a blank. */
const UNESCAPED_PLUS = /(T\d{2}:\d{2}\S*) (?=\d{2}:?\d{2}$)/u;

/** Fields that many bodies share. An instant without an offset is Shanghai time; its precision is kept. */
export const writtenInstant = z
  .string()
  .max(64)
  .transform((raw, context): WrittenInstant => {
    const recorded = parseInstant(raw.replace(UNESCAPED_PLUS, '$1+'));
    if (recorded) return { raw, recorded };
    const message = raw.trim() === '' ? EMPTY : '应为 ISO 8601 时间，例如 2026-11-22T22:54:00+08:00';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .meta({ format: 'date-time' });

const recordedInstant = writtenInstant.transform(({ recorded }) => recorded);

export const instant = recordedInstant.transform((recorded) => recorded.at);

/** What starts or stops a clock: the day alone does not say on which side of the due time it lies. */
export const timedInstant = recordedInstant
  .refine(({ precision }) => precision !== 'day', '须写到时分，例如 2026-11-22T22:54:00+08:00')
  .transform(({ at }) => at);

export const periodEnd = recordedInstant.transform(periodEndOf);

/** For periods; one that is open at an end is in order. */
export const inOrder = ({ from, to }: { readonly from?: Date | undefined; readonly to?: Date | undefined }): boolean =>
  !from || !to || from < to;
export const OUT_OF_ORDER = { path: ['from'], error: 'from 应早于 to' };

const LONGEST_TEXT = 200_000;

const nullIfBlank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value);

/** As `optional`, where null says something else than a missing field. */
export const emptiable = <S extends z.ZodType>(schema: S) => z.preprocess(nullIfBlank, schema.nullable()).optional();

/** A field that may be missing; programs that write every field write null or a text of no length for none. */
export const optional = <S extends z.ZodType>(schema: S) =>
  emptiable(schema).transform((value): z.output<S> | undefined => value ?? undefined);

/** Ids are compared as they are stored; UUIDs are the same in capitals (RFC 9562). */
export const recordId = z.uuid().toLowerCase();

const neededText = ({ input }: { readonly input?: unknown }): string => (input == null ? '必填' : '应为文字');
const bounded = (string: z.ZodString, max: number): z.ZodString => string.trim().max(max, `最多 ${max} 字`);
const sized = (string: z.ZodString, max: number): z.ZodString => bounded(string, max).min(1, EMPTY);
/** What cannot be stored is taken out first: a reason of nothing else is none. */
const storedText = z.string({ error: neededText }).overwrite(storableText);
const text = (max: number): z.ZodString => sized(storedText, max);
/** Nothing is taken out of what a person signs in by: it would be another one's name. */
export const accountName = sized(z.string({ error: neededText }), 100).refine(
  (name) => storableText(name) === name,
  '含有不能保存的字符（NUL）',
);
export const line = (max = 500): z.ZodString => text(max);
export const longText = text(LONGEST_TEXT);
/** None where something else says what it is about. */
export const anyText = bounded(storedText, LONGEST_TEXT);
export const pageLimit = z.coerce.number().int().min(1).max(500).default(50);

/** Where the page before ended: `<instant>_<id>`. */
export const pageCursor = line(200).refine((cursor) => {
  const [at = '', id = '', ...more] = cursor.split('_');
  return more.length === 0 && parseInstant(at)?.precision === 'second' && z.uuid().safeParse(id).success;
}, 'cursor 无效');
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
export const webAddress = z.url({ protocol: /^https?$/u, error: '应为 http 或 https 地址' }).max(2_000);

const hasNoAccount = (url: string): boolean => {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  return username === '' && password === '';
};
/** One that we ask ourselves. With an account in it none is ever asked, and what stands in it every reader would see. */
export const askedAddress = webAddress.refine(hasNoAccount, '地址中不能有用户名和密码');
