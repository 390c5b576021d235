import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { applicationUrlOf, migrate, openStores, prepareForApplication } from '@huiying/storage';
import { CaseDatabase, openOne } from '../support/case-database.js';

let database: CaseDatabase;
let application: Client;
beforeAll(async () => {
  database = await CaseDatabase.create();
  await openOne(database.store);
  await database.stores.dayHeads.takeNow();
  application = new Client(applicationUrlOf(database.url));
  await application.connect();
});
afterAll(async () => {
  await application.end();
  await database.close();
});

describe('the account of the application', () => {
  it.each([
    `update ledger_entry set actor = 'x'`,
    'delete from ledger_entry',
    'truncate ledger_entry',
    'alter table ledger_entry disable trigger all',
    'drop table ledger_entry',
    'set session_replication_role = replica',
    `update ledger_head set hash = 'x'`,
    'delete from ledger_head',
    `insert into ledger_head values ('x', 1, 'x')`,
    `update ledger_day_head set hash = 'x'`,
    'delete from ledger_day_line',
    'truncate ledger_day_head',
    'create or replace function refuse_ledger_change() returns trigger language plpgsql as $$ begin return new; end $$',
  ])('may not: %s', async (sql) => {
    await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('adds to the ledger, whose head follows', async () => {
    await database.stores.ledger.record('user-added', 'admin', {});
    const { rows } = await database.admin.query(`select seq from ledger_head where chain = 'system'`);
    expect(rows).toEqual([{ seq: 1 }]);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true, rewritable: false });
  });

  it('could not rewrite it; an owner of the tables could', async () => {
    expect(await database.stores.ledger.isRewritable()).toBe(false);
    const owned = await openStores({ url: database.url, secret: 'spec', units: [] });
    expect(await owned.ledger.isRewritable()).toBe(true);
    await owned.database.destroy();
  });
});

it.each(['ledger_head', 'ledger_day_head', 'ledger_day_line'])('%s refuses even its owner', async (table) => {
  for (const sql of [`delete from ${table}`, `truncate ${table}`, `update ${table} set hash = 'x'`])
    await expect(database.admin.query(sql)).rejects.toThrow('the ledger is append-only');
});

it('an office with a database of its own names its owner apart, and the account that was made by hand is enough', async () => {
  const [name, role] = ['db', 'role'].map((kind) => `${kind}_${randomUUID().replaceAll('-', '')}`);
  await database.admin.query(`create database ${name}`);
  await database.admin.query(`create role ${role} login password 'secret'`);
  const owner = new URL(database.url);
  owner.pathname = name ?? '';
  const own = new URL(owner);
  [own.username, own.password] = [role ?? '', 'secret'];
  try {
    await expect(migrate(own.href)).rejects.toThrow('DATABASE_OWNER_URL');
    await Promise.all([1, 2, 3].map(() => prepareForApplication(owner.href, own.href)));
    const stores = await openStores({ url: own.href, ownerUrl: owner.href, secret: 'spec', units: [] });
    await stores.ledger.record('user-added', 'admin', {});
    expect(await stores.ledger.verify()).toMatchObject({ ok: true, entries: 1, rewritable: false });
    await stores.database.destroy();
  } finally {
    await database.admin.query(`drop database ${name} with (force)`);
    await database.admin.query(`drop role ${role}`);
  }
});
