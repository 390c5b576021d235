import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../apps/cli/src/run.js';
import { Terminal } from '../../apps/cli/src/terminal/terminal.js';
import { createBareDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

let folder: string;
let office: TestDatabase;
let bare: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiying-backup-'));
  [office, bare] = [await createTestDatabase(), await createBareDatabase()];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await office.drop();
  await bare.drop();
  await rm(folder, { recursive: true, force: true });
});

const on = (database: TestDatabase, ...argv: string[]) => from(folder, database, ...argv);

async function from(dataDir: string, database: TestDatabase, ...argv: string[]) {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATA_DIR', dataDir);
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const [out, said] = [text(stdout), text(stderr)];
  const status = await run(argv, new Terminal({ stdin, stdout, stderr }));
  stdout.end();
  stderr.end();
  return { status, out: await out, said: await said };
}

it('takes a backup that another database is filled from, and overwrites neither', async () => {
  const [whole, cut] = [join(folder, 'all.gz'), join(folder, 'cut.gz')];
  expect(await on(office, 'user', 'add', 'night', '--role', 'officer')).toMatchObject({ status: 0 });
  const taken = await on(office, 'backup', whole);
  expect(taken.status).toBe(0);
  const again = await on(office, 'backup', whole);
  expect([again.status, again.said]).toEqual([1, `huiying：文件已存在，不覆盖：${whole}\n`]);

  await writeFile(cut, (await readFile(whole)).subarray(0, 500));
  const broken = await on(bare, 'restore', cut);
  expect([broken.status, broken.said]).toEqual([1, 'huiying：备份文件不完整，或不是备份文件\n']);

  const restored = await from(join(folder, 'elsewhere'), bare, 'restore', whole);
  const { rows } = JSON.parse(taken.out) as { rows: number };
  expect(JSON.parse(restored.out)).toMatchObject({ rows, readsCallers: false, ledger: { ok: true } });
  expect([restored.status, restored.said]).toEqual([0, expect.stringContaining('HUIYING_SECRET') as string]);
  expect(await on(bare, 'user', 'add', 'night', '--role', 'officer')).toMatchObject({ status: 1 });
  const twice = await on(bare, 'restore', whole);
  expect([twice.status, twice.said]).toEqual([1, expect.stringContaining('数据库中已有数据') as string]);
});
