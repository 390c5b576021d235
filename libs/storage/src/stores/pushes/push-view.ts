import type { PushView } from '@huiying/contract';
import { formatInstant } from '@huiying/core';
import type { Row } from '../../rows/case-file.row.js';

const orNull = (at: unknown): string | null => (at instanceof Date ? formatInstant(at) : null);

/** What `toPushView` reads of a `push p`; what is called for by an alarm has neither case nor due time. */
export const PUSH_COLUMNS = 'p.*, c.title as case_title, c.severity, d.due_at';
export const PUSH_REASON = 'left join cases c on c.id = p.case_id left join deadline d on d.id = p.deadline_id';

/** A push row with `PUSH_COLUMNS`. */
export const toPushView = (row: Row): PushView => ({
  id: String(row['id']),
  caseId: (row['case_id'] as string | null) ?? null,
  deadlineId: (row['deadline_id'] as string | null) ?? null,
  caseTitle: (row['case_title'] as string | null) ?? '',
  severity: (row['severity'] as PushView['severity'] | null) ?? 'none',
  step: Number(row['step']),
  kind: String(row['kind']),
  channel: String(row['channel']),
  recipient: String(row['recipient_name']),
  text: String(row['text']),
  reason: (row['reason'] as PushView['reason'] | undefined) ?? null,
  dueAt: orNull(row['due_at']),
  sentAt: orNull(row['sent_at']),
  acknowledgeBy: orNull(row['acknowledge_by']),
  acknowledgedAt: orNull(row['acknowledged_at']),
  acknowledgedBy: (row['acknowledged_by'] as string | null) ?? null,
  status: String(row['status']),
});
