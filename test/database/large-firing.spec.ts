import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, sweep, take } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
/** More than it takes for what they share to travel once. */
const CASES = 60;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** All that is written of each case, apart from ids, texts and instants. */
const WRITTEN = `
select (select json_agg(json_build_array(p.timer_key, p.step, p.kind, p.recipient_id, p.recipient_name, p.channel,
    p.status, p.sent_at is null, p.scheduled_at - d.started_at, p.acknowledge_by - d.started_at)
    order by p.timer_key, p.recipient_id, p.channel) from push p join deadline d on d.id = p.deadline_id where p.case_id = c.id) as pushes,
  (select json_agg(json_build_array(t.key, t.state, t.fire_at - d.started_at) order by t.key)
   from timer t join deadline d on d.id = t.deadline_id where t.case_id = c.id) as timers,
  (select json_agg(json_build_array(status, breached_at = due_at)) from deadline d where d.case_id = c.id) as deadlines,
  (select json_agg(json_build_array(seq, kind, actor, data - 'deadlineId') order by seq) from ledger_entry
   where chain = c.id::text and kind <> 'case-opened') as entries
from cases c`;

it('writes of each of many cases what is written of one that fires alone', async () => {
  const reports = Array.from({ length: CASES }, (_, i) => {
    const text = `第${i}号${String.fromCodePoint(0x4e00 + i * 31)}村水渠${String.fromCodePoint(0x5e00 + i * 17)}损坏，无人维修。`;
    return aReport({ title: text, text });
  });
  for (const taken of await take(database.store, ...reports)) expect(caseIdOf(taken)).not.toBe('');
  const opened = await database.count('cases');
  expect(opened).toBeGreaterThan(55);
  await database.passTime(50 * HOUR_MS);
  expect(await sweep(database.store, 1)).toBe(1);
  expect(await sweep(database.store, 5_000)).toBe(opened - 1);
  const { rows } = await database.admin.query<Record<string, unknown>>(WRITTEN);
  expect(rows).toHaveLength(opened);
  expect(new Set(rows.map((written) => JSON.stringify(written))).size).toBe(1);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('keeps no timer that has fired', async () => {
  await openOne(database.store);
  await database.passTime(25 * HOUR_MS);
  const before = await database.count('timer');
  expect(await sweep(database.store)).toBe(1);
  expect(await database.count('timer')).toBeGreaterThan(0);
  expect(await database.count('timer')).toBeLessThanOrEqual(before);
  expect(await database.count(`timer where state not in ('armed', 'held')`)).toBe(0);
});

it('no deadline can be taken away from its timers and calls', async () => {
  await openOne(database.store);
  await expect(database.admin.query('delete from deadline')).rejects.toThrow('rows of deadline are not removed');
  await expect(database.admin.query('truncate deadline cascade')).rejects.toThrow('rows of deadline are not removed');
});
