import type { Circumstances, Decision, Rulebook } from '../cases/case-file.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { CallReason } from '../pushes/call-reason.js';
import { newPush } from '../pushes/new-push.js';
import type { Push } from '../pushes/push.js';
import type { Called } from '../roster/stand-for.js';
import { addMs } from '../time/instant.js';
import { waitMs } from './call-step.js';

export interface PersonalCall {
  readonly kind: Extract<Push['kind'], 'supervision' | 'transfer'>;
  /** In the place of a timer's key, which a call that a person makes has not. */
  readonly key: string;
  readonly reason: CallReason;
  readonly to: readonly Called[];
}

/** What one person asks of others about a deadline goes out at once, over every channel that its ladder uses. */
export function callPeople(
  decision: Decision,
  deadline: Deadline,
  { kind, key, reason, to }: PersonalCall,
  { newId }: Pick<Rulebook, 'newId'>,
  { now }: Circumstances,
): void {
  const { steps } = deadline.ladder;
  const within = steps.find(({ acknowledgeWithin }) => acknowledgeWithin)?.acknowledgeWithin;
  const channels = new Set(['board', ...steps.flatMap((step) => step.channels)]);
  const acknowledgeBy = within ? addMs(now, waitMs(within)) : null;
  const kase = decision.file.case;
  const call = { kase, deadline, timerKey: key, step: 0, kind, reason, scheduledAt: now, acknowledgeBy };
  decision.addPushes(
    to.flatMap((person) => [...channels].map((channel) => newPush(newId(), { ...call, person, channel }, now))),
  );
}
