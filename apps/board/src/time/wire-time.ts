import type { BoardDeadline } from '@huiying/contract';
import { instantOf, type CountedDeadline, type Instant } from '@huiying/core';

/** A moment off the wire. */
export const instant = (text: string): Instant => instantOf(Date.parse(text));

export const counted = (deadline: BoardDeadline): CountedDeadline => ({
  status: deadline.status,
  startedAt: instant(deadline.startedAt),
  dueAt: instant(deadline.dueAt),
  warnAt: instant(deadline.warnAt),
  pendingConfirmation: deadline.pendingConfirmation,
});
