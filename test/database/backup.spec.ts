import { aReport, UNITS } from '@huiying/fakes';
import { backupLines, migrate, openStores, restoreBackup } from '@huiying/storage';
import { Client } from 'pg';
import { CaseDatabase, openOne, sweep, take } from '../support/case-database.js';
import { createBareDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

const SECRET = 'a key for callers';

let source: CaseDatabase;
let target: TestDatabase;
beforeEach(async () => {
  source = await CaseDatabase.create();
  target = await createBareDatabase();
});
afterEach(async () => {
  await source.close();
  await target.drop();
});

async function linesOf(url: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backupLines(url, SECRET)) lines.push(line);
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

const restore = (lines: readonly string[], secret = SECRET) => restoreBackup(target.url, secret, each(lines));

async function inTarget<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: target.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const countIn = (table: string) =>
  inTarget(async (client) => {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
    return Number(rows[0]?.n);
  });

/** None where there is no table of them yet. */
const casesIn = async (): Promise<number> => {
  const isThere = await countIn(`pg_class where relname = 'cases'`);
  return isThere === 0 ? 0 : countIn('cases');
};

/** A late case, one merged into another, words that need quoting, a caller. */
async function aYear(): Promise<void> {
  await openOne(source.store, {
    title: '他说："停水\\停电"',
    text: '第一行\n第二行\t制表，{大括号}，(括号)',
    callerPhone: '13800000000',
  });
  await take(source.store, aReport({ title: '另一件', text: '路灯坏了一个月没人修，晚上走路很危险。' }));
  await source.passTime(60 * 3_600_000);
  await sweep(source.store);
  await source.admin.query(
    'update cases set merged_into = (select max(id::text)::uuid from cases) where id <> (select max(id::text)::uuid from cases)',
  );
}

it('goes on with the numbers, and the ledger is append-only again', async () => {
  await aYear();
  await restore(await linesOf(source.url));
  await inTarget(async (client) => {
    await expect(client.query(`update ledger_entry set actor = 'x'`)).rejects.toThrow('the ledger is append-only');
    const { rows } = await client.query<{ next: string }>(`select nextval('cases_number_seq') as next`);
    expect(Number(rows[0]?.next)).toBeGreaterThan(2);
  });
});

it('does not hide that an entry was missing already', async () => {
  await aYear();
  await source.admin.query('alter table ledger_entry disable trigger all');
  await source.admin.query('delete from ledger_entry where seq = (select max(seq) from ledger_entry)');
  await restore(await linesOf(source.url));
  const stores = await openStores({ url: target.url, secret: SECRET, units: UNITS });
  expect(await stores.ledger.verify()).toMatchObject({ ok: false, broken: { flaw: 'missing' } });
  await stores.database.destroy();
});

it('restores the schema of the past, which is brought up to date afterwards', async () => {
  const [head = ''] = await linesOf(source.url);
  const { migrations, ...others } = JSON.parse(head) as { migrations: string[] };
  const older = { ...others, migrations: migrations.slice(0, 1), sequences: {} };
  await restore([JSON.stringify(older), '{"end":true,"rows":0}']);
  expect(await countIn('migration')).toBe(1);
  await migrate(target.url);
  expect(await countIn('migration')).toBe(migrations.length);
});

it('tells when callers were written under another key', async () => {
  expect(await restore(await linesOf(source.url), 'another')).toMatchObject({ readsCallers: false });
});

it.each([
  ['no backup', () => ['{"a":1}'], 'not-a-backup'],
  ['nothing', () => [], 'not-a-backup'],
  ['half a head', () => ['{"backup":"huiying","format":1}'], 'not-a-backup'],
  ['a later form', ([head = '']: string[]) => [head.replace('"format":1', '"format":2')], 'backup-version'],
  [
    'a later schema',
    ([head = '']: string[]) => [head.replace('"migrations":[', '"migrations":["Later1",')],
    'backup-version',
  ],
  ['one that stops in the middle', (lines: string[]) => lines.slice(0, -3), 'backup-damaged'],
  [
    'one that lacks a row',
    (lines: string[]) => lines.filter((_, i) => !lines[i - 1]?.startsWith('{"table":"ledger_entry"')),
    'backup-damaged',
  ],
  [
    'one that lacks what others refer to',
    (lines: string[]) => lines.filter((_, i) => !lines[i - 1]?.startsWith('{"table":"cases"')),
    'backup-damaged',
  ],
  [
    'one with another table',
    (lines: string[]) => lines.map((line) => line.replace('{"table":"cases"', '{"table":"casket"')),
    'backup-damaged',
  ],
] as const)('refuses %s and writes nothing', async (_, change, code) => {
  await aYear();
  await expect(restore(change(await linesOf(source.url)))).rejects.toMatchObject({ code });
  expect(await casesIn()).toBe(0);
});

it('refuses a database where an office works', async () => {
  await target.drop();
  target = await createTestDatabase();
  await inTarget((client) =>
    client.query(
      `insert into app_user (id, username, role, password_hash) values (gen_random_uuid(), 'a', 'admin', 'x')`,
    ),
  );
  await expect(restore(await linesOf(source.url))).rejects.toMatchObject({ code: 'not-empty' });
});

it('takes no backup of a database without tables: it is hardly the one that was meant', async () => {
  await expect(linesOf(target.url)).rejects.toMatchObject({ code: 'nothing-to-back-up' });
});

/** What a stop or a crash of the server does to whoever is within a transaction. */
const END_OTHERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and state = 'idle in transaction'`;

it('tells in one line of a database that went away meanwhile', async () => {
  await aYear();
  const whole = await linesOf(source.url);
  const told = /^数据库（DATABASE_URL）\S+ 无法使用：.*connection/;
  const taken = backupLines(source.url, SECRET);
  await taken.next();
  await source.admin.query(END_OTHERS);
  await expect(Array.fromAsync(taken)).rejects.toThrow(told);

  async function* cut(): AsyncGenerator<string> {
    yield* whole.slice(0, 5);
    await inTarget((client) => client.query(END_OTHERS));
    yield* whole.slice(5);
  }
  await expect(restoreBackup(target.url, SECRET, cut())).rejects.toThrow(told);
  expect(await casesIn()).toBe(0);
});

it('names the account that may not make the tables', async () => {
  const whole = await linesOf(source.url);
  const guest = `guest_${process.pid}`;
  await inTarget((client) => client.query(`drop role if exists ${guest}; create role ${guest} login password 'guest'`));
  const url = new URL(target.url);
  [url.username, url.password] = [guest, 'guest'];
  const told = /^数据库（DATABASE_URL）\S+ 无法使用：该账号无权升级数据库结构，请以 DATABASE_OWNER_URL /;
  await expect(restoreBackup(url.href, SECRET, each(whole))).rejects.toThrow(told);
  await inTarget((client) => client.query(`drop role ${guest}`));
});

it('names the database that it cannot reach', async () => {
  const nowhere = 'postgresql://office:secret@127.0.0.1:1/office';
  const named = '数据库（DATABASE_URL）127.0.0.1:1/office 无法使用：服务器没有运行，或端口不对（';
  await expect(linesOf(nowhere)).rejects.toThrow(named);
  const whole = await linesOf(source.url);
  await expect(restoreBackup(nowhere, SECRET, each(whole))).rejects.toThrow(named);
});
