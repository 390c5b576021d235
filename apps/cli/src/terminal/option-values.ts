import { type Instant, isMailAddress, parseInstant, phoneNumberIn, type RecordedInstant } from '@huiying/core';
import { InvalidArgumentError } from 'commander';

/** A date keeps its precision: only a time of day can start a clock. */
export function recordedInstant(text: string): RecordedInstant {
  const parsed = parseInstant(text);
  if (parsed) return parsed;
  throw new InvalidArgumentError('应为 ISO 8601 日期或时间，例如 2026-11-22 或 2026-11-22T22:54:00+08:00');
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && parseInstant(text)) return text;
  throw new InvalidArgumentError('应为 YYYY-MM-DD，且确有其日');
}

/** A time of day, in minutes from its beginning. */
export function timeOfDay(text: string): number {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u.exec(text) ?? [];
  if (hours !== '') return Number(hours) * 60 + Number(minutes);
  throw new InvalidArgumentError('应为时刻，例如 08:30');
}

/** Where results go. `-` is standard input of the other options, and would be a file of that name here. */
export function outputFile(name: string): string {
  if (name !== '-' && name !== '') return name;
  throw new InvalidArgumentError('应为文件名，不能是 -');
}

/** `FROM/TO`, two dates or times as in ISO 8601 intervals. */
export function interval(text: string): { readonly from: Instant; readonly to: Instant } {
  const [from, to, ...more] = text.split('/').map((part) => parseInstant(part)?.at);
  if (from && to && more.length === 0) return { from, to };
  throw new InvalidArgumentError('应为 起/止 两个日期或时间，例如 2026-03-04T10:00/2026-03-06T15:00');
}

export function wholeNumber(text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1) throw new InvalidArgumentError('应为不小于 1 的整数');
  return value;
}

export function timeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() && name;
  } catch {
    throw new InvalidArgumentError('应为 IANA 时区，例如 Asia/Shanghai');
  }
}

export function mailAddress(text: string): string {
  if (isMailAddress(text)) return text;
  throw new InvalidArgumentError('应为邮箱地址，例如 zhang@press.example.cn');
}

export function phoneNumber(text: string): string {
  const digits = phoneNumberIn(text);
  if (digits !== undefined) return digits;
  throw new InvalidArgumentError('应为电话号码，例如 13800001234');
}

const LONGEST_NAME = 100;

export function accountName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw new InvalidArgumentError(`名称不能为空，且不超过 ${LONGEST_NAME} 个字`);
  return name;
}
