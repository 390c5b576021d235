import type { Deadline } from '../deadlines/deadline.js';
import type { Instant } from '../time/instant.js';
import type { Person, Push } from './push.js';

export interface Call extends Pick<
  Push,
  'timerKey' | 'step' | 'kind' | 'channel' | 'text' | 'scheduledAt' | 'acknowledgeBy'
> {
  readonly deadline: Pick<Deadline, 'id' | 'caseId'>;
  readonly person: Person;
}

/** A call as it is written: over the board it is there at once, over any other channel it waits in the outbox. */
export function newPush(id: string, call: Call, now: Instant): Push {
  const { deadline, person, channel } = call;
  const isOnBoard = channel === 'board';
  return {
    id,
    caseId: deadline.caseId,
    deadlineId: deadline.id,
    timerKey: call.timerKey,
    step: call.step,
    kind: call.kind,
    recipientId: person.id,
    recipientName: person.name,
    channel,
    text: call.text,
    status: isOnBoard ? 'sent' : 'queued',
    scheduledAt: call.scheduledAt,
    createdAt: now,
    sentAt: isOnBoard ? now : null,
    acknowledgeBy: call.acknowledgeBy,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
}
