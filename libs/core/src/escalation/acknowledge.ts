import { type Circumstances, Decision, type CaseFile, type Outcome } from '../cases/case-file.js';
import { type Deadline, isOpen } from '../deadlines/deadline.js';
import { shareOf } from '../calendar/own-time.js';
import type { Timer } from '../deadlines/timer.js';
import { DomainError } from '../domain-error.js';
import type { Person } from '../pushes/push.js';
import { addMs, type Instant, latest } from '../time/instant.js';
import { holdConfirmation } from './call-confirming-office.js';
import { repeatKey, rungOf, waitMs } from './call-step.js';

/**
 * Stops the ladder, not the deadline. Acknowledged and then forgotten re-escalates: the next call waits until both
 * its share of the deadline and the holding time after the acknowledgement have passed; at the end of the ladder the
 * last rung is called once more.
 * @throws DomainError `no-such-push`, `not-addressee`
 */
export function acknowledge(file: CaseFile, pushId: string, by: Person, at: Circumstances): Outcome {
  const push = file.pushes.find((p) => p.id === pushId);
  if (!push) throw new DomainError('not-found', 'no-such-push', `没有推送 ${pushId}`);
  if (push.recipientId !== by.id && by.role !== 'admin') {
    throw new DomainError('forbidden', 'not-addressee', '只有收件人可以确认收到');
  }
  const decision = new Decision(file, by.name);
  if (push.acknowledgedAt) return decision.outcome();
  decision.amendPushes((p) =>
    p.deadlineId === push.deadlineId && p.kind === push.kind && !p.acknowledgedAt && p.scheduledAt <= at.now
      ? { ...p, acknowledgedAt: at.now, acknowledgedBy: by.name, status: p.status === 'queued' ? 'obsolete' : p.status }
      : p,
  );
  decision.note('push-acknowledged', at.now, { pushId, deadlineId: push.deadlineId, step: push.step });
  const deadline = file.deadlines.find((d) => d.id === push.deadlineId);
  if (deadline && isOpen(deadline) && push.kind === 'escalation') holdLadder(decision, deadline, at.now);
  if (deadline && isOpen(deadline) && push.kind === 'confirmation') holdConfirmation(decision, deadline, at.now);
  return decision.outcome();
}

function holdLadder(decision: Decision, deadline: Deadline, now: Instant): void {
  const heldUntil = addMs(now, waitMs(deadline.ladder.holdAfterAcknowledgement));
  const isCall = (t: Timer): boolean =>
    t.deadlineId === deadline.id &&
    (t.state === 'armed' || t.state === 'held') &&
    rungOf(t.key, deadline) !== undefined;
  if (decision.file.timers.some(isCall)) {
    decision.amendTimers((t) => (isCall(t) ? { ...t, fireAt: latest(heldUntil, ownShare(t, deadline)) } : t));
    return;
  }
  const rounds = decision.file.pushes
    .filter((p) => p.deadlineId === deadline.id)
    .map((p) => rungOf(p.timerKey, deadline)?.round ?? 0);
  const key = repeatKey(Math.max(0, ...rounds) + 1);
  decision.setTimer({ deadlineId: deadline.id, caseId: deadline.caseId, key, fireAt: heldUntil, state: 'armed' });
}

function ownShare(timer: Timer, deadline: Deadline): Instant {
  const step = timer.key.startsWith('step') && deadline.ladder.steps[rungOf(timer.key, deadline)?.step ?? 0];
  return step ? shareOf(deadline, step.at) : timer.fireAt;
}
