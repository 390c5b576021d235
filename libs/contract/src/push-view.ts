import type { Instant, SeverityWord } from './words.js';

/**
 * Why somebody is called. About a deadline: what is due when, as it stood then, and `round`, `from` and `said` (what whoever asks
 * wrote) as far as there are such. Of the monitoring: whether it is over, since and until when, and its figures.
 */
export interface CallReasonView {
  why:
    | 'unanswered'
    | 'overdue'
    | 'unacknowledged'
    | 'evidence-waits'
    | 'supervision'
    | 'transfer'
    | 'monitoring-blind'
    | 'source-silent'
    | 'source-paused'
    | 'deadlines-overdue';
  /** 代班: for whom the person who is called stands in. */
  inPlaceOf?: string;
  deliverable?: string;
  dueAt?: Instant;
  round?: number;
  from?: string;
  said?: string;
  isOver?: boolean;
  since?: Instant;
  until?: Instant;
  /** The first few of `count` sources. */
  names?: string[];
  count?: number;
  hostsTried?: number;
  hostsFailing?: number;
  overdue?: number;
}

export interface PushView {
  id: string;
  /** Null for an alarm of the monitoring (`alarm`, `alarm-cleared`), whose title is empty and due time null. */
  caseId: string | null;
  /** One acknowledgement answers every open call of one kind about one deadline. Null for an alarm of the monitoring. */
  deadlineId: string | null;
  caseTitle: string;
  severity: SeverityWord;
  step: number;
  kind: string;
  channel: string;
  recipient: string;
  /** The sentence in Chinese, as it was sent. */
  text: string;
  /** The same as a code, for readers of other languages; null for calls from before there was one. */
  reason: CallReasonView | null;
  dueAt: Instant | null;
  sentAt: Instant | null;
  acknowledgeBy: Instant | null;
  acknowledgedAt: Instant | null;
  acknowledgedBy: string | null;
  status: string;
}
