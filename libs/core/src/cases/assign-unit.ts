import { DomainError } from '../domain-error.js';
import { setByPerson } from './corrected.js';
import { type Circumstances, type CaseFile, Decision, type Outcome, type Rulebook } from './case-file.js';
import { refuseIfMerged } from './merged.js';

export interface Assignment {
  readonly unitId: string;
  readonly role: 'lead' | 'supporting';
  readonly reason: string;
}

/** 交办: the unit that answers (lead) or helps (supporting). @throws DomainError `unknown-unit` */
export function assignUnit(
  file: CaseFile,
  assignment: Assignment,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  const unit = rulebook.units.find((u) => u.id === assignment.unitId);
  if (!unit) throw new DomainError('invalid', 'unknown-unit', `没有单位 ${assignment.unitId}`, 'unitId');
  const decision = new Decision(file, actor);
  const others = file.case.supportingUnitIds.filter((id) => id !== unit.id);
  decision.amendCase(
    assignment.role === 'lead'
      ? {
          leadUnitId: unit.id,
          supportingUnitIds: others,
          assignedAt: at.now,
          corrected: setByPerson(file.case.corrected, 'unit'),
        }
      : { supportingUnitIds: [...others, unit.id] },
  );
  const { role, reason } = assignment;
  const from = file.case.leadUnitId;
  decision.note('unit-assigned', at.now, { unitId: unit.id, role, reason, ...(role === 'lead' && { from }) });
  if (role === 'lead') decision.teach('unit', from, unit.id);
  return decision.outcome();
}
