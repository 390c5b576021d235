import type { SourceView } from '@huiying/contract';
import { addMs, type Instant, instantOf, type SourceAlarm } from '@huiying/core';
import { SourcePollManager } from '@huiying/engine';
import { FeedPoller, ReportIntake } from '@huiying/intake';
import { loadSetup } from '@huiying/settings';
import type { Stores } from '@huiying/storage';
import { FaultServer, type Fault, type ScriptedHost } from '../support/fault-server.js';
import { HOUR_MS, MINUTE_MS, SourceDatabase } from '../support/source-database.js';

const DAY_MS = 24 * HOUR_MS;
const STEP_MS = 2 * MINUTE_MS;

let db: SourceDatabase;
let start: Instant;
let server: FaultServer;
let views: SourceView[];
const ids = new Map<string, string>();
const problems: unknown[] = [];
const alarms: SourceAlarm[] = [];

const hours = (at: Instant): number => (at.getTime() - start.getTime()) / HOUR_MS;
const between = (at: Instant, from: number, to: number): boolean => hours(at) >= from && hours(at) < to;
/** Always the same for the same n; one in ten is below 0.1. */
const dice = (n: number): number => ((n * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

const broken = (_: Instant, n: number): Fault | undefined =>
  dice(n) < 0.1 ? { kind: 'status', status: [500, 502, 503, 504][n % 4] ?? 500 } : undefined;
const host = (name: string, change: Partial<ScriptedHost> = {}): ScriptedHost => ({
  url: `http://${name}/rss.xml`,
  itemEveryMs: 3 * HOUR_MS,
  ...change,
});
/** Refuses once in six hours of its own, by turns with seconds and with a date. */
const limited = (): NonNullable<ScriptedHost['fault']> => {
  let refusedAt = -6;
  let isDate = false;
  return (at) => {
    if (hours(at) < refusedAt + 6) return undefined;
    refusedAt = hours(at);
    isDate = !isDate;
    return isDate
      ? { kind: 'status', status: 503, retryAfter: addMs(at, 95 * MINUTE_MS).toUTCString() }
      : { kind: 'status', status: 429, retryAfter: '7200' };
  };
};
const during = (from: number, to: number, fault: Fault) => (at: Instant) => (between(at, from, to) ? fault : undefined);

const world = (): ScriptedHost[] => [
  host('www.one.example.cn'),
  host('www.two.example.com.cn', { fault: broken }),
  host('www.three.gov.cn', { fault: broken }),
  host('news.four.cn', { fault: broken }),
  host('a.limited.gov.cn', { fault: limited() }),
  host('b.limited.gov.cn'),
  host('c.limited.gov.cn'),
  host('tls.example.net', { fault: during(30, 60, { kind: 'tls' }) }),
  host('slow.example.org', { fault: (_, n) => (dice(n + 7) < 0.3 ? { kind: 'timeout' } : undefined) }),
  host('lost.example.info', { fault: during(70, 94, { kind: 'dns' }) }),
  host('www.liar.com', { etag: 'same' }),
  host('www.restamped.com', { etag: 'new' }),
  host('old.moved.cn', { fault: during(20, 1_000, { kind: 'moved', to: 'http://new.moved.cn/rss.xml' }) }),
  host('new.moved.cn'),
  host('www.fallen-silent.cn', { silentFrom: addMs(start, 48 * HOUR_MS) }),
];
const NOT_ADDED = 'http://new.moved.cn/rss.xml';
const isCutOff = (at: Instant): boolean => between(at, 110, 113);

function workerOn(stores: Stores): SourcePollManager {
  const { rulebook, judging } = loadSetup({});
  const intake = new ReportIntake(stores.cases, rulebook, judging);
  const poller = new FeedPoller(intake, { allowPrivate: false, fetch: server.fetch });
  return new SourcePollManager(stores.sources, poller, {
    problem: (_, error) => problems.push(error),
    alarm: (alarm) => alarms.push(alarm),
  });
}

/** The first whole step at which somebody's turn has come. */
async function nextTurn(): Promise<Instant> {
  const turns = (await db.sources.list(db.now)).map((view) => Date.parse(view.nextPollAt));
  const ms = Math.max(Math.min(...turns) - start.getTime(), db.now.getTime() - start.getTime() + 1);
  return addMs(start, Math.ceil(ms / STEP_MS) * STEP_MS);
}

beforeAll(async () => {
  db = await SourceDatabase.create();
  start = instantOf(Math.ceil(db.now.getTime() / 1_000) * 1_000);
  db.now = start;
  const hosts = world();
  server = new FaultServer(hosts, start, isCutOff);
  for (const { url } of hosts.filter((one) => one.url !== NOT_ADDED)) ids.set(url, (await db.addAt(url, 60)).id);
  const workers = [workerOn(db.database.stores), workerOn(await db.another())];
  while (db.now < addMs(start, 7 * DAY_MS)) {
    await Promise.all(workers.map((worker) => worker.runOnce(db.now)));
    await Promise.all(workers.map((worker) => worker.idle()));
    db.now = await nextTurn();
  }
  views = await db.sources.list(db.now);
}, 600_000);
afterAll(() => db.close());

const attemptsAt = (name: string) => db.sources.attempts(ids.get(`http://${name}/rss.xml`) ?? '');
const outcomesAt = async (name: string) => new Set((await attemptsAt(name)).map(({ outcome }) => outcome));
const viewOf = (name: string) => views.find(({ id }) => id === ids.get(`http://${name}/rss.xml`));

it('a week stops no source: each is still polled, and its next turn is within the hour', () => {
  expect(problems).toEqual([]);
  expect(views).toHaveLength(14);
  for (const view of views) {
    expect(view.health).not.toBe('paused');
    expect(db.now.getTime() - Date.parse(view.lastAttemptAt ?? '')).toBeLessThan(3 * HOUR_MS);
    expect(Date.parse(view.nextPollAt) - db.now.getTime()).toBeLessThan(3 * HOUR_MS);
  }
  expect(server.requests.length).toBeGreaterThan(14 * 7 * 20);
});

it('a week sends no request to a domain before its Retry-After ran out, in either form', async () => {
  expect(server.tooEarly).toEqual([]);
  const refused = (await attemptsAt('a.limited.gov.cn')).filter(({ retryAfterMs }) => retryAfterMs !== null);
  expect(refused.length).toBeGreaterThan(14);
  expect(new Set(refused.map(({ httpStatus }) => httpStatus))).toEqual(new Set([429, 503]));
  expect(new Set(refused.map(({ nextPollReason }) => nextPollReason))).toEqual(new Set(['retry-after']));
});

it('two workers poll each source once a turn', () => {
  const turns = server.requests.map(
    ({ url, at }) => `${url} ${Math.floor((at.getTime() - start.getTime()) / STEP_MS)}`,
  );
  expect(new Set(turns).size).toBe(turns.length);
});

it('each fault is there to be seen', async () => {
  expect(await outcomesAt('tls.example.net')).toContain('tls');
  expect(await outcomesAt('slow.example.org')).toContain('timeout');
  expect(await outcomesAt('lost.example.info')).toContain('dns');
  const statuses = (await attemptsAt('www.two.example.com.cn')).map(({ httpStatus }) => httpStatus ?? 0);
  expect(statuses.some((status) => status >= 500)).toBe(true);
  expect(viewOf('www.liar.com')?.validatorsTrusted).toBe(false);
  expect(await outcomesAt('www.restamped.com')).not.toContain('not-modified');
  expect(viewOf('old.moved.cn')?.url).toBe(NOT_ADDED);
  expect(viewOf('www.fallen-silent.cn')).toMatchObject({ health: 'silent', silent: true });
});

it('three hours without a network are one alarm, one end and no burden', async () => {
  expect(await db.entries('monitoring-blind')).toHaveLength(1);
  expect(await db.entries('monitoring-sees-again')).toHaveLength(1);
  const [first] = server.requests.filter(({ at, outcome }) => hours(at) >= 113 && outcome !== 'dns');
  expect(hours(first?.at ?? start)).toBeLessThan(113.1);
});

it('every silence longer than usual is told once, and its end', async () => {
  const told = new Map([...ids].map(([url, id]) => [id, url]));
  const namesOf = async (kind: string) =>
    (await db.entries(kind)).map(({ id }) => new URL(told.get(String(id)) ?? '').hostname).toSorted();
  const [failing, lying] = [['lost.example.info', 'tls.example.net'], 'www.liar.com'];
  expect(await namesOf('source-silent')).toEqual([...failing, 'www.fallen-silent.cn', lying]);
  expect(await namesOf('source-speaks-again')).toEqual([...failing, lying]);
  expect(await db.entries('source-moved')).toHaveLength(1);
  expect(alarms).toHaveLength(2 + 4 + 3 + 1);
  expect(await db.database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('no item of any source is lost', async () => {
  for (const [url, id] of ids) {
    const view = views.find((one) => one.id === id);
    const readAt = instantOf(Date.parse(view?.lastSuccessAt ?? ''));
    const taken = await db.database.count(`report where source_id = '${id}'`);
    const most = server.published(view?.url ?? url, readAt);
    expect([url, taken]).toEqual([url, most]);
  }
});
