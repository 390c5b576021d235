import { addMs, DAY_MS, dateOf, shiftDate, startOfDate } from '@huiying/core';
import { DayHeadManager } from '@huiying/engine';
import { CaseDatabase, openOne, sweep } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const heads = async () => (await database.stores.dayHeads.latest(10)).toReversed();
async function now(): Promise<Date> {
  const { rows } = await database.admin.query<{ now: Date }>('select now() as now');
  return rows[0]?.now ?? new Date(0);
}

it('is taken once a day, by one of several workers, for the day that is over', async () => {
  await openOne(database.store);
  const today = dateOf(await now());
  const managers = [database.stores, await database.another()].map(({ dayHeads }) => new DayHeadManager(dayHeads));
  const taken = await Promise.all(managers.map((manager) => manager.runOnce(startOfDate(today))));
  expect(taken.reduce((sum, n) => sum + n)).toBe(1);
  for (const manager of managers) expect(await manager.runOnce(startOfDate(today))).toBe(0);
  expect(await heads()).toMatchObject([{ number: 1, day: shiftDate(today, -1), chains: 1, grown: 1 }]);
});

it('is taken of a day on which nothing happened too, and links to the one before', async () => {
  const manager = new DayHeadManager(database.stores.dayHeads);
  const at = await now();
  await manager.runOnce(at);
  await manager.runOnce(addMs(at, DAY_MS));
  const [first, second] = await heads();
  expect(second).toMatchObject({ number: 2, grown: 0, previousHash: first?.hash });
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true, entries: 0 });
});

it('counts what the whole ledger holds, and covers only the chains that have grown', async () => {
  await openOne(database.store);
  await openOne(database.store, { title: '停水', text: '小区停水两天，物业电话打不通，老人用水十分困难。' });
  const first = await database.stores.dayHeads.takeNow();
  expect(first).toMatchObject({ chains: 2, grown: 2, entries: await database.count('ledger_entry') });
  await database.stores.ledger.record('user-added', 'admin', {});
  const second = await database.stores.dayHeads.takeNow();
  expect(second).toMatchObject({ chains: 3, grown: 1, entries: first.entries + 1 });
});

it('that is asked for is the last one when nothing was written since', async () => {
  await openOne(database.store);
  const first = await database.stores.dayHeads.takeNow();
  expect(await database.stores.dayHeads.takeNow()).toEqual(first);
});

it('is handed out with the ends of its chains; days before the one asked for are left out', async () => {
  const id = await openOne(database.store);
  await database.stores.dayHeads.takeNow();
  const lines = (await Array.fromAsync(database.stores.dayHeads.fileLines())).map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([{ number: 1, grown: 1 }, { chain: id }]);
  const tomorrow = shiftDate(dateOf(await now()), 1);
  expect(await Array.fromAsync(database.stores.dayHeads.fileLines(tomorrow))).toEqual([]);
});

it('is taken while everybody writes, and the ledger holds', async () => {
  for (let i = 0; i < 4; i += 1)
    await openOne(database.store, {
      title: `事项${i}`,
      text: String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + i * 60 + k)),
    });
  await database.passTime(50 * 3_600_000);
  const { ledger, dayHeads } = database.stores;
  await Promise.all([
    ...Array.from({ length: 6 }, (_, i) => ledger.record('user-added', 'admin', { i })),
    ...Array.from({ length: 3 }, () => dayHeads.takeNow()),
    sweep(database.store),
  ]);
  await dayHeads.takeNow();
  expect(await ledger.verify(await Array.fromAsync(dayHeads.fileLines()))).toMatchObject({ ok: true });
});
