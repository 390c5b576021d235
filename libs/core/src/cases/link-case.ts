import { type CaseFile, type Circumstances, Decision, type Outcome } from './case-file.js';

/** New facts after closure open a linked case: the new one says which it goes on from. */
export function linkCase(file: CaseFile, earlierId: string, actor: string, at: Circumstances): Outcome {
  const decision = new Decision(file, actor);
  decision.amendCase({ proceedings: { ...file.case.proceedings, linkedTo: earlierId } });
  decision.note('case-linked', at.now, { caseId: earlierId });
  return decision.outcome();
}
