import type { Circumstances, Decision, Rulebook } from '../cases/case-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Timer } from '../deadlines/timer.js';
import { callReason } from '../pushes/call-reason.js';
import { newPush } from '../pushes/new-push.js';
import { whyCalled } from '../roster/stand-for.js';
import { supervisingOfficers } from './recipients.js';

/** Evidence is waiting at the due instant: the officers of the supervising office are called to confirm or reject it. */
export function callConfirmingOffice(
  decision: Decision,
  deadline: Deadline,
  timer: Timer,
  rulebook: Rulebook,
  at: Circumstances,
): void {
  const key = holdKey(decision, deadline);
  const office = supervisingOfficers(rulebook.units, at.people);
  const call = {
    kase: decision.file.case,
    deadline,
    timerKey: key,
    step: 0,
    kind: 'confirmation',
    channel: 'board',
    reason: callReason(deadline, timer.key),
    scheduledAt: timer.fireAt,
    acknowledgeBy: null,
  } as const;
  decision.addPushes(office.called.map((person) => newPush(rulebook.newId(), { ...call, person }, at.now)));
  decision.note('breach-held', timer.fireAt, {
    deadlineId: deadline.id,
    called: office.called.map((p) => p.name),
    ...whyCalled(office),
  });
}

/** `breach`, then `breach:2` ...: evidence that follows a rejected one calls anew, and a push has a key of its own. */
function holdKey(decision: Decision, deadline: Deadline): string {
  const calls = decision.file.pushes.filter((p) => p.deadlineId === deadline.id && p.kind === 'confirmation');
  const rounds = new Set(calls.map((p) => p.timerKey)).size;
  return rounds === 0 ? 'breach' : `breach:${rounds + 1}`;
}
