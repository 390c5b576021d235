import { Pool } from 'pg';

/**
 * A worker of a peer in a process of its own, forked with one argument: what to run, as JSON. Tells its parent that it
 * has started, and for each `jobs` jobs how late they started and, where they write, were committed.
 *
 * @typedef {{ peer: string, options: object, writes: boolean, jobs: number, servers: { databaseUrl: string, redisPort: number } }} Orders
 * @typedef {{ started: number, committed?: number }} Late milliseconds after the due instant
 */
const { peer, options, writes, jobs, servers } = /** @type {Orders} */ (JSON.parse(process.argv[2] ?? ''));

const WRITE = 'insert into fired (due_at, started_at) values (to_timestamp($1 / 1000.0), to_timestamp($2 / 1000.0))';
const CONNECTIONS = 20;

const pool = new Pool({ connectionString: servers.databaseUrl, max: CONNECTIONS });
// A new connection takes longer than a job; the engine that this is compared with has its own open as well.
const clients = await Promise.all(Array.from({ length: writes ? CONNECTIONS : 0 }, () => pool.connect()));
for (const client of clients) client.release();

/** @type {Late[]} */
let late = [];

/** @param {number} due */
async function fire(due) {
  const startedAt = Date.now();
  if (writes) await pool.query(WRITE, [due, startedAt]);
  late.push({ started: startedAt - due, ...(writes && { committed: Date.now() - due }) });
  if (late.length < jobs) return;
  process.send?.(late);
  late = [];
}

const { startWorker } = await import(`./${peer}.js`);
await startWorker(servers, options, fire);
process.send?.('started');
// What the parent no longer listens to is over.
process.on('disconnect', () => process.exit());
