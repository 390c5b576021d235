import { cancelDeadlines, findUnowed } from '../deadlines/cancel-unowed.js';
import { isOpen } from '../deadlines/deadline.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import { factsOf, joinFacts, restored } from './case-facts.js';
import { type Case, type CaseFacts, isAnswered } from './case.js';
import { type CaseFile, type Circumstances, Decision, type Rulebook } from './case-file.js';
import type { JointOutcome } from './joint-outcome.js';
import type { Merge } from './merge-cases.js';
import { plausible } from './open-case.js';
import { giveBack, type HandOver, restore, takeOver } from './take-over.js';

export interface Unmerge extends Merge {
  /** What else is merged into the survivor. */
  readonly others: readonly CaseFile[];
}

/**
 * 撤销合并: the child is a case of its own again, with the due times it had; one that has passed meanwhile is breached,
 * dated at its due time. What answered the survivor did not answer the child. The survivor gives back what the merge
 * brought it, unless a person or a report has changed it since.
 * @throws DomainError `not-merged`, `survivor-merged`, `target-closed`
 */
export function unmergeCase(merge: Unmerge, actor: string, rulebook: Rulebook, at: Circumstances): JointOutcome {
  const { child, survivor, reason } = merge;
  refuseUnmerge(merge);
  const [from, to] = [new Decision(child, actor), new Decision(survivor, actor)];
  const others = merge.others.map((file) => new Decision(file, actor));
  from.note('case-unmerged', at.now, { fromCaseId: survivor.case.id, title: survivor.case.title, reason });
  to.note('case-released', at.now, { caseId: child.case.id, title: child.case.title, reason });
  from.amendCase({ mergedInto: null, mergedAt: null });
  to.amendCase(withoutChild(merge));
  const by = { reason: `撤销合并：${reason}`, now: at.now, rulebook };
  const own = new Set(child.deadlines.map((d) => d.id));
  const copies = survivor.deadlines.filter((d) => d.mergedFrom !== null && own.has(d.mergedFrom));
  for (const copy of copies) giveBack(to, to.file.deadlines.find((d) => d.id === copy.id) ?? copy, by);
  const handedOver = child.deadlines.filter((d) => d.mergedTo !== null && !own.has(d.mergedTo));
  for (const deadline of handedOver) restore(from, deadline, null, at.now);
  const gone = new Set(copies.map((d) => d.id));
  forgetNoAnswerTo(to, gone);
  for (const other of others) handOverAgain(other, to, gone, by);
  // The level may be milder than when these started: given back, or lowered by a person meanwhile.
  cancelDeadlines(to, findUnowed(to, to.file.case.strictest, rulebook), by.reason, at.now);
  oweWhatStays(to, merge, new Set(copies.map((d) => d.obligation)), by);
  const isStillOwed = to.file.deadlines.some(isOpen);
  if (!isStillOwed && to.file.case.stage === 'judged' && to.file.deadlines.some((d) => d.answeredAt !== null)) {
    to.amendCase({ stage: 'answered' });
  }
  const swept = [fireTimers(from.file, rulebook, at), fireTimers(to.file, rulebook, at)] as const;
  const decisions = [from, to, ...others].flatMap((d) => d.outcome().entries);
  return {
    files: [...swept.map((o) => o.file), ...others.map((d) => d.file)],
    entries: [...decisions, ...swept.flatMap((o) => o.entries)],
    decided: { by: actor, reason },
  };
}

/** What is not answered by decision and went with the merged case is none of the survivor's when that is taken back. */
function forgetNoAnswerTo(to: Decision, gone: ReadonlySet<string>): void {
  const { proceedings } = to.file.case;
  const { noAnswer } = proceedings;
  if (!noAnswer) return;
  const deadlineIds = noAnswer.deadlineIds.filter((id) => !gone.has(id));
  const left = new Set(to.file.deadlines.filter((d) => deadlineIds.includes(d.id)).map((d) => d.obligation));
  const obligations = noAnswer.obligations.filter((id) => left.has(id));
  to.amendCase({ proceedings: { ...proceedings, noAnswer: { ...noAnswer, deadlineIds, obligations } } });
}

/** What another merged case had handed to a deadline that is gone goes to whatever counts now. */
function handOverAgain(other: Decision, to: Decision, gone: ReadonlySet<string>, by: HandOver): void {
  for (const deadline of other.file.deadlines.filter((d) => gone.has(d.mergedTo ?? ''))) {
    restore(other, deadline, null, by.now);
    const again = other.file.deadlines.find((d) => d.id === deadline.id);
    if (again) takeOver(other, to, again, by);
  }
}

/**
 * A level that was confirmed or raised since stays, and what it asks for is owed without the merged case too: since the
 * merge, which brought that level.
 */
function oweWhatStays(to: Decision, { child }: Merge, only: ReadonlySet<string>, { now, rulebook }: HandOver): void {
  const { case: kase } = to.file;
  const isFromFact = rulebook.pack.onUpgrade === 'qualifying-fact';
  const qualifyingFactAt = (isFromFact && child.case.mergedAt) || undefined;
  const started = startDeadlines(to, rulebook, { severities: plausible(kase), qualifyingFactAt, only, at: now });
  if (started.length > 0 && isAnswered(kase)) to.amendCase({ stage: 'judged' });
}

function refuseUnmerge({ child, survivor }: Merge): void {
  if (child.case.mergedInto !== survivor.case.id) {
    throw new DomainError('conflict', 'not-merged', '该事件没有并入其他事件');
  }
  if (survivor.case.mergedInto !== null) {
    throw new DomainError('conflict', 'survivor-merged', '所在的事件又并入了其他事件，请先撤销那次合并');
  }
  if (survivor.case.stage === 'closed') {
    throw new DomainError('conflict', 'target-closed', '所在的事件已归档，请先重新打开');
  }
}

/** The survivor as the remaining merges alone would have made it. */
function withoutChild({ child, survivor, others }: Unmerge): Partial<Case> {
  const { case: kase } = survivor;
  const reportCount = kase.reportCount - child.case.reportCount;
  if (!kase.beforeMerges) return { reportCount };
  const fold = (files: readonly CaseFile[]): CaseFacts =>
    files
      .toSorted((a, b) => (a.case.mergedAt?.getTime() ?? 0) - (b.case.mergedAt?.getTime() ?? 0))
      .reduce((facts, file) => joinFacts(facts, factsOf(file.case)), kase.beforeMerges ?? factsOf(kase));
  return {
    ...restored(factsOf(kase), fold([child, ...others]), fold(others)),
    reportCount,
    beforeMerges: others.length === 0 ? null : kase.beforeMerges,
  };
}
