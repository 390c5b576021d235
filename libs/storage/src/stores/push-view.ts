import type { PushView } from '@huiying/contract';
import { formatInstant } from '@huiying/core';
import type { Row } from '../rows/case-file.row.js';

const orNull = (at: unknown): string | null => (at instanceof Date ? formatInstant(at) : null);

/** A push row joined with `case_title`, `severity` and `due_at`. */
export const toPushView = (row: Row): PushView => ({
  id: String(row['id']),
  caseId: String(row['case_id']),
  caseTitle: String(row['case_title']),
  severity: row['severity'] as PushView['severity'],
  step: Number(row['step']),
  kind: String(row['kind']),
  channel: String(row['channel']),
  recipient: String(row['recipient_name']),
  text: String(row['text']),
  dueAt: formatInstant(row['due_at'] as Date),
  sentAt: orNull(row['sent_at']),
  acknowledgeBy: orNull(row['acknowledge_by']),
  acknowledgedAt: orNull(row['acknowledged_at']),
  acknowledgedBy: (row['acknowledged_by'] as string | null) ?? null,
  status: String(row['status']),
});
