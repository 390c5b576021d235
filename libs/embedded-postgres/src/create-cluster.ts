import type { Readable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Account, giveToFolder } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Layout } from './layout.js';
import type { NativeBinaries } from './native-binaries.js';
import { dataDirArgument, ended, runPostgres } from './run-postgres.js';

export const SUPERUSER = 'huiying';

/** The builtin provider sorts and folds the same on every system and after every upgrade of it. */
const INITDB_ARGS = [
  '--username',
  SUPERUSER,
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--pwfile=/dev/fd/3',
  '--no-instructions',
];

/** True when a finished cluster lies there. Throws `unusable-directory` when something else does: it is not ours to delete. */
export function hasCluster({ pgData }: Layout): boolean {
  if (existsSync(join(pgData, 'PG_VERSION'))) return true;
  if (!existsSync(pgData)) return false;
  if (readdirSync(pgData).length > 0) {
    throw new EmbeddedPostgresError('unusable-directory', `${pgData} 不是数据库目录，但其中有文件：请移走后再启动`);
  }
  rmdirSync(pgData);
  return false;
}

/**
 * Makes the cluster. It gets its final name only when initdb is through, so that one cut short (kill -9, power) is never taken for a
 * cluster; what such attempts left behind is removed here. The caller holds the owner claim.
 */
export async function createCluster(
  layout: Layout,
  binaries: NativeBinaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  await removeLeftovers(layout);
  const password = randomBytes(24).toString('hex');
  const draft = await mkdtemp(`${layout.pgData}.new-`);
  if (account) chownSync(draft, account.uid, account.gid);
  try {
    await initdb(layout, binaries, account, { draft, password, durable });
    await writeFile(`${layout.passwordFile}.new`, `${password}\n`, { mode: 0o600, flush: true });
    giveToFolder(`${layout.passwordFile}.new`);
    await rename(`${layout.passwordFile}.new`, layout.passwordFile);
    await rename(draft, layout.pgData);
    await flushDirectory(layout.dataDir);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

interface Draft {
  readonly draft: string;
  readonly password: string;
  readonly durable: boolean;
}

async function initdb(
  layout: Layout,
  binaries: NativeBinaries,
  account: Account | undefined,
  { draft, password, durable }: Draft,
): Promise<void> {
  const args = [...INITDB_ARGS, ...(durable ? [] : ['--no-sync']), '-D', dataDirArgument(draft, account)];
  const run = async (locale: string) => {
    const fd = passwordDescriptor(layout, password, account);
    const child = runPostgres(binaries.initdb, [...args, `--locale=${locale}`], {
      account,
      cwd: draft,
      stdio: ['ignore', 'pipe', 'pipe', fd],
    });
    closeSync(fd);
    const [code, out, err] = await Promise.all([ended(child), read(child.stdout), read(child.stderr)]);
    return { code, output: `${out}${err}`.trim() };
  };
  let result = await run('C.UTF-8');
  // systems that do not know the name (older RHEL, macOS): the builtin provider above has C.UTF-8 all the same
  if (result.code !== 0 && result.output.includes('invalid locale')) result = await run('C');
  if (result.code === 0) return;
  const tail = result.output.split('\n').slice(-15).join('\n');
  throw new EmbeddedPostgresError(
    'initdb-failed',
    `无法在 ${layout.pgData} 建立数据库（initdb: ${result.code}）`,
    tail,
  );
}

/** A file without a name that `account` may read: under a closed parent it could not open one by path. */
function passwordDescriptor(layout: Layout, password: string, account: Account | undefined): number {
  const path = `${layout.passwordFile}.initdb`;
  rmSync(path, { force: true });
  writeFileSync(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account) chownSync(path, account.uid, account.gid);
  const fd = openSync(path, 'r');
  rmSync(path);
  return fd;
}

async function removeLeftovers({ dataDir, pgData }: Layout): Promise<void> {
  const prefix = `${basename(pgData)}.new-`;
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(prefix))) {
    // an initdb whose parent was killed may still be writing there
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync();
  await handle.close();
}

function read(stream: Readable | null): Promise<string> {
  return stream ? text(stream) : Promise.resolve('');
}
