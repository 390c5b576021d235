import { randomUUID } from 'node:crypto';
import { openStores } from '@huiying/storage';
import type { ApiClient } from './api-client.js';
import { createTestDatabase } from './database.js';
import { ADMIN_PASSWORD, type AppSettings, SECRET, type ServingApp, startApi } from './running-app.js';

/** One api process on a database of its own, with its administrator signed in. */
export interface ApiUnderTest {
  readonly app: ServingApp;
  readonly admin: ApiClient;
  readonly databaseUrl: string;
  /** A caller with a new intake key. */
  intake(): Promise<ApiClient>;
  remove(): Promise<void>;
}

export async function startApiUnderTest(settings: AppSettings = {}): Promise<ApiUnderTest> {
  const database = await createTestDatabase();
  const app = await startApi(database.url, settings);
  return {
    app,
    admin: await app.client.signIn('admin', ADMIN_PASSWORD),
    databaseUrl: database.url,
    intake: async () => app.client.as(await addIntakeKey(database.url)),
    remove: async () => {
      await app.process.stop();
      await database.drop();
    },
  };
}

async function addIntakeKey(url: string): Promise<string> {
  const { apiKeys, database } = await openStores({ url, secret: SECRET, units: [] });
  try {
    return (await apiKeys.add(`12345平台-${randomUUID()}`, 'spec')).key;
  } finally {
    await database.destroy();
  }
}
