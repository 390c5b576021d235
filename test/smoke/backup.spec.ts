import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { command, commandInProcess } from '../support/command-line.js';
import { createBareDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

let folder: string;
let office: TestDatabase;
let bare: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiying-backup-'));
  [office, bare] = [await createTestDatabase(), await createBareDatabase()];
});

afterEach(async () => {
  await office.drop();
  await bare.drop();
  await rm(folder, { recursive: true, force: true });
});

const on = (database: TestDatabase, ...argv: string[]) => from(folder, database, ...argv);

const from = (dataDir: string, database: TestDatabase, ...argv: string[]) =>
  command(argv, { DATABASE_URL: database.url, DATA_DIR: dataDir });

it('takes a backup that another database is filled from, and overwrites neither', async () => {
  const [whole, cut] = [join(folder, 'all.gz'), join(folder, 'cut.gz')];
  expect(await on(office, 'user', 'add', 'night', '--role', 'officer')).toMatchObject({ status: 0 });
  const taken = await on(office, 'backup', whole);
  expect(taken.status).toBe(0);
  const again = await on(office, 'backup', whole);
  expect([again.status, again.said]).toEqual([1, `huiying：文件已存在，不覆盖：${whole}\n`]);

  await writeFile(cut, (await readFile(whole)).subarray(0, 500));
  const broken = await on(bare, 'restore', cut);
  expect([broken.status, broken.said]).toEqual([1, `huiying：${cut}：备份文件不完整，或不是备份文件\n`]);

  const restored = await from(join(folder, 'elsewhere'), bare, 'restore', whole);
  const { rows } = JSON.parse(taken.out) as { rows: number };
  const third = await createBareDatabase();
  const piped = await command(['restore', '-'], { DATABASE_URL: third.url, DATA_DIR: folder }, await readFile(whole));
  expect(JSON.parse(piped.out)).toMatchObject({ rows, readsCallers: true });
  await third.drop();
  expect(JSON.parse(restored.out)).toMatchObject({ rows, readsCallers: false, ledger: { ok: true } });
  expect([restored.status, restored.said]).toEqual([0, expect.stringContaining('HUIYING_SECRET') as string]);
  expect(await on(bare, 'user', 'add', 'night', '--role', 'officer')).toMatchObject({ status: 1 });
  const empty = await createBareDatabase();
  const nothing = await on(empty, 'backup', join(folder, 'nothing.gz'));
  expect([nothing.status, nothing.said]).toEqual([1, 'huiying：数据库是空的，没有可备份的内容\n']);
  await empty.drop();
  const twice = await on(bare, 'restore', whole);
  expect([twice.status, twice.said]).toEqual([1, expect.stringContaining('数据库中已有数据') as string]);
});

it('makes one whole backup of two at once to one name', async () => {
  const file = join(folder, 'night.gz');
  const env = { DATABASE_URL: office.url, DATA_DIR: folder };
  const both = await Promise.all([1, 2].map(() => commandInProcess(['backup', file], env)));
  const [done, refused] = both.toSorted((a, b) => a.status - b.status);
  expect([done?.status, refused?.status, refused?.said]).toEqual([0, 1, `huiying：文件已存在，不覆盖：${file}\n`]);
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, rows: done?.lines[0]?.['rows'] });
  expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
});
