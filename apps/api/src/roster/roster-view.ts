import type {
  AbsenceView,
  DutyRoleWord,
  OnCallView,
  PostView,
  RosterUnitView,
  RosterView,
  ShiftView,
} from '@huiying/contract';
import {
  type Called,
  formatInstant,
  type Instant,
  isManned,
  overlaps,
  peopleAt,
  rosterGaps,
  type Span,
  standFor,
  standForUnit,
  type Unit,
} from '@huiying/core';
import type { Actor, KeptAbsence, KeptRoster, KeptShift, ListedUser } from '@huiying/storage';
import { answersCases, mayKeepRoster, nameOf, toPerson } from './roster-people.js';

export const DUTY_ROLES: readonly DutyRoleWord[] = ['leader', 'officer'];

/** What a roster is shown with: who there is, who looks, and when. */
export interface Seen {
  readonly users: readonly ListedUser[];
  readonly actor: Actor;
  readonly units: readonly Unit[];
  readonly now: Instant;
}

export const whyOnCall = ({ shift, inPlaceOf }: Called): Pick<OnCallView, 'onDutyUntil' | 'inPlaceOf'> => ({
  onDutyUntil: shift ? formatInstant(shift.to) : null,
  inPlaceOf: inPlaceOf ?? null,
});

const spanOf = ({ from, to }: Span) => ({ from: formatInstant(from), to: formatInstant(to) });

/** Units with people or shifts of a role that is on duty; the whole office where anybody belongs to no unit. */
export function rosterView(roster: KeptRoster, period: Span, seen: Seen): RosterView {
  const places = [...seen.units.map(({ id, name }) => ({ id, name })), { id: null, name: null }];
  return {
    serverNow: formatInstant(seen.now),
    ...spanOf(period),
    units: places
      .map((place) => ({
        ...place,
        posts: DUTY_ROLES.map((role) => postOf(role, place.id, roster, period, seen)),
        mayChange: mayKeepRoster(seen.actor, place.id, seen.units),
      }))
      .filter(isInUse),
    absences: roster.absences
      .filter((absence) => overlaps(absence, period))
      .map((absence) => toAbsence(absence, seen.users)),
  };
}

/** A roster with what covers now besides, wherever the period lies. */
export function withPresent(shown: KeptRoster, present: KeptRoster): KeptRoster {
  const known = new Set([...shown.shifts, ...shown.absences].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id);
  return {
    shifts: [...shown.shifts, ...present.shifts.filter(isNew)],
    absences: [...shown.absences, ...present.absences.filter(isNew)],
  };
}

/** A place where nobody is and nothing was planned is shown to who may plan there, but for the whole office. */
const isInUse = ({ id, posts, mayChange }: RosterUnitView): boolean =>
  (id !== null && mayChange) || posts.some(isManned);

export function postOf(
  role: DutyRoleWord,
  unitId: string | null,
  roster: KeptRoster,
  period: Span,
  seen: Seen,
): PostView {
  const people = seen.users.filter(({ active }) => active).map(toPerson);
  const there = peopleAt(people, roster, seen.now);
  const ofUnit = standFor(role, unitId, there);
  const { called } = standForUnit(role, unitId, there);
  const own = roster.shifts.filter(
    (shift) => shift.role === role && shift.unitId === unitId && overlaps(shift, period),
  );
  const gaps = rosterGaps({ role, unitId }, people, roster, period);
  return {
    role,
    shifts: own.map((shift) => toShift(shift, role, seen.users)),
    gaps: gaps.map(spanOf),
    now: called.map((person) => onCall(person, seen)),
    isOfWholeOffice: ofUnit.called.length < called.length,
    absentNow: [...ofUnit.absent],
  };
}

function onCall(person: Called, { users, actor }: Seen): OnCallView {
  const phone = users.find(({ id }) => id === person.id)?.phone ?? null;
  return { id: person.id, name: person.name, ...(answersCases(actor) && { phone }), ...whyOnCall(person) };
}

function toShift(shift: KeptShift, role: DutyRoleWord, users: readonly ListedUser[]): ShiftView {
  const { id, unitId, userId } = shift;
  const user = users.find((one) => one.id === userId);
  return {
    id,
    unitId,
    role,
    userId,
    name: user ? nameOf(user) : userId,
    active: user?.active ?? false,
    ...spanOf(shift),
  };
}

export function toAbsence(absence: KeptAbsence, users: readonly ListedUser[]): AbsenceView {
  const { id, userId, deputyId } = absence;
  const name = (wanted: string | null): string | null => {
    const user = users.find((one) => one.id === wanted);
    return user ? nameOf(user) : wanted;
  };
  return { id, userId, name: name(userId) ?? userId, deputyId, deputyName: name(deputyId), ...spanOf(absence) };
}
