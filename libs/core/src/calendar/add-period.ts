import { DomainError } from '../domain-error.js';
import { addMs, DAY_MS, dateOf, formatInstant, type Instant, shiftDate, startOfDate } from '../time/instant.js';
import type { DueDate, Period, PeriodUnit, TraceStep, WorkingCalendar } from './period.js';
import { dayReason, isMakeUpWorkday, isWorkingDay } from './working-day.js';

const CLOCK_UNITS = {
  second: { ms: 1000, zh: '秒' },
  minute: { ms: 60_000, zh: '分钟' },
  hour: { ms: 3_600_000, zh: '小时' },
};

/** Longer than any rule; beyond it is a slip of the keyboard, and a count of days must end. */
const LONGEST_MS = 36_600 * DAY_MS;
const YEARS = { first: 1970, last: 2800 };

interface Count {
  readonly lastDay: string;
  readonly trace: readonly TraceStep[];
}

/**
 * When a period that starts at `from` ends. On time means `<= dueAt`, the exact moment included.
 * - second, minute, hour: wall-clock time, never paused.
 * - working-day: the first day is excluded, the end is 24:00 Shanghai of the last working day, which is 00:00 of the next date.
 * - day: the same with natural days; a last day that is a day off rolls to the next working day (民法典 203).
 * @throws DomainError `period-value` (not a positive number, or a fraction of a day, or more than 100 years),
 * `period-start` (no such moment, or outside 1970-2800).
 */
export function addPeriod(from: Instant, period: Period, calendar: WorkingCalendar): DueDate {
  refuseUnusable(from, period);
  const start: TraceStep = { step: 'start', at: from, note: formatInstant(from) };
  if (isClockUnit(period.unit)) return addClockTime(start, period.value, period.unit);
  const count = period.unit === 'working-day' ? countWorkingDays : countNaturalDays;
  const { lastDay, trace } = count(dateOf(from), period.value, calendar);
  return endOfDay(start, trace, lastDay, calendar);
}

const isClockUnit = (unit: PeriodUnit): unit is keyof typeof CLOCK_UNITS => unit in CLOCK_UNITS;

function refuseUnusable(from: Instant, { value, unit }: Period): void {
  const unitMs = isClockUnit(unit) ? CLOCK_UNITS[unit].ms : DAY_MS;
  if (!(value > 0 && value * unitMs <= LONGEST_MS))
    throw new DomainError('invalid', 'period-value', `时限应为正数且不超过 100 年：${value} ${unit}`, 'value');
  if (!isClockUnit(unit) && !Number.isInteger(value))
    throw new DomainError('invalid', 'period-value', `按日计算的时限应为整数：${value} ${unit}`, 'value');
  const year = Number(dateOf(from).slice(0, 4));
  if (!(year >= YEARS.first && year <= YEARS.last))
    throw new DomainError('invalid', 'period-start', `起算时间应在 ${YEARS.first} 年至 ${YEARS.last} 年之间`, 'from');
}

function addClockTime(start: TraceStep, value: number, unit: keyof typeof CLOCK_UNITS): DueDate {
  const dueAt = addMs(start.at, Math.round(value * CLOCK_UNITS[unit].ms));
  const length: TraceStep = {
    step: 'clock-hours',
    at: start.at,
    note: `${value} ${CLOCK_UNITS[unit].zh}，连续计算，夜间和节假日不停`,
  };
  return { dueAt, provisional: false, trace: [start, length, { step: 'due', at: dueAt, note: formatInstant(dueAt) }] };
}

const dayStep = (step: string, date: string, note: string): TraceStep => ({
  step,
  at: startOfDate(date),
  note: `${date} ${note}`,
});

const firstDayExcluded = (date: string): TraceStep => dayStep('first-day-excluded', date, '起算当日不计入');

function countWorkingDays(firstDay: string, days: number, calendar: WorkingCalendar): Count {
  const trace = [firstDayExcluded(firstDay)];
  let day = firstDay;
  for (let counted = 0; counted < days;) {
    day = shiftDate(day, 1);
    if (isWorkingDay(day, calendar)) counted += 1;
    trace.push(workingDayStep(day, counted, calendar));
  }
  return { lastDay: day, trace };
}

function workingDayStep(day: string, counted: number, calendar: WorkingCalendar): TraceStep {
  if (!isWorkingDay(day, calendar)) return dayStep('day-off', day, `${dayReason(day, calendar)}，不计入`);
  const makeUp = isMakeUpWorkday(day, calendar);
  const reason = dayReason(day, calendar);
  return dayStep(makeUp ? 'make-up-workday' : 'counted', day, `${reason}，第 ${counted} 个工作日`);
}

function countNaturalDays(firstDay: string, days: number, calendar: WorkingCalendar): Count {
  let lastDay = shiftDate(firstDay, days);
  const trace = [firstDayExcluded(firstDay), dayStep('counted', lastDay, `第 ${days} 日`)];
  if (isWorkingDay(lastDay, calendar)) return { lastDay, trace };
  while (!isWorkingDay(lastDay, calendar)) {
    trace.push(dayStep('day-off', lastDay, `${dayReason(lastDay, calendar)}，不作为最后一日`));
    lastDay = shiftDate(lastDay, 1);
  }
  return { lastDay, trace: [...trace, dayStep('rolled', lastDay, '顺延到的第一个工作日')] };
}

function endOfDay(
  start: TraceStep,
  counted: readonly TraceStep[],
  lastDay: string,
  calendar: WorkingCalendar,
): DueDate {
  const dueAt = startOfDate(shiftDate(lastDay, 1));
  const missing = yearsNotLoaded(shiftDate(dateOf(start.at), 1), lastDay, calendar);
  const warnings = missing.map((year) => ({
    step: 'calendar-missing',
    at: startOfDate(`${year}-01-01`),
    note: `${year} 年放假安排尚未载入，结果为暂定`,
  }));
  const end: TraceStep = { step: 'end-of-day', at: dueAt, note: `${lastDay} 24:00` };
  const due: TraceStep = { step: 'due', at: dueAt, note: `${lastDay} 24:00，含该时刻` };
  return { dueAt, provisional: missing.length > 0, trace: [start, ...counted, ...warnings, end, due] };
}

/** The years of the counted days only: a due date of 00:00 on 1 January belongs to the year before. */
function yearsNotLoaded(firstCounted: string, lastDay: string, calendar: WorkingCalendar): number[] {
  const first = Number(firstCounted.slice(0, 4));
  const length = Number(lastDay.slice(0, 4)) - first + 1;
  return Array.from({ length }, (_, index) => first + index).filter((year) => !calendar.years.has(year));
}
