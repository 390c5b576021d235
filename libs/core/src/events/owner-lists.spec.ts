import { OwnerLists } from './owner-lists.js';

const ownersOf = (lists: OwnerLists, key: number): number[] => {
  const met = new Int32Array(4_000);
  const count = lists.countLatest([key], new Uint16Array(4_000), met);
  return [...met.subarray(0, count)];
};

it('tells the owners of a key, the latest first, however many share it', () => {
  const lists = new OwnerLists();
  for (let owner = 0; owner < 64; owner += 1) {
    for (let key = 0; key <= owner; key += 1) lists.add(-key, owner);
  }
  for (const key of [0, 1, 31, 60, 62, 63]) {
    expect(ownersOf(lists, -key)).toEqual(Array.from({ length: 64 - key }, (_, i) => 63 - i));
  }
  expect(ownersOf(lists, 5)).toEqual([]);
});

it('tells only the latest sixty-four of thousands', () => {
  const lists = new OwnerLists();
  for (let owner = 0; owner < 3_000; owner += 1) lists.add(7, owner);
  expect(ownersOf(lists, 7)).toEqual(Array.from({ length: 64 }, (_, i) => 2_999 - i));
  const few = new OwnerLists(4);
  for (let owner = 0; owner < 3_001; owner += 1) few.add(7, owner);
  expect(ownersOf(few, 7)).toEqual([3_000, 2_999, 2_998, 2_997]);
  expect(ownersOf(few.since(2_999), 7)).toEqual([1, 0]);
});

it('numbers what is left anew when the earlier are forgotten', () => {
  const lists = new OwnerLists();
  for (let owner = 0; owner < 10; owner += 1) {
    lists.add(1, owner);
    lists.add(100 + owner, owner);
  }
  const left = lists.since(6);
  expect(ownersOf(left, 1)).toEqual([3, 2, 1, 0]);
  expect(ownersOf(left, 105)).toEqual([]);
  expect(ownersOf(left, 106)).toEqual([0]);
});
