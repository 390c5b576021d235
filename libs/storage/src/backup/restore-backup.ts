import { DomainError } from '@huiying/core';
import type { Client } from 'pg';
import { createDataSource } from '../data-source.js';
import { sqlStateOf } from '../failure.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { unusableDatabase } from '../unusable-database.js';
import { withoutTheRight } from '../without-the-right.js';
import { ownSession, whyFailed } from './own-session.js';
import { type BackupEnd, type BackupHead, type BackupTable, markOf, migrationsOf, tablesOf } from './backup-format.js';

export interface Restored {
  readonly takenAt: string;
  readonly rows: number;
  /** False where callers' names were written under another key than the one that is given here. */
  readonly readsCallers: boolean;
}

const ROWS_AT_ONCE = 1_000;
/** Where an office has begun to work. */
const TELLS_OF_WORK = ['cases', 'report', 'ledger_entry', 'app_user', 'source'];

/** Text that is no value, or a row that another refers to and that is not there. */
const OF_THE_DATA = /^2[23]/;

const refuse = (code: string, message: string): DomainError => new DomainError('conflict', code, message);
const damaged = (why: string): DomainError => new DomainError('invalid', 'backup-damaged', `备份文件不完整：${why}`);

/**
 * Fills an empty database with a backup, all or nothing; its schema is then that of the backup, and is brought up to
 * date by whatever opens it next.
 * @param url of the tables' owner
 * @throws DomainError `not-a-backup`, `backup-version`, `backup-damaged`, `not-empty`
 */
export async function restoreBackup(url: string, secret: string, lines: AsyncIterable<string>): Promise<Restored> {
  const left = lines[Symbol.asyncIterator]();
  const head = headIn(await left.next());
  await makeSchema(url, head.migrations);
  const client = await ownSession(url);
  try {
    await client.query('begin');
    await client.query('set local lock_timeout = 0; set local statement_timeout = 0');
    const rows = await fill(client, head, left);
    await client.query('commit');
    return { takenAt: head.takenAt, rows, readsCallers: head.secretMark === markOf(secret) };
  } catch (error) {
    if (OF_THE_DATA.test(sqlStateOf(error) ?? '')) throw damaged(error instanceof Error ? error.message : '');
    throw whyRefused(url, error);
  } finally {
    await client.end();
  }
}

/** To restore is to make the tables, which their owner may. */
function whyRefused(url: string, error: unknown): unknown {
  const account = withoutTheRight(error);
  return account ? unusableDatabase(url, account) : whyFailed(url, error);
}

function headIn({ value, done }: IteratorResult<string, unknown>): BackupHead {
  const head = done ? undefined : (valueOf(value) as Partial<BackupHead> | undefined);
  if (head?.backup !== 'huiying' || !Array.isArray(head.migrations))
    throw new DomainError('invalid', 'not-a-backup', '不是回应的备份文件');
  if (head.format !== 1) throw refuse('backup-version', '备份文件由更新的版本写成，请换用新版本恢复');
  return head as BackupHead;
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The schema as it was when the backup was taken. */
async function makeSchema(url: string, migrations: readonly string[]): Promise<void> {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw refuse('backup-version', `备份文件由更新的版本写成（${unknown.join('、')}），请换用新版本恢复`);
  }
  const database = createDataSource({ url, poolSize: 2, migrations });
  await database.initialize().catch((error: unknown) => {
    throw unusableDatabase(url, error);
  });
  try {
    await database.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw whyRefused(url, error);
  } finally {
    await database.destroy();
  }
}

async function fill(client: Client, head: BackupHead, lines: AsyncIterator<string>): Promise<number> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.table, table]));
  await refuseIfUsed(client, head);
  for (const table of tables.keys()) await client.query(`alter table ${named(client, table)} disable trigger user`);
  for (const table of [...tables.keys()].toReversed()) await client.query(`delete from ${named(client, table)}`);
  await client.query('create temporary table told (row text) on commit drop');
  const rows = await insertAll(client, tables, lines);
  for (const table of tables.keys()) await client.query(`alter table ${named(client, table)} enable trigger user`);
  for (const [name, last] of Object.entries(head.sequences)) {
    if (last !== null) await client.query('select setval(quote_ident($1)::regclass, $2)', [name, last]);
  }
  return rows;
}

const named = (client: Client, table: string): string => client.escapeIdentifier(table);

async function refuseIfUsed(client: Client, head: BackupHead): Promise<void> {
  const present = await migrationsOf(client);
  if (present.length !== head.migrations.length) {
    throw refuse('not-empty', '数据库的结构比备份的新，请恢复到一个空的数据库');
  }
  for (const table of TELLS_OF_WORK) {
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from ${named(client, table)}) as used`,
    );
    if (rows[0]?.used) throw refuse('not-empty', `数据库中已有数据（${table}），请恢复到一个空的数据库`);
  }
}

/** Rows of a table go in at once, since some refer to others of the same table. */
async function insertAll(
  client: Client,
  tables: ReadonlyMap<string, BackupTable>,
  lines: AsyncIterator<string>,
): Promise<number> {
  let current: BackupTable | undefined;
  let batch: string[] = [];
  let count = 0;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const value = valueOf(next.value);
    if (typeof value === 'string') {
      if (batch.push(value) === ROWS_AT_ONCE) batch = await keep(client, batch);
      count += 1;
      continue;
    }
    await keep(client, batch);
    batch = [];
    if (current) await insert(client, current);
    if (isEnd(value)) return wholeCount(value, count);
    current = tableIn(value, tables);
  }
  throw damaged('没有结尾，写到一半就断了');
}

async function keep(client: Client, batch: readonly string[]): Promise<string[]> {
  if (batch.length > 0) await client.query('insert into told select unnest($1::text[])', [batch]);
  return [];
}

async function insert(client: Client, { table, columns }: BackupTable): Promise<void> {
  const name = named(client, table);
  const list = columns.map((column) => client.escapeIdentifier(column));
  await client.query(
    `insert into ${name} (${list.join(', ')}) overriding system value
     select ${list.map((column) => `(whole).${column}`).join(', ')}
     from (select row::${name} as whole from told offset 0) told`,
  );
  await client.query('truncate told');
}

const isEnd = (value: unknown): value is BackupEnd => typeof value === 'object' && value !== null && 'end' in value;

function wholeCount({ rows }: BackupEnd, count: number): number {
  if (rows !== count) throw damaged(`应有 ${rows} 行，只有 ${count} 行`);
  return count;
}

function tableIn(value: unknown, tables: ReadonlyMap<string, BackupTable>): BackupTable {
  const { table, columns } = (value ?? {}) as Partial<BackupTable>;
  const own = tables.get(table ?? '');
  if (!own || own.columns.join() !== columns?.join()) throw damaged(`不认识的内容：${table ?? '?'}`);
  return own;
}
