import type { Unit } from '../policy/unit.js';
import type { Person } from '../pushes/push.js';

/** The supervising office (press office), which also answers for a case that has no unit yet. */
export const supervisingUnit = (units: readonly Unit[]): Unit | undefined =>
  units.find((u) => u.supervises) ?? units.find((u) => u.parent === null) ?? units[0];

/**
 * Who `role@relation` means for a case: the people of that role in that unit, or, when it has none, those of that
 * role who belong to no unit and so serve the whole office.
 */
export function recipients(
  address: string,
  leadUnitId: string | null,
  units: readonly Unit[],
  people: readonly Person[],
): readonly Person[] {
  const [role, relation] = address.split('@');
  const unitId = unitOf(relation ?? 'lead-unit', leadUnitId, units);
  const ofRole = people.filter((p) => p.role === role);
  const ofUnit = ofRole.filter((p) => p.unitId === unitId);
  return ofUnit.length > 0 ? ofUnit : ofRole.filter((p) => p.unitId === null);
}

function unitOf(relation: string, leadUnitId: string | null, units: readonly Unit[]): string | undefined {
  const lead = units.find((u) => u.id === leadUnitId) ?? supervisingUnit(units);
  if (relation === 'lead-unit') return lead?.id;
  if (relation === 'parent-unit') return lead?.parent ?? lead?.id;
  if (relation === 'press-office') return supervisingUnit(units)?.id;
  return relation;
}
