import { median, rounded } from './timing.js';

it('takes the middle, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('rounds to the digits asked for', () => {
  expect(rounded(1.25)).toBe(1.3);
  expect(rounded(0.045_61, 3)).toBe(0.046);
});
