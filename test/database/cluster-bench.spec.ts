import { type ClusterResult, measureClustering } from '../../apps/cli/src/bench/cluster-bench.js';
import { loadSetup } from '@huiying/settings';
import { CaseDatabase } from '../support/case-database.js';

/** Each is the same work again: two are one in either order. */
const ROUNDS = 2;
const WARM_UP = 3;

let database: CaseDatabase;
let result: ClusterResult;
const asOwner = (sql: string) => database.admin.query(sql);
beforeAll(async () => {
  database = await CaseDatabase.create();
  result = await measureClustering({ ...database.stores, asOwner }, loadSetup({}), 500, { tell: () => {} }, ROUNDS);
});
afterAll(() => database.close());

it('decides on every report of the measured batches and finds those that are told again', () => {
  const { joins, suggests, nothing } = result.found;
  expect(joins + suggests + nothing).toBe((WARM_UP + ROUNDS) * 500);
  expect(joins).toBeGreaterThan(0);
});

it('prints a line for each system and the ratios to the query alone', () => {
  expect(result.lines.map((line) => (line as { system: string }).system)).toEqual([
    'huiying',
    'huiying, signatures included',
    'band query',
    'band query, a report at a time',
  ]);
  expect(Math.min(...Object.values(result.ratios))).toBeGreaterThan(0);
});
