import { cancelDeadlines, findUnowed, forgetUnowed } from '../deadlines/cancel-unowed.js';
import { credible } from '../deadlines/choose-start.js';
import { owedAgain, startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import { askFollowUpIfPublished } from '../proceedings/follow-progress.js';
import { noteAnswered } from '../responses/decide-response.js';
import { type HandlingClass, isGraver, type Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import { requireApproval } from '../corrections/correct-case.js';
import { approverOf } from './approval.js';
import { type Case, isAnswered } from './case.js';
import { type Corrected, gravestKnown, setByPerson, withoutProposal } from './corrected.js';
import { type Circumstances, type CaseFile, Decision, type Outcome, type Rulebook } from './case-file.js';
import { refuseIfMerged } from './merged.js';

export interface SeverityDecision {
  readonly severity: Severity;
  readonly eventType?: string | undefined;
  readonly handlingClass?: HandlingClass | undefined;
  readonly reason: string;
  readonly qualifyingFactAt?: Instant | undefined;
  readonly approvedBy?: string | undefined;
}

/**
 * A person confirms, raises or lowers the level. Raising starts the graver level's deadlines when the qualifying fact
 * became known (pack setting `original-start`: at the start of the case); what lowering had ended goes on as it was unless a
 * fact is stated. Lowering needs an approver and cancels the
 * open deadlines that no longer apply, while breached ones stay. Another class or type of event ends what only the one
 * before owed, on a major case with an approver.
 * @throws DomainError `approval-required`, `own-approval`, `fact-in-future`, `period-start`, `case-closed` (new facts after closure open a linked case)
 */
export function setSeverity(
  file: CaseFile,
  to: SeverityDecision,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const from = file.case;
  refuseIfMerged(from);
  const isUpgrade = isGraver(to.severity, from.severity);
  if (from.stage === 'closed' && isUpgrade) {
    throw new DomainError('conflict', 'case-closed', '该事件已归档，新情况请另立事件');
  }
  if (isGraver(from.severity, to.severity)) approverOf(to.approvedBy, actor, '降级须写明批准人');
  if (to.qualifyingFactAt && to.qualifyingFactAt > at.now) {
    throw new DomainError('invalid', 'fact-in-future', '定性事实的时间晚于当前时间', 'qualifyingFactAt');
  }
  if (to.qualifyingFactAt && !credible({ at: to.qualifyingFactAt, precision: 'second' }, at.now)) {
    throw new DomainError('invalid', 'period-start', '定性事实的时间应在 1970 年以后', 'qualifyingFactAt');
  }
  const decision = new Decision(file, actor);
  decision.amendCase({
    severity: to.severity,
    strictest: to.severity,
    provisional: false,
    needsReview: false,
    stage: from.stage === 'collected' || from.stage === 'consulted' ? 'judged' : from.stage,
    eventType: to.eventType ?? from.eventType,
    handlingClass: to.handlingClass ?? from.handlingClass,
    corrected: { ...afterDecision(from.corrected, to), decidedOn: gravestKnown(from) },
  });
  decision.teach('severity', from.severity, to.severity);
  noteCorrection(decision, 'event-type', from.eventType, to.eventType, to, at);
  noteCorrection(decision, 'handling-class', from.handlingClass, to.handlingClass, to, at);
  decision.note('severity-confirmed', to.qualifyingFactAt ?? at.now, {
    from: from.severity,
    to: to.severity,
    reason: to.reason,
    approvedBy: to.approvedBy ?? null,
  });
  if (isUpgrade) askFollowUpIfPublished(decision, `级别上调：${to.reason}`, to.qualifyingFactAt ?? at.now);
  // What is left unanswered stays so at a milder level; what only a graver one asks for is owed all the same.
  const isLeft = from.proceedings.noAnswer !== undefined && !isUpgrade;
  const started = startDeadlines(decision, rulebook, {
    severities: isLeft ? [] : [to.severity],
    qualifyingFactAt: isUpgrade ? knownAt(file, to, rulebook, at) : undefined,
    again: isUpgrade ? owedAgain(from, decision.file.case, rulebook) : undefined,
    goesOn: isUpgrade && !from.provisional && to.qualifyingFactAt === undefined,
    at: at.now,
  });
  if (started.length > 0 && isAnswered(from)) decision.amendCase({ stage: 'judged' });
  const isLowered = isGraver(from.strictest, to.severity);
  if (isLowered || isReclassed(from, decision.file.case)) {
    const unowed = findUnowed(decision, to.severity, rulebook);
    if (unowed.length > 0 && !isLowered) requireApproval(from.strictest, to, actor);
    cancelDeadlines(decision, unowed, to.reason, at.now);
    forgetUnowed(decision, to.severity, rulebook, { reason: to.reason, now: at.now });
  }
  noteAnswered(
    decision,
    decision.file.deadlines.filter(({ answeredAt }) => answeredAt !== null),
  );
  return decision.outcome();
}

/** Obligations may hang on the class or the type of event. */
const isReclassed = (from: Case, to: Case): boolean =>
  from.handlingClass !== to.handlingClass || from.eventType !== to.eventType;

/** A first judgement of the facts a case was opened with starts where the case started. */
function knownAt(file: CaseFile, to: SeverityDecision, rulebook: Rulebook, at: Circumstances): Instant | undefined {
  if (rulebook.pack.onUpgrade === 'original-start') return undefined;
  return to.qualifyingFactAt ?? (file.case.provisional ? undefined : at.now);
}

function noteCorrection(
  decision: Decision,
  kind: 'event-type' | 'handling-class',
  from: string | null,
  given: string | undefined,
  { reason }: SeverityDecision,
  at: Circumstances,
): void {
  if (given === undefined || given === from) return;
  decision.note('judgement-corrected', at.now, { kind, from, to: given, reason, reportId: null });
  if (kind === 'handling-class') decision.teach(kind, from, given);
}

/** What a person gave is a person's from now on, and what corrected figures amount to is decided. */
function afterDecision(before: Corrected, to: SeverityDecision): Corrected {
  const corrected = withoutProposal(before);
  const withType = to.eventType === undefined ? corrected : setByPerson(corrected, 'event-type');
  return to.handlingClass === undefined ? withType : setByPerson(withType, 'handling-class');
}
