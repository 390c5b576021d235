import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { eventually } from '../support/eventually.js';
import { ADMIN_PASSWORD } from '../support/running-app.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.remove());

async function refuseRowsOf(tables: readonly string[]): Promise<void> {
  const client = new Client(api.databaseUrl);
  await client.connect();
  try {
    await client.query(`create or replace function refuse() returns trigger language plpgsql as $$
      begin raise exception 'the disk is full' using detail = 'Failing row contains (' || new::text || ').'; end $$`);
    for (const table of tables)
      await client.query(
        `create or replace trigger a_refusal before insert on ${table} for each row execute function refuse()`,
      );
  } finally {
    await client.end();
  }
}

it('tells of a statement that failed, and of nobody who stood in it', async () => {
  const tables = ['report', 'app_user', 'subscription', 'session'];
  await refuseRowsOf(tables);
  const caller = { callerName: '赵小芳', callerPhone: '13800001234' };
  const entry = { channel: '电话', receivedAt: new Date().toISOString(), text: '停水，联系人欧阳，电话 13912345678' };
  const person = { username: 'qian', password: 'geheim-2026', role: 'officer', email: 'qian@press.example' };
  const hook = { url: 'http://10.0.0.1/hook?key=13700001111' };
  const answers = await Promise.all([
    api.admin.post('/api/hotline-entries', { ...entry, ...caller }),
    api.admin.post('/api/users', person),
    api.admin.post('/api/subscriptions', hook),
    api.app.client.post('/api/session', { username: 'admin', password: ADMIN_PASSWORD }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
  const told = tables.map((table) => new RegExp(`QueryFailedError.*insert into \\W*${table}`, 'iu'));
  const log = await eventually('all are told', () => {
    const { stderr } = api.app.process;
    return told.every((each) => each.test(stderr)) && stderr;
  });
  expect(log).not.toMatch(/赵小芳|13800001234|13912345678|欧阳|geheim|argon2|qian|13700001111|Failing row/u);
});
