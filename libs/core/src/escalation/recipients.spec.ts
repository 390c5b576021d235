import { BUREAU_LEADER, BUREAU_OFFICER, CITY_LEADER, PEOPLE, PRESS_OFFICER, UNITS } from '@huiying/fakes';
import { recipients } from './recipients.js';

const to = (address: string, leadUnitId: string | null) => recipients(address, leadUnitId, UNITS, PEOPLE).called;

it.each([
  ['officer@lead-unit', 'bureau', BUREAU_OFFICER],
  ['leader@lead-unit', 'bureau', BUREAU_LEADER],
  ['leader@parent-unit', 'bureau', CITY_LEADER],
  ['officer@press-office', 'bureau', PRESS_OFFICER],
  ['leader@city', 'bureau', CITY_LEADER],
])('%s of a case of %s', (address, leadUnitId, person) => {
  expect(to(address, leadUnitId)).toEqual([person]);
});

it('takes the press office for the lead of a case that has no unit yet', () => {
  expect(to('officer@lead-unit', null)).toEqual([PRESS_OFFICER]);
});

it('takes the top unit for its own parent', () => {
  expect(to('leader@parent-unit', 'city')).toEqual([CITY_LEADER]);
});

it('finds nobody where the unit has none of the role and none serves the whole office', () => {
  expect(to('reviewer@lead-unit', 'bureau')).toEqual([]);
});
