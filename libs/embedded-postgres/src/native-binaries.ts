import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import type { OnLog } from './embedded-postgres-event.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ended, runPostgres } from './run-postgres.js';

export interface NativeBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** /var/cache first: cleaners sweep temporary directories by age, also below a running server. */
const COPY_TO = ['/var/cache', tmpdir()];

/** The binaries that npm installed, or, when `account` cannot reach them there (a 0700 parent), a copy of them that it can. */
export async function nativeBinaries(
  account: Account | undefined,
  onLog: OnLog,
  copyTo: readonly string[] = COPY_TO,
): Promise<NativeBinaries> {
  const shipped = await shippedBinaries();
  if (account === undefined || (await runsAs(shipped, account))) return shipped;
  return reachableCopy(shipped, account, onLog, copyTo);
}

async function shippedBinaries(): Promise<NativeBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as NativeBinaries;
  } catch {
    throw new EmbeddedPostgresError(
      'no-binaries',
      `没有适用于本机的内置数据库（${name} 未安装）：请重新执行 npm ci，或用 DATABASE_URL 指向一个 PostgreSQL`,
    );
  }
}

/** Tried rather than worked out from modes: it also meets access lists, noexec and unreadable libraries. */
async function runsAs(binaries: NativeBinaries, account: Account): Promise<boolean> {
  const child = runPostgres(binaries.postgres, ['--version'], {
    account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return (await ended(child)) === 0;
}

/**
 * One copy a version, in a directory that only root can write: what runs there is what root installed. A directory of that name
 * that someone else planted, or that has lost files, is not used.
 */
async function reachableCopy(
  shipped: NativeBinaries,
  account: Account,
  onLog: OnLog,
  copyTo: readonly string[],
): Promise<NativeBinaries> {
  const native = dirname(dirname(shipped.postgres));
  const hash = createHash('sha256').update(readFileSync(shipped.postgres)).digest('hex').slice(0, 16);
  const tried: string[] = [];
  for (const directory of copyTo.flatMap((parent) =>
    ['', '-1', '-2'].map((n) => join(parent, `huiying-postgres-${hash}${n}`)),
  )) {
    const copy = {
      postgres: join(directory, relative(native, shipped.postgres)),
      initdb: join(directory, relative(native, shipped.initdb)),
    };
    const refusal = isTrusted(directory, native) ? undefined : await placeCopy(native, directory);
    if (refusal === undefined && (await runsAs(copy, account))) {
      onLog({ event: 'copied-binaries-used', directory });
      return copy;
    }
    tried.push(`${directory}: ${refusal ?? 'cannot be run'}`);
  }
  throw new EmbeddedPostgresError(
    'no-binaries',
    `以 root 启动时数据库改用 uid ${account.uid} 运行，但它无法执行 ${native} 中的程序，也无法复制到别处`,
    tried.join('\n'),
  );
}

function isTrusted(directory: string, native: string): boolean {
  const entry = lstatSync(directory, { throwIfNoEntry: false });
  if (!entry?.isDirectory() || entry.uid !== 0 || (entry.mode & 0o022) !== 0) return false;
  return listing(directory).length === listing(native).length;
}

/** Why it could not be placed, `undefined` when it is there. */
async function placeCopy(native: string, directory: string): Promise<string | undefined> {
  const existing = lstatSync(directory, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return `belongs to uid ${existing.uid}`;
  let draft: string | undefined;
  try {
    draft = await mkdtemp(join(dirname(directory), `.${basename(directory)}-`));
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    if (existing) await rename(directory, `${draft}.old`);
    await rename(draft, directory);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
    if (draft !== undefined) await rm(`${draft}.old`, { recursive: true, force: true });
  }
}

/** Modes are set one by one: what npm unpacked under umask 077 is closed, and so would be a copy made under it. */
function openToAll(directory: string): void {
  for (const path of listing(directory)) {
    const { mode } = lstatSync(path);
    if ((mode & 0o170_000) !== 0o120_000)
      chmodSync(path, (mode & 0o170_000) === 0o040_000 || mode & 0o100 ? 0o755 : 0o644);
  }
  chmodSync(directory, 0o755);
}

function listing(directory: string): string[] {
  return readdirSync(directory, { recursive: true }).map((name) => join(directory, String(name)));
}
