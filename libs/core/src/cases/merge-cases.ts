import { isOpen } from '../deadlines/deadline.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { DomainError } from '../domain-error.js';
import { factsOf, joinFacts } from './case-facts.js';
import { type Case, isAnswered } from './case.js';
import { type CaseFile, type Circumstances, Decision, type Rulebook } from './case-file.js';
import type { JointOutcome } from './joint-outcome.js';
import { startOwedSince } from './owed-in.js';
import { takeOver } from './take-over.js';

export interface Merge {
  /** The case that leaves the board. */
  readonly child: CaseFile;
  /** The case that goes on for both. */
  readonly survivor: CaseFile;
  readonly reason: string;
}

/**
 * 合并: two cases are one event. The survivor takes the highest level, the earliest instants and every deadline that is
 * due earlier than its own, and owes what the pack asks for so many reports; the child keeps its own record, rings no more and is off the board.
 * @throws DomainError `merge-into-itself`, `already-merged`, `target-merged`, `case-history`, `drill-and-real`,
 *   `case-closed`, `target-closed`, `evidence-pending`
 */
export function mergeCases(merge: Merge, actor: string, rulebook: Rulebook, at: Circumstances): JointOutcome {
  refuseMerge(merge);
  const { reason } = merge;
  // What the law says of both at this instant comes first: a breach is recorded by the case it happened to.
  const swept = [fireTimers(merge.child, rulebook, at), fireTimers(merge.survivor, rulebook, at)] as const;
  const from = new Decision(swept[0].file, actor);
  const to = new Decision(swept[1].file, actor);
  const [child, survivor] = [from.file.case, to.file.case];
  from.note('case-merged', at.now, { intoCaseId: survivor.id, title: survivor.title, reason });
  to.note('case-absorbed', at.now, { caseId: child.id, title: child.title, reports: child.reportCount, reason });
  from.amendCase({ mergedInto: survivor.id, mergedAt: at.now });
  to.amendCase({
    ...joinFacts(factsOf(survivor), factsOf(child)),
    reportCount: survivor.reportCount + child.reportCount,
    beforeMerges: survivor.beforeMerges ?? factsOf(survivor),
  });
  noteLevel(to, survivor, reason, at);
  const by = { reason: `并入事件：${reason}`, now: at.now, rulebook };
  const counting = from.file.deadlines.filter((d) => d.status !== 'cancelled');
  for (const deadline of counting) takeOver(from, to, deadline, by);
  // Which report was the last of so many is not known here: it counts from now, 推定.
  const reportCount = Math.max(survivor.reportCount, child.reportCount);
  startOwedSince({ ...survivor, reportCount }, to, null, rulebook, at.now);
  if (isAnswered(survivor) && to.file.deadlines.some(isOpen)) to.amendCase({ stage: 'judged' });
  return {
    files: [from.file, to.file],
    entries: [...swept.flatMap((o) => o.entries), ...from.outcome().entries, ...to.outcome().entries],
    decided: { by: actor, reason },
  };
}

function refuseMerge({ child, survivor }: Merge): void {
  const [one, other] = [child.case, survivor.case];
  const refusals: readonly [boolean, string, string][] = [
    [one.mergedInto !== null, 'already-merged', '该事件已并入其他事件'],
    [other.mergedInto !== null, 'target-merged', '目标事件已并入其他事件，请并入其所在的事件'],
    [one.history || other.history, 'case-history', '历史导入的事件不能合并'],
    [one.drill !== other.drill, 'drill-and-real', '演练事件与真实事件不能合并'],
    [one.stage === 'closed', 'case-closed', '该事件已归档，不能合并'],
    [other.stage === 'closed', 'target-closed', '目标事件已归档，请先重新打开'],
    [isPending(child), 'evidence-pending', '该事件仍有待确认的回应，先确认或退回再合并'],
  ];
  if (one.id === other.id) {
    throw new DomainError('invalid', 'merge-into-itself', '事件不能并入自身', 'intoCaseId');
  }
  const refused = refusals.find(([isRefused]) => isRefused);
  if (refused) throw new DomainError('conflict', refused[1], refused[2]);
}

const isPending = (file: CaseFile): boolean => file.responses.some((r) => r.status === 'pending-confirmation');

function noteLevel(decision: Decision, before: Case, reason: string, at: Circumstances): void {
  const { severity, strictest, provisional, because } = decision.file.case;
  if (severity === before.severity && strictest === before.strictest) return;
  if (provisional) {
    decision.note('severity-proposed', at.now, { severity, strictest, from: before.severity, because });
  } else {
    decision.note('severity-confirmed', at.now, { from: before.severity, to: severity, reason });
  }
}
