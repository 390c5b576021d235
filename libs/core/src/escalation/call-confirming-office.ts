import type { Circumstances, Decision, Rulebook } from '../cases/case-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Timer } from '../deadlines/timer.js';
import { pushText } from '../pushes/push-text.js';
import type { Push } from '../pushes/push.js';
import { recipients } from './recipients.js';

/** Evidence is waiting at the due instant: the officers of the supervising office are called to confirm or reject it. */
export function callConfirmingOffice(
  decision: Decision,
  deadline: Deadline,
  timer: Timer,
  rulebook: Rulebook,
  at: Circumstances,
): void {
  const key = holdKey(decision, deadline);
  const officers = recipients('officer@press-office', null, rulebook.units, at.people);
  const called = officers.length > 0 ? officers : at.people.filter((p) => p.role === 'admin');
  const pushes = called.map((person): Push => ({
    id: rulebook.newId(),
    caseId: deadline.caseId,
    deadlineId: deadline.id,
    timerKey: key,
    step: 0,
    kind: 'confirmation',
    recipientId: person.id,
    recipientName: person.name,
    channel: 'board',
    text: pushText(decision.file.case, deadline, timer.key),
    status: 'sent',
    scheduledAt: timer.fireAt,
    createdAt: at.now,
    sentAt: at.now,
    acknowledgeBy: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  }));
  decision.addPushes(pushes);
  decision.note('breach-held', timer.fireAt, { deadlineId: deadline.id, called: called.map((p) => p.name) });
}

/** `breach`, then `breach:2` ...: evidence that follows a rejected one calls anew, and a push has a key of its own. */
function holdKey(decision: Decision, deadline: Deadline): string {
  const calls = decision.file.pushes.filter((p) => p.deadlineId === deadline.id && p.kind === 'confirmation');
  const rounds = new Set(calls.map((p) => p.timerKey)).size;
  return rounds === 0 ? 'breach' : `breach:${rounds + 1}`;
}
