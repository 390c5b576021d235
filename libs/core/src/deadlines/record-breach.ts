import type { Decision } from '../cases/case-file.js';
import type { Deadline } from './deadline.js';

/** A breach is dated at the due instant by law. */
export function recordBreach(decision: Decision, deadline: Deadline): void {
  decision.amendDeadline(deadline.id, { status: 'breached', breachedAt: deadline.dueAt });
  decision.note('deadline-breached', deadline.dueAt, { deadlineId: deadline.id, obligation: deadline.obligation });
}
