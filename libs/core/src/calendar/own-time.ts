import { addMs, DAY_MS, type Instant } from '../time/instant.js';
import { CLOCK_UNITS, isClockUnit } from './clock-unit.js';
import type { DueDate } from './period.js';

/** What is stamped when a period starts: its own time is read from the trace, never counted again with another calendar. */
export type CountedPeriod = Pick<DueDate, 'startedAt' | 'dueAt' | 'limit' | 'trace'>;

/**
 * The inverse of adding: how much of a period has passed, in its own time and unit, 0 up to the limit.
 * - second, minute, hour: wall-clock time.
 * - working-day, day: counted days; each passes evenly from 00:00 to its end (24:00 or close of business). The first day, days
 *   off, paused days and the days past which a last day off has rolled take nothing.
 */
export function elapsedOf(period: CountedPeriod, at: Instant): number {
  const { startedAt, dueAt, limit } = period;
  if (at >= dueAt) return limit.value;
  if (isClockUnit(limit.unit)) return Math.max(0, at.getTime() - startedAt.getTime()) / CLOCK_UNITS[limit.unit].ms;
  const length = dayLengthMs(period);
  return countedDays(period).reduce((sum, day) => sum + Math.min(1, Math.max(0, at.getTime() - day) / length), 0);
}

/** The first instant at which a share 0..1 of the period has passed, in its own time; of the whole, the due moment. */
export function shareOf(period: CountedPeriod, share: number): Instant {
  const { startedAt, dueAt, limit } = period;
  if (share >= 1) return dueAt;
  if (share <= 0) return startedAt;
  const days = isClockUnit(limit.unit) ? [] : countedDays(period);
  if (days.length === 0) return addMs(startedAt, Math.round((dueAt.getTime() - startedAt.getTime()) * share));
  // 0.8 of 5 days is the end of the fourth and not a moment of the fifth, whatever 0.8 * 5 is in binary.
  const amount = Math.round(days.length * share * DAY_MS) / DAY_MS;
  const whole = Math.ceil(amount) - 1;
  return addMs(
    startedAt,
    (days[whole] ?? 0) - startedAt.getTime() + Math.round((amount - whole) * dayLengthMs(period)),
  );
}

/** 00:00 of each counted day, in epoch milliseconds. */
function countedDays({ limit, trace }: CountedPeriod): number[] {
  const startsOf = (...steps: string[]): number[] =>
    trace.filter(({ step }) => steps.includes(step)).map(({ at }) => at.getTime());
  if (limit.unit === 'working-day') return startsOf('counted', 'make-up-workday');
  const [excluded = 0] = startsOf('first-day-excluded');
  const paused = startsOf('paused');
  const [last = excluded] = startsOf('counted');
  const all = Array.from({ length: Math.round((last - excluded) / DAY_MS) }, (_, n) => excluded + (n + 1) * DAY_MS);
  return all.filter((day) => !paused.includes(day));
}

/** From 00:00 of the last day to its end. */
function dayLengthMs({ dueAt, trace }: CountedPeriod): number {
  const lastDay = trace.findLast(({ step }) => ['counted', 'make-up-workday', 'rolled'].includes(step));
  return lastDay ? dueAt.getTime() - lastDay.at.getTime() : DAY_MS;
}
