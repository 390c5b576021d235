import type { Decision, Rulebook } from '../cases/case-file.js';
import { endCalls } from '../responses/decide-response.js';
import { isGraver, isMajor, SEVERITIES, type Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Deadline } from './deadline.js';
import { asksFor, isOfEarlierPack, kindOf, obligationsOf, subjectOf } from './obligations-of.js';

/** What only 特别重大 and 重大 owe, by the documents. */
const OF_MAJOR = ['authoritative-release', 'press-conference'];

/**
 * Running deadlines that a case judged so does not owe. What is owed at a milder level keeps running after an upgrade,
 * and so after an upgrade that fell short of the fears. One that an earlier pack started goes on for the rule of its kind:
 * another pack is for what starts later.
 */
export function findUnowed({ file }: Decision, severity: Severity, rulebook: Rulebook): readonly Deadline[] {
  const { case: kase, deadlines } = file;
  const { pack, units } = rulebook;
  const subject = subjectOf(kase, units);
  const levels = SEVERITIES.filter((level) => !isGraver(level, severity));
  const rules = levels.flatMap((level) => obligationsOf(pack, { ...subject, severity: level }));
  const owed = new Set(rules.map(({ obligation }) => obligation.id));
  const kinds = new Set(rules.map(({ obligation }) => kindOf(obligation)));
  const goesOn = (deadline: Deadline): boolean => {
    const kind = kindOf(deadline);
    if (!isOfEarlierPack(deadline, pack)) return owed.has(deadline.obligation);
    return asksFor(pack, kind) ? kinds.has(kind) : isMajor(severity) || !OF_MAJOR.includes(kind);
  };
  return deadlines.filter((deadline) => deadline.status === 'running' && !goesOn(deadline));
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
