import { type CaseFile, type Circumstances, Decision, type Outcome } from './case-file.js';

/** 查看来电人: a person reads the name and number of who called. It moves nothing; that it was done stays on record. */
export function viewCaller(file: CaseFile, reportId: string, actor: string, at: Circumstances): Outcome {
  const decision = new Decision(file, actor);
  decision.note('caller-viewed', at.now, { reportId });
  return decision.outcome();
}
