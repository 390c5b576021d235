import type { Unit } from './unit.js';

/** The supervising offices, whose people confirm evidence: those marked so, else the unit at the top. */
export function supervisingUnits(units: readonly Unit[]): readonly Unit[] {
  const marked = units.filter((u) => u.supervises);
  if (marked.length > 0) return marked;
  const top = units.find((u) => u.parent === null) ?? units[0];
  return top ? [top] : [];
}

/** The supervising office (press office), which also answers for a case that has no unit yet. */
export const supervisingUnit = (units: readonly Unit[]): Unit | undefined => supervisingUnits(units)[0];
