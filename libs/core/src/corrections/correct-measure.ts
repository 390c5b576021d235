import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { type Case, isAnswered } from '../cases/case.js';
import { withoutProposal } from '../cases/corrected.js';
import { plausible } from '../cases/open-case.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import { gradeMeasures } from '../severity/grade-measures.js';
import { graver, isGraver } from '../severity/severity.js';
import type { SeverityRules } from '../severity/severity-rules.js';

export interface MeasureCorrection {
  readonly measure: string;
  readonly value: number;
  readonly reason: string;
}

/**
 * A person corrects a figure of the case, and the figures are graded anew. A graver level is proposed at once, with its
 * deadlines, as a further report would propose it; a milder one is only suggested: lowering stays a decision of its own
 * with an approver. The figure found wrong is remembered, so that the same words told again do not bring it back.
 * @throws DomainError `unknown-measure`, `case-closed`
 */
export function correctMeasure(
  file: CaseFile,
  to: MeasureCorrection,
  actor: string,
  rules: { readonly rulebook: Rulebook; readonly severity: SeverityRules },
  at: Circumstances,
): Outcome {
  const { case: kase } = file;
  const { measure, value, reason } = to;
  const from = kase.measures[measure];
  if (from === undefined) {
    throw new DomainError('invalid', 'unknown-measure', '该事件没有这项数字', 'measure');
  }
  if (kase.stage === 'closed') throw new DomainError('conflict', 'case-closed', '该事件已归档，新情况请另立事件');
  if (value === from) return { file, entries: [] };
  const decision = new Decision(file, actor);
  decision.note('judgement-corrected', at.now, { kind: 'measure', measure, from, to: value, reason, reportId: null });
  const known = kase.corrected.measures ?? {};
  decision.amendCase({
    measures: { ...kase.measures, [measure]: value },
    corrected: { ...kase.corrected, measures: { ...known, [measure]: Math.max(from, value, known[measure] ?? 0) } },
  });
  regrade(decision, rules, at);
  return decision.outcome();
}

function regrade(
  decision: Decision,
  { rulebook, severity: rules }: { readonly rulebook: Rulebook; readonly severity: SeverityRules },
  at: Circumstances,
): void {
  const { case: kase } = decision.file;
  if (kase.severity === 'none') return;
  const { severity, because } = gradeMeasures(kase.measures, kase.eventType, rules);
  decision.amendCase({ because, summary: because.map(({ quote }) => quote).join('，') });
  if (severity === kase.severity) return propose(decision, undefined);
  decision.note('severity-proposed', at.now, { severity, strictest: kase.strictest, because });
  if (!isGraver(severity, kase.severity)) return propose(decision, severity);
  const raised = { severity, strictest: graver(severity, kase.strictest) };
  propose(decision, undefined);
  decision.amendCase({ ...raised, provisional: true, needsReview: true });
  const qualifyingFactAt = rulebook.pack.onUpgrade === 'qualifying-fact' ? at.now : undefined;
  const started = startDeadlines(decision, rulebook, { severities: plausible(raised), qualifyingFactAt, at: at.now });
  if (started.length > 0 && isAnswered(kase)) decision.amendCase({ stage: 'collected' });
}

/** A milder level waits for a person; the level itself and its deadlines stay. */
function propose(decision: Decision, severity: Case['severity'] | undefined): void {
  const corrected = withoutProposal(decision.file.case.corrected);
  decision.amendCase({ corrected: severity === undefined ? corrected : { ...corrected, proposed: severity } });
  if (severity !== undefined) decision.amendCase({ needsReview: true });
}
