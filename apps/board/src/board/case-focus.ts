import type { BoardCase, BoardDeadline } from '@huiying/contract';
import { dateOf, isMajor, shiftDate, startOfDate, type Instant } from '@huiying/core';
import { instant } from '../time/wire-time';
import { isLate } from './case-order';

/** What a figure of the header opens: the cases it counts, and no others. */
export const FOCUSES = ['major', 'late', 'due-today'] as const;
export type Focus = (typeof FOCUSES)[number];

/** What ends with a day is due at 00:00 of the next: it is due on that day. */
const isDueToday = (deadline: BoardDeadline, now: Instant): boolean =>
  deadline.status === 'running' &&
  !isLate(deadline, now) &&
  instant(deadline.dueAt) <= startOfDate(shiftDate(dateOf(now), 1));

const HOLDS: Record<Focus, (one: BoardCase, now: Instant) => boolean> = {
  major: ({ severity }) => isMajor(severity),
  late: ({ deadlines }, now) => deadlines.some((deadline) => isLate(deadline, now)),
  'due-today': ({ deadlines }, now) => deadlines.some((deadline) => isDueToday(deadline, now)),
};

/** Drills are neither major, nor late, nor due. */
export const isInFocus = (one: BoardCase, focus: Focus, now: Instant): boolean => !one.drill && HOLDS[focus](one, now);

/** Counted here and not by the server: a figure turns with the clock, at midnight too, and agrees with the rows it opens. */
export const countInFocus = (cases: readonly BoardCase[], focus: Focus, now: Instant | null): number =>
  now === null ? 0 : cases.filter((one) => isInFocus(one, focus, now)).length;
