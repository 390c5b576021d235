import { dateOf, formatInstant, shiftDate, type Instant } from '../time/instant.js';

export type NearDay = 'yesterday' | 'today' | 'tomorrow';

/** An absolute moment as a reader in Shanghai says it: the near days by name, others by date. */
export interface DayWords {
  readonly near: NearDay | null;
  /** `11-24`, with the year in front when it is not the present one. */
  readonly date: string;
  /** `05:54` */
  readonly time: string;
}

const nearDay = (date: string, today: string): NearDay | null => {
  if (date === today) return 'today';
  if (date === shiftDate(today, 1)) return 'tomorrow';
  return date === shiftDate(today, -1) ? 'yesterday' : null;
};

export function dayWords(at: Instant, now: Instant): DayWords {
  const date = dateOf(at);
  const today = dateOf(now);
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return { near: nearDay(date, today), date: sameYear ? date.slice(5) : date, time: timeOf(at).slice(0, 5) };
}

/** `03:12:07`, Shanghai. */
export const timeOf = (at: Instant): string => formatInstant(at).slice(11, 19);

/** 0 = Sunday, of the date in Shanghai. */
export const weekdayOf = (at: Instant): number => (Math.floor((at.getTime() + 8 * 3_600_000) / 86_400_000) + 4) % 7;
