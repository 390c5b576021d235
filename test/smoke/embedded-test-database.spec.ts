import { Client } from 'pg';
import { createTestDatabase } from '../support/database.js';

it('gives every caller a database of its own and takes it away under open sessions', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const client = new Client(one.url);
  const lost = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await client.query('create table only_here ()');
  const neighbour = new Client(other.url);
  await neighbour.connect();
  const { rows } = await neighbour.query<{ table: unknown }>(`select to_regclass('only_here') as table`);
  expect(rows).toEqual([{ table: null }]);
  await neighbour.end();

  await Promise.all([one.drop(), other.drop()]);
  expect(await lost).toBeInstanceOf(Error);
  const again = new Client(one.url);
  await expect(again.connect()).rejects.toThrow('does not exist');
});
