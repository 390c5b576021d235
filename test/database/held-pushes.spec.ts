import { UNITS } from '@huiying/fakes';
import { AlarmCallManager } from '@huiying/engine';
import { PgAlarmBook } from '@huiying/storage';
import { randomUUID } from 'node:crypto';
import { CaseDatabase, openOne, sweep } from '../support/case-database.js';

// Whoever holds one thing and waits for another must not be waited for by who holds that: one of the two would be thrown
// out, a call sent a second time or an officer's entry refused.
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const admin = () => database.admin;
const stores = () => database.stores;
const SYSTEM_CHAIN_LOCK = 7_014;

/** Holds a push as a case that is being changed does, while `work` runs into it, and takes `wanted` before it lets go. */
async function hold(id: string, work: () => Promise<unknown>, wanted: string): Promise<void> {
  await admin().query('begin');
  await admin().query('select 1 from push where id = $1 for update', [id]);
  const done = work();
  await database.untilSomebodyWaits();
  await admin().query(`set local lock_timeout = '5s'`);
  await admin().query(wanted);
  await admin().query('commit');
  await done;
}

describe('of calls that one message tells of', () => {
  let ids: string[];
  beforeEach(async () => {
    for (let i = 0; i < 5; i += 1) {
      const text = String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + i * 60 + k));
      await openOne(database.store, { title: `事项${i}`, text });
    }
    await database.passTime(47 * 3_600_000);
    await sweep(database.store);
    const [message] = await stores().outbox.claim(20);
    const { rows } = await admin().query<{ id: string }>('select id from push where told_in = $1', [
      message?.message.id,
    ]);
    ids = [message?.message.id ?? '', ...rows.map(({ id }) => id)];
  });

  it.each([0, 1, 2, 3, 4])('number %d is changed by somebody, who gets the others meanwhile', async (n) => {
    expect(ids).toHaveLength(5);
    const [lead = ''] = ids;
    const others = ids.filter((_, i) => i !== n).map((id) => `'${id}'`);
    const wanted = `update push set last_problem = null where id in (${others.join()})`;
    await hold(ids[n] ?? '', () => stores().outbox.markSent([lead]), wanted);
    expect(await database.count(`push where status = 'sent' and channel = 'webhook'`)).toBe(5);
  });
});

it('somebody who acknowledges an alarm gets to the ledger while the end of alarms is being told', async () => {
  const book = new PgAlarmBook(stores().database, ['board', 'webhook']);
  const { rows } = await admin().query<{ now: Date }>('select now() as now');
  const now = rows[0]?.now as never;
  for (const n of [1, 2, 3]) {
    await admin().query(
      `insert into alarm (id, kind, subject, data, raised_at) values ($1, 'source-paused', $2, '{"name": "来源"}', $3)`,
      [randomUUID(), String(n), now],
    );
  }
  const calls = new AlarmCallManager(book, UNITS);
  expect(await calls.runOnce(now)).toBe(3);
  await admin().query('update alarm set cleared_at = $1', [now]);
  const { rows: pushes } = await admin().query<{ id: string }>(
    `select id from push where channel = 'webhook' order by alarm_id desc`,
  );
  const last = pushes[0]?.id ?? '';
  await hold(last, () => calls.runOnce(now), `select pg_advisory_xact_lock(${SYSTEM_CHAIN_LOCK})`);
  expect(await database.count(`push where kind = 'alarm-cleared'`)).toBe(6);
});
