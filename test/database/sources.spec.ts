import { addMs } from '@huiying/core';
import { HOUR_MS, MINUTE_MS, pollResult, SourceDatabase } from '../support/source-database.js';

let db: SourceDatabase;
beforeEach(async () => {
  db = await SourceDatabase.create();
});
afterEach(() => db.close());

const refused = pollResult({ outcome: 'connect', detail: 'ECONNREFUSED', failed: true });

describe('turns', () => {
  it('gives each source whose turn has come to one worker', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => db.add(n)));
    const other = await db.another();
    const claims = await Promise.all([db.claim(4), db.claim(4, other.sources)]);
    const rest = await db.claim(4);
    const ids = [...claims.flat(), ...rest].map((source) => source.id);
    expect(new Set(ids).size).toBe(6);
    expect(ids).toHaveLength(6);
    expect(await db.claim(4, other.sources)).toEqual([]);
  });

  it('passes over a source that another worker is claiming, without waiting for it', async () => {
    await Promise.all([1, 2, 3].map((n) => db.add(n)));
    await db.database.admin.query('begin');
    const { rows } = await db.database.admin.query<{ id: string }>('select id from source limit 1 for update');
    const claimed = await db.claimedIds(5);
    await db.database.admin.query('rollback');
    expect(claimed).toHaveLength(2);
    expect(claimed).not.toContain(rows[0]?.id);
  });

  it('gives a source to another worker when the lease of a lost one runs out', async () => {
    const { id } = await db.add(1);
    await db.claim();
    db.pass(3 * MINUTE_MS);
    expect(await db.claim()).toEqual([]);
    db.pass(1);
    expect(await db.claim()).toMatchObject([{ id, isFirstPoll: true }]);
  });

  it('waits its interval after a success, which is no first poll any more, and keeps what the server said', async () => {
    const source = await db.add(1, 7);
    expect(await db.claim()).toMatchObject([{ isFirstPoll: true, isFullFetch: true }]);
    await db.record(source, pollResult({ newItems: 3, etag: '"v1"', lastModified: 'Mon', bodyHash: 'h' }));
    expect(await db.pauseOf(source.id)).toBe(7 * MINUTE_MS);
    db.pass(7 * MINUTE_MS - 1);
    expect(await db.claim()).toEqual([]);
    db.pass(1);
    expect(await db.claim()).toMatchObject([
      { isFirstPoll: false, isFullFetch: false, etag: '"v1"', lastModified: 'Mon', bodyHash: 'h' },
    ]);
  });

  it('waits longer with each failure in a row, an hour at most, and is never given up', async () => {
    const source = await db.add(1, 10);
    const pauses: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      await db.record(source, refused);
      pauses.push((await db.pauseOf(source.id)) / MINUTE_MS);
    }
    expect(pauses).toEqual([10, 20, 30, 40, 50, 60, 60, 60, 60]);
    expect(await db.view(source.id)).toMatchObject({
      consecutiveFailures: 9,
      failureWeight: 9,
      nextPollReason: 'after-failure',
      health: 'failing',
    });
    await db.bringTurns();
    expect(await db.claimedIds()).toEqual([source.id]);
  });

  it('is back at its interval after one success', async () => {
    const source = await db.add(1, 10);
    for (let i = 0; i < 4; i += 1) await db.record(source, refused);
    await db.record(source, pollResult());
    expect(await db.pauseOf(source.id)).toBe(10 * MINUTE_MS);
    expect(await db.view(source.id)).toMatchObject({
      consecutiveFailures: 0,
      lastOutcome: 'new-items',
      health: 'ok',
    });
  });
});

