import { decideAlarmCalls, type Instant, type PollResult } from '@huiying/core';
import { AlarmCallManager } from '@huiying/engine';
import { ADMIN, BUREAU_LEADER, PRESS_OFFICER, UNITS } from '@huiying/fakes';
import { PgAlarmBook, type Stores } from '@huiying/storage';
import { HOUR_MS, MINUTE_MS, pollResult, SourceDatabase } from '../support/source-database.js';

const GATHER_MS = 15 * MINUTE_MS;
const lost = pollResult({ outcome: 'dns', detail: 'EAI_AGAIN', failed: true });

let db: SourceDatabase;
beforeEach(async () => {
  db = await SourceDatabase.create();
});
afterEach(() => db.close());

const managerOf = ({ database }: Stores): AlarmCallManager =>
  new AlarmCallManager(new PgAlarmBook(database, ['board', 'webhook']), UNITS);
const call = (stores: Stores = db.database.stores): Promise<number> => managerOf(stores).runOnce(db.now);

async function pushes(): Promise<{ kind: string; channel: string; recipient: string; text: string; status: string }[]> {
  const { rows } = await db.database.admin.query(
    `select kind, channel, recipient_name as recipient, text, status from push where alarm_id is not null
     order by created_at, kind, channel`,
  );
  return rows;
}
const openOf = async (id: string) => (await db.database.stores.outbox.pushesOf(id, true, { limit: 200 })).items;

async function addSix(): Promise<void> {
  for (const n of [1, 2, 3, 4, 5, 6]) await db.record(await db.add(n), pollResult());
}

async function round(poll: PollResult, at: Instant = db.pass(11 * MINUTE_MS)): Promise<void> {
  const sources = await db.sources.list(at);
  for (const source of sources) await db.record(source, poll);
}

