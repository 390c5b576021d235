import { supervisingUnit } from '../policy/supervising-units.js';
import type { Unit } from '../policy/unit.js';
import type { Person } from '../pushes/push.js';
import { administrators, standForUnit, type Standing, together } from '../roster/stand-for.js';

/**
 * Who `role@relation` means for a case now: those who stand for that role in that unit, or, when there is nobody, those of that
 * role who belong to no unit and so serve the whole office.
 */
export function recipients(
  address: string,
  leadUnitId: string | null,
  units: readonly Unit[],
  people: readonly Person[],
): Standing {
  const [role = '', relation] = address.split('@');
  return standForUnit(role, unitOf(relation ?? 'lead-unit', leadUnitId, units), people);
}

/** The officers of the supervising office, else the administrators. */
export function supervisingOfficers(units: readonly Unit[], people: readonly Person[]): Standing {
  const officers = recipients('officer@press-office', null, units, people);
  return officers.called.length > 0 ? officers : together([officers, administrators(people)]);
}

function unitOf(relation: string, leadUnitId: string | null, units: readonly Unit[]): string | undefined {
  const lead = units.find((u) => u.id === leadUnitId) ?? supervisingUnit(units);
  if (relation === 'lead-unit') return lead?.id;
  if (relation === 'parent-unit') return lead?.parent ?? lead?.id;
  if (relation === 'press-office') return supervisingUnit(units)?.id;
  return relation;
}
