import { BUREAU_OFFICER, PEOPLE } from '@huiying/fakes';
import { addMs, formatInstant, instantOf } from '../time/instant.js';
import type { Absence, RosteredShift } from './roster.js';
import { rosterGaps } from './roster-gaps.js';

const HOUR_MS = 3_600_000;
const at = (hours: number) => addMs(instantOf(Date.parse('2026-11-28T00:00:00+08:00')), hours * HOUR_MS);
const WEEK = { from: at(0), to: at(168) };
const shift = (from: number, to: number, userId = BUREAU_OFFICER.id): RosteredShift => ({
  unitId: 'bureau',
  role: 'officer',
  userId,
  from: at(from),
  to: at(to),
});
const gaps = (shifts: RosteredShift[], absences: Absence[] = []) =>
  rosterGaps({ role: 'officer', unitId: 'bureau' }, PEOPLE, { shifts, absences }, WEEK).map(({ from, to }) =>
    [from, to].map((each) => formatInstant(each).slice(5, 16)),
  );

const away = (deputyId: string | null): Absence => ({
  userId: BUREAU_OFFICER.id,
  deputyId,
  from: at(24),
  to: at(48),
});

it('are the times between shifts, at the beginning and at the end', () => {
  expect(gaps([shift(8, 20), shift(20, 32), shift(44, 168)])).toEqual([
    ['11-28T00:00', '11-28T08:00'],
    ['11-29T08:00', '11-29T20:00'],
  ]);
});

it('are none where there is no roster, and none where shifts overlap', () => {
  expect(gaps([])).toEqual([]);
  expect(gaps([shift(-8, 100), shift(50, 170)])).toEqual([]);
  expect(gaps([shift(200, 220)])).toEqual([]);
});

it('are there while who has the shift is away without a deputy who is there, or has left', () => {
  expect(gaps([shift(0, 168)], [away(null)])).toEqual([['11-29T00:00', '11-30T00:00']]);
  expect(gaps([shift(0, 168)], [away(PEOPLE[0]?.id ?? '')])).toEqual([]);
  expect(gaps([shift(0, 168)], [away('somebody who left')])).toEqual([['11-29T00:00', '11-30T00:00']]);
  expect(gaps([shift(0, 24, 'somebody who left'), shift(24, 168)])).toEqual([['11-28T00:00', '11-29T00:00']]);
});
