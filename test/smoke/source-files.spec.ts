import type { OpmlAnswer, Problem, SourceCheck, SourceView } from '@huiying/contract';
import { type Answer, type ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { encodeGb18030 } from '../support/encode-gb18030.js';
import { FeedServer } from '../support/feed-server.js';
import { addPerson } from '../support/running-app.js';

const FEED = `<rss version="2.0"><channel><title>某市日报</title>
  <item><title>供水通报</title><link>https://example.cn/1</link><pubDate>2026-11-20 08:30</pubDate></item>
  <item><title>道路抢修</title><link>https://example.cn/2</link><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></item>
  ${'<item><title>其他</title></item>'.repeat(4)}</channel></rss>`;
const list = (outlines: string): string => `<opml version="2.0"><head/><body>${outlines}</body></opml>`;

let api: ApiUnderTest;
let server: FeedServer;
beforeAll(async () => {
  server = await FeedServer.start();
  api = await startApiUnderTest({ env: { FEED_ALLOW_PRIVATE: 'true' } });
});
afterAll(async () => {
  await api?.remove();
  await server?.close();
});

const check = (body: object): Promise<Answer<SourceCheck>> => api.admin.post<SourceCheck>('/api/sources/check', body);
const send = (body: string, type = 'text/x-opml'): Promise<Answer<OpmlAnswer>> =>
  api.admin.send<OpmlAnswer>('/api/sources/opml', { method: 'POST', body, headers: { 'content-type': type } });

describe('an address before it is added', () => {
  it('shows the first five items and how their dates were understood', async () => {
    const url = server.serve('/feed', { kind: 'body', body: FEED });
    const { status, body } = await check({ url });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: true, outcome: 'readable', format: 'rss', encoding: 'utf-8', parser: 'strict' });
    expect(body).toMatchObject({ title: '某市日报', itemCount: 6, finalUrl: url, problems: [] });
    expect(body.items).toHaveLength(5);
    expect(body.items[0]).toEqual({
      title: '供水通报',
      url: 'https://example.cn/1',
      publishedAt: '2026-11-20T08:30:00+08:00',
      publishedRaw: '2026-11-20 08:30',
      precision: 'minute',
      tzSource: 'assumed',
    });
    expect(body.items[1]).toMatchObject({ tzSource: 'explicit' });
    const { body: sources } = await api.admin.get<{ items: SourceView[] }>('/api/sources');
    expect(sources.items.map((source) => source.url)).not.toContain(url);
  });

  it('reads the same dates in the zone it is told', async () => {
    const url = server.serve('/feed', { kind: 'body', body: FEED });
    const { body } = await check({ url, timeZone: 'UTC' });
    expect(body.items[0]).toMatchObject({ publishedAt: '2026-11-20T16:30:00+08:00', tzSource: 'source' });
  });

  it('says where redirects end and reads what a server calls by the wrong charset', async () => {
    const target = server.serve('/gbk', {
      kind: 'body',
      body: encodeGb18030('<rss><channel><title>晚报</title><item><title>停电通知</title></item></channel></rss>'),
      headers: { 'content-type': 'text/xml; charset=iso-8859-1' },
    });
    const { body } = await check({ url: server.serve('/moved', { kind: 'redirect', to: '/gbk' }) });
    expect(body).toMatchObject({ ok: true, finalUrl: target, title: '晚报', encoding: 'gb18030' });
  });

  it.each([
    ['a page', { kind: 'body', body: '<!doctype html><html><body>首页</body></html>' }, 'unreadable'],
    ['an address without a page', { kind: 'body', body: '', status: 404 }, 'http-error'],
    ['a busy server', { kind: 'retry-after', status: 429, retryAfter: '60' }, 'http-error'],
    ['a body without end', { kind: 'endless' }, 'too-large'],
  ] as const)('names what is wrong with %s', async (_, answer, outcome) => {
    const { status, body } = await check({ url: server.serve('/wrong', answer) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: false, outcome, items: [] });
    expect(body.detail).not.toBe('');
  });

  it.each([
    ['url', { url: 'ftp://example.cn/' }],
    ['timeZone', { url: 'https://example.cn/', timeZone: 'Mars/One' }],
    ['encoding', { url: 'https://example.cn/', encoding: 'x' }],
  ])('refuses a wrong %s by name', async (field, wrong) => {
    const answer = await api.admin.post<Problem>('/api/sources/check', wrong);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.field)).toEqual([field]);
  });
});

