import { beginningsOf, CharSet } from './char-set.js';

it('finds its characters where they stand, and none outside of a text', () => {
  const units = new CharSet('名位\n');
  expect(Array.from({ length: 7 }, (_, i) => units.isAt('3名位a\n', i - 1))).toEqual([
    false,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(units.isAt('', 0)).toBe(false);
  expect(new CharSet('').isAt('名', 0)).toBe(false);
});

it('holds what matches of several patterns begin with, and refuses what may begin with anything', () => {
  const times = beginningsOf(/^(?:约)?[两三]天/, /^分钟/);
  expect(Array.from('约两三分天钟', (char) => times.isAt(char, 0))).toEqual([true, true, true, true, false, false]);
  expect(() => beginningsOf(/^天/, /^[^,]天/)).toThrow('may begin with anything');
  expect(() => beginningsOf(/^(?:天)?/)).toThrow('may begin with anything');
});
