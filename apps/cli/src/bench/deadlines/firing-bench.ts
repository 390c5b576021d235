import { DeadlineSweepManager } from '@huiying/engine';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { median, rounded, timed } from '../timing.js';
import { type ArmedCases, ROWS_PER_CASE } from './armed-cases.js';
import { firstFired, writeBarely } from './bare-writing.js';

const BATCH = 1_000;
const ROUND_ROWS = 10_000;
const WARM_UP = 2;
const ROUNDS = 8;
/** Of the rounds, the last: what is written barely needs cases of its own. */
const BARELY_WRITTEN = 5;

/** Nothing but the claim: as many rows, armed in the same partial index. */
const BARE = `
create table bench_bare (id bigint primary key, fire_at timestamptz not null, state text not null);
insert into bench_bare select row_number() over (), fire_at, 'armed' from timer where state = 'armed';
create index bench_bare_armed on bench_bare (fire_at) where state = 'armed';
vacuum analyze bench_bare`;

const CLAIM = `
update bench_bare set state = 'fired' where id in (
  select id from bench_bare where state = 'armed' and fire_at < now() order by fire_at limit ${BATCH} for update skip locked)`;

export interface FiringResult {
  readonly lines: readonly object[];
  /** Armed rows per second that are fired in full, as a share of those that are merely claimed. */
  readonly ratio: number;
  /** The same for rows that are written as the engine writes them, with nothing loaded, decided or hashed. */
  readonly barelyWritten: number;
}

const PER_ROUND = ROUND_ROWS / ROWS_PER_CASE;
const ENGINE_ROUNDS = WARM_UP + ROUNDS;

/** How many cases the bench makes due, from the first on. */
export const FIRED_CASES = (ENGINE_ROUNDS + BARELY_WRITTEN) * PER_ROUND;

/**
 * Rounds of rows that are due, turn by turn: fired by the engine, written as it writes them by bare SQL, and merely
 * claimed; two batches at a time in all.
 */
export async function benchFiring(stores: Stores, { rulebook }: Setup, armed: ArmedCases): Promise<FiringResult> {
  const { database } = stores;
  for (const statement of BARE.split(';')) await database.query(statement);
  const sweep = new DeadlineSweepManager(stores.cases, rulebook);
  const full: number[] = [];
  const bare: number[] = [];
  const written: number[] = [];
  for (let round = 0; round < ENGINE_ROUNDS; round += 1) {
    await makeRoundDue(armed, round);
    await database.query(`update bench_bare set fire_at = now() - interval '5 seconds' where id > $1 and id <= $2`, [
      round * ROUND_ROWS,
      (round + 1) * ROUND_ROWS,
    ]);
    const fullMs = await timed(() => untilIdle(() => sweep.runOnce()));
    const bareMs = await timed(() => untilIdle(() => claimTwice(stores)));
    if (round < WARM_UP) continue;
    full.push(fullMs);
    bare.push(bareMs);
    if (round < ENGINE_ROUNDS - BARELY_WRITTEN) continue;
    await makeRoundDue(armed, round + BARELY_WRITTEN);
    written.push(await timed(() => writeTwice(stores)));
  }
  const lines = [
    { bench: 'deadlines', phase: 'firing', system: 'huiying', ...figures(full) },
    { bench: 'deadlines', phase: 'firing', system: 'bare writing of the same rows', ...figures(written) },
    { bench: 'deadlines', phase: 'firing', system: 'bare claim-update', ...figures(bare) },
  ];
  return {
    lines,
    ratio: rounded(median(bare) / median(full), 3),
    barelyWritten: rounded(median(bare) / median(written), 3),
  };
}

const makeRoundDue = (armed: ArmedCases, round: number): Promise<void> =>
  armed.makeDue(round * PER_ROUND + 1, (round + 1) * PER_ROUND, -5_000);

const figures = (ms: readonly number[]): object => ({
  batch: BATCH,
  rowsPerRound: ROUND_ROWS,
  rounds: ms.length,
  medianMs: rounded(median(ms)),
  minMs: rounded(Math.min(...ms)),
  maxMs: rounded(Math.max(...ms)),
  rowsPerSecond: Math.round((ROUND_ROWS * 1_000) / median(ms)),
});

async function untilIdle(work: () => Promise<number>): Promise<void> {
  while ((await work()) > 0);
}

async function claimTwice({ database }: Stores): Promise<number> {
  const claim = async (): Promise<number> => (await database.query<[unknown[], number]>(CLAIM))[1];
  const [one, other] = await Promise.all([claim(), claim()]);
  return one + other;
}

async function writeTwice({ database }: Stores): Promise<void> {
  const template = await firstFired(database);
  const write = (): Promise<void> =>
    untilIdle(async () => Number(await writeBarely(database, template, BATCH / ROWS_PER_CASE)));
  await Promise.all([write(), write()]);
}
