import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '@huiying/core';
import type { Setup } from '@huiying/settings';
import { openStores, type Stores } from '@huiying/storage';
import type { Terminal } from '../../terminal/terminal.js';
import { median, rounded } from '../timing.js';
import { ArmedCases, ROWS_PER_CASE } from './armed-cases.js';
import { MortalEngine } from './mortal-engine.js';

const ROUNDS = 20;
const KILLED = ['worker', 'postgres', 'both'] as const;
type Killed = (typeof KILLED)[number];

const SEED = 20_261_126;
const AHEAD_MS = 500;
/** Over which the cases of a round come due; the kill falls within. */
const OVER_MS = 3_000;
const LOOK_EVERY_MS = 200;
const PATIENCE_MS = 120_000;

/** What became of the cases of a round, which all were due, each with a breach and a call. */
const AFTERMATH = `
with own as (select b.* from bench_armed b where n between $1 and $2),
     entries as (select chain, count(*) filter (where kind = 'deadline-breached') as breaches,
                   count(*) filter (where kind = 'step-called') as calls
                 from ledger_entry where chain in (select case_id::text from own) group by chain),
     pushes as (select case_id, count(*) as n from push where case_id in (select case_id from own) group by case_id)
select count(*) filter (where d.status <> 'breached' or coalesce(breaches, 0) < 1 or coalesce(calls, 0) < 1 or pushes.n is null) as lost,
       count(*) filter (where breaches > 1 or calls > 1 or pushes.n > 1) as doubled
from own join deadline d on d.id = own.deadline_id left join entries on chain = own.case_id::text
  left join pushes on pushes.case_id = own.case_id`;

const RESUMED = `select min(recorded_at) as at from ledger_entry where kind = 'deadline-breached' and recorded_at > $1
  and chain in (select case_id::text from bench_armed where n between $2 and $3)`;

interface Round {
  readonly round: number;
  readonly killed: Killed;
  /** From the first due instant to the kill. */
  readonly killedAfterMs: number;
  /** From the command that starts again what was killed until it says that it is up. */
  readonly upMs: number;
  /** From the same command to the first breach that is recorded. */
  readonly resumedMs: number;
  readonly cases: number;
  readonly lost: number;
  readonly doubled: number;
}

/** `bench deaths`: kill -9 of the worker, of PostgreSQL and of both in turn, each while what is due is being fired. */
export async function benchDeaths(setup: Setup, rows: number, terminal: Terminal): Promise<void> {
  const engine = await MortalEngine.start();
  try {
    const { units } = setup.configuration;
    const stores = await openStores({ url: engine.url, secret: 'bench', units });
    terminal.tell(`设下${rows}个定时……`);
    const armed = await ArmedCases.seed(stores, setup, Math.ceil(rows / ROWS_PER_CASE));
    // Recovery reads what was written since the last checkpoint: that of the seeding is no part of it.
    await stores.database.query('checkpoint');
    await engine.startWorker();
    const random = seededRandom(SEED);
    const rounds: Round[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      rounds.push(await surviveOne(engine, stores, armed, round, random()));
      await terminal.line({ bench: 'deaths', ...rounds.at(-1) });
    }
    const resumed = rounds.map(({ resumedMs }) => resumedMs);
    const sum = (of: 'lost' | 'doubled' | 'cases'): number => rounds.reduce((total, one) => total + one[of], 0);
    await terminal.line({
      bench: 'deaths',
      armedRows: armed.count * ROWS_PER_CASE,
      rounds: rounds.length,
      cases: sum('cases'),
      lost: sum('lost'),
      doubled: sum('doubled'),
      upMedianMs: rounded(median(rounds.map(({ upMs }) => upMs)), 0),
      resumedMedianMs: rounded(median(resumed), 0),
      resumedMaxMs: Math.max(...resumed),
      ledger: (await stores.ledger.verify()).ok ? 'holds' : 'broken',
    });
    await stores.database.destroy();
  } finally {
    await engine.remove();
  }
}

async function surviveOne(
  engine: MortalEngine,
  stores: Stores,
  armed: ArmedCases,
  round: number,
  chance: number,
): Promise<Round> {
  const cases = Math.floor(armed.count / ROUNDS);
  const [from, to] = [(round - 1) * cases + 1, round * cases];
  const killed = KILLED[(round - 1) % KILLED.length] ?? 'both';
  const killedAfterMs = Math.round(chance * OVER_MS);
  await armed.makeDue(from, to, AHEAD_MS, OVER_MS);
  await sleep(AHEAD_MS + killedAfterMs);
  if (killed !== 'postgres') await engine.killWorker();
  if (killed !== 'worker') await engine.killPostgres();
  const startedAt = new Date();
  // As after a power cut: what starts does not know of the others.
  await Promise.all([killed !== 'worker' && engine.startPostgres(), killed !== 'postgres' && engine.startWorker()]);
  const upMs = Date.now() - startedAt.getTime();
  const { database } = stores;
  await eventually(() => armed.areFired(from, to));
  const [resumed] = await database.query<{ at: Date | null }[]>(RESUMED, [startedAt, from, to]);
  const [after] = await database.query<{ lost: string; doubled: string }[]>(AFTERMATH, [from, to]);
  return {
    round,
    killed,
    killedAfterMs,
    upMs,
    resumedMs: resumed?.at ? resumed.at.getTime() - startedAt.getTime() : Number.NaN,
    cases,
    lost: Number(after?.lost),
    doubled: Number(after?.doubled),
  };
}

/** A database that was just killed may refuse for a while. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > until) return;
    await sleep(LOOK_EVERY_MS);
  }
}
