import { UNITS } from '@huiying/fakes';
import type { Unit } from '../policy/unit.js';
import { maySpeak } from './may-speak.js';

const [city, press, bureau] = UNITS as [Unit, Unit, Unit];
const health: Unit = { ...bureau, id: 'health', name: '测试市卫健委', domains: [] };
const units = [...UNITS, health];
const led = { leadUnitId: 'bureau', supportingUnitIds: [] };

it.each([
  ['the unit that leads', bureau],
  ['one above it', city],
  ['the press office', press],
])('%s speaks for a case', (_, publisher) => {
  expect(maySpeak(publisher, 'authoritative-release', led, units)).toBe(true);
  expect(maySpeak(publisher, 'authoritative-response', led, units)).toBe(true);
});

it('another unit speaks for it only where it supports, or where nobody leads', () => {
  expect(maySpeak(health, 'authoritative-release', led, units)).toBe(false);
  expect(maySpeak(health, 'authoritative-response', led, units)).toBe(false);
  expect(maySpeak(health, 'authoritative-release', { ...led, supportingUnitIds: ['health'] }, units)).toBe(true);
  expect(maySpeak(health, 'authoritative-release', { ...led, leadUnitId: null }, units)).toBe(true);
});

it('any unit answers where no authoritative word is asked', () => {
  expect(maySpeak(health, 'response', led, units)).toBe(true);
});
