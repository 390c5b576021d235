import type { Instant, SeverityWord } from './words.js';

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
  text: string;
  dueAt: Instant | null;
  sentAt: Instant | null;
  acknowledgeBy: Instant | null;
  acknowledgedAt: Instant | null;
  acknowledgedBy: string | null;
  status: string;
}
