import { type Deadline, isOpen } from '../deadlines/deadline.js';
import { applyEarlierEvidence, endCalls } from '../responses/decide-response.js';
import { settles, stopsAt, tellsOf } from '../responses/response.js';
import type { Instant } from '../time/instant.js';
import type { Decision, Rulebook } from './case-file.js';

/** What a hand-over of deadlines is written down with. */
export interface HandOver {
  readonly reason: string;
  readonly now: Instant;
  readonly rulebook: Rulebook;
}

const FIRST_COUNTS = '合并的事件以先届满的时限为准';

/**
 * Lets a deadline of a merged case count in the case that goes on, never with a later due time. Where that case has no
 * deadline of the obligation, or one that is due later, it takes over a copy with the start, the due time and the calls
 * of the merged one; a breach it always takes over. Where its own is due first, its own counts. What was answered in a
 * merged case whose obligation the other has too counts where it was answered.
 */
export function takeOver(from: Decision, to: Decision, deadline: Deadline, by: HandOver): void {
  const own = ownOf(from, to, deadline);
  const isOwed = isOpen(deadline);
  if (own && !isOwed) return;
  const counts = own && !mustCarry(own, deadline) ? own : carry(from, to, deadline, own, by);
  if (deadline.status === 'running') {
    from.amendDeadline(deadline.id, { status: 'cancelled', cancelledReason: by.reason, mergedTo: counts.id });
    from.note('deadline-cancelled', by.now, { deadlineId: deadline.id, reason: by.reason, goesOnAs: counts.id });
  } else {
    from.amendDeadline(deadline.id, { mergedTo: counts.id });
  }
  silence(from, deadline.id);
}

/** Ends a deadline that was taken over, and gives those their place back that it had taken. */
export function giveBack(to: Decision, copy: Deadline, by: HandOver): void {
  endCalls(to, copy.id);
  settleCalls(to, copy.id);
  // It may have gone on as another epoch since, and been answered there.
  const epochs = to.file.deadlines.filter((d) => d.mergedFrom === copy.mergedFrom);
  const answeredAt = epochs.find((d) => d.answeredAt !== null)?.answeredAt ?? null;
  to.amendDeadline(copy.id, { status: 'cancelled', cancelledReason: by.reason, mergedTo: null });
  to.note('deadline-cancelled', by.now, { deadlineId: copy.id, reason: by.reason });
  for (const own of to.file.deadlines.filter((d) => d.mergedTo === copy.id)) {
    // A copy whose place another copy has taken hands that on.
    if (copy.mergedTo !== null) to.amendDeadline(own.id, { mergedTo: copy.mergedTo });
    else restore(to, own, answeredAt, by.now);
  }
}

/**
 * Takes a deadline up again as it was, with its due time and its calls; what was answered meanwhile is answered.
 * @returns it as it runs, before that answer
 */
export function restore(decision: Decision, deadline: Deadline, answeredAt: Instant | null, now: Instant): Deadline {
  const status = deadline.status === 'cancelled' ? 'running' : deadline.status;
  const running = { ...deadline, status, cancelledReason: null, mergedTo: null } as const;
  decision.amendDeadline(deadline.id, running);
  decision.note('deadline-restored', now, {
    deadlineId: deadline.id,
    obligation: deadline.obligation,
    dueAt: deadline.dueAt.toISOString(),
  });
  if (answeredAt && isOpen(running) && tellsOf(running, answeredAt)) answer(decision, running, answeredAt);
  else ring(decision, deadline.id);
  return running;
}

/**
 * Takes up again what the case had set aside by a decision. Beside what a merge has brought of the obligation, whichever
 * is due first counts, whatever has become of the other meanwhile.
 * @returns it as it runs; undefined where it waits behind the other
 */
export function restoreBesideMerged(decision: Decision, deadline: Deadline, now: Instant): Deadline | undefined {
  const others = decision.file.deadlines.filter(
    (d) =>
      d.obligation === deadline.obligation &&
      (d.mergedFrom !== null || deadline.mergedFrom !== null) &&
      d.mergedTo === null &&
      d.status !== 'cancelled',
  );
  const earlier = others.find((other) => !isEarlier(deadline, other));
  if (earlier) {
    decision.amendDeadline(deadline.id, { cancelledReason: FIRST_COUNTS, mergedTo: earlier.id });
    return undefined;
  }
  const running = restore(decision, deadline, null, now);
  for (const other of others) yieldTo(decision, other, deadline, now);
  return running;
}

/** What was answered in a merged case counts there, and stops nothing here; all else counts in the one that is due first. */
function yieldTo(decision: Decision, other: Deadline, first: Deadline, now: Instant): void {
  if (other.status === 'running') {
    decision.amendDeadline(other.id, { status: 'cancelled', cancelledReason: FIRST_COUNTS, mergedTo: first.id });
    decision.note('deadline-cancelled', now, { deadlineId: other.id, reason: FIRST_COUNTS, goesOnAs: first.id });
  } else if (other.answeredAt === null || isAnsweredHere(decision, other)) {
    decision.amendDeadline(other.id, { mergedTo: first.id });
  }
  silence(decision, other.id);
}

