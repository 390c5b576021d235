import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { DomainError } from '../domain-error.js';
import { accountabilityOf, sanctionsOf } from '../policy/accountability-clause.js';
import { formatInstant } from '../time/instant.js';
import type { Accountability, Sanction } from './proceedings.js';

export interface AccountabilityDraft {
  readonly unitId: string;
  readonly sanction: Sanction;
  /** Id of the clause of a pack in force that provides for it. */
  readonly clause: string;
  readonly reason: string;
  readonly decidedBy: string;
}

/**
 * 问责: what was decided about a unit, on which clause, by whom. Its subject is a unit of the list: there is no field for
 * a person. @throws DomainError `unknown-unit`, `unknown-clause`, `sanction-not-provided`
 */
export function holdAccountable(
  file: CaseFile,
  draft: AccountabilityDraft,
  actor: string,
  { pack, units }: Pick<Rulebook, 'pack' | 'units'>,
  at: Circumstances,
): Outcome {
  if (!units.some(({ id }) => id === draft.unitId))
    throw new DomainError('invalid', 'unknown-unit', `没有单位 ${draft.unitId}`, 'unitId');
  const found = accountabilityOf(pack).find(({ clause }) => clause.id === draft.clause);
  if (!found) throw new DomainError('invalid', 'unknown-clause', `制度包没有问责条款 ${draft.clause}`, 'clause');
  const { clause } = found;
  if (!sanctionsOf(clause).includes(draft.sanction))
    throw new DomainError('invalid', 'sanction-not-provided', `该条款规定的是：${clause.action}`, 'sanction');
  const held: Accountability = {
    unitId: draft.unitId,
    sanction: draft.sanction,
    clause: clause.id,
    packId: found.pack.id,
    document: clause.document,
    quote: clause.quote ?? null,
    reason: draft.reason,
    decidedBy: draft.decidedBy,
    by: actor,
    at: formatInstant(at.now),
    late: file.deadlines
      .filter(({ status, mergedTo }) => mergedTo === null && (status === 'breached' || status === 'answered-late'))
      .map(({ obligation }) => obligation),
  };
  const decision = new Decision(file, actor);
  const { proceedings } = file.case;
  decision.amendCase({
    proceedings: { ...proceedings, accountability: [...(proceedings.accountability ?? []), held] },
  });
  decision.note('unit-held-accountable', at.now, { ...held });
  return decision.outcome();
}
