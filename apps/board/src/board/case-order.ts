import type { BoardCase, BoardDeadline } from '@huiying/contract';
import { deadlineFace, isOpenDeadline, type Instant } from '@huiying/core';
import { counted, instant } from '../time/wire-time';

export const isLate = (deadline: BoardDeadline, now: Instant): boolean =>
  deadlineFace(counted(deadline), now) === 'late';

interface Urgency {
  readonly late: boolean;
  readonly dueMs: number;
}

/** A case is as urgent as its most urgent open deadline. */
function urgency(one: BoardCase, now: Instant): Urgency {
  const open = one.deadlines.filter(isOpenDeadline);
  const late = open.filter((deadline) => isLate(deadline, now));
  const counting = late.length > 0 ? late : open;
  const dueMs = Math.min(...counting.map((deadline) => instant(deadline.dueAt).getTime()));
  return { late: late.length > 0, dueMs };
}

const SEVERITY_ORDER: Record<BoardCase['severity'], number> = {
  'especially-serious': 0,
  serious: 1,
  'relatively-serious': 2,
  ordinary: 3,
  none: 4,
};

/** Late first, then by the due instant; at the same instant the graver first. Cases without an open deadline last. */
export function byUrgency(cases: Iterable<BoardCase>, now: Instant): BoardCase[] {
  return [...cases]
    .map((one) => ({ one, ...urgency(one, now) }))
    .toSorted(
      (a, b) =>
        Number(b.late) - Number(a.late) ||
        (a.dueMs === b.dueMs ? 0 : a.dueMs - b.dueMs) ||
        SEVERITY_ORDER[a.one.severity] - SEVERITY_ORDER[b.one.severity] ||
        a.one.number.localeCompare(b.one.number),
    )
    .map(({ one }) => one);
}

/** Open deadlines by due instant, then the settled ones. */
export const byDue = (a: BoardDeadline, b: BoardDeadline): number =>
  Number(isOpenDeadline(b)) - Number(isOpenDeadline(a)) || instant(a.dueAt).getTime() - instant(b.dueAt).getTime();

export const deadlinesInOrder = <T extends BoardDeadline>(deadlines: readonly T[]): T[] => deadlines.toSorted(byDue);