it('takes a setting back to its default with null, and leaves what is not named', async () => {
  const added = await api.admin.done(
    api.admin.post<SourceView>('/api/sources', {
      url: 'https://c.example.cn/1',
      name: '设定',
      timeZone: 'UTC',
      encoding: 'big5',
      unitId: 'press',
      scope: 'wide',
      intervalMinutes: 60,
    }),
  );
  const { status, body } = await api.admin.send<SourceView>(`/api/sources/${added.id}`, {
    method: 'PATCH',
    body: { timeZone: null, encoding: null, unitId: null, scope: null, intervalMinutes: null },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: '设定', timeZone: null, encoding: null, unitId: null });
  expect(body).toMatchObject({ scope: 'local', intervalMinutes: 10 });
});

describe('the list of sources as a file', () => {
  it('adds what it names, nested or not, and says why it left out the rest', async () => {
    const { status, body } = await send(
      list(
        `<outline text="本地"><outline text="晨报" type="rss" xmlUrl="https://a.example.cn/1" huiying:timeZone="Asia/Urumqi"/></outline>
         <outline text="晚报" xmlUrl="https://a.example.cn/2" huiying:scope="wide" huiying:intervalMinutes="30" huiying:unitId="press"/>
         <outline text="无此单位" xmlUrl="https://a.example.cn/3" huiying:unitId="nobody"/>
         <outline text="网页" type="link" url="https://a.example.cn/"/>`,
      ),
    );
    expect(status).toBe(200);
    expect(body.added.map(({ name }) => name)).toEqual(['晨报', '晚报', '无此单位']);
    expect(body.skipped).toEqual([{ url: 'https://a.example.cn/', reason: 'not-a-feed' }]);
    expect(body.ignored).toEqual([{ url: 'https://a.example.cn/3', field: 'unitId', value: 'nobody' }]);
    const { body: sources } = await api.admin.get<{ items: SourceView[] }>('/api/sources');
    expect(sources.items).toContainEqual(
      expect.objectContaining({ name: '晨报', scope: 'local', intervalMinutes: 10, timeZone: 'Asia/Urumqi' }),
    );
    expect(sources.items).toContainEqual(
      expect.objectContaining({ name: '晚报', scope: 'wide', intervalMinutes: 30, unitId: 'press' }),
    );
  });

  it('adds nothing the second time, and takes the text in JSON as well', async () => {
    const opml = list('<outline text="再来" xmlUrl="https://b.example.cn/1"/>');
    const first = await api.admin.post<OpmlAnswer>('/api/sources/opml', { opml });
    const second = await send(opml, 'application/xml; charset=utf-8');
    expect(first.body.added).toHaveLength(1);
    expect(second.body).toEqual({
      added: [],
      skipped: [{ url: 'https://b.example.cn/1', reason: 'exists' }],
      ignored: [],
    });
  });

  it('gives back every source as OPML that it can read', async () => {
    const answer = await api.admin.get<string>('/api/sources/opml');
    expect(answer.headers.get('content-type')).toContain('text/x-opml');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const { body: sources } = await api.admin.get<{ items: SourceView[] }>('/api/sources');
    const { body } = await send(answer.body);
    expect(body.skipped.map(({ url }) => url).toSorted()).toEqual(sources.items.map(({ url }) => url).toSorted());
    expect(body.skipped.every(({ reason }) => reason === 'exists')).toBe(true);
  });

  it.each([
    ['a feed', FEED],
    ['nothing', ' '],
  ])('refuses %s', async (_, body) => {
    const answer = await api.admin.send<Problem>('/api/sources/opml', {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml' },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'not-opml']);
  });

  it('is changed only by those who may configure', async () => {
    const leader: ApiClient = await addPerson(api.admin, '带班领导', 'leader');
    const answers = await Promise.all([
      leader.post('/api/sources/opml', { opml: list('') }),
      leader.post('/api/sources/check', { url: 'https://example.cn/' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });
});

it('does not lead into the own network unless that is allowed', async () => {
  const closed = await startApiUnderTest();
  const url = server.serve('/feed', { kind: 'body', body: FEED });
  const asked = server.requests.length;
  const { body } = await closed.admin.post<SourceCheck>('/api/sources/check', { url });
  expect(body).toMatchObject({ ok: false, outcome: 'refused-address' });
  expect(server.requests).toHaveLength(asked);
  await closed.remove();
});
