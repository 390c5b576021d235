import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardClient } from '../support/board-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { ADMIN_PASSWORD, type ServingApp, startApi } from '../support/running-app.js';

let database: TestDatabase;
let apps: ServingApp[];

beforeAll(async () => {
  database = await createTestDatabase();
  apps = await Promise.all([startApi(database.url), startApi(database.url)]);
});
afterAll(async () => {
  for (const app of apps) await app.process.stop();
  await database.drop();
});

it('starts both on an empty database, one administrator between them', async () => {
  for (const { client } of apps) {
    const admin = await client.signIn('admin', ADMIN_PASSWORD);
    const { items } = await admin.done(admin.get<{ items: { username: string }[] }>('/api/users'));
    expect(items.map((user) => user.username)).toEqual(['admin']);
  }
});

it('carries a change through one to the pages of the other, and a session of one is good at both', async () => {
  const [one, two] = apps;
  if (!one || !two) throw new Error('two were started');
  const admin = await one.client.signIn('admin', ADMIN_PASSWORD);
  const client = await new BoardClient(two.origin, admin.token).joined();
  const { caseId } = await phoneIn(admin, COMPLAINT);
  const change = await client.changeOf(caseId);
  expect(change.upserted[0]?.deadlines).toHaveLength(1);
  client.close();
});

it('shows nothing more at the one to who has signed out at the other', async () => {
  const [one, two] = apps;
  if (!one || !two) throw new Error('two were started');
  const [leaving, staying] = [
    await one.client.signIn('admin', ADMIN_PASSWORD),
    await one.client.signIn('admin', ADMIN_PASSWORD),
  ];
  const left = await new BoardClient(two.origin, leaving.token).joined();
  const stayed = await new BoardClient(two.origin, staying.token).joined();
  await leaving.done(leaving.send('/api/session', { method: 'DELETE' }));
  await eventually('the page is cut off', () => !left.isConnected);
  expect(stayed.isConnected).toBe(true);
  for (const client of [left, stayed]) client.close();
});
