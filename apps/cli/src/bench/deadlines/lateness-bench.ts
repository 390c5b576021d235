import { setTimeout as sleep } from 'node:timers/promises';
import { ChangeFeed, type Stores } from '@huiying/storage';
import { percentile, rounded } from '../timing.js';
import type { ArmedCases } from './armed-cases.js';
import { WorkerProcess } from './worker-process.js';

const IDLE_MS = 30_000;
const AHEAD_MS = 5_000;
/** What is still to be loaded and compiled after the start is not idleness. */
const SETTLE_MS = 15_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const UNSENT = `select 1 from push where status = 'queued' and told_in is null limit 1`;

export interface LatenessResult {
  readonly lines: readonly object[];
  readonly p99SameInstantMs: number;
  readonly p99SameSecondMs: number;
  readonly p99SameMinuteMs: number;
  readonly idlePercent: number;
}

/** So many phases make so many cases due, one phase after the other. */
export const LATENESS_PHASES = 3;

interface Part {
  readonly from: number;
  readonly cases: number;
}

/**
 * A worker process of its own: what it costs while nothing is due, and how late the commit of what it fires is heard of
 * by a listener, when all is due at one instant, within one second and within a minute.
 */
export async function benchLateness(
  stores: Stores,
  url: string,
  armed: ArmedCases,
  { from, cases }: Part,
): Promise<LatenessResult> {
  const worker = WorkerProcess.start(url, 'bench');
  try {
    await worker.started();
    const idlePercent = await idleCost(worker);
    const lateOver = (phase: number, overMs: number): Promise<number[]> =>
      lateness(stores, url, armed, { from: from + phase * cases, cases, overMs });
    const sameInstant = await lateOver(0, 0);
    const sameSecond = await lateOver(1, SECOND_MS);
    const sameMinute = await lateOver(2, MINUTE_MS);
    return {
      lines: [
        { bench: 'deadlines', phase: 'idle', system: 'huiying', seconds: IDLE_MS / 1_000, percentOfACore: idlePercent },
        { bench: 'deadlines', phase: 'same instant', system: 'huiying', ...figures(sameInstant) },
        { bench: 'deadlines', phase: 'within 1 s', system: 'huiying', ...figures(sameSecond) },
        { bench: 'deadlines', phase: 'within 60 s', system: 'huiying', ...figures(sameMinute) },
      ],
      p99SameInstantMs: rounded(percentile(sameInstant, 0.99)),
      p99SameSecondMs: rounded(percentile(sameSecond, 0.99)),
      p99SameMinuteMs: rounded(percentile(sameMinute, 0.99)),
      idlePercent,
    };
  } finally {
    await worker.stop();
  }
}

const figures = (lateMs: readonly number[]): object => ({
  n: lateMs.length,
  p50Ms: rounded(percentile(lateMs, 0.5)),
  p99Ms: rounded(percentile(lateMs, 0.99)),
  maxMs: rounded(percentile(lateMs, 1)),
});

async function idleCost(worker: WorkerProcess): Promise<number> {
  await sleep(SETTLE_MS);
  const before = worker.cpuMs();
  await sleep(IDLE_MS);
  return rounded(((worker.cpuMs() - before) / IDLE_MS) * 100, 2);
}

/** Milliseconds from each due instant to the moment at which a listener heard of the commit. */
async function lateness(
  { database, board }: Stores,
  url: string,
  armed: ArmedCases,
  { from, cases, overMs }: Part & { overMs: number },
): Promise<number[]> {
  const last = from + cases - 1;
  const firstSeq = await board.lastSeq();
  const heardAt = new Map<number, number>();
  const problems: Error[] = [];
  const feed = new ChangeFeed(
    url,
    (seq) => {
      if (seq !== undefined) heardAt.set(seq, Date.now());
    },
    (problem) => problems.push(problem),
  );
  await feed.start();
  await armed.makeDue(from, last, AHEAD_MS, overMs);
  await sleep(AHEAD_MS + overMs);
  while (!(await armed.areFired(from, last))) await sleep(LOOK_EVERY_MS);
  // The calls of this phase are no part of the next.
  while ((await database.query<unknown[]>(UNSENT)).length > 0) await sleep(LOOK_EVERY_MS);
  await feed.stop();
  if (problems[0]) throw problems[0];
  const rows = await database.query<{ seq: string; due: Date }[]>(
    `select seq, due_at as due from board_change, unnest(case_ids) id join bench_armed b on b.case_id = id
     join deadline d on d.id = b.deadline_id where seq > $1 and n between $2 and $3`,
    [firstSeq, from, last],
  );
  return rows.map(({ seq, due }) => (heardAt.get(Number(seq)) ?? Number.NaN) - due.getTime());
}
