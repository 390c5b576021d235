import type { PeriodUnit } from './period.js';

/** Units of wall-clock time. */
export const CLOCK_UNITS = {
  second: { ms: 1000, zh: '秒' },
  minute: { ms: 60_000, zh: '分钟' },
  hour: { ms: 3_600_000, zh: '小时' },
};

export const isClockUnit = (unit: PeriodUnit): unit is keyof typeof CLOCK_UNITS => unit in CLOCK_UNITS;

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** `HH:MM` after midnight, up to 24:00. */
export const isTimeOfDay = (text: string): boolean => TIME_OF_DAY.test(text) && text !== '00:00';

export const timeOfDayMs = (text: string): number =>
  Number(text.slice(0, 2)) * CLOCK_UNITS.hour.ms + Number(text.slice(3)) * CLOCK_UNITS.minute.ms;
