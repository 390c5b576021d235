import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { latenessLines } from './lateness.js';
import { CONTENDERS } from './settings.js';
import { requireRedis, withThrowAwayServers } from './throw-away-servers.js';

const HUIYING = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));
const DAY_MS = 86_400_000;

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '200000' }, jobs: { type: 'string', default: '10000' } },
});
const rows = Number(values.rows);
const jobs = Number(values.jobs);

/** @typedef {{ phase?: string, system?: string, setting?: string, job?: string, p99Ms?: number, committed?: { p99Ms: number } }} Line */

/** `bench deadlines` itself, in the same run. */
async function* huiyingLines() {
  const child = spawn(process.execPath, [HUIYING, 'bench', 'deadlines', '--rows', String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) yield /** @type {Line} */ (JSON.parse(line));
  const [code] = await exit;
  if (code !== 0) throw new Error(`bench deadlines ended with ${code}`);
}

/** As many jobs wait for a later day as the engine has armed rows. */
const later = () => Array.from({ length: rows }, (_, n) => Date.now() + 30 * DAY_MS + n);

async function* peerLines(/** @type {{ databaseUrl: string, redisPort: number }} */ servers) {
  for (const [peer, contenders] of Map.groupBy(CONTENDERS, (contender) => contender.peer)) {
    const { openQueue } = await import(`./${peer}.js`);
    const queue = await openQueue(servers);
    process.stderr.write(`${peer}: ${rows} jobs for later\n`);
    await queue.add(later());
    for (const contender of contenders) {
      for (const writes of [false, true]) yield* latenessLines(contender, servers, queue, { jobs, writes });
    }
    await queue.close();
  }
}

/** Until the commit where there is one: p99 of the peer over p99 of the engine; above 1 the peer is later. */
const ratiosOf = (/** @type {Line[]} */ peers, /** @type {Line[]} */ own) =>
  Object.fromEntries(
    peers.map(({ system, setting, job, phase, p99Ms, committed }) => {
      const ownP99Ms = own.find((line) => line.phase === phase)?.p99Ms ?? Number.NaN;
      const ratio = (committed?.p99Ms ?? p99Ms ?? Number.NaN) / ownP99Ms;
      return [`${system}, ${setting}, ${job}, ${phase}`, Number(ratio.toFixed(3))];
    }),
  );

const say = (/** @type {object} */ line) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function main() {
  requireRedis();
  /** @type {Line[]} */
  const own = [];
  /** @type {Line[]} */
  const peers = [];
  for await (const line of huiyingLines()) {
    own.push(line);
    say(line);
  }
  await withThrowAwayServers(async (servers) => {
    for await (const line of peerLines(servers)) {
      peers.push(line);
      say(line);
    }
  });
  say({ bench: 'peers', rows, jobs, ratios: ratiosOf(peers, own) });
}

await main().catch((/** @type {Error} */ error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
