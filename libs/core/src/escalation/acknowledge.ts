import { type Circumstances, Decision, type CaseFile, type Outcome } from '../cases/case-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import { shareOf } from '../deadlines/start-deadlines.js';
import type { Timer } from '../deadlines/timer.js';
import { DomainError } from '../domain-error.js';
import type { Person } from '../pushes/push.js';
import { addMs, type Instant } from '../time/instant.js';
import { rungOf, waitMs } from './call-step.js';

/**
 * Stops the ladder, not the deadline. Acknowledged and then forgotten re-escalates: the next call waits until both
 * its share of the deadline and the holding time after the acknowledgement have passed.
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
  if (deadline && push.kind === 'escalation') holdLadder(decision, deadline, at.now);
  return decision.outcome();
}

function holdLadder(decision: Decision, deadline: Deadline, now: Instant): void {
  const heldUntil = addMs(now, waitMs(deadline.ladder.holdAfterAcknowledgement));
  decision.amendTimers((t) =>
    t.deadlineId === deadline.id && t.state === 'armed' && rungOf(t.key, deadline)
      ? { ...t, fireAt: later(heldUntil, ownShare(t, deadline)) }
      : t,
  );
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

function ownShare(timer: Timer, deadline: Deadline): Instant {
  const step = timer.key.startsWith('step') && deadline.ladder.steps[rungOf(timer.key, deadline)?.step ?? 0];
  return step ? shareOf(deadline, step.at) : timer.fireAt;
}
