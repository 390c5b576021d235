import type { OpmlAnswer, SourcesView, SourceView } from '@huiying/contract';
import type { Browser, Page } from 'playwright-core';
import type { ApiClient } from '../support/api-client.js';
import { visitBoard } from '../support/board-page.js';
import { launchChromium } from '../support/chromium.js';
import { createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { FeedServer } from '../support/feed-server.js';
import { ADMIN_PASSWORD, type ServingApp, startApi, startWorker } from '../support/running-app.js';

const FEED = `<rss version="2.0"><channel><title>某市日报</title>
  <item><title>供水通报</title><link>https://example.cn/1</link><pubDate>2026-11-20 08:30</pubDate></item></channel></rss>`;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: ServingApp;
let worker: Awaited<ReturnType<typeof startWorker>>;
let browser: Browser;
let feeds: FeedServer;
let admin: ApiClient;

beforeAll(async () => {
  const settings = { env: { FEED_ALLOW_PRIVATE: 'true' } };
  feeds = await FeedServer.start();
  database = await createTestDatabase();
  app = await startApi(database.url, settings);
  worker = await startWorker(database.url, settings);
  browser = await launchChromium();
  admin = await app.client.signIn('admin', ADMIN_PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await worker?.stop();
  await app?.process.stop();
  await database?.drop();
  await feeds?.close();
});

async function visitSources(): Promise<Page> {
  const page = await visitBoard(browser, app.origin);
  await page.goto(`${app.origin}/sources`);
  await page.getByTestId('add-source').waitFor();
  return page;
}

const add = (name: string, url: string): Promise<SourceView> =>
  admin.done(admin.post<SourceView>('/api/sources', { name, url }));

const polled = (id: string): Promise<SourceView> =>
  eventually(`source ${id} is polled`, async () => {
    const { body } = await admin.get<SourceView>(`/api/sources/${id}`);
    return body.lastOutcome === null ? undefined : body;
  });

it('shows how an address reads, in the zone that is chosen, before it is added', async () => {
  const url = feeds.serve('/daily', { kind: 'body', body: FEED });
  const page = await visitSources();
  await page.getByTestId('add-source').click();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(url);
  await page.keyboard.press('Enter');
  const reading = page.getByTestId('source-reading');
  await reading.getByText('未注明时区，按北京时间').waitFor();
  await expect.poll(() => page.getByTestId('source-name').inputValue()).toBe('某市日报');

  await page.getByTestId('source-time-zone').click();
  await page.keyboard.type('UTC');
  await page.getByRole('option', { name: 'UTC', exact: true }).click();
  await reading.getByText('按所选时区').waitFor();
  await expect.poll(() => reading.innerText()).toContain('16:30');

  await page.getByTestId('source-submit').click();
  await page.getByTestId('source-row').getByText('某市日报').waitFor();
  const { body } = await admin.get<SourcesView>('/api/sources');
  expect(body.items).toContainEqual(expect.objectContaining({ url, name: '某市日报', timeZone: 'UTC' }));
  await page.close();
});

it('offers the feed that a page names', async () => {
  feeds.serve('/evening.xml', { kind: 'body', body: FEED });
  const head = '<html><head><link rel="alternate" type="application/rss+xml" href="/evening.xml"></head></html>';
  const url = feeds.serve('/evening', { kind: 'body', body: head });
  const page = await visitSources();
  await page.getByTestId('add-source').click();
  await page.getByTestId('source-url').fill(url);
  await page.getByTestId('source-check').click();
  const reading = page.getByTestId('source-reading');
  await reading.getByText('不是订阅源').waitFor();
  expect((await reading.innerText()).match(/不是订阅源/gu)).toHaveLength(1);
  await page.getByTestId('named-feed').click();
  await reading.getByText('供水通报').waitFor();
  await expect.poll(() => page.getByTestId('source-url').inputValue()).toBe(feeds.url('/evening.xml'));
  await page.close();
});

it('puts what needs a person first and says why, in words', async () => {
  const gone = await add('撤除的栏目', feeds.serve('/gone', { kind: 'body', body: '', status: 410 }));
  const failing = await add('坏掉的栏目', feeds.url('/none'));
  await Promise.all([polled(gone.id), polled(failing.id)]);
  const page = await visitSources();
  const rows = page.getByTestId('source-row');
  await rows.first().waitFor();
  const shown = await rows.allInnerTexts();
  const failingAt = shown.findIndex((row) => /抓取失败[^]*坏掉的栏目[^]*服务器报错[^]*失败后延后/u.test(row));
  const pausedAt = shown.findIndex((row) => /已暂停[^]*撤除的栏目[^]*对方已永久撤除[^]*不再抓取/u.test(row));
  expect(failingAt).toBe(0);
  expect(pausedAt).toBeGreaterThan(0);
  await rows
    .nth(0)
    .getByTitle(/服务器报错/u)
    .waitFor();

  await page
    .getByTestId('health-filter')
    .getByText(/已暂停/u)
    .click();
  await rows.nth(1).waitFor({ state: 'detached' });
  await rows.getByRole('button').click();
  feeds.serve('/gone', { kind: 'body', body: FEED });
  await page.getByTestId('source-poll').click();
  await eventually('the source is read again', async () => {
    const { body } = await admin.get<SourceView>(`/api/sources/${gone.id}`);
    return body.lastOutcome === 'new-items';
  });
  await page.close();
});

it('sends no test to a server that asked to wait', async () => {
  const busy = await FeedServer.start();
  const source = await add('限流的平台', busy.serve('/busy', { kind: 'retry-after', status: 429, retryAfter: '3600' }));
  expect((await polled(source.id)).health).toBe('held');
  const page = await visitSources();
  await page.getByTestId('add-source').click();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(busy.serve('/other', { kind: 'body', body: FEED }));
  await page.keyboard.press('Enter');
  await page
    .getByTestId('add-source-form')
    .getByText(/要求等待/u)
    .first()
    .waitFor();
  expect(busy.requests.map(({ path }) => path)).toEqual(['/busy']);
  await page.close();
  await busy.close();
});

it('refreshes without taking back what is being edited', async () => {
  const source = await add('编辑中', feeds.serve('/edited', { kind: 'body', body: FEED }));
  await polled(source.id);
  const page = await visitSources();
  await page.locator(`[data-id="${source.id}"] button`).click();
  const drawer = page.getByTestId('source-drawer');
  await drawer.getByTestId('attempt').first().waitFor();
  await drawer.getByTestId('source-name').fill('改了一半');
  feeds.serve('/edited', { kind: 'body', body: '', status: 503 });
  await drawer.getByTestId('source-poll').click();
  await drawer.locator('.failed').first().waitFor();
  await expect.poll(() => drawer.getByTestId('source-name').inputValue()).toBe('改了一半');
  await drawer.getByTestId('source-save').click();
  await drawer.getByText('已保存').waitFor();
  const { body } = await admin.get<SourceView>(`/api/sources/${source.id}`);
  expect(body.name).toBe('改了一半');
  await page.close();
});

it('takes in a list of sources and says what it left out', async () => {
  const page = await visitSources();
  const opml = `<opml version="2.0"><body><outline text="夹"><outline text="清单一" xmlUrl="${feeds.url('/list')}"/></outline>
    <outline text="页" type="link" url="https://example.cn/"/></body></opml>`;
  const file = { name: 'a.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) };
  await page.getByTestId('opml-file').setInputFiles(file);
  const answer = page.getByTestId('opml-answer');
  await answer.getByText('新增 1 个信源，未添加 1 个').waitFor();
  await expect.poll(() => answer.innerText()).toContain('不是订阅地址 https://example.cn/');
  await page.getByTestId('source-row').getByText('清单一').waitFor();
  const again = await admin.done(admin.post<OpmlAnswer>('/api/sources/opml', { opml }));
  expect(again.added).toEqual([]);
  await page.close();
});

it('takes one call after the other by keyboard alone', async () => {
  const page = await visitBoard(browser, app.origin);
  await page.goto(`${app.origin}/hotline/new`);
  await page.locator('textarea:focus').waitFor();
  for (const said of ['城东供水停水三天，居民生活不便。', '北门路灯坏了一个月，夜间行走危险。']) {
    // One call ends before the next begins.
    await page.keyboard.type(said);
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('hotline-answer').getByText(said).waitFor();
    await expect.poll(() => page.getByTestId('hotline-text').inputValue()).toBe('');
  }
  await expect.poll(() => page.getByTestId('hotline-answer').innerText()).toMatch(/已列为事件[^]*回应[^]*到期/u);
  await page.close();
});
