import { BUREAU_LEADER, BUREAU_OFFICER, CITY_LEADER, PEOPLE, UNITS } from '@huiying/fakes';
import type { Person } from '../pushes/push.js';
import { callsOfLadder } from './called-by.js';
import type { Ladder } from './ladder.js';

const ADMINISTRATOR: Person = { id: 'a', name: '管理员', role: 'admin', unitId: null };
const rung = (at: number, ...to: string[]) => ({ at, to, channels: ['board'] });
const LADDER: Ladder = {
  steps: [rung(0.5, 'officer@lead-unit'), rung(0.8, 'leader@lead-unit'), rung(1, 'leader@parent-unit')],
  holdAfterAcknowledgement: { value: 30, unit: 'minute' },
};
const calls = (people: readonly Person[], ladder = LADDER) =>
  callsOfLadder(ladder, 'bureau', UNITS, people).map(({ called, isInstead }) => [called.map((p) => p.name), isInstead]);

it('calls rung by rung whom a case of the unit would call', () => {
  expect(calls(PEOPLE)).toEqual([
    [[BUREAU_OFFICER.name], false],
    [[BUREAU_LEADER.name], false],
    [[CITY_LEADER.name], false],
  ]);
});

it('finds nobody at a rung whose people have left', () => {
  const left = PEOPLE.filter(({ id }) => id !== BUREAU_LEADER.id && id !== CITY_LEADER.id);
  expect(calls([...left, ADMINISTRATOR])).toEqual([
    [[BUREAU_OFFICER.name], false],
    [[], false],
    [[], false],
  ]);
});

it('calls the administrators last when no rung finds anybody', () => {
  expect(calls([ADMINISTRATOR])).toEqual([
    [[], false],
    [[], false],
    [[ADMINISTRATOR.name], true],
  ]);
  expect(calls([])).toEqual([
    [[], false],
    [[], false],
    [[], true],
  ]);
});

it('calls a person once, who is named twice', () => {
  const ladder = { ...LADDER, steps: [rung(0.5, 'leader@city', 'leader@parent-unit')] };
  expect(calls(PEOPLE, ladder)).toEqual([[[CITY_LEADER.name], false]]);
});
