import { randomUUID } from 'node:crypto';
import { type IncomingReport, instantOf, seededRandom, type Taken } from '@huiying/core';
import { JudgePool, ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { generatedPosts } from './generated-post.js';
import { incomingPost } from './incoming-post.js';
import { withThrowAwayStores } from './throw-away-stores.js';
import { batchFigures, median, rounded, timed } from './timing.js';

const BATCH = 500;
const WARM_UP = 3;
const ROUNDS = 12;
const SEED = 20_261_122;

/** What a report is before anybody has judged it. */
const PLAIN_TABLE = `create table bench_plain (
  id uuid primary key, identity text not null, origin text not null, scope text not null, source_id uuid,
  source_name text not null, external_id text, channel text, url text, title text not null, text text not null,
  published_at timestamptz, published_precision text, published_raw text, place text, taken_in_at timestamptz not null)`;

export interface PipelineResult {
  readonly lines: readonly object[];
  /** Reports per second through the pipeline, as a share of rows per second of the raw insert. */
  readonly ratio: number;
}

/** Batches of reports through the whole pipeline, alternating with a raw insert of the same reports. */
export async function benchPipeline(setup: Setup): Promise<PipelineResult> {
  const { rulebook, judging, configuration } = setup;
  const { units } = configuration;
  return withThrowAwayStores(units, async (stores) => {
    await addPeople(stores, setup);
    await stores.database.query(PLAIN_TABLE);
    const judgePool = new JudgePool(judging);
    const intake = new ReportIntake(stores.cases, rulebook, judging, judgePool);
    const posts = generatedPosts(
      seededRandom(SEED),
      units.flatMap((unit) => unit.regions ?? []),
    );
    const raw: number[] = [];
    const piped: number[] = [];
    const outcomes = { opened: 0, joined: 0, inbox: 0, duplicate: 0 };
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const batch = Array.from({ length: BATCH }, (_, i) => incomingPost(posts.next().value, round * BATCH + i));
      const rawMs = await timed(() => insertRaw(stores, batch));
      const pipedMs = await timed(async () => count(await intake.accept(batch, 'bench'), outcomes));
      if (round < WARM_UP) continue;
      raw.push(rawMs);
      piped.push(pipedMs);
    }
    await judgePool.close();
    const lines = [
      { bench: 'intake', system: 'huiying', ...batchFigures(BATCH, piped), ...outcomes },
      { bench: 'intake', system: 'raw insert', ...batchFigures(BATCH, raw) },
    ];
    return { lines, ratio: rounded(median(raw) / median(piped), 3) };
  });
}

type Outcome = 'opened' | 'joined' | 'inbox' | 'duplicate';

/** Counts only: an office keeps none of the answers either. */
function count(taken: readonly Taken[], outcomes: Record<Outcome, number>): void {
  for (const one of taken) outcomes[one.status === 'accepted' ? one.placement.decision : one.status] += 1;
}

/** Somebody must be there to be called. */
async function addPeople({ users }: Stores, { configuration }: Setup): Promise<void> {
  for (const [i, { id }] of configuration.units.slice(0, 10).entries()) {
    const role = i % 2 === 0 ? 'officer' : 'leader';
    await users.add({ username: `bench-${i}`, role, unitId: id, password: randomUUID() }, 'bench');
  }
}

const rawRow = (report: IncomingReport): unknown[] => [
  randomUUID(),
  report.identity,
  report.origin,
  report.scope,
  report.sourceId,
  report.sourceName,
  report.externalId,
  report.channel,
  report.url,
  report.title,
  report.text,
  report.published?.at,
  report.published?.precision,
  report.publishedRaw,
  report.place,
  instantOf(Date.now()),
];

async function insertRaw({ database }: Stores, reports: readonly IncomingReport[]): Promise<void> {
  const rows = reports.map(rawRow);
  const slots = rows.map((row, i) => `(${row.map((_, j) => `$${i * row.length + j + 1}`).join(',')})`);
  await database.query(`insert into bench_plain values ${slots.join(',')}`, rows.flat());
}
