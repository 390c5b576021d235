import { acknowledge, assignUnit, handOver, type Person } from '@huiying/core';
import { ADMIN, BUREAU_LEADER, BUREAU_OFFICER, CITY_LEADER, PRESS_OFFICER } from '@huiying/fakes';
import { CaseDatabase, openOne, readFile, rulebook, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
/** From half-way on, in hours: 80 % of 48 h, and some minutes, of which the leader has ten. */
const LEADERS_TURN = 13.45;

let db: CaseDatabase;
let caseId: string;
/** A case of the bureau, whose officer has been called half-way and whose leader is to be called next. */
beforeEach(async () => {
  db = await CaseDatabase.create();
  caseId = await openOne(db.store);
  await assignTo('bureau');
  await pass(25);
});
afterEach(() => db.close());

const assignTo = (unitId: string): Promise<unknown> =>
  db.store.change(caseId, (file, at) =>
    assignUnit(file, { unitId, role: 'lead', reason: '属地' }, '值班长', rulebook, at),
  );
const change = ({ id }: Person, changed: Parameters<typeof db.stores.users.change>[1]): Promise<unknown> =>
  db.stores.users.change({ id }, changed, 'spec');
async function pass(hours: number): Promise<void> {
  await db.passTime(hours * HOUR_MS);
  await sweep(db.store);
}
const calls = async (): Promise<string[]> => {
  const { pushes } = await readFile(db.store, caseId);
  return [...new Set(pushes.map((push) => `${push.timerKey} ${push.recipientName}`))].toSorted();
};
const FIRST = `step:0 ${BUREAU_OFFICER.name}`;

it('sends nothing to who left after the call was written, and calls the next one at the same time as ever', async () => {
  await change(BUREAU_LEADER, { email: 'leader@bureau.example', phone: '13800001234' });
  await pass(LEADERS_TURN);
  await change(BUREAU_LEADER, { active: false });
  const [sent] = await db.stores.outbox.claim(10);
  expect(sent?.to).toEqual({ userId: BUREAU_LEADER.id, email: null, phone: null });
  await pass(0.2);
  expect(await calls()).toEqual([FIRST, `step:1 ${BUREAU_LEADER.name}`, `step:2 ${CITY_LEADER.name}`]);
});

it('calls at the next rung who leads the unit by then, and leaves an open call with whoever was called', async () => {
  await change(BUREAU_OFFICER, { role: 'leader' });
  await change(BUREAU_LEADER, { unitId: 'press' });
  await pass(LEADERS_TURN);
  expect(await calls()).toEqual([FIRST, `step:1 ${BUREAU_OFFICER.name}`]);
  const [first] = (await readFile(db.store, caseId)).pushes;
  await db.store.change(caseId, (file, at) => acknowledge(file, first?.id ?? '', BUREAU_OFFICER, at));
  expect((await readFile(db.store, caseId)).pushes.every((push) => push.acknowledgedAt !== null)).toBe(true);
});

it('goes on with the people of the unit that a case is given to between two rungs', async () => {
  await assignTo('city');
  await pass(LEADERS_TURN);
  expect(await calls()).toEqual([FIRST, `step:1 ${CITY_LEADER.name}`]);
});

it('calls the administrators in the end when everybody else has left on the way', async () => {
  for (const person of [BUREAU_OFFICER, BUREAU_LEADER, CITY_LEADER, PRESS_OFFICER])
    await change(person, { active: false });
  await pass(24);
  expect(await calls()).toEqual(expect.arrayContaining([FIRST, `step:2 ${ADMIN.name}`]));
});

it('hands a call on to nobody who has left, and the call stays open', async () => {
  await change(BUREAU_LEADER, { active: false });
  const [first] = (await readFile(db.store, caseId)).pushes;
  const handing = db.store.change(caseId, (file, at) =>
    handOver(file, first?.id ?? '', { toUserId: BUREAU_LEADER.id }, BUREAU_OFFICER, rulebook, at),
  );
  await expect(handing).rejects.toMatchObject({ code: 'unknown-person' });
  expect((await readFile(db.store, caseId)).pushes[0]?.acknowledgedAt).toBeNull();
});

it('calls once when two workers sweep while the roster and the people change', async () => {
  const other = await db.another();
  await db.passTime(LEADERS_TURN * HOUR_MS);
  await Promise.all([
    sweep(db.store),
    change(BUREAU_LEADER, { unitId: 'press' }),
    sweep(other.cases),
    change(BUREAU_OFFICER, { role: 'leader' }),
    sweep(db.store),
  ]);
  const { pushes } = await readFile(db.store, caseId);
  const called = pushes.map((push) => `${push.timerKey} ${push.channel} ${push.recipientName}`);
  expect(new Set(called).size).toBe(called.length);
  expect(called.length).toBeGreaterThan(1);
  expect(await db.stores.ledger.verify()).toMatchObject({ ok: true });
});
