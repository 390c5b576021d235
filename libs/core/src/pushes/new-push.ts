import type { Case } from '../cases/case.js';
import type { Called } from '../roster/stand-for.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Instant } from '../time/instant.js';
import type { CallReason } from './call-reason.js';
import { callText } from './push-text.js';
import type { Push } from './push.js';

export interface Call extends Pick<Push, 'timerKey' | 'step' | 'kind' | 'channel' | 'scheduledAt' | 'acknowledgeBy'> {
  readonly kase: Case;
  readonly deadline: Pick<Deadline, 'id' | 'caseId'>;
  readonly person: Called;
  readonly reason: CallReason;
}

/** A call as it is written: over the board it is there at once, over any other channel it waits in the outbox. */
export function newPush(id: string, call: Call, now: Instant): Push {
  const { kase, deadline, person, channel } = call;
  const reason = { ...call.reason, ...(person.inPlaceOf !== undefined && { inPlaceOf: person.inPlaceOf }) };
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
    text: callText(kase, reason),
    reason,
    status: isOnBoard ? 'sent' : 'queued',
    scheduledAt: call.scheduledAt,
    createdAt: now,
    sentAt: isOnBoard ? now : null,
    acknowledgeBy: call.acknowledgeBy,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
}
