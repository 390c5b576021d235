import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Setup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import type { Terminal } from '../../terminal/terminal.js';
import { withThrowAwayStores } from '../throw-away-stores.js';
import { rounded } from '../timing.js';
import type { HostAnswer, HostOrder, HostReport } from './feed-host.js';
import { feedWorld, type PublishedItem, type WorldSettings } from './feed-world.js';
import { VisibleReports } from './visible-reports.js';
import type { WorkerFigures } from './worker-probe.js';

const WORLD: WorldSettings = { sources: 1_000, hot: 50, domains: 400, seed: 20_261_122 };
const INTERVAL_MINUTES = 2;
const LOOK_EVERY_MS = 250;
const WARM_UP_LIMIT_MS = 10 * 60_000;
/** After the last item: the slowest source's pause, and some. */
const DRAIN_LIMIT_MS = 10 * 60_000;
const HOT_LIMIT_S = 90;
const WORKER = new URL('../../../../worker/src/main.js', import.meta.url);
const PROBE = new URL('./worker-probe.js', import.meta.url);
const HOST = new URL('./feed-host.js', import.meta.url);

/**
 * `bench sources`: a thousand sources below four hundred domains, in a process of their own, polled by a worker as it
 * is shipped. Measured is from the instant an item is published to the one at which another connection sees its report.
 */
