import type { Person, Shift } from '../pushes/push.js';
import { formatInstant } from '../time/instant.js';

/** A person who is called, and by what, where that is more than the role. */
export interface Called extends Person {
  /** 值班: the shift of theirs, or of whoever they stand in for. */
  readonly shift?: Shift;
  /** 代班: the name of who is away. */
  readonly inPlaceOf?: string;
}

export interface Standing {
  readonly called: readonly Called[];
  /** Names of those who would have been called, and are away. */
  readonly absent: readonly string[];
}

export const once = (people: readonly Called[]): readonly Called[] =>
  people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index);

/** As each has it, one after the other. */
export const together = (standings: readonly Standing[]): Standing => ({
  called: once(standings.flatMap(({ called }) => called)),
  absent: [...new Set(standings.flatMap(({ absent }) => absent))],
});

/** Those of them who are there, and the deputies of those who are not: once, for a deputy who is away, too, is nobody. */
export function present(wanted: readonly Called[], people: readonly Person[]): Standing {
  const there = wanted.filter(({ absence }) => !absence);
  const away = wanted.filter(({ absence }) => absence);
  const deputies = away.flatMap(({ name, absence, shift }): Called[] => {
    const deputy = people.find(({ id }) => id === absence?.deputyId);
    return deputy && !deputy.absence ? [{ ...deputy, inPlaceOf: name, ...(shift && { shift }) }] : [];
  });
  return { called: once([...there, ...deputies]), absent: away.map(({ name }) => name) };
}

/** Whom the roster names for a role of a unit; null is the whole office. */
export const onDuty = (role: string, unitId: string | null | undefined, people: readonly Person[]): Standing =>
  present(
    people.flatMap((person): Called[] => {
      const shift = person.shifts?.find((own) => own.role === role && own.unitId === unitId);
      return shift ? [{ ...person, shift }] : [];
    }),
    people,
  );

/**
 * Who stands for a role of a unit now: whom the roster names; where it names nobody, or nobody who is there, all of that role
 * who are not away. A roster is never the reason that nobody is called.
 */
export function standFor(role: string, unitId: string | null | undefined, people: readonly Person[]): Standing {
  const rostered = onDuty(role, unitId, people);
  if (rostered.called.length > 0) return rostered;
  const ofRole = people.filter((person) => person.role === role && person.unitId === unitId);
  return together([rostered, present(ofRole, people)]);
}

/** Those of the unit; where it has nobody, those who belong to no unit, because they serve the whole office. */
export function standForUnit(role: string, unitId: string | null | undefined, people: readonly Person[]): Standing {
  const own = standFor(role, unitId, people);
  return own.called.length > 0 ? own : together([own, standFor(role, null, people)]);
}

/** The last who can be called; when all of them are away, all of them. */
export function administrators(people: readonly Person[]): Standing {
  const all = people.filter(({ role }) => role === 'admin');
  const standing = present(all, people);
  return standing.called.length > 0 ? standing : { ...standing, called: all };
}

const spanOf = (shift: Shift | undefined) =>
  shift && { unitId: shift.unitId, from: formatInstant(shift.from), to: formatInstant(shift.to) };

/** What an entry of the ledger says of why those were called, so that it can be proven when the roster is long gone. */
export function whyCalled({ called, absent }: Standing): Record<string, unknown> {
  const onShift = called.filter(({ shift, inPlaceOf }) => shift && inPlaceOf === undefined);
  const deputies = called.filter(({ inPlaceOf }) => inPlaceOf !== undefined);
  return {
    ...(onShift.length > 0 && { onDuty: onShift.map(({ name, shift }) => ({ name, ...spanOf(shift) })) }),
    ...(deputies.length > 0 && {
      deputies: deputies.map(({ name, inPlaceOf, shift }) => ({ name, inPlaceOf, ...spanOf(shift) })),
    }),
    ...(absent.length > 0 && { absent: [...absent] }),
  };
}
