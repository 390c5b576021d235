import { dateOf, formatInstant, startOfDate, type Instant } from '@huiying/core';

/** Whole months, both included, as `YYYY-MM`. */
export type MonthRange = readonly [from: string, to: string];
export const RANGES = ['month', 'year', 'all'] as const;
export type RangeWord = (typeof RANGES)[number];

export const FIRST_MONTH = '2010-01';

/** `2026-12` -> `2027-01`. */
export function nextMonth(month: string): string {
  const [year = 0, one = 0] = month.split('-').map(Number);
  return one === 12 ? `${year + 1}-01` : `${year}-${String(one + 1).padStart(2, '0')}`;
}

export function rangeOf(word: RangeWord, now: Instant): MonthRange {
  const month = dateOf(now).slice(0, 7);
  if (word === 'month') return [month, month];
  return word === 'year' ? [`${month.slice(0, 4)}-01`, month] : [FIRST_MONTH, month];
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
const isMonth = (text: unknown): text is string => typeof text === 'string' && MONTH.test(text);

/** The months an address asks for, by their first and last or by a word; this year when it asks for none. */
export function rangeAsked({ from, to, range }: Readonly<Record<string, unknown>>, now: Instant): MonthRange {
  if (isMonth(from) && isMonth(to) && from <= to) return [from, to];
  return rangeOf(RANGES.find((word) => word === range) ?? 'year', now);
}

/** From the first moment of the first month to the first moment after the last one, Shanghai time. */
export const instantsOf = ([from, to]: MonthRange): { from: string; to: string } => ({
  from: formatInstant(startOfDate(`${from}-01`)),
  to: formatInstant(startOfDate(`${nextMonth(to)}-01`)),
});

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A length in the unit a reader would say it in: days from two days on, hours from one hour on, else minutes. */
export function lengthIn(ms: number): { unit: 'days' | 'hours' | 'minutes' | 'seconds'; n: string } {
  if (ms >= 2 * DAY_MS) return { unit: 'days', n: (ms / DAY_MS).toFixed(1) };
  if (ms >= HOUR_MS) return { unit: 'hours', n: (ms / HOUR_MS).toFixed(1) };
  if (ms > 0 && ms < 60_000) return { unit: 'seconds', n: String(Math.max(1, Math.round(ms / 1_000))) };
  return { unit: 'minutes', n: String(Math.round(ms / 60_000)) };
}
