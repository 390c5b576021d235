import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { approverOf } from '../cases/approval.js';
import { isAnswered } from '../cases/case.js';
import { refuseIfMerged } from '../cases/merged.js';
import { plausible } from '../cases/open-case.js';
import { cancelDeadlines, findUnowed, forgetUnowed } from '../deadlines/cancel-unowed.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import { type HandlingClass, isMajor, type Severity } from '../severity/severity.js';
import type { SeverityRules } from '../severity/severity-rules.js';
import { type Correcting, isSaid, recordWord } from './record-word.js';
import { regrade } from './regrade.js';

/**
 * A person sets or confirms the handling class. Deadlines that the new class asks for start, those it does not ask for
 * are cancelled with the reason; on a major case that needs an approver. A settled case keeps its deadlines.
 * @throws DomainError `approval-required`, `case-merged`
 */
export function correctHandlingClass(
  file: CaseFile,
  to: Correcting & { readonly label: HandlingClass | null },
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const word = { field: 'handling-class', from: file.case.handlingClass, label: to.label } as const;
  if (isSaid(file.case, word)) return { file, entries: [] };
  const decision = new Decision(file, actor);
  decision.amendCase({ handlingClass: to.label });
  recordWord(decision, word, to, at);
  if (word.from !== to.label) fitDeadlines(decision, to, rulebook, at);
  return decision.outcome();
}

/**
 * A person sets or confirms the event type. The figures are graded anew by the tables of that type, as after a corrected
 * figure, and the deadlines follow as after a corrected class. A settled case keeps its level and deadlines.
 * @throws DomainError `unknown-event-type`, `approval-required`, `case-merged`
 */
export function correctEventType(
  file: CaseFile,
  to: Correcting & { readonly label: string | null },
  actor: string,
  rules: { readonly rulebook: Rulebook; readonly severity: SeverityRules },
  at: Circumstances,
): Outcome {
  const { case: kase } = file;
  refuseIfMerged(kase);
  if (to.label !== null && !rules.severity.eventTypes.some(({ id }) => id === to.label)) {
    throw new DomainError('invalid', 'unknown-event-type', `没有事件类型 ${to.label}`, 'label');
  }
  const word = { field: 'event-type', from: kase.eventType, label: to.label } as const;
  if (isSaid(kase, word)) return { file, entries: [] };
  const decision = new Decision(file, actor);
  decision.amendCase({ eventType: to.label });
  recordWord(decision, word, to, at);
  if (word.from === to.label || isSettled(decision)) return decision.outcome();
  if (Object.keys(kase.measures).length > 0) regrade(decision, rules, at);
  fitDeadlines(decision, to, rules.rulebook, at);
  return decision.outcome();
}

/**
 * A person sets or confirms the 领域. Nothing else depends on it.
 * @param known the domains that the office has
 * @throws DomainError `unknown-domain`, `case-merged`
 */
export function correctDomain(
  file: CaseFile,
  to: { readonly label: string | null; readonly reason: string },
  actor: string,
  known: readonly string[],
  at: Circumstances,
): Outcome {
  const { case: kase } = file;
  refuseIfMerged(kase);
  const { label } = to;
  // What was proposed may be of a model that has been replaced since.
  if (label !== null && ![...known, kase.domain, kase.domainFinding?.domain].includes(label)) {
    throw new DomainError('invalid', 'unknown-domain', `没有领域 ${label}`, 'label');
  }
  const word = { field: 'domain', from: kase.domain, label } as const;
  if (isSaid(kase, word)) return { file, entries: [] };
  const decision = new Decision(file, actor);
  decision.amendCase({ domain: label });
  recordWord(decision, word, to, at);
  return decision.outcome();
}

const isSettled = ({ file: { case: kase } }: Decision): boolean => kase.history || kase.stage === 'closed';

function fitDeadlines(decision: Decision, to: Correcting, rulebook: Rulebook, at: Circumstances): void {
  const { case: kase } = decision.file;
  if (isSettled(decision)) return;
  const unowed = findUnowed(decision, kase.strictest, rulebook);
  if (unowed.length > 0) requireApproval(kase.strictest, to, decision.actor);
  const started = startDeadlines(decision, rulebook, { severities: plausible(kase), at: at.now });
  if (started.length > 0 && isAnswered(kase)) decision.amendCase({ stage: 'judged' });
  cancelDeadlines(decision, unowed, to.reason, at.now);
  forgetUnowed(decision, kase.strictest, rulebook, { reason: to.reason, now: at.now });
}

/** @throws DomainError `approval-required`, `own-approval` when running deadlines of a major case would end without an approver */
export function requireApproval(severity: Severity, { approvedBy }: Correcting, actor: string): void {
  if (isMajor(severity)) approverOf(approvedBy, actor, '特别重大、重大事件的时限因此取消，须写明批准人');
}