describe('addresses', () => {
  it('refuses an address twice and forgets what an address gave when it changes', async () => {
    const source = await db.add(1);
    await expect(db.add(1)).rejects.toMatchObject({ code: 'source-exists' });
    await db.record(source, pollResult({ etag: '"v1"', bodyHash: 'h' }));
    const url = 'http://www.moved.gov.cn/rss';
    expect(await db.sources.update(source.id, { url }, 'spec')).toMatchObject({ domain: 'moved.gov.cn' });
    expect(await db.claim()).toMatchObject([{ etag: null, bodyHash: null, isFullFetch: true }]);
    await db.record(source, pollResult({ etag: '"late answer of the old address"' }));
    expect(await db.claim()).toMatchObject([{ etag: null }]);
  });

  it('asks for the whole body once a day', async () => {
    const source = await db.add(1);
    await db.record(source, pollResult({ etag: '"v1"' }));
    db.pass(24 * HOUR_MS - 1);
    expect(await db.claim()).toMatchObject([{ isFullFetch: false }]);
    await db.record(source, pollResult({ outcome: 'not-modified' }));
    db.pass(1);
    await db.bringTurns();
    expect(await db.claim()).toMatchObject([{ isFullFetch: true, etag: '"v1"' }]);
  });

  it('moves after three permanent redirects to one place, and says so', async () => {
    const source = await db.add(1);
    const movedTo = 'https://new.example.cn/rss';
    for (const seen of [1, 2]) {
      await db.record(source, pollResult({ movedTo, finalUrl: movedTo }));
      expect(await db.view(source.id)).toMatchObject({
        url: source.url,
        redirectTo: movedTo,
        redirectSeen: seen,
      });
    }
    await db.record(source, pollResult({ movedTo, finalUrl: movedTo }));
    expect(await db.view(source.id)).toMatchObject({
      url: movedTo,
      domain: 'example.cn',
      redirectTo: null,
    });
    expect(await db.entries('source-moved')).toMatchObject([{ id: source.id, from: source.url, to: movedTo }]);
  });

  it('does not move to where another source already is', async () => {
    const [source, other] = await Promise.all([db.add(1), db.add(2)]);
    for (let i = 0; i < 4; i += 1) await db.record(source, pollResult({ movedTo: other.url, finalUrl: other.url }));
    expect(await db.view(source.id)).toMatchObject({ url: source.url, redirectTo: other.url });
    expect(await db.entries('source-moved')).toEqual([]);
  });

  it('pauses what is gone, with an alarm, until a person asks for it', async () => {
    const source = await db.add(1);
    const gone = pollResult({ outcome: 'gone', httpStatus: 410, detail: 'HTTP 410 Gone', failed: true });
    expect(await db.record(source, gone)).toMatchObject([{ kind: 'source-paused', data: { id: source.id } }]);
    expect(await db.view(source.id)).toMatchObject({
      health: 'paused',
      nextPollReason: 'paused',
    });
    db.pass(30 * 24 * HOUR_MS);
    expect(await db.claim()).toEqual([]);
    await db.sources.pollNow(source.id, 'spec', db.now);
    expect(await db.claimedIds()).toEqual([source.id]);
    expect(await db.entries('source-paused')).toHaveLength(1);
  });
});

describe('what is remembered', () => {
  it('keeps the last 200 attempts of a source, newest first', async () => {
    const [source, other] = await Promise.all([db.add(1), db.add(2)]);
    await db.record(other, refused);
    for (let i = 0; i < 203; i += 1) await db.record(source, pollResult({ detail: `${i}`, tookMs: i, items: 5 }));
    const attempts = await db.sources.attempts(source.id);
    expect(attempts).toHaveLength(200);
    expect(attempts[0]).toMatchObject({ outcome: 'new-items', detail: '202', tookMs: 202, items: 5, failed: false });
    expect(attempts.at(-1)).toMatchObject({ detail: '3' });
    expect(await db.sources.attempts(other.id)).toHaveLength(1);
    await expect(db.sources.attempts('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'no-such-source',
    });
  });

  it('notes a silence once, and its end', async () => {
    const source = await db.add(1);
    const itemTimes = [5, 4, 3, 2, 1].map((h) => addMs(db.now, -h * HOUR_MS));
    await db.record(source, pollResult({ newItems: 5, items: 5, itemTimes }));
    expect(await db.view(source.id)).toMatchObject({
      usualGapMinutes: 60,
      silenceLimitMinutes: 360,
      silent: false,
    });
    db.pass(5 * HOUR_MS);
    expect(await db.record(source, pollResult({ outcome: 'not-modified' }))).toEqual([]);
    db.pass(1);
    expect(await db.record(source, pollResult({ outcome: 'not-modified' }))).toMatchObject([{ kind: 'source-silent' }]);
    expect(await db.record(source, pollResult({ outcome: 'not-modified' }))).toEqual([]);
    expect(await db.view(source.id)).toMatchObject({ health: 'silent', silent: true });
    expect(await db.record(source, pollResult({ newItems: 1 }))).toMatchObject([{ kind: 'source-speaks-again' }]);
    expect(await db.entries('source-silent')).toHaveLength(1);
  });
});

describe('one feed under several spellings of its address', () => {
  const url = 'http://news.example.cn/rss?a=1';

  it.each([
    'HTTP://News.Example.CN/rss?a=1',
    'http://news.example.cn:80/rss?a=1#top',
    'http://news.example.cn/x/../rss?a=1',
  ])('is there already as %s', async (other) => {
    await db.addAt(url);
    await expect(db.addAt(other)).rejects.toMatchObject({ code: 'source-exists' });
    const second = await db.addAt('http://news.example.cn/rss?a=2');
    await expect(db.sources.update(second.id, { url: other }, 'spec')).rejects.toMatchObject({ code: 'source-exists' });
  });

  it('is added once when several people add it at once, each in another spelling', async () => {
    const spellings = Array.from({ length: 8 }, (_, n) => `${url}#${n}`);
    const added = await Promise.allSettled(spellings.map((each) => db.addAt(each)));
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is added once by two lists at once that hold the same in another order', async () => {
    const list = Array.from({ length: 20 }, (_, n) => ({ url: `http://s${n}.example.cn/rss`, name: `${n}` }));
    const taken = await Promise.all([list, list.toReversed()].map((each) => db.sources.addMissing(each, 'spec')));
    expect(taken.map(({ added, known }) => added.length + known.length)).toEqual([20, 20]);
    expect(taken.flatMap(({ added }) => added)).toHaveLength(20);
  });

  it('may change its own spelling', async () => {
    const { id } = await db.addAt(url);
    expect(await db.sources.update(id, { url: `${url}#top` }, 'spec')).toMatchObject({ url: `${url}#top` });
  });
});
