import type { ReportView, SourceView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { encodeGb18030 } from '../support/encode-gb18030.js';
import { caseOf } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { FeedServer } from '../support/feed-server.js';
import { startWorker } from '../support/running-app.js';

const settings = { env: { FEED_ALLOW_PRIVATE: 'true' } };
const TITLE = '青禾区老旧小区停水三天';
const TEXT = '青禾区幸福里小区已经停水三天，居民多次投诉，物业和供水公司互相推诿，一直无人处理。';
/** Whole seconds: the feed tells no smaller ones. */
const PUBLISHED_MS = Math.floor(Date.now() / 1_000 - 1_800) * 1_000;
/** `2026-11-23 10:15:00`, by the clock on the wall in Beijing. */
const ON_THE_WALL = new Date(PUBLISHED_MS + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const feedOf = (title: string, text: string): Uint8Array =>
  encodeGb18030(`<?xml version="1.0" encoding="GBK"?>
<rss version="2.0"><channel><title>某市日报</title><link>http://example.cn/</link>
<item><title>${title}</title><guid>n-1</guid><link>http://example.cn/n-1</link>
<description>${text}</description><pubDate>${ON_THE_WALL}</pubDate></item></channel></rss>`);

let server: FeedServer;
let api: ApiUnderTest;
let worker: AppProcess;
let source: SourceView;

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

const sourceNow = (id: string) => api.admin.done(api.admin.get<SourceView>(`/api/sources/${id}`));

const attempted = (id: string, last: string | null): Promise<SourceView> =>
  eventually('the source was tried', async () => {
    const view = await sourceNow(id);
    return view.lastAttemptAt !== last && view;
  });

/** Adds a source; its first poll follows by itself. */
async function add(name: string, url: string): Promise<SourceView> {
  const { id } = await api.admin.done(api.admin.post<SourceView>('/api/sources', { name, url }));
  return attempted(id, null);
}

async function pollNow({ id }: SourceView): Promise<SourceView> {
  // Asked before: the answer to the request may be later than the poll it asks for.
  const { lastAttemptAt } = await sourceNow(id);
  await api.admin.done(api.admin.post<SourceView>(`/api/sources/${id}/poll`));
  return attempted(id, lastAttemptAt);
}

const reports = async (): Promise<ReportView[]> =>
  (await api.admin.done(api.admin.get<{ items: ReportView[] }>('/api/reports'))).items;

it('takes in GBK with zone-less Beijing times as the right text at the right instant', async () => {
  source = await add('某市日报', server.serve('/gbk', { kind: 'body', body: feedOf(TITLE, TEXT) }));
  expect(source).toMatchObject({ lastOutcome: 'new-items', consecutiveFailures: 0 });
  const [report] = await reports();
  expect(report).toMatchObject({ title: TITLE, text: TEXT, publishedRaw: ON_THE_WALL, decision: 'opened' });
  expect(Date.parse(report?.publishedAt ?? '')).toBe(PUBLISHED_MS);
  const view = await caseOf(api.admin, report?.caseId ?? '');
  expect(Date.parse(view.firstPublishedAt ?? '')).toBe(PUBLISHED_MS);
  expect(Date.parse(view.deadlines[0]?.startedAt ?? '')).toBe(PUBLISHED_MS);
});

it('takes in nothing twice: an edited article is a version of the same report', async () => {
  expect((await pollNow(source)).lastOutcome).toBe('nothing-new');
  server.serve('/gbk', { kind: 'body', body: feedOf(`${TITLE}（更新）`, `${TEXT}供水公司已到场。`) });
  expect((await pollNow(source)).lastOutcome).toBe('nothing-new');
  expect((await reports()).map((report) => report.title)).toEqual([TITLE]);
  const [{ id } = { id: '' }] = await reports();
  const { versions } = await api.admin.done(api.admin.get<ReportView>(`/api/reports/${id}`));
  expect(versions?.map((version) => version.title)).toEqual([`${TITLE}（更新）`]);
});

it('tells in words why a source failed, tries it later, and goes on when it is back', async () => {
  server.serve('/gbk', { kind: 'body', body: '', status: 502 });
  const failed = await pollNow(source);
  expect(failed).toMatchObject({ lastOutcome: 'http-error', consecutiveFailures: 1, nextPollReason: 'after-failure' });
  expect(failed.lastDetail).toContain('502');
  expect(Date.parse(failed.nextPollAt)).toBeGreaterThan(Date.parse(failed.lastAttemptAt ?? ''));

  server.serve('/gbk', { kind: 'body', body: feedOf(TITLE, TEXT) });
  expect(await pollNow(source)).toMatchObject({ lastOutcome: 'nothing-new', consecutiveFailures: 0 });
});

it('keeps a source whose server does not answer at all', async () => {
  const gone = await FeedServer.start();
  const url = gone.url('/feed');
  await gone.close();
  const failed = await add('停用的站', url);
  expect(failed).toMatchObject({ lastOutcome: 'connect', consecutiveFailures: 1, nextPollReason: 'after-failure' });
  expect(failed.lastDetail).toContain('ECONNREFUSED');
  expect(Date.parse(failed.nextPollAt)).toBeGreaterThan(Date.parse(failed.lastAttemptAt ?? ''));
});

it('names what is wrong with a malformed feed, and polls the others on', async () => {
  const page = '<!doctype html><html><body>系统维护中</body></html>';
  const broken = await add('维护中的站', server.serve('/page', { kind: 'body', body: page }));
  expect(broken).toMatchObject({ lastOutcome: 'unreadable', consecutiveFailures: 1 });
  expect(broken.lastDetail).not.toBe('');
  const other = feedOf('澄湾区路灯坏了', '澄湾区滨江路路灯坏了一个月，居民投诉无人维修。');
  expect((await add('澄湾发布', server.serve('/other', { kind: 'body', body: other }))).lastOutcome).toBe('new-items');
});
