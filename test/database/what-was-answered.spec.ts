import { GCProfiler } from 'node:v8';
import { CaseDatabase } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const LETTERS = 3_000;
const AT_ONCE = 20;
const TURNS = 1_500;
const MB = 1_000_000;
/** Without a callback 18 MB outlive a collection, with one next to nothing, a few megabytes beside other work. */
const MOST = 8 * MB;
/** Collections that are looked at; odd. */
const LAST = 5;

const usedIn = (space: string, { heapSpaceStatistics }: HeapStatistics): number =>
  heapSpaceStatistics.find(({ spaceName }) => spaceName === space)?.spaceUsedSize ?? 0;
type HeapStatistics = ReturnType<GCProfiler['stop']>['statistics'][number]['afterGC'];

/** Bytes that outlived each collection of the young generation: those that stayed in it, and those that became old. */
const outlived = (collections: ReturnType<GCProfiler['stop']>['statistics']): number[] =>
  collections
    .filter(({ gcType }) => gcType === 'Scavenge')
    .map(
      ({ beforeGC, afterGC }) =>
        usedIn('new_space', afterGC) + Math.max(0, usedIn('old_space', afterGC) - usedIn('old_space', beforeGC)),
    );

it('is let go by the next collection, also of a process that has grown', async () => {
  const known = Array.from({ length: 300_000 }, (_, number) => ({ number, text: `${number}` }));
  const { database: source } = database.stores;
  const ask = (): Promise<unknown> => source.query('select repeat($1, $2::int) as text', ['x', LETTERS]);
  const profiler = new GCProfiler();
  profiler.start();
  for (let turn = 0; turn < TURNS; turn += 1) await Promise.all(Array.from({ length: AT_ONCE }, ask));
  const last = outlived(profiler.stop().statistics).slice(-LAST);
  expect(known).toHaveLength(300_000);
  expect(last).toHaveLength(LAST);
  // One that falls into the midst of an exchange keeps a few megabytes whatever is done.
  const middle = last.toSorted((a, b) => a - b)[(LAST - 1) / 2];
  expect(middle).toBeLessThan(MOST);
});
