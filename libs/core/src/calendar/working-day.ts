import { weekdayOf } from '../countdown/day-words.js';
import { startOfDate } from '../time/instant.js';
import type { WorkingCalendar } from './period.js';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 0 = Sunday. */
const weekday = (date: string): number => weekdayOf(startOfDate(date));

const isWeekend = (date: string): boolean => weekday(date) % 6 === 0;

/**
 * Whether a `YYYY-MM-DD` date is worked: Monday to Friday except holidays, and the weekend days worked in lieu (调休).
 * In a year whose notice is not loaded only weekends are days off.
 */
export const isWorkingDay = (date: string, calendar: WorkingCalendar): boolean =>
  calendar.work.has(date) || (!calendar.off.has(date) && !isWeekend(date));

/** A weekend day that is worked. */
export const isMakeUpWorkday = (date: string, calendar: WorkingCalendar): boolean =>
  calendar.work.has(date) && isWeekend(date);

/** 周六 */
export const weekdayZh = (date: string): string => WEEKDAYS[weekday(date)] ?? '';

/** Why a date is off or worked, for the explanation of a due date: `周六`, `国庆节放假`, `周六，国庆节调休上班`. */
export function dayReason(date: string, calendar: WorkingCalendar): string {
  const dayWord = weekdayZh(date);
  const name = calendar.names?.get(date) ?? '';
  if (calendar.work.has(date)) return `${dayWord}，${name}调休上班`;
  return calendar.off.has(date) ? `${dayWord}，${name || '节假日'}放假` : dayWord;
}
