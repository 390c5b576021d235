import type { Instant } from '../time/instant.js';
import type { CallReason } from './call-reason.js';

/** queued: in the outbox. sent: handed to the channel. refused: the channel will not take it. obsolete: no longer needed. */
export type PushStatus = 'queued' | 'sent' | 'refused' | 'obsolete';

/** 推送: one message to one person over one channel; unique by (deadlineId, timerKey, recipientId, channel). */
export interface Push {
  readonly id: string;
  readonly caseId: string;
  readonly deadlineId: string;
  readonly timerKey: string;
  /** 0-based rung of the ladder. */
  readonly step: number;
  /** escalation: a rung of the ladder. confirmation: evidence waits. supervision, transfer: a person asks another. */
  readonly kind: 'escalation' | 'confirmation' | 'supervision' | 'transfer';
  readonly recipientId: string;
  readonly recipientName: string;
  readonly channel: string;
  /** As it was sent. */
  readonly text: string;
  /** Null for calls from before there was one. */
  readonly reason: CallReason | null;
  readonly status: PushStatus;
  readonly scheduledAt: Instant;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly acknowledgeBy: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
}

/** A person who may be called. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unitId: string | null;
  /** Shifts of the roster that cover now. */
  readonly shifts?: readonly Shift[];
  /** Is not there now. */
  readonly absence?: { readonly deputyId: string | null };
}

/** 值班: stands for a role of a unit from one instant on until another, which is not in it; null is the whole office. */
export interface Shift {
  readonly unitId: string | null;
  readonly role: string;
  readonly from: Instant;
  readonly to: Instant;
}
