import { parseInstant, type RecordedInstant } from '@huiying/core';
import { z } from 'zod';

/** Fields that many bodies share. An instant without an offset is Shanghai time; its precision is kept. */
export const recordedInstant = z
  .string()
  .max(64)
  .transform((text, context): RecordedInstant => {
    const parsed = parseInstant(text);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', message: '应为 ISO 8601 时间，例如 2026-11-22T22:54:00+08:00' });
    return z.NEVER;
  })
  .meta({ format: 'date-time' });

export const instant = recordedInstant.transform((recorded) => recorded.at);

const LONGEST_TEXT = 200_000;

export const line = (max = 500): z.ZodString => z.string().trim().min(1, '不能为空').max(max);
export const longText = z.string().trim().min(1, '不能为空').max(LONGEST_TEXT);
export const pageLimit = z.coerce.number().int().min(1).max(500).default(50);

/** Where the page before ended: `<instant>_<id>`. */
export const pageCursor = line(200).refine((cursor) => {
  const [at = '', id = '', ...more] = cursor.split('_');
  return more.length === 0 && parseInstant(at)?.precision === 'second' && z.uuid().safeParse(id).success;
}, 'cursor 无效');
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
export const webAddress = z.url({ protocol: /^https?$/u, error: '应为 http 或 https 地址' }).max(2_000);