describe('our own outage', () => {
  beforeEach(addSix);

  it('is one push to each officer of the press office and channel, however often and by whomever it is looked at', async () => {
    const other = await db.another();
    await round(lost);
    await Promise.all([call(), call(other), call(), call(other)]);
    await round(lost, db.pass(MINUTE_MS));
    await call(other);
    const text = expect.stringMatching(
      /^监测失明：\d个信源站点中\d个同时无法访问，起于\d\d-\d\d \d\d:\d\d，疑为本机网络故障$/u,
    ) as string;
    expect(await pushes()).toEqual([
      { kind: 'alarm', channel: 'board', recipient: PRESS_OFFICER.name, text, status: 'sent' },
      { kind: 'alarm', channel: 'webhook', recipient: PRESS_OFFICER.name, text, status: 'queued' },
    ]);
    const [shown] = await openOf(PRESS_OFFICER.id);
    expect(shown?.reason).toMatchObject({
      why: 'monitoring-blind',
      isOver: false,
      hostsTried: expect.any(Number) as number,
    });
    expect(await db.database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('is told after all when whoever was to tell of it died on the way, and not twice', async () => {
    await round(lost);
    const { alarms } = db.database.stores;
    const dying = alarms.callPeople(
      (waiting) => decideAlarmCalls(waiting, db.now),
      () => {
        throw new Error('killed');
      },
      db.now,
    );
    await expect(dying).rejects.toThrow('killed');
    expect(await pushes()).toEqual([]);
    await call(await db.another());
    await call();
    expect(await pushes()).toHaveLength(2);
  });

  it('ends with a note, and the next one is told anew', async () => {
    await round(lost);
    await call();
    await round(pollResult());
    await call();
    await call();
    expect(await pushes()).toMatchObject([
      { kind: 'alarm', channel: 'board', status: 'sent' },
      // Nobody needs to be called any more.
      { kind: 'alarm', channel: 'webhook', status: 'obsolete' },
      { kind: 'alarm-cleared', channel: 'board', status: 'sent' },
      { kind: 'alarm-cleared', channel: 'webhook', status: 'queued' },
    ]);
    expect((await openOf(PRESS_OFFICER.id)).map(({ kind }) => kind)).toEqual(['alarm-cleared', 'alarm-cleared']);
    await round(lost);
    await call();
    expect((await pushes()).filter(({ kind }) => kind === 'alarm')).toHaveLength(4);
  });

  it('is acknowledged by its addressee, for every channel, and by nobody else', async () => {
    await round(lost);
    await call();
    const [push] = await openOf(PRESS_OFFICER.id);
    expect(push).toMatchObject({
      caseId: null,
      deadlineId: null,
      dueAt: null,
      caseTitle: '',
      severity: 'none',
      kind: 'alarm',
    });
    const { alarms } = db.database.stores;
    const id = push?.id ?? '';
    await expect(alarms.acknowledge(id, BUREAU_LEADER)).rejects.toMatchObject({ code: 'not-addressee' });
    expect(await alarms.acknowledge(id, PRESS_OFFICER)).toBe(true);
    expect(await alarms.acknowledge(id, ADMIN)).toBe(true);
    expect(await openOf(PRESS_OFFICER.id)).toEqual([]);
    expect((await pushes()).map(({ status }) => status)).toEqual(['sent', 'obsolete']);
    expect(await alarms.acknowledge('00000000-0000-4000-8000-000000000000', ADMIN)).toBe(false);
    expect(await db.database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('is acknowledged by two at once, each on another channel', async () => {
    await round(lost);
    await call();
    const { alarms } = db.database.stores;
    const { rows } = await db.database.admin.query<{ id: string }>('select id from push where alarm_id is not null');
    const again = 'update push set acknowledged_at = null, acknowledged_by = null where alarm_id is not null';
    for (let turn = 0; turn < 20; turn += 1) {
      const both = rows.map(({ id }, i) => alarms.acknowledge(id, i === 0 ? PRESS_OFFICER : ADMIN));
      expect(await Promise.all(both)).toEqual([true, true]);
      await db.database.admin.query(again);
    }
  });

  it('goes out like any push', async () => {
    await round(lost);
    await call();
    const [out] = await db.database.stores.outbox.claim(5);
    expect(out).toMatchObject({
      channel: 'webhook',
      message: { kind: 'alarm', caseId: null, dueAt: null, attempt: 1 },
    });
  });

  it('waits for somebody to call where nobody is', async () => {
    await db.database.admin.query('update app_user set role = $1', ['reviewer']);
    await round(lost);
    expect(await call()).toBe(0);
    await db.database.admin.query('update app_user set role = $1 where id = $2', ['officer', PRESS_OFFICER.id]);
    expect(await call()).toBe(1);
  });
});

async function silence(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await db.record(await db.add(n), pollResult({ newItems: 1 }));
  await round(pollResult({ outcome: 'nothing-new' }), db.pass(80 * HOUR_MS));
}

describe('silence', () => {
  it('of one source is one push a silence, told when others had time to join', async () => {
    await silence(1);
    expect(await call()).toBe(0);
    db.pass(GATHER_MS);
    await call();
    await round(pollResult({ outcome: 'nothing-new' }), db.pass(HOUR_MS));
    await call();
    expect(await pushes()).toMatchObject([{ text: expect.stringMatching(/^信源沉默：/u) as string }, {}]);
    await round(pollResult({ newItems: 1 }), db.pass(HOUR_MS));
    await call();
    expect((await pushes()).slice(2)).toMatchObject([{ kind: 'alarm-cleared' }, { kind: 'alarm-cleared' }]);
  });

  it('of many at once is one push', async () => {
    await silence(12);
    db.pass(GATHER_MS);
    await call();
    expect(await pushes()).toMatchObject([{ text: expect.stringMatching(/^12个信源沉默：/u) as string }, {}]);
    const [first] = await db.sources.list(db.now);
    if (first) await db.record(first, pollResult({ newItems: 1 }));
    expect(await call()).toBe(0);
    await round(pollResult({ newItems: 1 }), db.pass(HOUR_MS));
    expect(await call()).toBe(1);
  });
});

it('a source that is gone for good is told until it is removed or answers again', async () => {
  const gone = pollResult({ outcome: 'gone', httpStatus: 410, detail: 'HTTP 410 Gone', failed: true });
  const [first, second] = await Promise.all([db.add(1), db.add(2)]);
  await db.record(first, gone);
  await db.record(second, gone);
  expect(await call()).toBe(2);
  expect(await openOf(PRESS_OFFICER.id)).toHaveLength(4);
  await db.sources.remove(first.id, 'spec');
  await db.record(second, pollResult());
  expect(await call()).toBe(2);
  expect((await openOf(PRESS_OFFICER.id)).every(({ kind }) => kind === 'alarm-cleared')).toBe(true);
});
