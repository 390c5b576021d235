import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { percentile, rounded } from '../../../dist/apps/cli/src/bench/timing.js';

/** @typedef {import('./worker-process.js').Late} Late */

const PROCESS = fileURLToPath(new URL('worker-process.js', import.meta.url));
const SETTLE_MS = 5_000;
/** Long enough to put in ten thousand jobs. */
const AHEAD_MS = 15_000;
/** As `bench deadlines` calls them. */
const PHASES = { 'same instant': 0, 'within 1 s': 1_000, 'within 60 s': 60_000 };

/**
 * @param {import('./settings.js').Contender} contender
 * @param {{ databaseUrl: string, redisPort: number }} servers
 * @param {{ add(dues: readonly number[]): Promise<void> }} queue of the same peer
 * @param {{ jobs: number, writes: boolean }} what writes: each job commits one row before it is done
 * @returns {AsyncGenerator<object>} a line a phase
 */
export async function* latenessLines({ peer, setting, options }, servers, queue, { jobs, writes }) {
  const worker = fork(PROCESS, [JSON.stringify({ peer, options, writes, jobs, servers })]);
  const ended = once(worker, 'exit').then(() => Promise.reject(new Error(`the worker of ${peer} ended`)));
  ended.catch(() => undefined);
  const told = () => Promise.race([once(worker, 'message'), ended]);
  try {
    await told();
    await sleep(SETTLE_MS);
    for (const [phase, overMs] of Object.entries(PHASES)) {
      const first = Date.now() + AHEAD_MS;
      const answer = told();
      await queue.add(Array.from({ length: jobs }, (_, n) => first + Math.floor((overMs * n) / jobs)));
      if (Date.now() > first) throw new Error(`${peer}: the jobs were due before they had been put in`);
      const [late] = /** @type {[Late[]]} */ (await answer);
      const committed = late.flatMap((each) => each.committed ?? []);
      yield {
        bench: 'peers',
        phase,
        system: peer,
        setting,
        job: writes ? 'writes one row' : 'does nothing',
        ...figures(late.map(({ started }) => started)),
        ...(writes && { committed: figures(committed) }),
      };
    }
  } finally {
    if (worker.connected) worker.disconnect();
    await ended.catch(() => undefined);
  }
}

/** @param {readonly number[]} lateMs */
const figures = (lateMs) => ({
  n: lateMs.length,
  p50Ms: rounded(percentile(lateMs, 0.5)),
  p99Ms: rounded(percentile(lateMs, 0.99)),
  maxMs: rounded(percentile(lateMs, 1)),
});
