import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.js';
import { accountFor } from './account.js';
import { createCluster, hasCluster, SUPERUSER } from './create-cluster.js';
import type { OnLog } from './embedded-postgres-event.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerSettings } from './launch-postmaster.js';
import { launchPostmaster } from './launch-postmaster.js';
import type { Layout } from './layout.js';
import { layoutOf } from './layout.js';
import { nativeBinaries } from './native-binaries.js';
import type { Holder } from './owner-claim.js';
import { OwnerClaim, whileStarting } from './owner-claim.js';
import type { Postmaster } from './postmaster.js';
import { becomesUsable, isPostmasterOf, pidFilePath, readPidFile, stopPostmaster } from './postmaster.js';

export interface EmbeddedPostgresOptions {
  /** DATA_DIR; made when absent. Holds `postgres/`, `postgres-password`, `postgres.log` and `owner`. */
  readonly dataDir: string;
  /** `server` (default) keeps the cluster to itself; a `command` leaves it to a server that starts meanwhile. */
  readonly holder?: Holder;
  /** Server settings on top of ours, e.g. `{fsync: 'off'}` for a throw-away cluster. Without effect on an adopted server. */
  readonly settings?: ServerSettings;
  /** Where, as root, the binaries may be copied when the account PostgreSQL runs as cannot reach them. */
  readonly copyBinariesTo?: readonly string[];
  readonly onLog?: OnLog;
}

export interface EmbeddedPostgres {
  /** postgres://user:password@127.0.0.1:port/db, a superuser */
  readonly url: string;
  readonly pid: number;
  /** true when the server was already running: a process that was killed had left it behind */
  readonly adopted: boolean;
  /** False when another process has taken the server over, which then is the one to stop it. */
  isOurs(): boolean;
  /** Shuts the server down and waits for its end; leaves it running when another process owns it by now. */
  stop(): Promise<void>;
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new EmbeddedPostgresError('unusable-directory', `DATA_DIR=${path} 不可用：${(error as Error).message}`);
  }
}

/**
 * Starts the PostgreSQL of a data directory, making its cluster at first, or adopts the one that still runs there.
 * Throws EmbeddedPostgresError; a `held` one names the pid of the process that has the directory.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const layout = layoutOf(options.dataDir);
  makeDirectory(layout.dataDir);
  const claim = await OwnerClaim.take(layout.dataDir, options.holder ?? 'server');
  try {
    const started = await adoptOrLaunch(layout, options);
    claim.markRunning();
    return {
      ...started,
      isOurs: () => claim.isHeld(),
      stop: onceOnly(() => stop(layout, started, claim, options.onLog)),
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** The server that runs on a data directory, for a command that only uses it; waits for one that is starting. */
export async function findRunning(dataDir: string): Promise<{ url: string; pid: number } | undefined> {
  const layout = layoutOf(dataDir);
  await whileStarting(layout.dataDir);
  const file = readPidFile(layout.pgData);
  if (!file || !isPostmasterOf(layout.pgData, file.pid) || !(await becomesUsable(layout.pgData, file.pid)))
    return undefined;
  return { url: urlOf(readPassword(layout), file.port), pid: file.pid };
}

type Started = Omit<EmbeddedPostgres, 'stop' | 'isOurs'> & Postmaster;

async function adoptOrLaunch(layout: Layout, options: EmbeddedPostgresOptions): Promise<Started> {
  const onLog = options.onLog ?? (() => undefined);
  const account = accountFor(layout.pgData);
  const found = hasCluster(layout) ? await adopt(layout, onLog) : undefined;
  if (found) return { ...found, url: urlOf(readPassword(layout), found.port), adopted: true };
  const binaries = await nativeBinaries(account, onLog, options.copyBinariesTo);
  if (hasCluster(layout)) giveTo(account, layout);
  else {
    await createCluster(layout, binaries, account, options.settings?.['fsync'] !== 'off');
    onLog({ event: 'cluster-created', directory: layout.pgData });
  }
  const password = readPassword(layout);
  const { pid, port } = await launchPostmaster(layout, binaries, account, options.settings ?? {});
  onLog({ event: 'started', pid, port });
  return { pid, port, url: urlOf(password, port), adopted: false };
}

/** The server a killed process left behind, once it takes connections. One that hangs is stopped, a stale pid file removed. */
async function adopt({ pgData }: Layout, onLog: OnLog): Promise<Postmaster | undefined> {
  const file = readPidFile(pgData);
  if (file && isPostmasterOf(pgData, file.pid)) {
    if (await becomesUsable(pgData, file.pid)) {
      onLog({ event: 'adopted', pid: file.pid, port: file.port });
      return { pid: file.pid, port: file.port };
    }
    onLog({ event: 'not-answering', pid: file.pid });
    await stopPostmaster(file.pid);
  }
  // PostgreSQL refuses to start over a pid file that is empty or names a living process, even one that is not a server
  if (statSync(pidFilePath(pgData), { throwIfNoEntry: false })) {
    rmSync(pidFilePath(pgData));
    onLog({ event: 'stale-pid-file-removed', pid: file?.pid });
  }
  return undefined;
}

async function stop({ pgData }: Layout, { pid, port }: Postmaster, claim: OwnerClaim, onLog?: OnLog): Promise<void> {
  if (!claim.beginStop()) {
    onLog?.({ event: 'left-running', pid, port });
    return;
  }
  if (isPostmasterOf(pgData, pid)) await stopPostmaster(pid);
  claim.release();
  onLog?.({ event: 'stopped', pid, port });
}

/** A cluster that root copied or restored belongs to root; PostgreSQL insists on its own account. */
function giveTo(account: Account | undefined, { pgData }: Layout): void {
  if (!account || statSync(pgData).uid === account.uid) return;
  for (const name of readdirSync(pgData, { recursive: true }))
    chownSync(join(pgData, String(name)), account.uid, account.gid);
  chownSync(pgData, account.uid, account.gid);
}

function urlOf(password: string, port: number): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

function readPassword({ passwordFile }: Layout): string {
  try {
    return readFileSync(passwordFile, 'utf8').trim();
  } catch (error) {
    throw new EmbeddedPostgresError('unusable-directory', `无法读取数据库口令文件：${(error as Error).message}`);
  }
}

function onceOnly(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
