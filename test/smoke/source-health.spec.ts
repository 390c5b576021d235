import type { SourceAttemptView, SourcesView, SourceView, TimelineEntry } from '@huiying/contract';
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
  worker = await startWorker(api.databaseUrl, { env: { FEED_ALLOW_PRIVATE: 'true' } });
});
afterAll(async () => {
  await worker.stop();
  await api.remove();
  await server.close();
});

const get = <T>(path: string): Promise<T> => api.admin.done(api.admin.get<T>(`/api/sources${path}`));
const attemptsOf = async (id: string) => (await get<{ items: SourceAttemptView[] }>(`/${id}/attempts`)).items;
const add = (url: string): Promise<SourceView> =>
  api.admin.done(api.admin.post<SourceView>('/api/sources', { name: url, url, intervalMinutes: 5 }));
const attempted = (id: string, times: number): Promise<SourceAttemptView[]> =>
  eventually(`${times} attempts`, async () => {
    const attempts = await attemptsOf(id);
    return attempts.length >= times && attempts;
  });
const requestsTo = (path: string): number => server.requests.filter((request) => request.path === path).length;

it('pauses what is gone until a person resumes it, and tells both in the ledger', async () => {
  const { id, url } = await add(server.serve('/gone', { kind: 'body', status: 410, body: '' }));
  expect(await attempted(id, 1)).toMatchObject([
    { outcome: 'gone', httpStatus: 410, failed: true, nextPollReason: 'paused' },
  ]);
  expect(await get<SourceView>(`/${id}`)).toMatchObject({ health: 'paused', consecutiveFailures: 1 });
  const body = '<rss version="2.0"><channel><item><title>通报</title></item></channel></rss>';
  server.serve('/gone', { kind: 'body', body });
  await api.admin.done(api.admin.post(`/api/sources/${id}/poll`));
  expect(await attempted(id, 2)).toMatchObject([{ outcome: 'new-items', newItems: 1, items: 1 }, {}]);
  expect(await get<SourceView>(`/${id}`)).toMatchObject({ url, health: 'ok', consecutiveFailures: 0 });
});

it('holds a whole server that asks for rest, and shows until when', async () => {
  server.serve('/busy', { kind: 'retry-after', status: 429, retryAfter: '3600' });
  const { id } = await add(server.url('/busy'));
  const [attempt] = await attempted(id, 1);
  expect(attempt).toMatchObject({ httpStatus: 429, retryAfterMs: 3_600_000, nextPollReason: 'retry-after' });
  const sibling = await add(server.serve('/sibling', { kind: 'body', body: '<rss/>' }));
  await api.admin.done(api.admin.post(`/api/sources/${id}/poll`));
  const { items, monitoring } = await get<SourcesView>('');
  const views = items.filter((view) => [id, sibling.id].includes(view.id));
  expect(views).toMatchObject([
    { health: 'held', nextPollReason: 'retry-after' },
    { health: 'held', nextPollReason: 'retry-after' },
  ]);
  for (const view of views)
    expect(Date.parse(view.heldUntil ?? '')).toBeGreaterThan(Date.parse(attempt?.at ?? '') + 3_600_000);
  expect(monitoring).toMatchObject({ blindSince: null, hostsFailing: 0 });
  expect([requestsTo('/busy'), requestsTo('/sibling')]).toEqual([1, 0]);
});

it('knows no attempts of a source that is not there', async () => {
  const { status } = await api.admin.get('/api/sources/00000000-0000-4000-8000-000000000000/attempts');
  expect(status).toBe(404);
});

it('keeps the alarms in the ledger', async () => {
  const { items } = await api.admin.done(api.admin.get<{ items: TimelineEntry[] }>('/api/ledger?caseId=system'));
  expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['source-paused', 'source-resumed']));
});
