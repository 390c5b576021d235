import type { Circumstances, Decision, Rulebook } from '../cases/case-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Timer } from '../deadlines/timer.js';
import { callReason } from '../pushes/call-reason.js';
import { newPush } from '../pushes/new-push.js';
import { whyCalled } from '../roster/stand-for.js';
import { addMs, type Instant } from '../time/instant.js';
import { waitMs } from './call-step.js';
import { supervisingOfficers } from './recipients.js';

const roundKey = (round: number): string => `confirm:${round}`;
/** Round that a timer key names: `breach` is the first call, `confirm:2` the second after it; undefined for other keys. */
export function confirmationRound(key: string): number | undefined {
  if (key === 'breach') return 0;
  const [kind, n] = key.split(':');
  return kind === 'confirm' ? Number(n) : undefined;
}

/**
 * Evidence is waiting at the due instant: the officers of the supervising office are called to confirm or reject it, over every channel of
 * the ladder and as often as that repeats its last call, for as long as nobody decides. Whoever acknowledges is called again when an
 * acknowledgement no longer holds a ladder.
 */
export function callConfirmingOffice(
  decision: Decision,
  deadline: Deadline,
  timer: Timer,
  rulebook: Rulebook,
  at: Circumstances,
): void {
  const round = confirmationRound(timer.key) ?? 0;
  // Taken up again after a merge, its rounds go on where they were.
  if (round === 0 && isRoundArmed(decision, deadline)) return;
  const held = round === 0 ? undefined : heldUntil(decision, deadline);
  if (held && held > at.now) return armRound(decision, deadline, round, held);
  const key = holdKey(decision, deadline);
  const office = supervisingOfficers(rulebook.units, at.people);
  const call = {
    kase: decision.file.case,
    deadline,
    timerKey: key,
    step: 0,
    kind: 'confirmation',
    reason: callReason(deadline, 'breach'),
    scheduledAt: timer.fireAt,
    acknowledgeBy: null,
  } as const;
  const channels = new Set(['board', ...deadline.ladder.steps.flatMap((step) => step.channels)]);
  const pushes = office.called.flatMap((person) =>
    [...channels].map((channel) => newPush(rulebook.newId(), { ...call, person, channel }, at.now)),
  );
  decision.addPushes(pushes);
  decision.note(round === 0 ? 'breach-held' : 'confirmation-called', timer.fireAt, {
    deadlineId: deadline.id,
    called: office.called.map((p) => p.name),
    ...whyCalled(office),
  });
  const { repeat } = deadline.ladder;
  if (!repeat || round >= repeat.times) return;
  const every = waitMs(repeat.every);
  // After a stop one call stands for those that were missed: the next is the first that lies ahead.
  const missed = Math.floor((at.now.getTime() - timer.fireAt.getTime()) / every);
  armRound(decision, deadline, round + 1, addMs(timer.fireAt, every * (missed + 1)));
}

/**
 * The office has acknowledged that it was called, and decides nothing by that: it is called once more when an acknowledgement no longer holds
 * a ladder, also behind the last round.
 */
export function holdConfirmation(decision: Decision, deadline: Deadline, now: Instant): void {
  if (isRoundArmed(decision, deadline)) return;
  const until = addMs(now, waitMs(deadline.ladder.holdAfterAcknowledgement));
  armRound(decision, deadline, (deadline.ladder.repeat?.times ?? 0) + 1, until);
}

const isRoundArmed = (decision: Decision, { id }: Deadline): boolean =>
  decision.file.timers.some((t) => t.deadlineId === id && t.state === 'armed' && (confirmationRound(t.key) ?? 0) > 0);

function armRound(decision: Decision, { id: deadlineId, caseId }: Deadline, round: number, fireAt: Instant): void {
  decision.setTimer({ deadlineId, caseId, key: roundKey(round), fireAt, state: 'armed' });
}

/** Until when the last acknowledgement of such a call stands. */
function heldUntil(decision: Decision, deadline: Deadline): Instant | undefined {
  const heard = decision.file.pushes.flatMap((p) =>
    p.deadlineId === deadline.id && p.kind === 'confirmation' && p.acknowledgedAt ? [p.acknowledgedAt] : [],
  );
  const last = heard.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  return last && addMs(last, waitMs(deadline.ladder.holdAfterAcknowledgement));
}

/** `breach`, then `breach:2` ...: every round has pushes of its own. */
function holdKey(decision: Decision, deadline: Deadline): string {
  const calls = decision.file.pushes.filter((p) => p.deadlineId === deadline.id && p.kind === 'confirmation');
  const rounds = new Set(calls.map((p) => p.timerKey)).size;
  return rounds === 0 ? 'breach' : `breach:${rounds + 1}`;
}