export async function benchSources(setup: Setup, minutes: number, terminal: Terminal): Promise<void> {
  await withThrowAwayStores(setup.configuration.units, async (stores, url) => {
    const host = fork(HOST, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let worker: ChildProcess | undefined;
    try {
      const { port } = (await ask(host, { order: 'serve', settings: WORLD })) as { port: number };
      terminal.tell(`加入 ${WORLD.sources} 个来源……`);
      await addSources(stores, port);
      worker = startWorker(url);
      const firstRoundMs = await firstRound(stores, terminal);
      await measure({ stores, host, worker, minutes, firstRoundMs }, terminal);
    } finally {
      await stop(worker);
      await stop(host);
    }
  });
}

interface Run {
  readonly stores: Stores;
  readonly host: ChildProcess;
  readonly worker: ChildProcess;
  readonly minutes: number;
  readonly firstRoundMs: number;
}

async function measure({ stores, host, worker, minutes, firstRoundMs }: Run, terminal: Terminal): Promise<void> {
  const hot = await countHot(stores);
  const before = await reportOf(host);
  worker.send('start-anew');
  const forMs = minutes * 60_000;
  const { items } = (await ask(host, { order: 'publish', forMs, seed: WORLD.seed })) as { items: PublishedItem[] };
  terminal.tell(`热源 ${hot} 个；${minutes} 分钟内将发布 ${items.length} 条……`);
  const visible = new VisibleReports(stores);
  await watch(visible, items, forMs, worker);
  const taken = await figuresOf(worker);
  const after = await reportOf(host);
  const hotItems = items.filter(({ isHot }) => isHot);
  const delays = delayLine('hot', hotItems, visible);
  await terminal.line({ bench: 'sources', ...WORLD, hot, minutes, firstRoundS: rounded(firstRoundMs / 1000) });
  await terminal.line(delays);
  await terminal.line(
    delayLine(
      'others',
      items.filter(({ isHot }) => !isHot),
      visible,
    ),
  );
  await terminal.line(requestLine(before, after, taken.forMs));
  await terminal.line(workerLine(taken));
  await terminal.line({
    bench: 'sources',
    ratios: { hotP95ToLimit: rounded((delays.p95S ?? Infinity) / HOT_LIMIT_S, 3) },
  });
}

/** Until everything published is seen. */
async function watch(
  visible: VisibleReports,
  items: readonly PublishedItem[],
  forMs: number,
  worker: ChildProcess,
): Promise<void> {
  const publishedMs = performance.now() + forMs;
  while (performance.now() < publishedMs + DRAIN_LIMIT_MS) {
    if (worker.exitCode !== null) throw new Error(`the worker ended with ${worker.exitCode}`);
    await visible.look();
    if (performance.now() > publishedMs && items.every(({ id }) => visible.has(id))) return;
    await pause(LOOK_EVERY_MS);
  }
}

async function addSources({ sources }: Stores, port: number): Promise<void> {
  for (const { host } of feedWorld(WORLD)) {
    await sources.add({ url: `http://${host}:${port}/rss`, name: host, intervalMinutes: INTERVAL_MINUTES }, 'bench');
  }
}

/** Until every source was asked once and those of the case are hot. @returns how long it took */
async function firstRound(stores: Stores, terminal: Terminal): Promise<number> {
  const startedMs = performance.now();
  terminal.tell('第一轮……');
  for (;;) {
    const [row] = await stores.database.query<{ n: string }[]>(
      'select count(*) as n from source where last_attempt_at is null',
    );
    const passedMs = performance.now() - startedMs;
    if (Number(row?.n) === 0 && (await countHot(stores)) >= WORLD.hot) return passedMs;
    if (passedMs > WARM_UP_LIMIT_MS) throw new Error(`${row?.n} sources were not asked within ten minutes`);
    await pause(LOOK_EVERY_MS);
  }
}

const countHot = async ({ sources }: Stores): Promise<number> =>
  (await sources.list()).filter((source) => source.hot).length;

function startWorker(databaseUrl: string): ChildProcess {
  return fork(WORKER, {
    execArgv: ['--import', PROBE.href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      HUIYING_SECRET: 'bench',
      FEED_ALLOW_PRIVATE: 'true',
      LOG_LEVEL: 'error',
    },
  });
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function ask(host: ChildProcess, order: HostOrder): Promise<HostAnswer> {
  const answer = once(host, 'message');
  host.send(order);
  return ((await answer) as [HostAnswer])[0];
}

const reportOf = async (host: ChildProcess): Promise<HostReport> =>
  ((await ask(host, { order: 'report' })) as { report: HostReport }).report;

async function figuresOf(worker: ChildProcess): Promise<WorkerFigures> {
  const answer = once(worker, 'message');
  worker.send('figures');
  return ((await answer) as [WorkerFigures])[0];
}

const seconds = (ms: number | undefined): number | null => (ms === undefined ? null : rounded(ms / 1000));

function delayLine(which: string, items: readonly PublishedItem[], visible: VisibleReports) {
  const delays = visible.delaysOf(items);
  // What was never seen counts as later than all that was.
  const rank = (share: number): number => Math.ceil(items.length * share) - 1;
  return {
    bench: 'sources',
    publishedToVisible: which,
    n: items.length,
    neverSeen: items.length - delays.length,
    p50S: seconds(delays[rank(0.5)]),
    p95S: seconds(delays[rank(0.95)]),
    maxS: seconds(delays.at(-1)),
  };
}

/** Limits broken are counted from the first request on, rates from the first item on. */
function requestLine(before: HostReport, after: HostReport, forMs: number): object {
  const requests = after.requests - before.requests;
  return {
    bench: 'sources',
    requests,
    perSecond: rounded((requests * 1000) / forMs, 2),
    notModified: after.notModified - before.notModified,
    refused: after.refused - before.refused,
    requestsInAll: after.requests,
    brokenLimits: after.broken,
  };
}

const workerLine = (taken: WorkerFigures): object => ({
  bench: 'sources',
  worker: {
    seconds: rounded(taken.forMs / 1000),
    rssMb: rounded(taken.rssMb),
    rssMaxMb: rounded(taken.rssMaxMb),
    cpuSecondsPerMinute: rounded((taken.cpuMs * 60) / taken.forMs),
    loopDelayP99Ms: rounded(taken.loopDelayP99Ms),
    loopDelayMaxMs: rounded(taken.loopDelayMaxMs),
  },
});
