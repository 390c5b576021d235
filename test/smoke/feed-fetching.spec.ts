import { gzipSync } from 'node:zlib';
import { feedCheckInputs, fetchFeed } from '@huiying/intake';
import { FeedServer } from '../support/feed-server.js';

const FEED = '<rss version="2.0"><channel><title>要闻</title><item><title>通报</title></item></channel></rss>';
const NOW = Date.UTC(2026, 10, 22, 0, 0, 0);

const get = (url: string, options: Parameters<typeof fetchFeed>[1] = {}): ReturnType<typeof fetchFeed> =>
  fetchFeed(url, { allowPrivate: true, timeoutMs: 60_000, now: () => NOW, ...options });

describe('fetchFeed', () => {
  let server: FeedServer;
  beforeAll(async () => (server = await FeedServer.start()));
  afterAll(() => server.close());

  it('says who it is and what it takes', async () => {
    const url = server.serve('/polite', { kind: 'body', body: FEED });
    expect(await get(url)).toMatchObject({ outcome: 'ok', contentType: 'application/rss+xml', finalUrl: url });
    const asked = server.requests.find(({ path }) => path === '/polite');
    expect(asked?.headers).toMatchObject({ 'user-agent': 'Huiying/0.1', 'accept-encoding': 'gzip, deflate, br' });
  });

  it('asks with the validators and reports that nothing changed', async () => {
    const url = server.serve('/validated', { kind: 'validated', body: FEED, etag: '"v1"' });
    expect(await get(url)).toMatchObject({ outcome: 'ok', etag: '"v1"' });
    expect(await get(url, { etag: '"v1"' })).toEqual({ outcome: 'not-modified', finalUrl: url });
  });

  it('does not carry validators to another address', async () => {
    const target = server.serve('/moved', { kind: 'validated', body: FEED, etag: '"v1"' });
    const url = server.serve('/old', { kind: 'redirect', to: '/moved', status: 301 });
    expect(await get(url, { etag: '"v1"' })).toMatchObject({ outcome: 'ok', finalUrl: target });
  });

  it.each([
    [429, '120', 120_000],
    [503, 'Sun, 22 Nov 2026 00:01:30 GMT', 90_000],
    [503, 'Sat, 21 Nov 2026 00:00:00 GMT', 0],
  ])('hands on Retry-After of a %i: %s', async (status, retryAfter, retryAfterMs) => {
    const url = server.serve('/busy', { kind: 'retry-after', status, retryAfter });
    expect(await get(url)).toMatchObject({ outcome: 'http-error', status, retryAfterMs });
  });

  it('unpacks gzip', async () => {
    const url = server.serve('/gz', { kind: 'body', body: gzipSync(FEED), headers: { 'content-encoding': 'gzip' } });
    const fetched = await get(url);
    expect(fetched.outcome === 'ok' && Buffer.from(fetched.bytes).toString()).toBe(FEED);
  });

  it.each([
    ['slow-body', { kind: 'slow-body' }, 'timeout'],
    ['silent', { kind: 'silent' }, 'timeout'],
  ] as const)('gives up on a %s', async (name, answer, outcome) => {
    expect(await get(server.serve(`/${name}`, answer), { timeoutMs: 200 })).toMatchObject({ outcome });
  });

  it.each([
    ['endless', { kind: 'endless' }, 'too-large'],
    ['gzip-bomb', { kind: 'gzip-bomb', bytes: 4 * 1024 * 1024 }, 'too-large'],
    ['cut-off', { kind: 'cut-off' }, 'truncated'],
    ['broken-gzip', { kind: 'body', body: 'no gzip', headers: { 'content-encoding': 'gzip' } }, 'bad-encoding'],
    ['unknown-coding', { kind: 'body', body: 'x', headers: { 'content-encoding': 'rot13' } }, 'bad-encoding'],
    ['round', { kind: 'redirect', to: '/round' }, 'too-many-redirects'],
    ['elsewhere', { kind: 'redirect', to: 'file:///etc/passwd' }, 'bad-url'],
  ] as const)('names the fault of %s', async (name, answer, outcome) => {
    expect(await get(server.serve(`/${name}`, answer))).toMatchObject({ outcome });
  });

  it('refuses private addresses, by number and by name', async () => {
    server.serve('/private', { kind: 'body', body: FEED });
    const before = server.requests.length;
    const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '127.1', '0'];
    for (const host of hosts) {
      const fetched = await fetchFeed(`http://${host}:${server.port}/private`, { timeoutMs: 60_000 });
      expect([host, fetched.outcome]).toEqual([host, 'refused-address']);
    }
    expect(server.requests).toHaveLength(before);
  });

  it.each(['ftp://a.example/x', 'file:///etc/passwd', 'nonsense', 'http://user:secret@a.example/'])(
    'refuses %s',
    async (url) => {
      expect(await get(url)).toMatchObject({ outcome: 'bad-url' });
    },
  );

  it('names a connection that nobody takes, and a server that speaks no TLS', async () => {
    const gone = await FeedServer.start();
    const url = gone.url('/');
    await gone.close();
    expect(await get(url)).toMatchObject({ outcome: 'connect' });
    expect(await get(server.url('/').replace('http:', 'https:'))).toMatchObject({ outcome: 'tls' });
  });

  it('checks a feed by its address', async () => {
    const url = server.serve('/feed.xml', { kind: 'body', body: FEED });
    for await (const line of feedCheckInputs([url], { fetch: { allowPrivate: true } })) {
      expect(line).toMatchObject({ input: url, ok: true, title: '要闻' });
    }
  });
});
