import { type Instant, shiftDate, startOfDate } from '../time/instant.js';
import type { Pause, TraceStep, WorkingCalendar } from './period.js';
import { dayReason, isMakeUpWorkday, isWorkingDay } from './working-day.js';

/** Days counted from the one after `firstDay` to `lastDay`, both `YYYY-MM-DD`, with what became of each. */
export interface DayCount {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly trace: readonly TraceStep[];
}

const dayStep = (step: string, date: string, note: string): TraceStep => ({
  step,
  at: startOfDate(date),
  note: `${date} ${note}`,
});

const firstDayExcluded = (date: string): TraceStep => dayStep('first-day-excluded', date, '起算当日不计入');

/** The pause in which a day begins. */
function pauseAt(date: string, pauses: readonly Pause[]): Pause | undefined {
  const beginning = startOfDate(date);
  return pauses.find(({ from, to }) => from <= beginning && beginning < to);
}

export function countWorkingDays(
  firstDay: string,
  days: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): DayCount {
  const trace = [firstDayExcluded(firstDay)];
  let day = firstDay;
  for (let counted = 0; counted < days;) {
    day = shiftDate(day, 1);
    const reason = dayReason(day, calendar);
    const pause = pauseAt(day, pauses);
    if (!isWorkingDay(day, calendar)) {
      trace.push(dayStep('day-off', day, `${reason}，不计入`));
    } else if (pause) {
      trace.push(dayStep('paused', day, `${reason}，中止计算，不计入：${pause.basis}`));
    } else {
      counted += 1;
      const step = isMakeUpWorkday(day, calendar) ? 'make-up-workday' : 'counted';
      trace.push(dayStep(step, day, `${reason}，第 ${counted} 个工作日`));
    }
  }
  return { firstDay, lastDay: day, trace };
}

export function countNaturalDays(
  firstDay: string,
  days: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): DayCount {
  const trace = [firstDayExcluded(firstDay)];
  let day = firstDay;
  for (let counted = 0; counted < days;) {
    day = shiftDate(day, 1);
    const pause = pauseAt(day, pauses);
    if (pause) trace.push(dayStep('paused', day, `中止计算，不计入：${pause.basis}`));
    else counted += 1;
  }
  trace.push(dayStep('counted', day, `第 ${days} 日`));
  const lastDay = rollPastDaysOff(day, calendar, pauses, trace);
  return { firstDay, lastDay, trace };
}

/** 民法典 203: a last day that is off is not the last day; the next working day is. */
function rollPastDaysOff(day: string, calendar: WorkingCalendar, pauses: readonly Pause[], trace: TraceStep[]): string {
  if (isWorkingDay(day, calendar)) return day;
  let last = day;
  for (; !isWorkingDay(last, calendar) || pauseAt(last, pauses); last = shiftDate(last, 1)) {
    const pause = pauseAt(last, pauses);
    if (isWorkingDay(last, calendar)) trace.push(dayStep('paused', last, `中止计算，不作为最后一日：${pause?.basis}`));
    else trace.push(dayStep('day-off', last, `${dayReason(last, calendar)}，不作为最后一日`));
  }
  trace.push(dayStep('rolled', last, '顺延到的第一个工作日'));
  return last;
}

/**
 * A period does not run out while it is paused, nor in the moment in which it goes on: the end waits for the end of the
 * working day on which it goes on.
 * @param endOf 24:00 or close of business of a date
 */
export function waitForPauses(
  count: DayCount,
  endOf: (date: string) => Instant,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): DayCount {
  const isPaused = (end: Instant): boolean => pauses.some(({ from, to }) => from < end && end <= to);
  if (!isPaused(endOf(count.lastDay))) return count;
  const trace = [...count.trace];
  let last = count.lastDay;
  do {
    last = shiftDate(last, 1);
    const pause = pauseAt(last, pauses);
    if (!isWorkingDay(last, calendar))
      trace.push(dayStep('day-off', last, `${dayReason(last, calendar)}，不作为最后一日`));
    else if (pause)
      trace.push(dayStep('paused', last, `${dayReason(last, calendar)}，中止计算，不计入：${pause.basis}`));
  } while (!isWorkingDay(last, calendar) || isPaused(endOf(last)));
  trace.push(dayStep('rolled', last, '中止期间不届满，顺延到恢复计算的这一日'));
  return { ...count, lastDay: last, trace };
}
