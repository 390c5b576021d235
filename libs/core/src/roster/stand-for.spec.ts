import { ADMIN, BUREAU_LEADER, BUREAU_OFFICER, CITY_LEADER, PEOPLE } from '@huiying/fakes';
import type { Person } from '../pushes/push.js';
import { addMs, instantOf } from '../time/instant.js';
import { type Absence, peopleAt, type RosteredShift } from './roster.js';
import { administrators, standFor, type Standing, whyCalled } from './stand-for.js';

const HOUR_MS = 3_600_000;
const EIGHT = instantOf(Date.parse('2026-11-28T08:00:00+08:00'));
const at = (hours: number) => addMs(EIGHT, hours * HOUR_MS);
const SECOND: Person = { ...BUREAU_OFFICER, id: 'second', name: '第二值班员' };
const THIRD: Person = { ...BUREAU_OFFICER, id: 'third', name: '第三值班员' };
const ALL = [...PEOPLE, SECOND, THIRD];

const shift = (person: Person, from: number, to: number, over: Partial<RosteredShift> = {}): RosteredShift => ({
  unitId: person.unitId,
  role: person.role,
  userId: person.id,
  from: at(from),
  to: at(to),
  ...over,
});
const away = (person: Person, deputy: Person | null = null, from = 0, to = 24): Absence => ({
  userId: person.id,
  deputyId: deputy?.id ?? null,
  from: at(from),
  to: at(to),
});
const said = ({ called }: Standing) => called.map(({ name }) => name);

function officers(shifts: RosteredShift[], absences: Absence[] = [], now = at(1), people = ALL): Standing {
  return standFor('officer', 'bureau', peopleAt(people, { shifts, absences }, now));
}

it('is everybody of the role where there is no roster, and whom the roster names where there is one', () => {
  expect(said(officers([]))).toEqual([BUREAU_OFFICER.name, SECOND.name, THIRD.name]);
  const standing = officers([shift(SECOND, 0, 12)]);
  expect(said(standing)).toEqual([SECOND.name]);
  expect(whyCalled(standing)).toEqual({
    onDuty: [
      { name: SECOND.name, unitId: 'bureau', from: '2026-11-28T08:00:00+08:00', to: '2026-11-28T20:00:00+08:00' },
    ],
  });
});

it('changes hands at the instant itself, to the millisecond', () => {
  const handover = [shift(SECOND, -12, 0), shift(THIRD, 0, 12)];
  expect(said(officers(handover, [], addMs(EIGHT, -1)))).toEqual([SECOND.name]);
  expect(said(officers(handover, [], EIGHT))).toEqual([THIRD.name]);
  expect(said(officers(handover, [], addMs(EIGHT, 1)))).toEqual([THIRD.name]);
});

it('goes on through midnight, and names both whose shifts overlap, each once', () => {
  const night = shift(SECOND, 12, 24);
  expect(said(officers([night], [], at(17)))).toEqual([SECOND.name]);
  const twice = [night, shift(THIRD, 16, 20), shift(SECOND, 17, 18)];
  expect(said(officers(twice, [], at(17)))).toEqual([SECOND.name, THIRD.name]);
});

it('is not changed by the roster of another unit or role, nor by one of another time', () => {
  const others = [
    shift(BUREAU_OFFICER, 0, 12, { unitId: 'press' }),
    shift(BUREAU_OFFICER, 0, 12, { role: 'leader' }),
    shift(BUREAU_OFFICER, 12, 24),
  ];
  expect(said(officers(others))).toEqual([BUREAU_OFFICER.name, SECOND.name, THIRD.name]);
});

it('takes whom the roster names for a role, whatever role or unit the account has', () => {
  const people = peopleAt(ALL, { shifts: [shift(CITY_LEADER, 0, 12, { unitId: 'bureau' })], absences: [] }, at(1));
  expect(said(standFor('leader', 'bureau', people))).toEqual([CITY_LEADER.name]);
});

it('leaves out who is away and calls the deputy, and says for whom', () => {
  const standing = officers([shift(SECOND, 0, 12)], [away(SECOND, BUREAU_LEADER)]);
  expect(said(standing)).toEqual([BUREAU_LEADER.name]);
  expect(whyCalled(standing)).toMatchObject({
    deputies: [{ name: BUREAU_LEADER.name, inPlaceOf: SECOND.name }],
    absent: [SECOND.name],
  });
  expect(said(officers([], [away(SECOND)]))).toEqual([BUREAU_OFFICER.name, THIRD.name]);
});

it('is all of the role who are there when the roster leaves nobody', () => {
  const standing = officers([shift(SECOND, 0, 12)], [away(SECOND)]);
  expect(said(standing)).toEqual([BUREAU_OFFICER.name, THIRD.name]);
  expect(standing.absent).toEqual([SECOND.name]);
  const left = ALL.filter(({ id }) => id !== SECOND.id);
  expect(said(officers([shift(SECOND, 0, 12)], [], at(1), left))).toEqual([BUREAU_OFFICER.name, THIRD.name]);
});

it('asks a deputy once: one who is away, too, is nobody, and deputies of each other end nowhere', () => {
  const circle = [away(SECOND, THIRD), away(THIRD, SECOND), away(BUREAU_OFFICER)];
  expect(officers([shift(SECOND, 0, 12)], circle)).toEqual({
    called: [],
    absent: [SECOND.name, BUREAU_OFFICER.name, THIRD.name],
  });
});

it('calls one who is on duty and a deputy besides once, as on duty', () => {
  const standing = officers([shift(SECOND, 0, 12), shift(THIRD, 0, 12)], [away(THIRD, SECOND)]);
  expect(said(standing)).toEqual([SECOND.name]);
  expect(whyCalled(standing)).toMatchObject({ onDuty: [{ name: SECOND.name }], absent: [THIRD.name] });
});

it('takes of two absences that overlap the one that names a deputy', () => {
  expect(said(officers([shift(SECOND, 0, 12)], [away(SECOND), away(SECOND, THIRD)]))).toEqual([THIRD.name]);
});

it('never leaves the administrators out when all of them are away', () => {
  const people = peopleAt(PEOPLE, { shifts: [], absences: [away(ADMIN)] }, at(1));
  expect(said(administrators(people))).toEqual([ADMIN.name]);
});
