import type { CaseFile, Circumstances, Outcome, Rulebook } from '../cases/case-file.js';
import { Decision } from '../cases/case-file.js';
import { isOpen } from '../deadlines/deadline.js';
import { DomainError } from '../domain-error.js';
import { transferReason } from '../pushes/call-reason.js';
import type { Person } from '../pushes/push.js';
import { acknowledge } from './acknowledge.js';
import { callPeople } from './call-people.js';

export interface Transfer {
  readonly toUserId: string;
  readonly note?: string | undefined;
}

/**
 * 转交: who was called hands the call on. It is acknowledged for that, and the other one is called with a time of their own to
 * acknowledge; forgotten by both, the ladder calls again as after any acknowledgement.
 * @throws DomainError `no-such-push`, `not-addressee`, `unknown-person`, `own-transfer`, `nothing-owed`
 */
export function handOver(
  file: CaseFile,
  pushId: string,
  { toUserId, note }: Transfer,
  by: Person,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const known = acknowledge(file, pushId, by, at);
  const push = known.file.pushes.find(({ id }) => id === pushId);
  const deadline = known.file.deadlines.find(({ id }) => id === push?.deadlineId);
  if (!push || !deadline || !isOpen(deadline))
    throw new DomainError('conflict', 'nothing-owed', '该时限已了结，无需转交');
  const to = at.people.find(({ id }) => id === toUserId);
  if (!to) throw new DomainError('invalid', 'unknown-person', '没有这个人，或其角色不接收推送', 'toUserId');
  if (to.id === by.id) throw new DomainError('invalid', 'own-transfer', '不能转交给自己', 'toUserId');
  const decision = new Decision(known.file, by.name);
  const key = `transfer:${pushId}`;
  const isSaidAgain = known.file.pushes.some(({ timerKey, recipientId }) => timerKey === key && recipientId === to.id);
  if (isSaidAgain) return known;
  const from = at.people.find(({ id }) => id === by.id)?.name ?? by.name;
  callPeople(
    decision,
    deadline,
    { kind: 'transfer', key, reason: transferReason(deadline, from, note), to: [to] },
    rulebook,
    at,
  );
  decision.note('push-handed-over', at.now, {
    deadlineId: deadline.id,
    step: push.step,
    called: [to.name],
    ...(note && { instruction: note }),
  });
  const handed = decision.outcome();
  return { ...handed, entries: [...known.entries, ...handed.entries] };
}
