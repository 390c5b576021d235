import type { DueSource, PollResult } from '@huiying/core';
import { FeedPoller, ReportIntake } from '@huiying/intake';
import { loadSetup } from '@huiying/settings';
import { FeedServer } from '../support/feed-server.js';
import { SourceDatabase } from '../support/source-database.js';

const feed = (...titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>要闻</title>${titles
    .map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`)
    .join('')}</channel></rss>`;

let db: SourceDatabase;
let server: FeedServer;
let poller: FeedPoller;
beforeAll(async () => {
  server = await FeedServer.start();
  const { rulebook, judging } = loadSetup({});
  db = await SourceDatabase.create();
  poller = new FeedPoller(new ReportIntake(db.database.store, rulebook, judging), { allowPrivate: true });
});
afterAll(async () => {
  await server.close();
  await db.close();
});

/** Takes the source's turn and polls it. */
async function pollAll(): Promise<{ due: DueSource; result: PollResult }[]> {
  await db.bringTurns();
  const polled = [];
  for (const due of await db.claim()) {
    const result = await poller.poll(due, db.now);
    await db.record(due, result);
    polled.push({ due, result });
  }
  db.pass(60_000);
  return polled;
}
const sentTo = (path: string) =>
  server.requests.filter((request) => request.path === path).map(({ headers }) => headers['if-none-match']);

/** Polls a fresh source at the path until it has been asked that often. */
async function polls(path: string, times: number): Promise<PollResult[]> {
  const { id } = await db.addAt(server.url(path));
  const results: PollResult[] = [];
  for (let i = 0; i < times; i += 1) results.push(...(await pollAll()).map(({ result }) => result));
  await db.sources.remove(id, 'spec');
  return results;
}
const outcomes = (results: readonly PollResult[]) => results.map(({ outcome, newItems }) => [outcome, newItems]);

it('asks whether anything changed and is told no', async () => {
  server.serve('/honest', { kind: 'validated', body: feed('一'), etag: '"v1"' });
  expect(outcomes(await polls('/honest', 2))).toEqual([
    ['new-items', 1],
    ['not-modified', 0],
  ]);
  expect(sentTo('/honest')).toEqual([undefined, '"v1"']);
});

it('knows the same body under another ETag', async () => {
  const { id } = await db.addAt(
    server.serve('/stamped', { kind: 'body', body: feed('一', '二'), headers: { etag: '"1"' } }),
  );
  await pollAll();
  server.serve('/stamped', { kind: 'body', body: feed('一', '二'), headers: { etag: '"2"' } });
  const [polled] = await pollAll();
  expect(polled?.result).toMatchObject({ outcome: 'nothing-new', newItems: 0, etag: '"2"' });
  expect(polled?.result.items).toBeUndefined();
  await db.sources.remove(id, 'spec');
});

it('catches a server whose ETag lies with the whole fetch of the day, and asks it without one from then on', async () => {
  const url = server.serve('/liar', { kind: 'validated', body: feed('旧'), etag: '"x"' });
  const { id } = await db.addAt(url);
  await pollAll();
  server.serve('/liar', { kind: 'validated', body: feed('旧', '新'), etag: '"x"' });
  expect((await pollAll()).map(({ result }) => result.outcome)).toEqual(['not-modified']);
  db.pass(24 * 3_600_000);
  expect((await pollAll()).map(({ result }) => result.newItems)).toEqual([1]);
  await pollAll();
  expect(sentTo('/liar')).toEqual([undefined, '"x"', undefined, undefined]);
  expect(await db.view(id)).toMatchObject({ validatorsTrusted: false, lastOutcome: 'nothing-new' });
  await db.sources.remove(id, 'spec');
});

it('keeps no validators of an address behind a redirect, and saves one that is for good', async () => {
  const to = server.serve('/here', { kind: 'validated', body: feed('一'), etag: '"v1"' });
  server.serve('/there', { kind: 'redirect', to: '/here', status: 308 });
  const { id } = await db.addAt(server.serve('/gone-there', { kind: 'redirect', to: '/there', status: 301 }));
  for (let i = 0; i < 3; i += 1) expect((await pollAll())[0]?.result).toMatchObject({ movedTo: to, etag: null });
  expect(sentTo('/here')).toEqual([undefined, undefined, undefined]);
  expect(await db.view(id)).toMatchObject({ url: to, redirectTo: null });
  await db.sources.remove(id, 'spec');
});

it.each([
  [[302], '/b1'],
  [[302, 301], '/b2'],
])('does not take redirects of %j for a move', async ([first, second], path) => {
  server.serve('/end', { kind: 'body', body: feed('一') });
  server.serve('/middle', { kind: 'redirect', to: '/end', status: second ?? 302 });
  server.serve(path, { kind: 'redirect', to: '/middle', status: first ?? 302 });
  const [result] = await polls(path, 1);
  expect(result).toMatchObject({ outcome: 'new-items', finalUrl: server.url('/end') });
  expect(result?.movedTo).toBeUndefined();
});

it('takes the part of a chain that is for good as the move', async () => {
  server.serve('/end', { kind: 'body', body: feed('一') });
  const stop = server.serve('/stop', { kind: 'redirect', to: '/end', status: 302 });
  server.serve('/start', { kind: 'redirect', to: '/stop', status: 301 });
  expect(await polls('/start', 1)).toMatchObject([{ movedTo: stop, finalUrl: server.url('/end') }]);
});

it.each([
  ['seconds', '600'],
  ['a date', 'date'],
])('hands on what a busy server asks for in %s, counted by the clock of the engine', async (_, form) => {
  const retryAfter = form === 'date' ? new Date(db.now.getTime() + 600_000).toUTCString() : form;
  server.serve('/busy', { kind: 'retry-after', status: 429, retryAfter });
  const [result] = await polls('/busy', 1);
  expect(result).toMatchObject({ outcome: 'http-error', httpStatus: 429, failed: true });
  expect(result?.retryAfterMs).toBeGreaterThan(597_000);
  expect(result?.retryAfterMs).toBeLessThanOrEqual(600_000);
  await db.database.admin.query('delete from source_domain');
});

it('tells what is gone and what cannot be read', async () => {
  server.serve('/410', { kind: 'body', status: 410, body: '' });
  server.serve('/page', { kind: 'body', body: 'no feed at all' });
  expect(await polls('/410', 1)).toMatchObject([{ outcome: 'gone', httpStatus: 410, failed: true }]);
  expect(await polls('/page', 1)).toMatchObject([{ outcome: 'unreadable', failed: true }]);
});

it('takes in no item that says nothing', async () => {
  const empty = '<item/><item><title> </title><description></description></item>';
  server.serve('/empty', { kind: 'body', body: feed('某事').replace('</channel>', `${empty}</channel>`) });
  expect(await polls('/empty', 1)).toMatchObject([{ outcome: 'new-items', newItems: 1 }]);
});
