import { addMs, formatInstant, startOfDate } from '@huiying/core';

export const SHIFTS = ['day', 'night', 'whole', 'other'] as const;
export type ShiftWord = (typeof SHIFTS)[number];

const HOUR_MS = 3_600_000;
/** Hours from the beginning of the day; offices that hand over at other times type theirs. */
const HOURS: Readonly<Record<Exclude<ShiftWord, 'other'>, readonly [number, number]>> = {
  day: [8, 20],
  night: [20, 32],
  whole: [8, 32],
};

/** When a shift of that name begins and ends that begins on a `YYYY-MM-DD`. */
export function shiftTimes(date: string, shift: Exclude<ShiftWord, 'other'>): { from: string; to: string } {
  const [from, to] = HOURS[shift].map((hours) => formatInstant(addMs(startOfDate(date), hours * HOUR_MS)));
  return { from: from ?? '', to: to ?? '' };
}
