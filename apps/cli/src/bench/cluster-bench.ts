import { randomUUID } from 'node:crypto';
import {
  bandKeys,
  CANDIDATES_PER_REPORT,
  type ComparableReport,
  contentKey,
  askedKeys,
  eventKeys,
  findCase,
  instantOf,
  localTerms,
  readEvent,
  seededRandom,
} from '@huiying/core';
import { ReportIntake } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import type { Terminal } from '../terminal/terminal.js';
import { type GeneratedPost, generatedPosts } from './generated-post.js';
import { incomingPost } from './incoming-post.js';
import { sweepUp } from './sweep-up.js';
import { withThrowAwayStores } from './throw-away-stores.js';
import { batchFigures, median, rounded, timed } from './timing.js';

const BATCH = 500;
const WARM_UP = 3;
const ROUNDS = 30;
const SEED = 20_261_126;
/** One in so many of the reports to decide on was told before. */
const RETOLD = 10;
const NOTHING_EDITED = new Map<string, unknown>();

/** The office looks bands up in memory; the query over them has the index that it needs, made in one go. */
const BAND_INDEX = `
  create index bench_bands on report using gin (bands) with (fastupdate = off) where case_id is not null`;
/** The query over bands alone, as it was before reports were also compared by their words. */
const BAND_QUERY = `
  select q.id as for_id, alike.id, case_id
  from jsonb_to_recordset($1::jsonb) as q (id uuid, bands integer[])
  cross join lateral (
    select near.id, case_id from report near join cases on cases.id = near.case_id and not cases.history
    where near.bands && q.bands and near.case_id is not null and near.taken_in_at > now() - make_interval(days => 30)
    order by (select count(*) from unnest(near.bands) band where band = any(q.bands)) desc, taken_in_at desc limit $2
  ) alike`;

export interface ClusterResult {
  readonly lines: readonly object[];
  /** Decisions per second as a share of reports per second of the band query alone: asked for a batch, and for each report. */
  readonly ratios: { readonly decisionsToBandQuery: number; readonly decisionsToSingleBandQueries: number };
  /** Decisions of the measured rounds, by what was found. */
  readonly found: { readonly joins: number; readonly suggests: number; readonly nothing: number };
}

/** `bench cluster`: which case a report belongs to, in batches, against so many stored reports. */
export async function benchCluster(setup: Setup, rows: number, terminal: Terminal): Promise<void> {
  const { units } = setup.configuration;
  const result = await withThrowAwayStores(units, (stores) =>
    measureClustering({ ...stores, asOwner: (sql) => stores.database.query(sql) }, setup, rows, terminal),
  );
  for (const line of result.lines) await terminal.line(line);
  await terminal.line({ bench: 'cluster', rows, ratios: result.ratios });
}

type Measured = Pick<Stores, 'cases' | 'database' | 'told'> & {
  /** Runs a statement that the office itself has no right to. */
  readonly asOwner: (sql: string) => Promise<unknown>;
};

/**
 * Takes `rows` reports in, then decides on batches that are never stored, alternating with the band query. As in a process
 * that has run for a while, what was taken in lately is known.
 */
