import { DomainError } from '../domain-error.js';
import { addMs, DAY_MS, dateOf, formatInstant, type Instant, shiftDate, startOfDate, yearOf } from '../time/instant.js';
import { CLOCK_UNITS, isClockUnit, isTimeOfDay, timeOfDayMs } from './clock-unit.js';
import { type DayCount, countNaturalDays, countWorkingDays, waitForPauses } from './count-days.js';
import type { DueDate, Pause, Period, PeriodChanges, TraceStep, WorkingCalendar } from './period.js';

/** Longer than any rule; beyond it is a slip of the keyboard, and a count of days must end. */
const LONGEST_MS = 36_600 * DAY_MS;
const YEARS = { first: 1970, last: 2800 };

/**
 * When a period that starts at `from` ends. On time means `<= dueAt`, the exact moment included.
 * - second, minute, hour: wall-clock time, never paused or extended.
 * - working-day: the first day is excluded, the end is 24:00 Shanghai of the last working day, which is 00:00 of the next
 *   date, or the period's close of business on it.
 * - day: the same with natural days; a last day that is a day off rolls to the next working day (民法典 203).
 * An end that falls into a pause waits for the end of the working day on which the period goes on.
 * @throws DomainError `period-value` (not a positive number, or a fraction of a day, or more than 100 years),
 * `period-start` (no such moment, or outside 1970-2800), `period-end` (no such time of day, or for hours),
 * `hours-never-change` (a pause or extension of hours), `extension-unit`, `pause-order`.
 */
export function addPeriod(
  from: Instant,
  period: Period,
  calendar: WorkingCalendar,
  { pauses = [], extensions = [] }: PeriodChanges = {},
): DueDate {
  const limit = extended(period, extensions);
  refuseUnusable(from, period);
  refuseUnusable(from, limit);
  refusePauses(period, pauses);
  const start: TraceStep = { step: 'start', at: from, note: formatInstant(from) };
  if (isClockUnit(limit.unit)) return addClockTime(start, limit, limit.unit);
  const count = limit.unit === 'working-day' ? countWorkingDays : countNaturalDays;
  const counted = count(dateOf(from), limit.value, calendar, pauses);
  const added = extensions.map(({ by, basis }) => ({
    step: 'extended',
    at: from,
    note: `延长 ${by.value} ${by.unit === 'day' ? '日' : '个工作日'}：${basis}`,
  }));
  const endOf = (date: string): Instant => addMs(startOfDate(date), timeOfDayMs(limit.endsAt ?? '24:00'));
  return endOfDay([start, ...added], limit, waitForPauses(counted, endOf, calendar, pauses), calendar);
}

function extended(period: Period, extensions: NonNullable<PeriodChanges['extensions']>): Period {
  if (extensions.length === 0) return period;
  if (isClockUnit(period.unit))
    throw new DomainError('invalid', 'hours-never-change', '按小时计算的时限不能延长', 'extensions');
  if (extensions.some(({ by }) => by.unit !== period.unit || !(by.value > 0)))
    throw new DomainError('invalid', 'extension-unit', '延长的时间应为正数，并与原时限同一单位', 'extensions');
  return { ...period, value: extensions.reduce((sum, { by }) => sum + by.value, period.value) };
}

function refuseUnusable(from: Instant, { value, unit, endsAt }: Period): void {
  const isClock = isClockUnit(unit);
  if (!(value > 0 && value * (isClock ? CLOCK_UNITS[unit].ms : DAY_MS) <= LONGEST_MS))
    throw new DomainError('invalid', 'period-value', `时限应为正数且不超过 100 年：${value}`, 'value');
  if (!isClock && !Number.isInteger(value))
    throw new DomainError('invalid', 'period-value', `按日计算的时限应为整数：${value}`, 'value');
  if (endsAt !== undefined && (isClock || !isTimeOfDay(endsAt)))
    throw new DomainError('invalid', 'period-end', `只有按日计算的时限有下班时间，写作 17:30：${endsAt}`, 'endsAt');
  if (!isCountableFrom(from))
    throw new DomainError('invalid', 'period-start', `起算时间应在 ${YEARS.first} 年至 ${YEARS.last} 年之间`, 'from');
}

/** Whether a period may start at that moment. */
export function isCountableFrom(at: Instant): boolean {
  const year = yearOf(at);
  return year >= YEARS.first && year <= YEARS.last;
}

function refusePauses(period: Period, pauses: readonly Pause[]): void {
  if (pauses.length > 0 && isClockUnit(period.unit))
    throw new DomainError('invalid', 'hours-never-change', '按小时计算的时限不能中止', 'pauses');
  if (pauses.some(({ from, to }) => !(from <= to) || to.getTime() - from.getTime() > LONGEST_MS))
    throw new DomainError('invalid', 'pause-order', '中止的结束时间应不早于开始时间', 'pauses');
}

function addClockTime(start: TraceStep, limit: Period, unit: keyof typeof CLOCK_UNITS): DueDate {
  const dueAt = addMs(start.at, Math.round(limit.value * CLOCK_UNITS[unit].ms));
  const length: TraceStep = {
    step: 'clock-hours',
    at: start.at,
    note: `${limit.value} ${CLOCK_UNITS[unit].zh}，连续计算，夜间和节假日不停`,
  };
  const due: TraceStep = { step: 'due', at: dueAt, note: formatInstant(dueAt) };
  return { startedAt: start.at, dueAt, limit, provisional: false, trace: [start, length, due] };
}

function endOfDay(
  opening: readonly TraceStep[],
  limit: Period,
  { firstDay, lastDay, trace }: DayCount,
  calendar: WorkingCalendar,
): DueDate {
  const closing = limit.endsAt ?? '24:00';
  const dueAt = addMs(startOfDate(lastDay), timeOfDayMs(closing));
  const missing = yearsNotLoaded(shiftDate(firstDay, 1), lastDay, calendar);
  const warnings = missing.map((year) => ({
    step: 'calendar-missing',
    at: startOfDate(`${year}-01-01`),
    note: `${year} 年放假安排尚未载入，结果为暂定`,
  }));
  const end: TraceStep = { step: 'end-of-day', at: dueAt, note: `${lastDay} ${closing}` };
  const due: TraceStep = { step: 'due', at: dueAt, note: `${lastDay} ${closing}，含该时刻` };
  return {
    startedAt: opening[0]?.at ?? dueAt,
    dueAt,
    limit,
    provisional: missing.length > 0,
    trace: [...opening, ...trace, ...warnings, end, due],
  };
}

/** The years of the counted days only: a due date of 00:00 on 1 January belongs to the year before. */
function yearsNotLoaded(firstCounted: string, lastDay: string, calendar: WorkingCalendar): number[] {
  const first = Number(firstCounted.slice(0, 4));
  const length = Number(lastDay.slice(0, 4)) - first + 1;
  return Array.from({ length }, (_, index) => first + index).filter((year) => !calendar.years.has(year));
}
