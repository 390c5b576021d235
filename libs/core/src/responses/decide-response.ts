import { type Circumstances, Decision, type CaseFile, type Outcome, type Rulebook } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { type Deadline, isOpen } from '../deadlines/deadline.js';
import { recordBreach } from '../deadlines/record-breach.js';
import { DomainError } from '../domain-error.js';
import { coverProgress } from '../proceedings/follow-progress.js';
import { supervisingUnits } from '../policy/supervising-units.js';
import type { Unit } from '../policy/unit.js';
import { holdsBack, isImported, type Response, settles, stopsAt } from './response.js';

export interface Confirmation {
  readonly accepted: boolean;
  readonly reason?: string | undefined;
}

export interface Confirmer {
  readonly name: string;
  readonly unitId: string | null;
}

/**
 * A second person in the supervising office accepts or rejects evidence. Accepted, it stops every deadline of its
 * deliverable at the time of publication; rejected, a breach that it held back is recorded, dated at the due time, and
 * the calls that were held are made.
 * @throws DomainError `own-evidence`, `not-supervising`, `already-decided`, `reason-required`
 */
export function decideResponse(
  file: CaseFile,
  responseId: string,
  confirmation: Confirmation,
  by: Confirmer,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const response = file.responses.find((r) => r.id === responseId);
  if (!response) throw new DomainError('not-found', 'no-such-response', `没有回应 ${responseId}`);
  refuseUnlessMayConfirm(response, confirmation, by, rulebook);
  const decision = new Decision(file, by.name);
  decision.amendResponse(response.id, {
    status: confirmation.accepted ? 'confirmed' : 'rejected',
    confirmedBy: by.name,
    reason: confirmation.reason ?? null,
  });
  decision.note(confirmation.accepted ? 'response-confirmed' : 'response-rejected', at.now, {
    responseId: response.id,
    reason: confirmation.reason ?? null,
  });
  if (confirmation.accepted) applyEvidence(decision, response);
  else release(decision, at);
  return decision.outcome();
}

/** Rejected evidence holds nothing back any more; deadlines that other evidence holds stay held. */
function release(decision: Decision, { now }: Circumstances): void {
  const { case: kase, deadlines, responses } = decision.file;
  const isHeld = (d: Deadline): boolean => responses.some((r) => holdsBack(r, d, kase));
  const open = deadlines.filter((d) => isOpen(d) && !isHeld(d));
  const released = new Set(open.map((d) => d.id));
  for (const deadline of open)
    if (deadline.status === 'running' && deadline.dueAt < now) recordBreach(decision, deadline);
  decision.amendTimers((t) => (t.state === 'held' && released.has(t.deadlineId) ? { ...t, state: 'armed' } : t));
  decision.amendPushes((p) =>
    p.kind === 'confirmation' && released.has(p.deadlineId) && !p.acknowledgedAt ? { ...p, status: 'obsolete' } : p,
  );
}

function refuseUnlessMayConfirm(
  response: Response,
  confirmation: Confirmation,
  by: Confirmer,
  rulebook: Rulebook,
): void {
  if (response.status !== 'pending-confirmation') {
    throw new DomainError('conflict', 'already-decided', '该回应已经确认或退回');
  }
  if (!confirmation.accepted && !confirmation.reason?.trim()) {
    throw new DomainError('invalid', 'reason-required', '退回须写明理由', 'reason');
  }
  const refusal = confirmationRefusal(response, by, rulebook);
  if (refusal === 'own-evidence') {
    throw new DomainError('conflict', refusal, '提交人不能确认自己的证据，须由另一人确认');
  }
  if (refusal) throw new DomainError('forbidden', refusal, '只有督办单位（新闻办）的人员可以确认证据');
}

/** Why somebody may not decide on evidence; null: may. */
export function confirmationRefusal(
  { submittedBy }: Pick<Response, 'submittedBy'>,
  by: Confirmer,
  { pack, units }: Rulebook,
): 'own-evidence' | 'not-supervising' | null {
  if (by.name === submittedBy) return pack.confirmation === 'self-allowed' ? null : 'own-evidence';
  return supervises(by.unitId, units) ? null : 'not-supervising';
}

/** People without a unit serve the whole office; a unit above the supervising one supervises too. */
function supervises(unitId: string | null, units: readonly Unit[]): boolean {
  return unitId === null || supervisingUnits(units).some((u) => u.id === unitId || u.parent === unitId);
}

/** Settles what confirmed evidence answers; exported for records that arrive already confirmed. */
export function applyEvidence(decision: Decision, response: Response): void {
  const { case: kase, deadlines } = decision.file;
  const answered = deadlines.filter((d) => settles(response, d, kase));
  for (const deadline of answered) settle(decision, deadline, response);
  coverProgress(decision, response);
  noteAnswered(decision, answered);
}

/** A case of which nothing is owed any more is answered, once anything was. */
export function noteAnswered(decision: Decision, answered: readonly Deadline[]): void {
  const { case: kase, deadlines } = decision.file;
  const isBefore = ['collected', 'consulted', 'judged'].includes(kase.stage);
  if (isBefore && answered.length > 0 && !deadlines.some(isOpen)) decision.amendCase({ stage: 'answered' });
}

/**
 * What was published and confirmed before a deadline came to run answers it: a level that is judged late makes no breach of an
 * answer in time.
 */
export function applyEarlierEvidence(decision: Decision, deadline: Deadline): void {
  const { case: kase, responses } = decision.file;
  const [first] = responses
    .filter((r) => r.status === 'confirmed' && settles(r, deadline, kase))
    .toSorted((a, b) => stopsAt(a).getTime() - stopsAt(b).getTime());
  if (first) settle(decision, deadline, first);
}

function settle(decision: Decision, deadline: Deadline, response: Response): void {
  const stop = stopsAt(response);
  const isOnTime = stop <= deadline.dueAt;
  const isEarlier = deadline.answeredAt !== null && stop < deadline.answeredAt;
  if (deadline.status === 'cancelled' || (!isOpen(deadline) && !isEarlier)) return;
  const data = { deadlineId: deadline.id, obligation: deadline.obligation, responseId: response.id };
  if (isOnTime) {
    // Handed in after it was due: the breach stands in the ledger whether or not the sweep was there first.
    const isHandedInLate = response.capturedAt > deadline.dueAt && !isImported(response);
    const isOverdue = deadline.status === 'running' && isHandedInLate;
    if (isOverdue) recordBreach(decision, deadline);
    const corrects = isOverdue || deadline.status === 'breached' || deadline.status === 'answered-late';
    const recordedLate = corrects || deadline.recordedLate;
    decision.amendDeadline(deadline.id, { status: 'met', answeredAt: stop, recordedLate });
    decision.note(corrects ? 'breach-corrected' : 'deadline-met', stop, data);
  } else {
    if (deadline.status === 'running') decision.note('deadline-breached', deadline.dueAt, data);
    decision.amendDeadline(deadline.id, { status: 'answered-late', breachedAt: deadline.dueAt, answeredAt: stop });
    decision.note('deadline-answered-late', stop, data);
  }
  endCalls(decision, deadline.id);
}

/** Nothing more fires for a deadline that is over; open calls about it need no acknowledgement. */
export function endCalls(decision: Decision, deadlineId: string): void {
  decision.amendTimers((t) =>
    t.deadlineId === deadlineId && (t.state === 'armed' || t.state === 'held') ? { ...t, state: 'cancelled' } : t,
  );
  decision.amendPushes((p) =>
    p.deadlineId === deadlineId && p.status === 'queued' ? { ...p, status: 'obsolete' } : p,
  );
}
