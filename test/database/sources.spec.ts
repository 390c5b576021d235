import type { PollResult } from '@huiying/core';
import { CaseDatabase } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const result = (change: Partial<PollResult> = {}): PollResult => ({
  outcome: 'read',
  detail: '',
  failed: false,
  newItems: 0,
  ...change,
});
const failure = result({ outcome: 'timeout', detail: '10 s', failed: true });

const add = (n: number, intervalMinutes = 10) =>
  database.stores.sources.add({ url: `http://feeds.example/${n}`, name: `来源${n}`, intervalMinutes });

/** Seconds until the next turn of a source. */
async function pauseOf(id: string): Promise<number> {
  const { rows } = await database.admin.query<{ s: number }>(
    'select round(extract(epoch from next_poll_at - last_attempt_at))::int as s from source where id = $1',
    [id],
  );
  return rows[0]?.s ?? Number.NaN;
}
const itsTurn = () => database.admin.query('update source set next_poll_at = now(), leased_until = null');

it('gives each source whose turn has come to one worker', async () => {
  await Promise.all([1, 2, 3, 4, 5, 6].map((n) => add(n)));
  const other = await database.another();
  const claims = await Promise.all([database.stores.sources.claimDue(4), other.sources.claimDue(4)]);
  const ids = claims.flat().map((source) => source.id);
  expect(new Set(ids).size).toBe(6);
  expect(ids).toHaveLength(6);
  expect(await other.sources.claimDue(4)).toEqual([]);
});

it('passes over a source that another worker is claiming, without waiting for it', async () => {
  await Promise.all([1, 2, 3].map((n) => add(n)));
  await database.admin.query('begin');
  const { rows } = await database.admin.query<{ id: string }>('select id from source limit 1 for update');
  const claimed = (await database.stores.sources.claimDue(5)).map((source) => source.id);
  await database.admin.query('rollback');
  expect(claimed).toHaveLength(2);
  expect(claimed).not.toContain(rows[0]?.id);
});

it('gives a source to another worker when the lease of a lost one runs out', async () => {
  const { id } = await add(1);
  const { sources } = database.stores;
  await sources.claimDue(1);
  await database.admin.query(`update source set leased_until = leased_until - interval '3 minutes'`);
  expect(await sources.claimDue(1)).toMatchObject([{ id, isFirstPoll: true }]);
});

it('waits its interval after a success, which is no first poll any more, and keeps what the server said', async () => {
  const { id } = await add(1, 7);
  const { sources } = database.stores;
  await sources.claimDue(1);
  await sources.recordPoll(id, result({ newItems: 3, etag: '"v1"', lastModified: 'Mon' }));
  expect(await pauseOf(id)).toBe(7 * 60);
  await itsTurn();
  expect(await sources.claimDue(1)).toMatchObject([{ isFirstPoll: false, etag: '"v1"', lastModified: 'Mon' }]);
});

it('waits longer with each failure in a row, an hour at most, and is never given up', async () => {
  const { id } = await add(1, 10);
  const pauses: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    await database.stores.sources.recordPoll(id, failure);
    pauses.push((await pauseOf(id)) / 60);
  }
  expect(pauses).toEqual([10, 20, 30, 40, 50, 60, 60, 60, 60]);
  expect(await database.stores.sources.get(id)).toMatchObject({
    consecutiveFailures: 9,
    nextPollReason: 'after-failure',
  });
  await itsTurn();
  expect(await database.stores.sources.claimDue(1)).toMatchObject([{ id }]);
});

it('is back at its interval after one success', async () => {
  const { id } = await add(1, 10);
  const { sources } = database.stores;
  for (let i = 0; i < 4; i += 1) await sources.recordPoll(id, failure);
  await sources.recordPoll(id, result());
  expect(await pauseOf(id)).toBe(600);
  expect(await sources.get(id)).toMatchObject({ consecutiveFailures: 0, lastOutcome: 'read' });
});

it.each([
  [25 * 60_000, 25],
  [7 * 24 * 3_600_000, 60],
])('heeds a server that asks for %d ms of rest, but an hour at most: %d minutes', async (retryAfterMs, minutes) => {
  const { id } = await add(1, 10);
  await database.stores.sources.recordPoll(id, { ...failure, retryAfterMs });
  expect((await pauseOf(id)) / 60).toBe(minutes);
});

it('refuses an address twice and forgets the validators of an address that changes', async () => {
  const { id } = await add(1);
  await expect(add(1)).rejects.toMatchObject({ code: 'source-exists' });
  await database.stores.sources.recordPoll(id, result({ etag: '"v1"' }));
  await database.stores.sources.update(id, { url: 'http://feeds.example/moved' });
  await itsTurn();
  expect(await database.stores.sources.claimDue(1)).toMatchObject([{ etag: null }]);
});
