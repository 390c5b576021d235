import type { StepCallsView } from '@huiying/contract';
import { emptiestFirst, standingOf, withGaps } from './call-gaps';

const person = (...reachedOver: string[]) => ({
  id: 'a',
  name: '甲',
  unitId: null,
  reachedOver,
  onDutyUntil: null,
  inPlaceOf: null,
});
const step = (...called: StepCallsView['called']): StepCallsView => ({ called, absent: [], instead: false });
const NOBODY = step();
const HEARD = step(person('board'));
const unit = (id: string, ...steps: StepCallsView[]) => ({ id, name: id, steps });

it('tells a step that nobody hears from one that somebody does', () => {
  expect(standingOf(NOBODY)).toBe('nobody');
  expect(standingOf({ called: [], absent: [], instead: true })).toBe('nobody');
  expect(standingOf({ called: [person('board')], absent: [], instead: true })).toBe('instead');
  expect(standingOf(HEARD)).toBe('reached');
});

it('takes people without an address for nobody, and one with an address for somebody', () => {
  expect(standingOf(step(person(), person()))).toBe('unreachable');
  expect(standingOf(step(person(), person('sms')))).toBe('reached');
});

it('puts the emptiest units first and leaves the others in their order', () => {
  const units = [unit('a', HEARD, HEARD), unit('b', HEARD, NOBODY), unit('c', NOBODY, NOBODY), unit('d', HEARD, HEARD)];
  expect(emptiestFirst(units).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  expect(withGaps(units).map(({ id }) => id)).toEqual(['b', 'c']);
});
