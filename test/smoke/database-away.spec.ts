import type { Problem } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CuttableLine } from '../support/cuttable-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { COMPLAINT } from '../support/entries.js';
import { ADMIN_PASSWORD, type ServingApp, startApi } from '../support/running-app.js';

let database: TestDatabase;
let app: ServingApp;
let token: string | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  const line = await CuttableLine.to(database.url);
  app = await startApi(line.url);
  token = (await app.client.signIn('admin', ADMIN_PASSWORD)).token;
  await line.close();
});
afterAll(async () => {
  await app.process.stop();
  await database.drop();
});

const entry = { text: COMPLAINT, channel: '电话', receivedAt: new Date().toISOString() };

it.each([
  ['what is read', () => app.client.as(token).get<Problem>('/api/board')],
  ['what is handed in', () => app.client.as(token).post<Problem>('/api/hotline-entries', entry)],
  ['a sign-in', () => app.client.post<Problem>('/api/session', { username: 'admin', password: ADMIN_PASSWORD })],
])('a database that is away is no fault of %s: 503, to be tried again', async (_, ask) => {
  const { status, body } = await ask();
  expect([status, body.code]).toEqual([503, 'unavailable']);
});
