import { DeadlineSweepManager } from '@huiying/engine';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { median, rounded, timed } from '../timing.js';
import { type ArmedCases, ROWS_PER_CASE } from './armed-cases.js';

const BATCH = 1_000;
const ROUND_ROWS = 10_000;
const WARM_UP = 2;
const ROUNDS = 8;

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
}

/** How many cases the bench makes due, from the first on. */
export const FIRED_CASES = ((WARM_UP + ROUNDS) * ROUND_ROWS) / ROWS_PER_CASE;

/** Rounds of rows that are due: fired by the engine, and merely claimed, turn by turn; two batches at a time in both. */
export async function benchFiring(stores: Stores, { rulebook }: Setup, armed: ArmedCases): Promise<FiringResult> {
  const { database } = stores;
  for (const statement of BARE.split(';')) await database.query(statement);
  const sweep = new DeadlineSweepManager(stores.cases, rulebook);
  const full: number[] = [];
  const bare: number[] = [];
  const perRound = ROUND_ROWS / ROWS_PER_CASE;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await armed.makeDue(round * perRound + 1, (round + 1) * perRound, -5_000);
    await database.query(`update bench_bare set fire_at = now() - interval '5 seconds' where id > $1 and id <= $2`, [
      round * ROUND_ROWS,
      (round + 1) * ROUND_ROWS,
    ]);
    const fullMs = await timed(() => untilIdle(() => sweep.runOnce()));
    const bareMs = await timed(() => untilIdle(() => claimTwice(stores)));
    if (round < WARM_UP) continue;
    full.push(fullMs);
    bare.push(bareMs);
  }
  const lines = [
    { bench: 'deadlines', phase: 'firing', system: 'huiying', ...figures(full) },
    { bench: 'deadlines', phase: 'firing', system: 'bare claim-update', ...figures(bare) },
  ];
  return { lines, ratio: rounded(median(bare) / median(full), 3) };
}

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
