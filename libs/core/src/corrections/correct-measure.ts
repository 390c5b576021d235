import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { DomainError } from '../domain-error.js';
import type { SeverityRules } from '../severity/severity-rules.js';
import { regrade } from './regrade.js';

export interface MeasureCorrection {
  readonly measure: string;
  readonly value: number;
  readonly reason: string;
}

/**
 * A person corrects a figure of the case, and the figures are graded anew. A graver level is proposed at once, with its
 * deadlines, as a further report would propose it; a milder one is only suggested: lowering stays a decision of its own
 * with an approver. The figure found wrong is remembered, so that the same words told again do not bring it back.
 * @throws DomainError `unknown-measure`, `case-closed`, `case-merged`
 */
export function correctMeasure(
  file: CaseFile,
  to: MeasureCorrection,
  actor: string,
  rules: { readonly rulebook: Rulebook; readonly severity: SeverityRules },
  at: Circumstances,
): Outcome {
  const { case: kase } = file;
  refuseIfMerged(kase);
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
