import type { Decision, Rulebook } from '../cases/case-file.js';
import { endCalls } from '../responses/decide-response.js';
import { isGraver, isMajor, SEVERITIES, type Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Deadline } from './deadline.js';
import { asksFor, isAskedAt, isOfEarlierPack, kindOf, obligationsOf, subjectOf } from './obligations-of.js';

/** What only 特别重大 and 重大 owe, by the documents. */
const OF_MAJOR = ['authoritative-release', 'press-conference'];

/**
 * Running deadlines that a case judged so does not owe. What is owed at a milder level keeps running after an upgrade,
 * and so after an upgrade that fell short of the fears. One that an earlier pack started goes on for the rule of its kind:
 * another pack is for what starts later.
 */
export function findUnowed(decision: Decision, severity: Severity, rulebook: Rulebook): readonly Deadline[] {
  const goesOn = owedAt(decision, severity, rulebook);
  return decision.file.deadlines.filter((deadline) => deadline.status === 'running' && !goesOn(deadline));
}

function owedAt(
  { file: { case: kase } }: Decision,
  severity: Severity,
  rulebook: Rulebook,
): (deadline: Deadline) => boolean {
  const { pack, units } = rulebook;
  const subject = subjectOf(kase, units);
  const levels = SEVERITIES.filter((level) => !isGraver(level, severity));
  const rules = levels.flatMap((level) => obligationsOf(pack, { ...subject, severity: level }));
  const owed = new Set(rules.map(({ obligation }) => obligation.id));
  const kinds = new Set(rules.map(({ obligation }) => kindOf(obligation)));
  return (deadline) => {
    const kind = kindOf(deadline);
    if (!isOfEarlierPack(deadline, pack)) {
      // What a merged case brought hangs on what that one was: its origin, its unit, its class.
      if (deadline.mergedFrom !== null) return isAskedAt(pack, deadline.obligation, levels);
      return owed.has(deadline.obligation);
    }
    return asksFor(pack, kind) ? kinds.has(kind) : isMajor(severity) || !OF_MAJOR.includes(kind);
  };
}

/**
 * What 不回应 or a merge has set aside and a case judged so does not owe is over with it: it does not come back when that is
 * undone, and a graver level starts it anew. One that was due before is left as it is.
 */
export function forgetUnowed(
  decision: Decision,
  severity: Severity,
  rulebook: Rulebook,
  { reason, now }: { readonly reason: string; readonly now: Instant },
): void {
  const { noAnswer } = decision.file.case.proceedings;
  const goesOn = owedAt(decision, severity, rulebook);
  const forgotten = decision.file.deadlines.filter(
    (d) =>
      d.status === 'cancelled' &&
      (d.mergedTo !== null || noAnswer?.deadlineIds.includes(d.id)) &&
      d.dueAt >= now &&
      !goesOn(d),
  );
  for (const { id } of forgotten) {
    decision.amendDeadline(id, { mergedTo: null, cancelledReason: reason });
    decision.note('deadline-cancelled', now, { deadlineId: id, reason });
    endCalls(decision, id);
  }
  if (!noAnswer) return;
  const ids = new Set(forgotten.map((d) => d.id));
  const unowed = new Set(decision.file.deadlines.filter((d) => !goesOn(d)).map((d) => d.obligation));
  const { proceedings } = decision.file.case;
  const left = {
    deadlineIds: noAnswer.deadlineIds.filter((id) => !ids.has(id)),
    obligations: noAnswer.obligations.filter((id) => !unowed.has(id)),
  };
  decision.amendCase({ proceedings: { ...proceedings, noAnswer: { ...noAnswer, ...left } } });
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
