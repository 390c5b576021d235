import type { BoardDeadline, DeadlineView } from '@huiying/contract';
import { countingEvents, type Deadline, formatInstant, type Instant } from '@huiying/core';

const orNull = (at: Instant | null): string | null => (at ? formatInstant(at) : null);

/** Whether evidence can still change what became of it. */
const awaits = ({ status }: Deadline): boolean => status !== 'met' && status !== 'cancelled';

/** A deadline for the wire; it is provisional as well while nobody has confirmed the level it runs for. */
export function toBoardDeadline(deadline: Deadline, pendingConfirmation: boolean, unconfirmed: boolean): BoardDeadline {
  return {
    id: deadline.id,
    obligation: deadline.obligation,
    deliverable: deadline.deliverable,
    packId: deadline.packId,
    document: deadline.citation.document,
    status: deadline.status,
    startedAt: formatInstant(deadline.startedAt),
    dueAt: formatInstant(deadline.dueAt),
    basis: deadline.basis,
    presumed: deadline.presumed,
    provisional: deadline.provisional || unconfirmed,
    pendingConfirmation: pendingConfirmation && awaits(deadline),
    warnAt: formatInstant(deadline.warnAt),
    answeredAt: orNull(deadline.answeredAt),
    recordedLate: deadline.recordedLate,
    pausedUntil: countingEvents(deadline.changes).findLast((each) => each.kind === 'pause')?.to ?? null,
  };
}

export function toDeadlineView(deadline: Deadline, pendingConfirmation: boolean, unconfirmed: boolean): DeadlineView {
  return {
    ...toBoardDeadline(deadline, pendingConfirmation, unconfirmed),
    epoch: deadline.epoch,
    packVersion: deadline.packVersion,
    calendarVersion: deadline.calendarVersion,
    limit: deadline.limit,
    citation: deadline.citation,
    trace: deadline.trace.map((step) => ({ ...step, at: formatInstant(step.at) })),
    breachedAt: orNull(deadline.breachedAt),
    cancelledReason: deadline.cancelledReason,
    mergedTo: deadline.mergedTo,
    handlingDueAt: formatInstant(deadline.handlingDueAt),
    changes: (deadline.changes.events ?? []).map((each) => ({ ...each })),
    explanations: (deadline.changes.explanations ?? []).map((each) => ({ ...each })),
  };
}
