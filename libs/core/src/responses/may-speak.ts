import type { Case } from '../cases/case.js';
import { unitAndAbove } from '../deadlines/obligations-of.js';
import type { Unit } from '../policy/unit.js';
import { isRelease } from '../policy/deliverables.js';

/** A release and 权威回应 are the responsible unit's to give; any unit of ours may answer otherwise. */
const mustBeOurs = (deliverable: string): boolean => isRelease(deliverable) || deliverable === 'authoritative-response';

/** Whether a unit speaks for the case: the one that leads it, one that supports it, one above it, or the press office. */
export function maySpeak(
  publisher: Unit,
  deliverable: string,
  { leadUnitId, supportingUnitIds }: Pick<Case, 'leadUnitId' | 'supportingUnitIds'>,
  units: readonly Unit[],
): boolean {
  if (leadUnitId === null || publisher.supervises || !mustBeOurs(deliverable)) return true;
  return [...unitAndAbove(leadUnitId, units), ...supportingUnitIds].includes(publisher.id);
}
