import { shareOf } from '../calendar/own-time.js';
import type { Decision, Rulebook } from '../cases/case-file.js';
import { rungOf } from '../escalation/call-step.js';
import { endCalls } from '../responses/decide-response.js';
import { type Instant, latest } from '../time/instant.js';
import { type Basis, type Deadline, JUST_STARTED } from './deadline.js';
import type { Recounted } from './recount.js';
import type { Timer } from './timer.js';

export interface NewEpoch {
  readonly recounted: Recounted;
  readonly basis?: Basis;
  /** Kind of the ledger entry, and what it says beside what moved. */
  readonly kind: string;
  readonly effectiveAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  /** Why the epoch before ended. */
  readonly reason: string;
}

/**
 * A running deadline goes on as a new epoch with another due time; the old one stays in the history of the case as it was
 * stamped. The ladder goes on from the rung that it has reached.
 */
export function openEpoch(
  decision: Decision,
  old: Deadline,
  { recounted, basis, kind, effectiveAt, data, reason }: NewEpoch,
  rulebook: Pick<Rulebook, 'newId'>,
  now: Instant,
): Deadline {
  const epochs = decision.file.deadlines.filter(({ obligation }) => obligation === old.obligation);
  const fresh: Deadline = {
    ...old,
    ...recounted,
    ...JUST_STARTED,
    mergedFrom: old.mergedFrom,
    id: rulebook.newId(),
    epoch: epochs.length + 1,
    ...(basis && { basis, presumed: false }),
  };
  const calls = decision.file.timers.filter(
    (t) => t.deadlineId === old.id && (t.state === 'armed' || t.state === 'held'),
  );
  decision.amendDeadline(old.id, { status: 'cancelled', cancelledReason: reason });
  decision.note('deadline-cancelled', now, { deadlineId: old.id, reason, goesOnAs: fresh.id });
  endCalls(decision, old.id);
  decision.addDeadlines([fresh]);
  decision.note(kind, effectiveAt, {
    deadlineId: fresh.id,
    fromDeadlineId: old.id,
    obligation: fresh.obligation,
    startedAt: fresh.startedAt.toISOString(),
    dueBefore: old.dueAt.toISOString(),
    dueAt: fresh.dueAt.toISOString(),
    ...data,
  });
  if (!decision.file.case.history) moveTimers(decision, old, fresh, calls, now);
  return fresh;
}

function moveTimers(decision: Decision, old: Deadline, fresh: Deadline, calls: readonly Timer[], now: Instant): void {
  const { id: deadlineId, caseId } = fresh;
  const set = (key: string, fireAt: Instant): void =>
    decision.setTimer({ deadlineId, caseId, key, fireAt, state: 'armed' });
  // Warned already, it is warned again only when that lies ahead.
  if (fresh.warnAt > now || calls.some(({ key }) => key === 'warning')) set('warning', fresh.warnAt);
  set('breach', fresh.dueAt);
  for (const call of calls) {
    const rung = rungOf(call.key, old);
    if (rung) set(call.key, movedTo(call, rung.step, old, fresh, now));
  }
}

/** To the rung's share of the new period; what an acknowledgement holds back stays held back. */
function movedTo(call: Timer, step: number, old: Deadline, fresh: Deadline, now: Instant): Instant {
  const at = call.key.startsWith('step') ? old.ladder.steps[step]?.at : undefined;
  if (at === undefined) return call.fireAt;
  const share = latest(shareOf(fresh, at), now);
  return call.fireAt > shareOf(old, at) ? latest(call.fireAt, share) : share;
}
