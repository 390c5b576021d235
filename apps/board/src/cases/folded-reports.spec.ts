import { foldedReports } from './folded-reports';

const many = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

it('shows a few reports whole, and of many the first and the latest', () => {
  expect(foldedReports(many(8), false)).toEqual([many(8)]);
  expect(foldedReports(many(9), false)).toEqual([
    [0, 1, 2],
    [7, 8],
  ]);
  expect(foldedReports(many(220), true)).toEqual([many(220)]);
});
