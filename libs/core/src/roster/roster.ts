import type { Person, Shift } from '../pushes/push.js';
import type { Instant } from '../time/instant.js';

/** 班次 of a 值班表. */
export interface RosteredShift extends Shift {
  readonly userId: string;
}

/** 请假、外出: somebody is not there, and may have named who is in their place (代班). */
export interface Absence {
  readonly userId: string;
  readonly deputyId: string | null;
  readonly from: Instant;
  readonly to: Instant;
}

export interface Roster {
  readonly shifts: readonly RosteredShift[];
  readonly absences: readonly Absence[];
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Who takes over at eight is there at eight, and who hands over is not any more. */
export const covers = ({ from, to }: Span, at: Instant): boolean => from <= at && at < to;

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** The people with what the roster says of each at that instant. */
export function peopleAt(people: readonly Person[], roster: Roster, at: Instant): readonly Person[] {
  const shifts = roster.shifts.filter((shift) => covers(shift, at));
  const absences = roster.absences.filter((absence) => covers(absence, at));
  if (shifts.length === 0 && absences.length === 0) return people;
  const shiftsOf = Map.groupBy(shifts, ({ userId }) => userId);
  const absencesOf = Map.groupBy(absences, ({ userId }) => userId);
  return people.map((person) => {
    const own = shiftsOf.get(person.id);
    const away = absencesOf.get(person.id);
    // Of two that overlap, the one that names a deputy says more.
    const absence = away?.find(({ deputyId }) => deputyId !== null) ?? away?.[0];
    return { ...person, ...(own && { shifts: own }), ...(absence && { absence }) };
  });
}
