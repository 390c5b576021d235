import { aRulebook, UNITS } from '@huiying/fakes';
import { confirmationRefusal } from '../responses/decide-response.js';
import { supervisingUnit, supervisingUnits } from './supervising-units.js';

const idsOf = (units: typeof UNITS) => supervisingUnits(units).map(({ id }) => id);
const unmarked = UNITS.map((unit) => ({ ...unit, supervises: false }));

const refusalOf = (unitId: string | null) =>
  confirmationRefusal({ submittedBy: '甲' }, { name: '乙', unitId }, aRulebook({ units: unmarked }));

it('are those that are marked, however many, else the unit at the top', () => {
  expect(idsOf(UNITS)).toEqual(['press']);
  expect(idsOf(UNITS.map((unit) => ({ ...unit, supervises: unit.id !== 'city' })))).toEqual(['press', 'bureau']);
  expect(idsOf(unmarked.toReversed())).toEqual(['city']);
  expect(supervisingUnit([])).toBeUndefined();
});

it('confirm evidence where none is marked, and no other unit does', () => {
  expect(['bureau', 'press'].map(refusalOf)).toEqual(['not-supervising', 'not-supervising']);
  expect(['city', null].map(refusalOf)).toEqual([null, null]);
});
