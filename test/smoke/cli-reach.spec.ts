import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { command } from '../support/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const folder = mkdtempSync(join(tmpdir(), 'huiying-reach-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATA_DIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function huiying(...argv: string[]) {
  const { status, lines, said } = await command(argv);
  return { status, line: lines[0] ?? null, said };
}

it('says where a person is reached, changes what is given, and takes away what is empty', async () => {
  const added = await huiying('user', 'add', '值班员', '--role', 'officer', '--email', 'zhiban@press.example');
  expect(added.line).toMatchObject({ username: '值班员', email: 'zhiban@press.example' });
  const phone = await huiying('user', 'change', '值班员', '--phone', '138 0000-1234');
  expect(phone).toMatchObject({
    status: 0,
    line: { username: '值班员', email: 'zhiban@press.example', phone: '13800001234' },
  });
  const neither = await huiying('user', 'change', '值班员', '--email', '', '--phone', '');
  expect(neither.line).toEqual({ username: '值班员', role: 'officer', unitId: null, email: null, phone: null });
});

it('writes down that it was changed, not to what', async () => {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ data: object }>(`select data from ledger_entry where kind = 'user-changed'`);
  await client.end();
  expect(rows.map(({ data }) => data)).toEqual([
    { username: '值班员', changed: ['phone'] },
    { username: '值班员', changed: ['email', 'phone'] },
  ]);
});

it('says that there is no such user', async () => {
  const nobody = await huiying('user', 'change', '无此人', '--phone', '13800001234');
  expect(nobody).toMatchObject({ status: 1, line: null, said: 'huiying：没有用户 无此人\n' });
});
