import { Client } from 'pg';
import { applicationUrlOf } from '@huiying/storage';
import { CaseDatabase } from '../support/case-database.js';

let database: CaseDatabase;
let id: string;

beforeAll(async () => {
  database = await CaseDatabase.create();
  const content = Buffer.from('<html>情况通报</html>');
  ({ id } = await database.stores.attachments.add({ name: '通报.html', mediaType: 'text/html', content }, '值班员'));
});
afterAll(() => database.close());

const verify = () => database.stores.ledger.verify();

it('holds while every copy is what was handed in', async () => {
  expect(await verify()).toMatchObject({ ok: true, entries: 1 });
});

it.each([`update attachment set content = 'x'`, 'delete from attachment', 'truncate attachment'])(
  'refuses even the owner: %s',
  async (sql) => {
    await expect(database.admin.query(sql)).rejects.toThrow('the ledger is append-only');
  },
);

it('gives the account of the application no right to change a copy', async () => {
  const application = new Client(applicationUrlOf(database.url));
  await application.connect();
  await expect(application.query(`update attachment set content = 'x'`)).rejects.toMatchObject({ code: '42501' });
  await expect(application.query('delete from attachment')).rejects.toMatchObject({ code: '42501' });
  await application.end();
});

it.each([
  ['attachment-changed', `update attachment set content = 'x'::bytea where id = $1`],
  ['attachment-missing', 'delete from attachment where id = $1'],
])('shows as %s what a superuser did to a copy', async (flaw, sql) => {
  // Only a superuser can take the triggers away.
  await database.admin.query('begin');
  await database.admin.query('set local session_replication_role = replica');
  await database.admin.query(sql, [id]);
  await database.admin.query('commit');
  expect(await verify()).toMatchObject({
    ok: false,
    broken: { chain: 'system', seq: 1, flaw, kind: 'attachment-added' },
  });
});
