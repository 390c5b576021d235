import { cancelDeadlines } from '../deadlines/cancel-unowed.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import type { Unit } from '../policy/unit.js';
import type { Proceedings } from '../proceedings/proceedings.js';
import { isMajor } from '../severity/severity.js';
import { type Case, isAnswered } from './case.js';
import { setByPerson } from './corrected.js';
import { type Circumstances, type CaseFile, Decision, type Outcome, type Rulebook } from './case-file.js';
import { refuseIfMerged } from './merged.js';
import { plausible } from './open-case.js';
import { owedIn } from './owed-in.js';

export interface Assignment {
  readonly unitId: string;
  readonly role: 'lead' | 'supporting';
  readonly reason: string;
  /** 责任人 in the unit that leads. */
  readonly person?: string | undefined;
}

/**
 * 交办: the unit that answers (lead) or helps (supporting). A new lead unit brings the obligations that the pack limits to it, and
 * ends those limited to the one before. @throws DomainError `unknown-unit`, `already-leads`
 */
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
  refuseIfLead(file.case, unit, assignment.role);
  const decision = new Decision(file, actor);
  const others = file.case.supportingUnitIds.filter((id) => id !== unit.id);
  decision.amendCase(
    assignment.role === 'lead'
      ? {
          leadUnitId: unit.id,
          supportingUnitIds: others,
          assignedAt: at.now,
          corrected: setByPerson(file.case.corrected, 'unit'),
          proceedings: ownedBy(file.case.proceedings, unit.id, assignment.person),
        }
      : { supportingUnitIds: [...others, unit.id] },
  );
  const { role, reason, person } = assignment;
  const from = file.case.leadUnitId;
  decision.note('unit-assigned', at.now, {
    unitId: unit.id,
    role,
    reason,
    ...(role === 'lead' && { from, ...(person && { person }) }),
  });
  if (role === 'lead') {
    decision.teach('unit', from, unit.id);
    fitDeadlines(decision, owedIn(file.case, rulebook), reason, rulebook, at);
  }
  return decision.outcome();
}

function refuseIfLead(kase: Case, unit: Unit, role: Assignment['role']): void {
  if (role !== 'supporting' || kase.leadUnitId !== unit.id) return;
  throw new DomainError(
    'conflict',
    'already-leads',
    `${unit.name}是牵头单位，不能同时是配合单位；要改为配合，请先交由其他单位牵头`,
    'unitId',
  );
}

/** Who answers for the case is of the unit that leads it: another unit has to name its own. */
function ownedBy({ owner, ...proceedings }: Proceedings, unitId: string, person: string | undefined): Proceedings {
  if (person) return { ...proceedings, owner: { unitId, name: person } };
  return owner?.unitId === unitId ? { ...proceedings, owner } : proceedings;
}

/** What only the unit before owed ends; the deadlines of a major case need more than a new address to end. */
function fitDeadlines(
  decision: Decision,
  before: ReadonlySet<string>,
  reason: string,
  rulebook: Rulebook,
  at: Circumstances,
): void {
  const { case: kase, deadlines } = decision.file;
  if (kase.history || kase.stage === 'closed') return;
  const after = owedIn(kase, rulebook);
  const started = startDeadlines(decision, rulebook, {
    severities: plausible(kase),
    only: new Set([...after].filter((id) => !before.has(id))),
    at: at.now,
  });
  if (started.length > 0 && isAnswered(kase)) decision.amendCase({ stage: 'judged' });
  if (isMajor(kase.strictest)) return;
  const unowed = deadlines.filter(
    ({ status, obligation }) => status === 'running' && before.has(obligation) && !after.has(obligation),
  );
  cancelDeadlines(decision, unowed, reason, at.now);
}
