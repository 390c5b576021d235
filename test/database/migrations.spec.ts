import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { Client } from 'pg';
import { migrate, openStores } from '@huiying/storage';

let admin: Client;
let url: string;
let name: string;
beforeEach(async () => {
  name = `t_${randomUUID().replaceAll('-', '')}`;
  admin = new Client(inject('clusterUrl'));
  await admin.connect();
  await admin.query(`create database ${name}`);
  const address = new URL(inject('clusterUrl'));
  address.pathname = name;
  url = address.href;
});
afterEach(async () => {
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

it('that several processes run at once on an empty database are run once', async () => {
  await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
  const stores = await openStores({ url, secret: 'spec', units: [] });
  const ran = await stores.database.query<{ name: string }[]>('select name from migration order by id');
  expect(new Set(ran.map((row) => row.name)).size).toBe(ran.length);
  expect(ran.length).toBe(stores.database.migrations.length);
  expect(await stores.board.lastSeq()).toBe(0);
  await stores.database.destroy();
});

it('leave a migrated database as it is', async () => {
  await migrate(url);
  const stores = await openStores({ url, secret: 'spec', units: [] });
  await stores.ledger.record('user-added', 'admin', {});
  await migrate(url);
  expect(await stores.ledger.verify()).toMatchObject({ ok: true, entries: 1 });
  await stores.database.destroy();
});

it('leave no lock behind', async () => {
  await migrate(url);
  const { rows } = await admin.query(
    `select 1 from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = $1`,
    [name],
  );
  expect(rows).toEqual([]);
});

it('run where later ones have run already', async () => {
  await migrate(url);
  const late = new Client(url);
  await late.connect();
  await late.query(`drop table engine_version; alter table push drop column told_in;
    alter table push add constraint push_case_id_fkey foreign key (case_id) references cases (id);
    delete from migration where name in ('FiringInBatches1765400000000', 'BandsWithoutIndex1766300000000')`);
  await migrate(url);
  const { rows } = await late.query('select version from engine_version');
  expect(rows).toEqual([{ version: 2 }]);
  await late.end();
});
