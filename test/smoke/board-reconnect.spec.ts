import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardClient } from '../support/board-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { ADMIN_PASSWORD, type ServingApp, startApi } from '../support/running-app.js';

let database: TestDatabase;
let app: ServingApp;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApi(database.url);
});
afterAll(async () => {
  await app.process.stop();
  await database.drop();
});

it('resynchronises a page by itself when the api was killed and started again', async () => {
  const admin = await app.client.signIn('admin', ADMIN_PASSWORD);
  const client = await new BoardClient(app.origin, admin.token).joined();
  const again = client.nextSnapshot();

  await app.process.kill();
  await eventually('the page notices', () => !client.isConnected);
  app = await startApi(database.url, { port: Number(new URL(app.origin).port) });
  const { caseId } = await phoneIn(admin, COMPLAINT);

  const { seq } = await again;
  const isShown = (): boolean =>
    [...client.snapshots.slice(1).flatMap((s) => s.cases), ...client.changes.flatMap((c) => c.upserted)].some(
      (view) => view.id === caseId,
    );
  await eventually('the new case is on the page', isShown);
  expect(seq).toBeGreaterThanOrEqual(client.snapshots[0]?.seq ?? 0);
  client.close();
});
