import { addMs, instantOf, jitterOf, type PollResult } from '@huiying/core';
import { openOne } from '../support/case-database.js';
import { HOUR_MS, MINUTE_MS, pollResult, SourceDatabase } from '../support/source-database.js';

let db: SourceDatabase;
beforeEach(async () => {
  db = await SourceDatabase.create();
});
afterEach(() => db.close());

const busy = (retryAfterMs: number): PollResult =>
  pollResult({ outcome: 'http-error', httpStatus: 503, detail: 'HTTP 503', failed: true, retryAfterMs });

it('is polled each minute as soon as it feeds an open serious case', async () => {
  const source = await db.add(1, 30);
  await db.record(source, pollResult({ newItems: 1 }));
  expect(await db.sources.hasten(db.now)).toBe(0);
  await feedsSeriousCase(source.id);
  expect(await db.sources.hasten(db.now)).toBe(1);
  expect(await db.sources.hasten(db.now)).toBe(0);
  expect(await db.view(source.id)).toMatchObject({ hot: true, nextPollReason: 'hot' });
  expect(await db.pauseOf(source.id)).toBe(MINUTE_MS);
  db.pass(MINUTE_MS);
  await db.record(source, pollResult({ outcome: 'not-modified' }));
  expect(await db.pauseOf(source.id)).toBe(MINUTE_MS);
  await db.database.admin.query('update cases set closed_at = now()');
  await db.record(source, pollResult({ outcome: 'not-modified' }));
  expect(await db.pauseOf(source.id)).toBeGreaterThan(30 * MINUTE_MS);
});

const siblings = () => Promise.all(['a', 'b', 'c'].map((name) => db.addAt(`http://${name}.wuhan.gov.cn/rss`)));

describe('domains', () => {
  it('sends nothing to any host of a domain before its Retry-After ran out, then its sources one after the other', async () => {
    const [first] = await siblings();
    if (!first) throw new Error('no source');
    await db.record(first, busy(25 * MINUTE_MS));
    const views = await db.sources.list(db.now);
    expect(views.map(({ health, nextPollReason }) => [health, nextPollReason])).toEqual(
      Array.from({ length: 3 }, () => ['held', 'retry-after']),
    );
    const earliest = Math.min(...views.map(({ heldUntil }) => Date.parse(heldUntil ?? '')));
    expect(earliest - db.now.getTime()).toBeGreaterThan(25 * MINUTE_MS);
    const start = db.now;
    for (const view of views.toSorted((a, b) => jitterOf(a.id) - jitterOf(b.id))) {
      db.now = addMs(instantOf(Date.parse(view.heldUntil ?? '')), -1);
      expect(await db.claimedIds()).not.toContain(view.id);
      db.pass(1);
      expect(await db.claimedIds()).toEqual([view.id]);
      await db.record(view, pollResult());
    }
    expect(db.now.getTime() - start.getTime()).toBeLessThanOrEqual(26 * MINUTE_MS + 1_001);
  });

  it('heeds a request to wait for hours, but never longer than a day', async () => {
    const source = await db.add(1);
    await db.record(source, busy(5 * HOUR_MS));
    expect(await db.pauseOf(source.id)).toBeGreaterThan(5 * HOUR_MS);
    await db.record(source, busy(7 * 24 * HOUR_MS));
    expect(await db.pauseOf(source.id)).toBeGreaterThan(24 * HOUR_MS);
    expect(await db.pauseOf(source.id)).toBeLessThan(24 * HOUR_MS + 2 * MINUTE_MS);
  });

  it('holds the domain that answered, behind a redirect too', async () => {
    const [source, behind] = await Promise.all([
      db.addAt('http://a.example/rss'),
      db.addAt('http://x.busy.example.cn/rss'),
    ]);
    await db.record(source, { ...busy(HOUR_MS), finalUrl: 'http://cdn.example.cn/rss' });
    expect(await db.claimedIds()).toEqual([]);
    expect((await db.view(behind.id)).health).toBe('held');
    await db.sources.pollNow(source.id, 'spec', db.now);
    expect(await db.claimedIds()).toEqual([]);
  });

  it('lets a person ask for a poll, but not before a hold ran out', async () => {
    const source = await db.add(1);
    await db.record(source, busy(HOUR_MS));
    expect(await db.sources.pollNow(source.id, 'spec', db.now)).toMatchObject({ nextPollReason: 'retry-after' });
    expect(await db.claim()).toEqual([]);
  });

  it('asks a domain one question at a time, whichever worker asks, and spares it by tokens', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => db.addAt(`http://${n}.news.example/rss`)));
    const other = await db.another();
    const sent: number[] = [];
    for (let s = 0; s < 14; s += 1) {
      const claimed = (await Promise.all([db.claim(), db.claim(10, other.sources)])).flat();
      for (const source of claimed) await db.record(source, pollResult());
      sent.push(claimed.length);
      db.pass(1_000);
    }
    expect(sent).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('shows who waits for a turn at the domain', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, n) => db.addAt(`http://${n}.news.example/rss`)));
    for (let n = 0; n < 4; n += 1) {
      for (const source of await db.claim()) await db.record(source, pollResult());
    }
    expect(await db.claim()).toEqual([]);
    const waiting = (await db.sources.list(db.now)).filter((view) => view.nextPollReason === 'bucket');
    const waits = waiting.map(({ nextPollAt }) => Date.parse(nextPollAt) - db.now.getTime());
    expect(new Set(waits)).toEqual(new Set([2_000, 4_000]));
  });

  it('asks another host of a domain only when the answer of the first is there', async () => {
    await siblings();
    const [first] = await db.claim();
    expect(await db.claim()).toEqual([]);
    if (first) await db.record(first, busy(HOUR_MS));
    expect(await db.claim()).toEqual([]);
    db.pass(HOUR_MS + 2 * MINUTE_MS);
    expect(await db.claim()).toHaveLength(1);
  });
});

