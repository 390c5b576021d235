import { CaseDatabase, openOne, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const figures = () => database.stores.board.figures();

/** @param due as SQL */
const moveDue = (caseId: string, due: string) =>
  database.admin.query(`update deadline set due_at = ${due} where case_id = $1`, [caseId]);
const amend = (caseId: string, set: string) => database.admin.query(`update cases set ${set} where id = $1`, [caseId]);

const DAY_START = `date_trunc('day', now() at time zone 'Asia/Shanghai')`;
const MIDNIGHT = `(${DAY_START} + interval '1 day') at time zone 'Asia/Shanghai'`;
const MONTH_START = `date_trunc('month', ${DAY_START}) at time zone 'Asia/Shanghai'`;

it('are zero, or not there, where nothing is', async () => {
  expect(await figures()).toMatchObject({ open: 0, dueToday: 0, monthN: 0, monthOnTimeRate: null, lastClosedAt: null });
});

it('count as due today what is due by midnight here, which is when a period of days ends', async () => {
  const caseId = await openOne(database.store);
  await moveDue(caseId, `${MIDNIGHT} + interval '1 millisecond'`);
  expect(await figures()).toMatchObject({ open: 1, dueToday: 0 });
  await moveDue(caseId, MIDNIGHT);
  expect(await figures()).toMatchObject({ open: 1, dueToday: 1 });
});

it('count a case as open, and as due today, only while it is live', async () => {
  const caseId = await openOne(database.store);
  await moveDue(caseId, 'now()');
  for (const [set, back] of [
    ['history = true', 'history = false'],
    ['closed_at = now()', 'closed_at = null'],
    ['merged_into = id', 'merged_into = null'],
  ] as const) {
    await amend(caseId, set);
    expect(await figures()).toMatchObject({ open: 0, dueToday: 0 });
    await amend(caseId, back);
    expect(await figures()).toMatchObject({ open: 1, dueToday: 1 });
  }
  await amend(caseId, 'drill = true');
  expect(await figures()).toMatchObject({ open: 0, drills: 1, dueToday: 0 });
});

it('hold against the month what was due in it until now, not what ended with the last day of the month before', async () => {
  const caseId = await openOne(database.store);
  await moveDue(caseId, MONTH_START);
  expect(await figures()).toMatchObject({ monthN: 0 });
  await moveDue(caseId, `${MONTH_START} + interval '1 millisecond'`);
  const { monthN, monthOnTimeRate } = await figures();
  expect(monthN).toBeGreaterThan(0);
  expect(monthOnTimeRate).toBe(0);
  await database.admin.query(`update deadline set status = 'met' where case_id = $1`, [caseId]);
  expect(await figures()).toMatchObject({ monthN, monthOnTimeRate: 1 });
});

it('tell the rate that the history of the month tells, what was answered ahead of its time included', async () => {
  await openOne(database.store);
  await database.admin.query(
    `update deadline set status = 'met', answered_at = now(), due_at = now() + interval '1 minute'`,
  );
  const other = await openOne(database.store, { title: '井盖缺失', text: '解放路北口的井盖丢了，夜里有人险些摔倒。' });
  await moveDue(other, `${MONTH_START} + interval '1 millisecond'`);
  const { monthN, monthOnTimeRate } = await figures();
  const { rows } = await database.admin.query<{ from: Date; to: Date }>(
    `select ${MONTH_START} as from, ${MONTH_START} + interval '1 month' as to`,
  );
  const [month] = rows;
  if (!month) throw new Error('a month was asked for');
  const { total } = await database.stores.history.responseTimes({ ...month, by: 'month' });
  expect({ monthN, monthOnTimeRate }).toEqual({ monthN: total.n, monthOnTimeRate: total.onTime / total.n });
  expect(total.onTime).toBeGreaterThan(0);
});

it('know when a case that is no history was closed last', async () => {
  const one = await openOne(database.store);
  const other = await openOne(database.store, { title: '井盖缺失', text: '解放路北口的井盖丢了，夜里有人险些摔倒。' });
  await amend(one, `closed_at = '2026-03-01T08:00:00+08:00'`);
  await amend(other, `closed_at = '2026-03-02T08:00:00+08:00'`);
  expect((await figures()).lastClosedAt).toContain('2026-03-02T08:00');
  await amend(other, 'history = true');
  expect((await figures()).lastClosedAt).toContain('2026-03-01T08:00');
});

it('do not count as due today what is late already', async () => {
  await openOne(database.store);
  await database.passTime(100 * HOUR_MS);
  while ((await sweep(database.store)) > 0);
  expect(await figures()).toMatchObject({ open: 1, dueToday: 0 });
});
