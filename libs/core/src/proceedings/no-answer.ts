import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { approverOf } from '../cases/approval.js';
import { isAnswered } from '../cases/case.js';
import { plausible } from '../cases/open-case.js';
import { refuseIfMerged } from '../cases/merged.js';
import { restoreBesideMerged, ring, silence } from '../cases/take-over.js';
import { isOpen } from '../deadlines/deadline.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { DomainError } from '../domain-error.js';
import { applyEarlierEvidence } from '../responses/decide-response.js';
import { formatInstant } from '../time/instant.js';
import { isOwed } from './is-owed.js';

export interface NoAnswerDraft {
  readonly reason: string;
  readonly approvedBy?: string | undefined;
}

const conflict = (code: string, message: string): DomainError => new DomainError('conflict', code, message);

/**
 * 不回应: after a consultation and with the approval of somebody else, nothing is said in public. What still runs is
 * cancelled and leaves the denominator of the on-time rate; a breach stays one. The case stays listed, and new
 * obligations of a graver level start all the same.
 * @throws DomainError `consultation-required`, `approval-required`, `own-approval`, `nothing-owed`, `evidence-pending`,
 *   `case-closed`
 */
export function decideNoAnswer(
  file: CaseFile,
  { reason, approvedBy }: NoAnswerDraft,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const approver = approverOf(approvedBy, actor);
  // What was due before this instant is breached first: a decision made too late takes no breach away.
  const swept = fireTimers(file, rulebook, at);
  refuseUnlessPossible(swept.file);
  const decision = new Decision(swept.file, actor);
  const owed = swept.file.deadlines.filter((deadline) => isOwed(swept.file, deadline));
  const cancelledReason = `不回应：${reason}`;
  for (const { id, status } of owed) {
    silence(decision, id);
    if (status !== 'running') continue;
    decision.amendDeadline(id, { status: 'cancelled', cancelledReason });
    decision.note('deadline-cancelled', at.now, { deadlineId: id, reason: cancelledReason });
  }
  const { proceedings } = swept.file.case;
  const noAnswer = {
    reason,
    approvedBy: approver,
    by: actor,
    at: formatInstant(at.now),
    deadlineIds: [...(proceedings.noAnswer?.deadlineIds ?? []), ...owed.map(({ id }) => id)],
    obligations: [
      ...new Set([...(proceedings.noAnswer?.obligations ?? []), ...owed.map(({ obligation }) => obligation)]),
    ],
  };
  decision.amendCase({ proceedings: { ...proceedings, noAnswer } });
  decision.note('no-answer-decided', at.now, { reason, approvedBy: approver });
  const { file: decided, entries } = decision.outcome();
  return { file: decided, entries: [...swept.entries, ...entries] };
}

function refuseUnlessPossible(file: CaseFile): void {
  const { stage, proceedings } = file.case;
  if (stage === 'closed') throw conflict('case-closed', '该事件已归档');
  if (!proceedings.consultation) throw conflict('consultation-required', '决定不回应之前须有会商记录');
  if (file.responses.some(({ status }) => status === 'pending-confirmation'))
    throw conflict('evidence-pending', '仍有待确认的回应，先确认或退回');
  if (!file.deadlines.some((deadline) => isOwed(file, deadline)))
    throw conflict('nothing-owed', '没有未了结的时限，不必决定不回应');
}

/**
 * The decision is taken back: what was cancelled runs on with the due time it had; one that was answered all the same is
 * settled by that answer, one that has passed meanwhile is breached, dated at it. @throws DomainError `no-such-decision`, `case-closed`
 */
export function withdrawNoAnswer(
  file: CaseFile,
  reason: string,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const { noAnswer, ...proceedings } = file.case.proceedings;
  if (!noAnswer) throw conflict('no-such-decision', '该事件没有不回应的决定');
  if (file.case.stage === 'closed') throw conflict('case-closed', '该事件已归档，请先重新办理');
  // What is due at this instant comes first: what counts does not hang on when a sweep ran.
  const due = fireTimers(file, rulebook, at);
  const decision = new Decision(due.file, actor);
  decision.amendCase({ proceedings });
  decision.note('no-answer-withdrawn', at.now, { reason });
  for (const deadline of due.file.deadlines.filter(({ id }) => noAnswer.deadlineIds.includes(id))) {
    if (deadline.status === 'cancelled' && deadline.mergedTo === null) {
      const running = restoreBesideMerged(decision, deadline, at.now);
      if (running) applyEarlierEvidence(decision, running);
    } else if (isOpen(deadline)) ring(decision, deadline.id);
  }
  // A milder level that was decided on meanwhile has rules of its own.
  startDeadlines(decision, rulebook, { severities: plausible(decision.file.case), at: at.now });
  if (isAnswered(decision.file.case) && decision.file.deadlines.some(isOpen)) decision.amendCase({ stage: 'judged' });
  const taken = decision.outcome();
  const swept = fireTimers(taken.file, rulebook, at);
  return { file: swept.file, entries: [...due.entries, ...taken.entries, ...swept.entries] };
}
