import { DeadlineSweepManager } from '@huiying/engine';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { median, rounded, timed } from '../timing.js';
import { type ArmedCases, ROWS_PER_CASE } from './armed-cases.js';
import { claimBarely, makeBareTable } from './bare-claiming.js';
import { firstFired, writeBarely } from './bare-writing.js';

const BATCH = 1_000;
const ROUND_ROWS = 10_000;
const WARM_UP = 2;
const ROUNDS = 8;
/** Of the rounds, the last: what is written barely needs cases of its own. */
const BARELY_WRITTEN = 5;

/** Of the same rounds; as a queue does that hands out its jobs one by one, each is a statement and a commit of its own. */
const ONE_BY_ONE_ROWS = 1_000;

export interface FiringResult {
  readonly lines: readonly object[];
  /** Armed rows per second that are fired in full, as a share of those that are merely claimed. */
  readonly ratio: number;
  /** The same against rows that are claimed one a statement: what a batch saves is no part of it. */
  readonly toOneByOne: number;
  /** The same for rows that are written as the engine writes them, with nothing loaded, decided or hashed. */
  readonly barelyWritten: number;
}

const PER_ROUND = ROUND_ROWS / ROWS_PER_CASE;
const ENGINE_ROUNDS = WARM_UP + ROUNDS;

/** How many cases the bench makes due, from the first on. */
export const FIRED_CASES = (ENGINE_ROUNDS + BARELY_WRITTEN) * PER_ROUND;

/**
 * Rounds of rows that are due, turn by turn: fired by the engine, written as it writes them by bare SQL, and merely
 * claimed, by as many and one by one; two statements at a time in all.
 */
export async function benchFiring(stores: Stores, { rulebook }: Setup, armed: ArmedCases): Promise<FiringResult> {
  const { database } = stores;
  await makeBareTable(database);
  const sweep = new DeadlineSweepManager(stores.cases, rulebook);
  const full: number[] = [];
  const bare: number[] = [];
  const written: number[] = [];
  const oneByOne: number[] = [];
  for (let round = 0; round < ENGINE_ROUNDS; round += 1) {
    await makeRoundDue(armed, round);
    const fullMs = await timed(() => untilIdle(() => sweep.runOnce()));
    const bareMs = await claimBarely(database, round * ROUND_ROWS, ROUND_ROWS, BATCH);
    if (round < WARM_UP) continue;
    full.push(fullMs);
    bare.push(bareMs);
    if (round < ENGINE_ROUNDS - BARELY_WRITTEN) continue;
    await makeRoundDue(armed, round + BARELY_WRITTEN);
    written.push(await timed(() => writeTwice(stores)));
    const from = ENGINE_ROUNDS * ROUND_ROWS + round * ONE_BY_ONE_ROWS;
    // A claim of one row reads past all that were claimed before, which a claim of a thousand hardly notices.
    await database.query('vacuum bench_bare');
    oneByOne.push(await claimBarely(database, from, ONE_BY_ONE_ROWS, 1));
  }
  const lines = [
    { bench: 'deadlines', phase: 'firing', system: 'huiying', ...figures(full) },
    { bench: 'deadlines', phase: 'firing', system: 'bare writing of the same rows', ...figures(written) },
    { bench: 'deadlines', phase: 'firing', system: 'bare claim-update, as many a statement', ...figures(bare) },
    {
      bench: 'deadlines',
      phase: 'firing',
      system: 'bare claim-update, ONE row a statement',
      ...figures(oneByOne, 1, ONE_BY_ONE_ROWS),
    },
  ];
  return {
    lines,
    ratio: rounded(median(bare) / median(full), 3),
    toOneByOne: rounded((median(oneByOne) * ROUND_ROWS) / ONE_BY_ONE_ROWS / median(full), 2),
    barelyWritten: rounded(median(bare) / median(written), 3),
  };
}

const makeRoundDue = (armed: ArmedCases, round: number): Promise<void> =>
  armed.makeDue(round * PER_ROUND + 1, (round + 1) * PER_ROUND, -5_000);

const figures = (ms: readonly number[], batch = BATCH, rows = ROUND_ROWS): object => ({
  batch,
  rowsPerRound: rows,
  rounds: ms.length,
  medianMs: rounded(median(ms)),
  minMs: rounded(Math.min(...ms)),
  maxMs: rounded(Math.max(...ms)),
  rowsPerSecond: Math.round((rows * 1_000) / median(ms)),
});

async function untilIdle(work: () => Promise<number>): Promise<void> {
  while ((await work()) > 0);
}

async function writeTwice({ database }: Stores): Promise<void> {
  const template = await firstFired(database);
  const write = (): Promise<void> =>
    untilIdle(async () => Number(await writeBarely(database, template, BATCH / ROWS_PER_CASE)));
  await Promise.all([write(), write()]);
}
