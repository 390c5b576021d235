import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Layout } from './layout.js';
import type { NativeBinaries } from './native-binaries.js';
import { PostgresLog } from './postgres-log.js';
import type { Postmaster } from './postmaster.js';
import { readPidFile, stopPostmaster } from './postmaster.js';
import { dataDirArgument, ended, runPostgres } from './run-postgres.js';

/** Recovery after a crash is part of the start and may take minutes. */
const START_MS = 600_000;
const PORTS_TO_TRY = 20;
/** What the sessions of a server that was killed may take to end, and how often to look whether they have. */
const ENDING_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** Another process took the port between our choice and PostgreSQL's bind. */
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** The sessions of a server that was killed are still ending. */
const STILL_ENDING = /pre-existing shared memory block|shared memory block .* is still in use/;

/** Server settings by name; they win over those of `SETTINGS`. */
export type ServerSettings = Readonly<Record<string, string>>;

/** Errors are logged without the statement and its details: they may hold caller data. */
const SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  client_connection_check_interval: '1s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  // Before it recovers, a server that was killed has every file of its folder written out: one by one takes up to a second.
  ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
};

/** Starts the server of a finished cluster and waits until it takes connections. Throws `start-failed` with its own last lines. */
export async function launchPostmaster(
  layout: Layout,
  binaries: NativeBinaries,
  account: Account | undefined,
  settings: ServerSettings,
): Promise<Postmaster> {
  const endedBy = performance.now() + ENDING_MS;
  for (let ports = 1; ;) {
    const outcome = await launchOnce(layout, binaries, account, settings);
    if ('pid' in outcome) return outcome;
    if (STILL_ENDING.test(outcome.output) && performance.now() < endedBy) {
      await delay(LOOK_EVERY_MS);
      continue;
    }
    if (!PORT_TAKEN.test(outcome.output) || ports === PORTS_TO_TRY) {
      const message = `数据库未能启动（postgres: ${outcome.reason}，日志 ${layout.logFile}）`;
      throw new EmbeddedPostgresError('start-failed', message, outcome.output);
    }
    ports += 1;
  }
}

async function launchOnce(
  layout: Layout,
  binaries: NativeBinaries,
  account: Account | undefined,
  settings: ServerSettings,
): Promise<Postmaster | { reason: string; output: string }> {
  const port = await freePort();
  const log = new PostgresLog(layout.logFile);
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = runPostgres(
    binaries.postgres,
    ['-D', dataDirArgument(layout.pgData, account), '-p', `${port}`, ...options],
    {
      account,
      cwd: layout.pgData,
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    },
  );
  log.close();
  child.unref();
  const end: { code?: number | string } = {};
  void ended(child).then((code) => (end.code = code));
  const { pid } = child;
  const until = performance.now() + START_MS;
  while (end.code === undefined && performance.now() < until) {
    const file = readPidFile(layout.pgData);
    if (pid !== undefined && file?.pid === pid && file.status === 'ready') return { pid, port };
    await delay(10);
  }
  if (end.code === undefined && pid !== undefined) await stopPostmaster(pid);
  return { reason: `${end.code ?? 'not ready in time'}`, output: log.tail() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
