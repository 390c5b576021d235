import { CharSet } from './char-set.js';

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
