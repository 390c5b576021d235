import type { ReportView, SourceView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { caseOf } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { FeedServer } from '../support/feed-server.js';
import { startWorker } from '../support/running-app.js';

const settings = { env: { FEED_ALLOW_PRIVATE: 'true' } };
const PUBLISHED = new Date(Math.floor(Date.now() / 1_000 - 1_800) * 1_000).toUTCString();
const feedOf = (toll: string, guid: string, link: string): string =>
  `<rss version="2.0"><channel><title>某市日报</title><link>http://example.cn/</link>
<item><title>某市一工地发生坍塌事故</title><guid isPermaLink="false">${guid}</guid><link>${link}</link>
<description>某市一在建工地发生坍塌，已致${toll}死亡，救援仍在进行。</description><pubDate>${PUBLISHED}</pubDate></item>
</channel></rss>`;

let server: FeedServer;
let api: ApiUnderTest;
let worker: AppProcess;

beforeAll(async () => {
  server = await FeedServer.start();
  api = await startApiUnderTest(settings);
  worker = await startWorker(api.databaseUrl, settings);
});
afterAll(async () => {
  await worker.stop();
  await api.remove();
  await server.close();
});

const attempted = (id: string, last: string | null): Promise<SourceView> =>
  eventually('the source was tried', async () => {
    const view = await api.admin.done(api.admin.get<SourceView>(`/api/sources/${id}`));
    return view.lastAttemptAt !== last && view;
  });
async function add(url: string): Promise<SourceView> {
  const { id } = await api.admin.done(api.admin.post<SourceView>('/api/sources', { name: '某市日报', url }));
  return attempted(id, null);
}
async function poll({ id }: SourceView): Promise<SourceView> {
  // Asked before: the answer to the request may be later than the poll it asks for.
  const { lastAttemptAt } = await api.admin.done(api.admin.get<SourceView>(`/api/sources/${id}`));
  await api.admin.done(api.admin.post<SourceView>(`/api/sources/${id}/poll`));
  return attempted(id, lastAttemptAt);
}
const reports = async (): Promise<ReportView[]> =>
  (await api.admin.done(api.admin.get<{ items: ReportView[] }>('/api/reports'))).items;

const publish = (toll: string, guid: string, link: string): string =>
  server.serve('/rss.xml', { kind: 'body', body: feedOf(toll, guid, link) });

it('an article keeps its report and case through an edit, another guid, and a source that is added again', async () => {
  const url = publish('9人', 'n-1', 'http://example.cn/a?id=7&amp;utm_source=rss');
  const source = await add(url);
  expect(source.lastOutcome).toBe('new-items');
  const [report] = await reports();
  const caseId = report?.caseId ?? '';
  expect((await caseOf(api.admin, caseId)).severity).toBe('relatively-serious');

  publish('10人', 'n-1001', 'http://example.cn/a?id=7');
  expect((await poll(source)).lastOutcome).toBe('nothing-new');
  expect((await reports()).map((one) => one.id)).toEqual([report?.id]);
  expect(await caseOf(api.admin, caseId)).toMatchObject({ severity: 'serious', reportCount: 1 });

  const gone = await api.admin.send(`/api/sources/${source.id}`, { method: 'DELETE' });
  expect(gone.status).toBe(204);
  const again = await add(url);
  expect(again).toMatchObject({ lastOutcome: 'nothing-new' });
  expect(again.id).not.toBe(source.id);
  expect((await reports()).map((one) => [one.id, one.caseId])).toEqual([[report?.id, caseId]]);
});
