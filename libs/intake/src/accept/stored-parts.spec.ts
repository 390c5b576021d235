import { storedParts } from './stored-parts.js';

const reports = (count: number, length: number) => Array.from({ length: count }, () => ({ text: '字'.repeat(length) }));
const sizes = (count: number, length: number): number[] =>
  storedParts(reports(count, length)).map((part) => part.length);

it.each([
  ['nothing', 0, 10, []],
  ['few', 3, 10, [3]],
  ['as many as one transaction takes', 125, 3_200, [125]],
  ['one more', 126, 10, [125, 1]],
  ['long ones by their length', 45, 20_000, [20, 20, 5]],
  ['one that is longer than a part, alone', 2, 500_000, [1, 1]],
])('stores %s: %d of %d characters', (_, count, length, expected) => {
  expect(sizes(count, length)).toEqual(expected);
});

it('keeps the order and leaves none out', () => {
  const mixed = [...reports(200, 5), ...reports(30, 30_000), ...reports(5, 1)];
  expect(storedParts(mixed).flat()).toEqual(mixed);
});