const isAnsweredHere = ({ file }: Decision, deadline: Deadline): boolean =>
  file.responses.some(
    (r) =>
      r.status === 'confirmed' &&
      settles(r, deadline, file.case) &&
      stopsAt(r).getTime() === deadline.answeredAt?.getTime(),
  );

/**
 * The deadline of the obligation that the case that goes on has besides what this merge brings: the one it owes, else the last.
 * A case that was raised again may bring two of an obligation, and a breach of the first does not stand for the second.
 */
function ownOf(from: Decision, to: Decision, { obligation }: Deadline): Deadline | undefined {
  const brought = new Set(from.file.deadlines.map(({ id }) => id));
  const own = to.file.deadlines.filter(
    (d) => d.obligation === obligation && d.status !== 'cancelled' && !brought.has(d.mergedFrom ?? ''),
  );
  return own.find(isOpen) ?? own.at(-1);
}

function mustCarry(own: Deadline, deadline: Deadline): boolean {
  if (deadline.status === 'breached') return true;
  if (own.status === 'running') return isEarlier(deadline, own);
  return own.answeredAt !== null && (own.answeredAt > deadline.dueAt || !tellsOf(deadline, own.answeredAt));
}

/** A period of days may end at one instant for both: the earlier start counts all the same. */
const isEarlier = (deadline: Deadline, own: Deadline): boolean =>
  deadline.dueAt.getTime() === own.dueAt.getTime() ? deadline.startedAt < own.startedAt : deadline.dueAt < own.dueAt;

function carry(from: Decision, to: Decision, deadline: Deadline, own: Deadline | undefined, by: HandOver): Deadline {
  const caseId = to.file.case.id;
  const epoch = to.file.deadlines.filter((d) => d.obligation === deadline.obligation).length + 1;
  const copy: Deadline = { ...deadline, id: by.rulebook.newId(), caseId, epoch, mergedFrom: deadline.id };
  to.addDeadlines([copy]);
  to.note('deadline-carried', copy.startedAt, {
    deadlineId: copy.id,
    obligation: copy.obligation,
    deliverable: copy.deliverable,
    fromCaseId: deadline.caseId,
    fromDeadlineId: deadline.id,
    status: copy.status,
    dueAt: copy.dueAt.toISOString(),
    answeredAt: copy.answeredAt?.toISOString() ?? null,
  });
  if (own?.status === 'running') {
    to.amendDeadline(own.id, { status: 'cancelled', cancelledReason: by.reason, mergedTo: copy.id });
    to.note('deadline-cancelled', by.now, { deadlineId: own.id, reason: by.reason, goesOnAs: copy.id });
    silence(to, own.id);
  }
  if (!isOpen(copy)) return copy;
  if (own?.answeredAt && tellsOf(copy, own.answeredAt)) {
    answer(to, copy, own.answeredAt);
    return copy;
  }
  // Where the other calls already about a breach of its own, nobody is called twice.
  if (own?.status !== 'breached') moveCalls(from, to, deadline, copy);
  // What answered before the fact this one counts from did not; something published since may have.
  if (own?.answeredAt) applyEarlierEvidence(to, copy);
  return copy;
}

/** The event was answered then: in time, though recorded late where the breach stood already, or late. */
function answer(decision: Decision, deadline: Deadline, answeredAt: Instant): void {
  const data = { deadlineId: deadline.id, obligation: deadline.obligation };
  const isBreached = deadline.status === 'breached';
  if (answeredAt <= deadline.dueAt) {
    decision.amendDeadline(deadline.id, { status: 'met', answeredAt, recordedLate: isBreached });
    decision.note(isBreached ? 'breach-corrected' : 'deadline-met', answeredAt, data);
  } else {
    if (!isBreached) decision.note('deadline-breached', deadline.dueAt, data);
    decision.amendDeadline(deadline.id, { status: 'answered-late', breachedAt: deadline.dueAt, answeredAt });
    decision.note('deadline-answered-late', answeredAt, data);
  }
  endCalls(decision, deadline.id);
}

/** The ladder goes on from the rung it has reached, under the other deadline. */
function moveCalls(from: Decision, to: Decision, deadline: Deadline, copy: Deadline): void {
  for (const timer of from.file.timers.filter((t) => t.deadlineId === deadline.id)) {
    if (timer.state !== 'armed' && timer.state !== 'held') continue;
    to.setTimer({ ...timer, deadlineId: copy.id, caseId: copy.caseId, state: 'armed' });
  }
}

/** Nothing rings for it until it is restored; held, the timers keep their instants. */
export function silence(decision: Decision, deadlineId: string): void {
  decision.amendTimers((t) => (t.deadlineId === deadlineId && t.state === 'armed' ? { ...t, state: 'held' } : t));
  settleCalls(decision, deadlineId);
}

export const ring = (decision: Decision, deadlineId: string): void =>
  decision.amendTimers((t) => (t.deadlineId === deadlineId && t.state === 'held' ? { ...t, state: 'armed' } : t));

/** Open calls about it need no acknowledgement any more. */
const settleCalls = (decision: Decision, deadlineId: string): void =>
  decision.amendPushes((p) =>
    p.deadlineId === deadlineId && !p.acknowledgedAt && (p.status === 'queued' || p.status === 'sent')
      ? { ...p, status: 'obsolete' }
      : p,
  );
