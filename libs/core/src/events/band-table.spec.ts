import { ROOM } from './band-block.js';
import { BandTable } from './band-table.js';

/** Spread over all signed 32-bit integers. */
const bandsOf = (report: number): number[] =>
  Array.from({ length: 16 }, (_, i) => Math.imul(report * 16 + i + 1, 0x2c1b3c6d) ^ 0x5bd1e995);

const tableOf = (reports: number, most?: number): BandTable => {
  const table = new BandTable(most);
  for (let report = 1; report <= reports; report += 1) table.add(report, bandsOf(report));
  return table;
};

it('finds every report by any of its bands, and none by those of another', () => {
  const table = tableOf(2 * ROOM + 100);
  for (const report of [1, 2, ROOM, ROOM + 1, 2 * ROOM, 2 * ROOM + 100]) {
    expect(table.find(bandsOf(report), 5)).toEqual([report]);
    expect(table.find([...bandsOf(9_999_999).slice(0, 15), bandsOf(report)[7] ?? 0], 5)).toEqual([report]);
  }
  expect(table.find(bandsOf(9_999_999), 5)).toEqual([]);
  expect(table.find([], 5)).toEqual([]);
});

it('names those that share the most bands first, the latest first among equals, also from different blocks', () => {
  const table = tableOf(10);
  const [a = 0, b = 0, c = 0] = bandsOf(1);
  table.add(20, [a, b]);
  table.add(30, [c]);
  for (let number = 40; number < 40 + ROOM; number += 1) table.add(number, bandsOf(number));
  table.add(100_000, [b, a]);
  table.add(100_001, []);
  expect(table.find(bandsOf(1), 10)).toEqual([1, 100_000, 20, 30]);
  expect(table.find(bandsOf(1), 2)).toEqual([1, 100_000]);
});

it('knows bands of either sign, and the one that is zero', () => {
  const table = new BandTable();
  table.add(1, [0]);
  table.add(2, [-1]);
  table.add(3, [0x7fffffff, -0x80000000]);
  expect(table.find([0], 5)).toEqual([1]);
  expect(table.find([-1], 5)).toEqual([2]);
  expect(table.find([-0x80000000], 5)).toEqual([3]);
});

it('looks at the latest of thousands that share a band, and finds others no more slowly for them', () => {
  const table = new BandTable();
  for (let number = 1; number <= 50_000; number += 1) table.add(number, [7, number * 2_654_435]);
  expect(table.find([7], 3)).toEqual([50_000, 49_999, 49_998]);
  expect(table.find([7], 1_000)).toHaveLength(256);
  expect(table.find([2_654_435], 3)).toEqual([1]);
});

it('forgets what is too old block by block, and the oldest when there are too many', () => {
  const table = tableOf(2 * ROOM + 1, 2);
  expect(table.find(bandsOf(1), 5)).toEqual([]);
  expect(table.find(bandsOf(ROOM + 1), 5)).toEqual([ROOM + 1]);
  expect(table.blocks).toBe(2);
  table.forgetBefore(2 * ROOM);
  expect(table.find(bandsOf(ROOM + 1), 5)).toEqual([ROOM + 1]);
  table.forgetBefore(2 * ROOM + 1);
  expect(table.find(bandsOf(ROOM + 1), 5)).toEqual([]);
  expect(table.find(bandsOf(2 * ROOM + 1), 5)).toEqual([2 * ROOM + 1]);
});