describe('our own outage', () => {
  const lost = pollResult({ outcome: 'dns', detail: 'EAI_AGAIN', failed: true });

  it('is told once, freezes the counters and ends with an entry of its own', async () => {
    const sources = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => db.add(n)));
    const other = await db.another();
    for (const source of sources) await db.record(source, pollResult());
    db.pass(10 * MINUTE_MS + 1);
    const round = async (poll: PollResult) => {
      for (const [i, source] of sources.entries()) {
        await (i % 2 ? other.sources : db.sources).recordPoll(source, poll, db.now);
      }
    };
    await round(lost);
    const { blindSince } = await db.sources.monitoring(db.now);
    expect(blindSince).not.toBeNull();
    db.pass(5 * MINUTE_MS);
    await round(lost);
    await round(lost);
    const views = await db.sources.list(db.now);
    expect(views.map((view) => view.consecutiveFailures)).toEqual(views.map(() => 1));
    expect(views.every((view) => view.nextPollReason === 'blind' && view.failureWeight <= 0.25)).toBe(true);
    expect(await db.sources.monitoring(db.now)).toMatchObject({
      blindSince,
      hostsTried: 6,
      hostsFailing: 6,
    });
    await round(pollResult());
    expect(await db.sources.monitoring(db.now)).toMatchObject({ blindSince: null, hostsFailing: 0 });
    expect(await db.entries('monitoring-blind')).toMatchObject([{ hostsTried: 5, hostsFailing: 5 }]);
    expect(await db.entries('monitoring-sees-again')).toMatchObject([{ since: blindSince }]);
    expect(await db.database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('is not what four dead hosts are', async () => {
    const sources = await Promise.all([1, 2, 3, 4].map((n) => db.add(n)));
    for (const source of sources) await db.record(source, lost);
    expect(await db.sources.monitoring(db.now)).toMatchObject({ blindSince: null, hostsFailing: 4 });
  });
});

async function feedsSeriousCase(sourceId: string): Promise<void> {
  const caseId = await openOne(db.database.store);
  await db.database.admin.query(`update cases set severity = 'serious' where id = $1`, [caseId]);
  await db.database.admin.query('update report set source_id = $1 where case_id = $2', [sourceId, caseId]);
}
