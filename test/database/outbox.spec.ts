import { CaseDatabase, openOne, sweep } from '../support/case-database.js';
import { acknowledge } from '@huiying/core';
import { BUREAU_LEADER } from '@huiying/fakes';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** Cases whose ladder has reached the leader, who is called over the webhook, too. */
async function callLeaders(cases: number): Promise<void> {
  for (let i = 0; i < cases; i += 1) {
    const text = String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + i * 60 + k));
    await openOne(database.store, { title: `事项${i}`, text });
  }
  await database.passTime(38.5 * 3_600_000);
  await sweep(database.store);
}

const stateOf = async (id: string) => {
  const { rows } = await database.admin.query<{ status: string; attempts: number; last_problem: string | null }>(
    'select status, attempts, last_problem from push where id = $1',
    [id],
  );
  return rows[0];
};
const leaseRunsOut = () =>
  database.admin.query(`update push set next_attempt_at = next_attempt_at - interval '61 seconds'`);

it('gives each push to one of two workers that claim at once', async () => {
  await callLeaders(12);
  const other = await database.another();
  const claims = await Promise.all(
    [database.stores, other, database.stores, other].map(({ outbox }) => outbox.claim(20)),
  );
  const ids = claims.flat().map((push) => push.message.id);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

it('passes over a push that another worker is claiming, without waiting for it', async () => {
  await callLeaders(3);
  await database.admin.query('begin');
  const { rows } = await database.admin.query<{ id: string }>(
    `select id from push where status = 'queued' limit 1 for update`,
  );
  const claimed = (await database.stores.outbox.claim(5)).map((push) => push.message.id);
  await database.admin.query('rollback');
  expect(claimed).toHaveLength(2);
  expect(claimed).not.toContain(rows[0]?.id);
});

it('does not forget that a push was sent while somebody acknowledged it', async () => {
  await callLeaders(1);
  const [push] = await database.stores.outbox.claim(5);
  const { id = '', caseId } = push?.message ?? {};
  let sent: Promise<void> | undefined;
  await database.store.change(caseId ?? '', async (file, at) => {
    sent = database.stores.outbox.markSent([id]);
    await Promise.race([sent, database.untilSomebodyWaits()]);
    return acknowledge(file, id, BUREAU_LEADER, at);
  });
  await sent;
  expect(await stateOf(id)).toMatchObject({ status: 'sent' });
});

it('notes several as sent at once, those first that nobody holds', async () => {
  await callLeaders(3);
  const ids = (await database.stores.outbox.claim(5)).map((push) => push.message.id);
  const { length } = ids;
  const sent = () => database.count(`push where status = 'sent'`);
  const already = await sent();
  await database.admin.query('begin');
  await database.admin.query('select 1 from push where id = $1 for update', [ids[0]]);
  const done = database.stores.outbox.markSent(ids);
  await database.untilSomebodyWaits();
  const meanwhile = await sent();
  await database.admin.query('commit');
  await done;
  expect([meanwhile - already, (await sent()) - already]).toEqual([length - 1, length]);
});

it('hands out who is called about what, with the id of the push as its key', async () => {
  await callLeaders(1);
  const [push] = await database.stores.outbox.claim(5);
  expect(push).toMatchObject({
    channel: 'webhook',
    message: { kind: 'escalation', step: 1, recipient: BUREAU_LEADER.name, severity: 'ordinary', attempt: 1 },
  });
});

it('hands out where the person who is called is reached now', async () => {
  await callLeaders(1);
  const nowhere = { userId: BUREAU_LEADER.id, email: null, phone: null };
  expect((await database.stores.outbox.claim(5))[0]?.to).toEqual(nowhere);
  const reach = { email: 'leader@bureau.example', phone: '13800001234' };
  await database.stores.users.change({ id: BUREAU_LEADER.id }, reach, 'spec');
  await leaseRunsOut();
  expect((await database.stores.outbox.claim(5))[0]?.to).toEqual({ ...nowhere, ...reach });
});

it('keeps a claimed push from others until its lease runs out, then counts a second attempt of the same push', async () => {
  await callLeaders(1);
  const { outbox } = database.stores;
  const [first] = await outbox.claim(5);
  expect(await outbox.claim(5)).toEqual([]);
  await leaseRunsOut();
  const [again] = await outbox.claim(5);
  expect(again?.message).toEqual({ ...first?.message, attempt: 2 });
});

it('brings a push back after the pause that was asked for, with the problem noted', async () => {
  await callLeaders(1);
  const { outbox } = database.stores;
  const [push] = await outbox.claim(5);
  const id = push?.message.id ?? '';
  await outbox.retryLater(id, 30_000, 'HTTP 503');
  expect(await outbox.claim(5)).toEqual([]);
  expect(await stateOf(id)).toEqual({ status: 'queued', attempts: 1, last_problem: 'HTTP 503' });
  await database.admin.query(`update push set next_attempt_at = next_attempt_at - interval '30 seconds'`);
  expect(await outbox.claim(5)).toMatchObject([{ message: { id, attempt: 2 } }]);
});

it('sends no more of what was sent or refused', async () => {
  await callLeaders(2);
  const { outbox } = database.stores;
  const [sent, refused] = (await outbox.claim(5)).map((push) => push.message.id);
  await outbox.markSent([sent ?? '']);
  await outbox.refuse(refused ?? '', 'HTTP 410');
  await outbox.retryLater(sent ?? '', 0, 'too late');
  await leaseRunsOut();
  expect(await outbox.claim(5)).toEqual([]);
  expect(await stateOf(refused ?? '')).toMatchObject({ status: 'refused', last_problem: 'HTTP 410' });
});

it('lists the pushes of a person in pages, none twice and none left out', async () => {
  await callLeaders(5);
  const { outbox } = database.stores;
  const all = await outbox.pushesOf(BUREAU_LEADER.id, false, { limit: 500 });
  expect([all.items.length > 4, all.nextCursor]).toEqual([true, null]);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await outbox.pushesOf(BUREAU_LEADER.id, false, { cursor, limit: 3 });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(all.items.map(({ id }) => id));
});
