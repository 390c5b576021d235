import { isOwed } from '../proceedings/is-owed.js';
import { DomainError } from '../domain-error.js';
import { formatInstant, type Instant } from '../time/instant.js';
import { type Circumstances, type CaseFile, Decision, type Outcome } from './case-file.js';
import { refuseIfMerged } from './merged.js';

export interface Consultation {
  readonly heldAt: Instant;
  readonly parties: readonly string[];
  readonly conclusion: string;
}

/** 会商. @throws DomainError `held-in-future` */
export function recordConsultation(
  file: CaseFile,
  consultation: Consultation,
  actor: string,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  if (consultation.heldAt > at.now) {
    throw new DomainError('invalid', 'held-in-future', '会商时间晚于当前时间', 'heldAt');
  }
  const decision = new Decision(file, actor);
  const { stage, proceedings } = file.case;
  const held = { ...consultation, heldAt: formatInstant(consultation.heldAt) };
  decision.amendCase({
    proceedings: { ...proceedings, consultation: held },
    ...(stage === 'collected' && { stage: 'consulted' }),
  });
  decision.note('consultation-held', consultation.heldAt, {
    parties: [...consultation.parties],
    conclusion: consultation.conclusion,
  });
  return decision.outcome();
}

/** 归档: only when nothing is owed any more. @throws DomainError `deadlines-open`, `evidence-pending`, `already-closed` */
export function closeCase(file: CaseFile, reason: string, actor: string, at: Circumstances): Outcome {
  refuseIfMerged(file.case);
  if (file.case.stage === 'closed') throw new DomainError('conflict', 'already-closed', '该事件已归档');
  if (file.deadlines.some((deadline) => isOwed(file, deadline))) {
    throw new DomainError('conflict', 'deadlines-open', '仍有未回应的时限，不能归档');
  }
  if (file.responses.some((r) => r.status === 'pending-confirmation')) {
    throw new DomainError('conflict', 'evidence-pending', '仍有待确认的回应，不能归档');
  }
  const decision = new Decision(file, actor);
  decision.amendCase({ stage: 'closed', closedAt: at.now });
  decision.note('case-closed', at.now, { reason });
  return decision.outcome();
}

/**
 * The imported past stays closed: it is not on the board and nobody is called about it, so what would start there would run
 * out unseen. What is new opens a case of its own. @throws DomainError `case-history`, `not-closed`
 */
export function reopenCase(file: CaseFile, reason: string, actor: string, at: Circumstances): Outcome {
  if (file.case.history)
    throw new DomainError('conflict', 'case-history', '历史导入的事件不能重新打开，新情况请另立事件');
  if (file.case.stage !== 'closed') throw new DomainError('conflict', 'not-closed', '该事件没有归档');
  const decision = new Decision(file, actor);
  decision.amendCase({ stage: 'answered', closedAt: null });
  decision.note('case-reopened', at.now, { reason });
  return decision.outcome();
}
