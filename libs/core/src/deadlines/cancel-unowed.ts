import type { Decision, Rulebook } from '../cases/case-file.js';
import { endCalls } from '../responses/decide-response.js';
import { isGraver, SEVERITIES, type Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Deadline } from './deadline.js';
import { obligationsOf, subjectOf } from './obligations-of.js';

/**
 * Running deadlines that a case judged so does not owe. What is owed at a milder level keeps running after an upgrade,
 * and so after an upgrade that fell short of the fears.
 */
export function findUnowed({ file }: Decision, severity: Severity, rulebook: Rulebook): readonly Deadline[] {
  const { case: kase, deadlines } = file;
  const subject = subjectOf(kase, rulebook.units);
  const levels = SEVERITIES.filter((level) => !isGraver(level, severity));
  const owed = new Set(
    levels.flatMap((level) =>
      obligationsOf(rulebook.pack, { ...subject, severity: level }).map(({ obligation }) => obligation.id),
    ),
  );
  return deadlines.filter((deadline) => deadline.status === 'running' && !owed.has(deadline.obligation));
}

/**
 * Cancels deadlines with a person's reason and ends the calls about them. One that was due before is left as it is: a decision
 * made too late takes no breach away, be it that the sweep has not been there yet or that evidence handed in holds it back.
 */
export function cancelDeadlines(
  decision: Decision,
  deadlines: readonly Deadline[],
  reason: string,
  now: Instant,
): void {
  for (const deadline of deadlines.filter(({ dueAt }) => dueAt >= now)) {
    decision.amendDeadline(deadline.id, { status: 'cancelled', cancelledReason: reason });
    decision.note('deadline-cancelled', now, { deadlineId: deadline.id, reason });
    endCalls(decision, deadline.id);
  }
}
