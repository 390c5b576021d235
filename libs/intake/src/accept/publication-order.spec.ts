import { instantOf, type Precision } from '@huiying/core';
import { publicationOrder } from './publication-order.js';

const at = (hour: number, precision: Precision = 'second') => ({
  at: instantOf(Date.UTC(2026, 10, 22, hour)),
  precision,
});
const batch = (...published: (ReturnType<typeof at> | null)[]) =>
  published.map((each, index) => ({ identity: `r${index}`, published: each }));

it('takes the earliest first, whatever came first', () => {
  expect(publicationOrder(batch(at(9), at(7), at(8)))).toEqual([1, 2, 0]);
});

it('leaves what was published at once, or at no known time of day, as it arrived', () => {
  expect(publicationOrder(batch(null, at(8), at(1, 'day'), at(8), at(7, 'minute')))).toEqual([4, 1, 3, 0, 2]);
});

it('never takes a later wording of a report before the earlier one', () => {
  const wordings = [
    { identity: 'a', published: at(9) },
    { identity: 'b', published: at(8) },
    { identity: 'c', aliases: ['a'], published: at(7) },
  ];
  expect(publicationOrder(wordings)).toEqual([1, 0, 2]);
});
