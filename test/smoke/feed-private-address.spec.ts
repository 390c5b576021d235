import type { SourceView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { eventually } from '../support/eventually.js';
import { FeedServer } from '../support/feed-server.js';
import { startWorker } from '../support/running-app.js';

let server: FeedServer;
let api: ApiUnderTest;
let worker: AppProcess;

beforeAll(async () => {
  server = await FeedServer.start();
  api = await startApiUnderTest();
  worker = await startWorker(api.databaseUrl);
});
afterAll(async () => {
  await worker.stop();
  await api.remove();
  await server.close();
});

it('asks nothing of a private address, however it is written, unless that is allowed, and says so', async () => {
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433']) {
    const url = `http://${host}:${server.port}/${encodeURIComponent(host)}`;
    await api.admin.done(api.admin.post<SourceView>('/api/sources', { name: host, url }));
  }
  const sources = await eventually('all were tried', async () => {
    const { items } = await api.admin.done(api.admin.get<{ items: SourceView[] }>('/api/sources'));
    return items.every((source) => source.lastAttemptAt !== null) && items;
  });
  expect(sources.map((source) => source.lastOutcome)).toEqual(Array.from({ length: 4 }, () => 'refused-address'));
  expect(server.requests).toEqual([]);
});
