import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { isAnswered } from '../cases/case.js';
import { isSetByPerson, setByPerson } from '../cases/corrected.js';
import { plausible } from '../cases/open-case.js';
import { cancelDeadlines, findUnowed } from '../deadlines/cancel-unowed.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import { type HandlingClass, isMajor } from '../severity/severity.js';

/** What every correction says beside the new value. */
export interface Correcting {
  readonly reason: string;
  /** Who approved that open deadlines of a 特别重大 or 重大 case end. */
  readonly approvedBy?: string | undefined;
}

/**
 * A person sets or confirms the handling class. Deadlines that the new class asks for start, those it does not ask for
 * are cancelled with the reason; on a major case that needs an approver. A settled case keeps its deadlines.
 * @throws DomainError `approval-required`
 */
export function correctHandlingClass(
  file: CaseFile,
  to: Correcting & { readonly label: HandlingClass },
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const { case: kase } = file;
  const from = kase.handlingClass;
  if (from === to.label && isSetByPerson(kase.corrected, 'handling-class')) return { file, entries: [] };
  const decision = new Decision(file, actor);
  decision.amendCase({ handlingClass: to.label, corrected: setByPerson(kase.corrected, 'handling-class') });
  const { label, reason } = to;
  decision.note('judgement-corrected', at.now, { kind: 'handling-class', from, to: label, reason, reportId: null });
  decision.teach('handling-class', from, label);
  if (from !== label) fitDeadlines(decision, to, rulebook, at);
  return decision.outcome();
}

function fitDeadlines(decision: Decision, to: Correcting, rulebook: Rulebook, at: Circumstances): void {
  const { case: kase } = decision.file;
  if (kase.history || kase.stage === 'closed') return;
  const unowed = findUnowed(decision, kase.strictest, rulebook);
  if (unowed.length > 0) requireApproval(kase.strictest, to);
  const started = startDeadlines(decision, rulebook, { severities: plausible(kase), at: at.now });
  if (started.length > 0 && isAnswered(kase)) decision.amendCase({ stage: 'judged' });
  cancelDeadlines(decision, unowed, to.reason, at.now);
}

/** @throws DomainError `approval-required` when running deadlines of a major case would end without an approver */
export function requireApproval(severity: Parameters<typeof isMajor>[0], { approvedBy }: Correcting): void {
  if (!isMajor(severity) || approvedBy?.trim()) return;
  const message = '特别重大、重大事件的时限因此取消，须写明批准人';
  throw new DomainError('invalid', 'approval-required', message, 'approvedBy');
}
