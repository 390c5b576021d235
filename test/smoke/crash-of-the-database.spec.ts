import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { BoardClient } from '../support/board-client.js';
import { ConfigFolder, packInSeconds } from '../support/config-folder.js';
import { caseOf, COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { ADMIN_PASSWORD, type ServingApp, Standalone } from '../support/running-app.js';

const config = new ConfigFolder().write(
  'policies/seconds.yaml',
  packInSeconds('seconds', { 'test.second': 1, 'test.hour': 3_600 }),
);
const standalone = new Standalone({ configDir: config.path, policyPack: 'seconds' });
let app: ServingApp;

beforeAll(async () => {
  app = await standalone.start();
});
afterAll(async () => {
  await standalone.remove();
  config.remove();
});

const isBreached = async (admin: ApiClient, caseId: string): Promise<boolean> =>
  (await caseOf(admin, caseId)).allDeadlines.some((deadline) => deadline.status === 'breached');

it('comes back by itself, at the same address, when only its database was killed', async () => {
  const admin = await app.client.signIn('admin', ADMIN_PASSWORD);
  const page = await new BoardClient(app.origin, admin.token).joined();
  const { caseId } = await phoneIn(admin, COMPLAINT);
  await eventually('the worker runs', () => isBreached(admin, caseId));
  const { allDeadlines } = await caseOf(admin, caseId);

  const again = page.nextSnapshot();
  await standalone.killPostgres();
  expect((await again).cases.map((view) => view.id)).toEqual([caseId]);
  await eventually('it answers', async () => (await app.client.get('/readyz')).status === 200);
  expect((await caseOf(admin, caseId)).allDeadlines).toEqual(allDeadlines);
  expect(app.process.isRunning).toBe(true);
  page.close();
});