export async function measureClustering(
  stores: Measured,
  { rulebook, judging, configuration }: Setup,
  rows: number,
  terminal: Pick<Terminal, 'tell'>,
  rounds = ROUNDS,
): Promise<ClusterResult> {
  const places = configuration.units.flatMap((unit) => unit.regions ?? []);
  const posts = generatedPosts(seededRandom(SEED), places);
  const local = localTerms(places);
  const intake = new ReportIntake(stores.cases, rulebook, judging);
  const next = (many: number): GeneratedPost[] => Array.from({ length: many }, () => posts.next().value);
  const known: GeneratedPost[] = [];
  for (let stored = 0; stored < rows; stored += BATCH) {
    const batch = next(Math.min(BATCH, rows - stored));
    known.push(...batch.filter((_, i) => i % RETOLD === 0));
    await intake.accept(
      batch.map((post, i) => incomingPost(post, stored + i)),
      'bench',
    );
    if (stored % 10_000 === 0) terminal.tell(`存入 ${stored} / ${rows} 条……`);
  }
  await stores.asOwner(BAND_INDEX);
  await stores.asOwner('vacuum analyze report');
  const spent = { raw: [] as number[], single: [] as number[], decided: [] as number[], signed: [] as number[] };
  const found = { joins: 0, suggests: 0, nothing: 0 };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const batch = next(BATCH).map((post, i) => (i % RETOLD === 0 ? retold(known, round * BATCH + i) : post));
    let reports: ComparableReport[] = [];
    const signedMs = await timed(async () => {
      reports = batch.map((post) => comparable(post, local));
      sweepUp();
    });
    const raw = async (): Promise<number> => timed(() => askBands(stores, reports));
    const decide = async (): Promise<number> => timed(async () => count(await decisions(stores, reports), found));
    const rawFirst = round % 2 === 0 ? await raw() : undefined;
    const decidedMs = await decide();
    const rawMs = rawFirst ?? (await raw());
    const singleMs = await timed(() => askBandsOneByOne(stores, reports));
    if (round < WARM_UP) continue;
    spent.single.push(singleMs);
    spent.raw.push(rawMs);
    spent.decided.push(decidedMs);
    spent.signed.push(decidedMs + signedMs);
  }
  const lines = [
    { bench: 'cluster', system: 'huiying', rows, ...batchFigures(BATCH, spent.decided), ...found },
    { bench: 'cluster', system: 'huiying, signatures included', rows, ...batchFigures(BATCH, spent.signed) },
    { bench: 'cluster', system: 'band query', rows, ...batchFigures(BATCH, spent.raw) },
    { bench: 'cluster', system: 'band query, a report at a time', rows, ...batchFigures(BATCH, spent.single) },
  ];
  const ratioTo = (ms: readonly number[]): number => rounded(median(ms) / median(spent.decided), 3);
  const ratios = { decisionsToBandQuery: ratioTo(spent.raw), decisionsToSingleBandQueries: ratioTo(spent.single) };
  return { lines, ratios, found };
}

/** Some stored post once more, spread over all of them. */
function retold(known: readonly GeneratedPost[], number: number): GeneratedPost {
  const { title = '', text = '' } = known[(number * 7919) % known.length] ?? {};
  return { title, text: `${text}请尽快处理。` };
}

function comparable({ title, text }: GeneratedPost, local: ReadonlySet<number>): ComparableReport {
  const key = contentKey(title, text);
  const publishedAt = instantOf(Date.now() - 60_000);
  const read = readEvent({ title, text, place: null, publishedAt, contentKey: key }, local);
  return {
    id: randomUUID(),
    inboxReason: null,
    bands: bandKeys(key),
    event: read.signature,
    eventKeys: eventKeys(read, local),
    askedKeys: askedKeys(read, local),
  };
}

type Decision = keyof ClusterResult['found'];

async function decisions(
  { database, told }: Pick<Stores, 'database' | 'told'>,
  reports: readonly ComparableReport[],
): Promise<Decision[]> {
  const compared = await database.transaction((manager) => told.compare(manager, reports, NOTHING_EDITED));
  return reports.map(({ id }) => {
    const { joins, suggests } = findCase(compared.get(id) ?? []);
    return joins ? 'joins' : suggests ? 'suggests' : 'nothing';
  });
}

/** Counts only: an office keeps none of the answers either. */
function count(made: readonly Decision[], found: Record<Decision, number>): void {
  for (const decision of made) found[decision] += 1;
}

const askBands = ({ database }: Pick<Stores, 'database'>, reports: readonly ComparableReport[]): Promise<unknown> =>
  database.query(BAND_QUERY, [JSON.stringify(reports.map(({ id, bands }) => ({ id, bands }))), CANDIDATES_PER_REPORT]);

async function askBandsOneByOne(stores: Pick<Stores, 'database'>, reports: readonly ComparableReport[]): Promise<void> {
  for (const report of reports) await askBands(stores, [report]);
}
