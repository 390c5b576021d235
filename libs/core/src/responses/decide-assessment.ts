import { type CaseFile, type Circumstances, Decision, type Outcome } from '../cases/case-file.js';
import { DomainError } from '../domain-error.js';
import { formatInstant } from '../time/instant.js';

/**
 * A person says whether a response is a mere placeholder (敷衍), whatever the rules suggested. It changes no deadline: what
 * stops a clock is decided by evidence. A later decision replaces an earlier one; the ledger keeps both.
 * @throws DomainError `no-such-response`, `not-assessed` (recorded before there were assessments)
 */
export function decideAssessment(
  file: CaseFile,
  responseId: string,
  verdict: { readonly perfunctory: boolean; readonly reason?: string | undefined },
  actor: string,
  at: Circumstances,
): Outcome {
  const response = file.responses.find(({ id }) => id === responseId);
  if (!response) throw new DomainError('not-found', 'no-such-response', `没有回应 ${responseId}`);
  const { assessment } = response;
  if (!assessment) throw new DomainError('conflict', 'not-assessed', '该回应登记时尚无内容评估');
  const reason = verdict.reason?.trim() || null;
  const decided = { perfunctory: verdict.perfunctory, by: actor, at: formatInstant(at.now), reason };
  const decision = new Decision(file, actor);
  decision.amendResponse(responseId, { assessment: { ...assessment, decided } });
  decision.note('response-assessed', at.now, {
    responseId,
    perfunctory: verdict.perfunctory,
    suggested: assessment.reasons,
    reason,
  });
  return decision.outcome();
}
