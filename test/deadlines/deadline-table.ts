import {
  addPeriod,
  dateOf,
  formatInstant,
  type Instant,
  parseInstant,
  type Period,
  type PeriodChanges,
} from '@huiying/core';
import { loadCalendar } from '@huiying/settings';
import { showTrace, type ShownStep } from '../../apps/cli/src/show-trace.js';
import { CONFIG } from './shipped-packs.js';

/** The calendar of the State Council as shipped. */
export const CN = loadCalendar(CONFIG, 'cn');

/** Without an offset it is Shanghai time. */
export function at(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed.at;
}

/** `[from, how many, due]`, worked out by hand beside it; a third `provisional` where no notice is published. */
export type Row = readonly [from: string, value: number, dueAt: string, provisional?: 'provisional'];

/** Each row is one case: the exact due time, and every step of the way there as `explain` prints it. */
export function table(unit: Period['unit'], rows: readonly Row[], change: Partial<Period> = {}): void {
  for (const [from, value, dueAt, provisional] of rows) {
    it(`from ${from}, ${value} ${unit}: ${dueAt}`, () => {
      const due = addPeriod(at(from), { value, unit, ...change }, CN);
      expect(formatInstant(due.dueAt)).toBe(formatInstant(at(dueAt)));
      expect(due.provisional).toBe(provisional === 'provisional');
      expect(gapsOf(showTrace(due.trace), due.limit)).toEqual([]);
    });
  }
}

export const dueWith = (from: string, period: Period, changes: PeriodChanges): string =>
  formatInstant(addPeriod(at(from), period, CN, changes).dueAt);

const COUNTED = ['counted', 'make-up-workday'];
const DAY_STEPS = [...COUNTED, 'day-off', 'paused'];

/** What printed steps leave unexplained between start and due. */
export function gapsOf(steps: readonly ShownStep[], limit: Period): string[] {
  const [first, last] = [steps[0], steps.at(-1)];
  const of = (...names: string[]): ShownStep[] => steps.filter(({ step }) => names.includes(step));
  const gaps: string[] = [];
  if (first?.step !== 'start') gaps.push('does not begin with the start');
  if (last?.step !== 'due') gaps.push('does not end with the due time');
  if (steps.some(({ note }) => !note)) gaps.push('a step without words');
  const isClock = !['day', 'working-day'].includes(limit.unit);
  if (isClock) return of('clock-hours').length === 1 ? gaps : [...gaps, 'no length'];
  if (of('first-day-excluded').length !== 1) gaps.push('the first day is not excluded');
  if (limit.unit === 'day') {
    const [counted] = of('counted');
    return counted?.note?.endsWith(`第 ${limit.value} 日`) ? gaps : [...gaps, 'the last counted day is not named'];
  }
  if (of(...COUNTED).length !== limit.value) gaps.push(`${of(...COUNTED).length} days are counted`);
  const dates = of('first-day-excluded', ...DAY_STEPS).map((step) => dateOf(at(step.at)));
  const missing = dates.filter(
    (date, n) => n > 0 && at(date).getTime() - at(dates[n - 1] ?? '').getTime() !== 86_400_000,
  );
  return [...gaps, ...missing.map((date) => `a day before ${date} is not told`)];
}
