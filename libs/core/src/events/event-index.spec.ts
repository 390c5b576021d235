import { EventIndex } from './event-index.js';

it('finds those that share the most keys first, the latest first among equals', () => {
  const index = new EventIndex<string>();
  index.add([1, 2, 3], 'a');
  index.add([3, 4], 'b');
  index.add([3, -5], 'c');
  expect(index.find([3, 2, 9], 10)).toEqual(['a', 'c', 'b']);
  expect(index.find([3], 2)).toEqual(['c', 'b']);
  expect(index.find([7], 2)).toEqual([]);
});

it('keeps apart what falls into one bucket, however many there are', () => {
  const index = new EventIndex<number>();
  for (let i = 0; i < 100_000; i += 1) index.add([i, i * 65_536], i);
  for (const i of [1, 77, 99_999]) expect(index.find([i * 65_536, i], 1)).toEqual([i]);
});

it('forgets the older half of more than it may keep', () => {
  const index = new EventIndex<number>(10);
  for (let i = 0; i < 11; i += 1) index.add([i, 100], i);
  expect(index.find([100], 20)).toEqual([10, 9, 8, 7, 6, 5]);
  expect(index.find([4], 20)).toEqual([]);
  expect(index.find([5], 20)).toEqual([5]);
});

const keysOf = (item: number): number[] => [item % 7, 7 + (item % 11), 18 + (item % 13)];

it('finds of many what a full sort would put first, search after search', () => {
  const index = new EventIndex<number>();
  for (let item = 0; item < 3_000; item += 1) index.add(keysOf(item), item);
  for (const asked of [[0, 7, 18], [3, 9, 25, 25], [5], [99]]) {
    const latest = (key: number): number[] =>
      Array.from({ length: 3_000 }, (_, i) => 2_999 - i)
        .filter((item) => keysOf(item).includes(key))
        .slice(0, 64);
    const shared = Map.groupBy(asked.flatMap(latest), (item) => item);
    const sorted = [...shared].toSorted(([a, left], [b, right]) => right.length - left.length || b - a);
    expect(index.find(asked, 6)).toEqual(sorted.slice(0, 6).map(([item]) => item));
  }
});
