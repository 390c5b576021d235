import { setImmediate as turn } from 'node:timers/promises';
import { type CaseStore, instantOf, placeReports, type Settled } from '@huiying/core';
import { aCase, aReport, aRulebook, FixedClock, MemoryCaseStore, PEOPLE } from '@huiying/fakes';
import { DeadlineSweepManager } from './deadline-sweep.manager.js';

const HOUR_MS = 3_600_000;
const rulebook = aRulebook();

it('fires what is due; at the same moment a second run changes nothing', async () => {
  const clock = new FixedClock(instantOf(Date.parse('2026-11-23T10:00:00+08:00')));
  const store = new MemoryCaseStore(clock, PEOPLE);
  const sweep = new DeadlineSweepManager(store, rulebook);
  await store.takeIn([aReport()], (fresh, known, at) => placeReports(fresh, known, 'system', rulebook, at));
  expect(await sweep.runOnce()).toBe(0);

  clock.advance(49 * HOUR_MS);
  expect(await sweep.runOnce()).toBe(1);
  const recorded = store.entries.length;
  expect(store.entries.filter((entry) => entry.kind === 'deadline-breached')).toHaveLength(1);
  expect(await sweep.runOnce()).toBe(0);
  expect(store.entries).toHaveLength(recorded);
});

type Decide = Parameters<CaseStore['settleDue']>[1];

const START = instantOf(0);
const NOTHING_DUE = { ...aCase({ rulebook, startedAt: START }), timers: [] };

/** So many cases are due; a batch that fails takes none with it. */
class Backlog extends MemoryCaseStore {
  batches = 0;
  underWay = 0;
  mostUnderWay = 0;

  constructor(
    public left: number,
    private readonly failing?: number,
  ) {
    super(new FixedClock(START), PEOPLE);
  }

  override async settleDue(limit: number, decide: Decide): Promise<Settled> {
    this.batches += 1;
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    const number = this.batches;
    const cases = Math.min(limit, this.left);
    this.left -= cases;
    await turn();
    for (let i = 0; i < cases; i += 1) decide(NOTHING_DUE, { now: START, people: PEOPLE });
    if (number !== this.failing) await turn();
    this.underWay -= 1;
    if (number !== this.failing) return { cases, nextInMs: undefined, changes: [number] };
    this.left += cases;
    throw new Error('a line that was cut');
  }
}

it('goes on while there may be more, and asks but once where there is little', async () => {
  const many = new Backlog(5_250);
  expect(await new DeadlineSweepManager(many, rulebook).runOnce()).toBe(5_250);
  expect(many).toMatchObject({ left: 0, mostUnderWay: 2 });

  const few = new Backlog(3);
  expect(await new DeadlineSweepManager(few, rulebook).runOnce()).toBe(3);
  expect(few.batches).toBe(1);
});

it('begins a second batch as soon as the first is known to be large, though it fails', async () => {
  const store = new Backlog(1_500, 1);
  await expect(new DeadlineSweepManager(store, rulebook).runOnce()).rejects.toThrow('a line that was cut');
  expect(store).toMatchObject({ left: 0, mostUnderWay: 2 });
});

it('waits for the first when the second fails before it, and tells of that then', async () => {
  const rejections: unknown[] = [];
  const listen = (reason: unknown): number => rejections.push(reason);
  process.on('unhandledRejection', listen);
  const store = new Backlog(1_500, 2);
  await expect(new DeadlineSweepManager(store, rulebook).runOnce()).rejects.toThrow('a line that was cut');
  process.off('unhandledRejection', listen);
  expect(store.left).toBe(0);
  expect(rejections).toEqual([]);
});

it('tells of a batch that failed once what was under way beside it is through', async () => {
  const store = new Backlog(5_250, 3);
  await expect(new DeadlineSweepManager(store, rulebook).runOnce()).rejects.toThrow('a line that was cut');
  expect(store.left).toBe(0);
});

it('gives others their turn, however much there is', async () => {
  const store = new Backlog(1_000_000);
  expect(await new DeadlineSweepManager(store, rulebook).runOnce()).toBe(20_000);
});
