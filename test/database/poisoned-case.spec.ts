import { aReport } from '@huiying/fakes';
import { type CaseFile, fireTimers, type Outcome } from '@huiying/core';
import { CaseDatabase, caseIdOf, rulebook, take } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
let bad: string;

beforeEach(async () => {
  database = await CaseDatabase.create();
  const texts = Array.from({ length: 6 }, (_, i) =>
    String.fromCodePoint(...Array.from({ length: 40 }, (__, k) => 0x4e00 + i * 60 + k)),
  );
  const taken = await take(database.store, ...texts.map((text, i) => aReport({ title: `事项${i}`, text })));
  bad = caseIdOf(taken[0]);
  await database.passTime(50 * HOUR_MS);
});
afterEach(() => database.close());

const settle = async (isPoisoned: boolean): Promise<number> => {
  const { cases } = await database.store.settleDue(100, (file: CaseFile, at): Outcome => {
    if (isPoisoned && file.case.id === bad) throw new Error('cannot be settled');
    return fireTimers(file, rulebook, at);
  });
  return cases;
};

it('is told of, while the others have their deadlines fired', async () => {
  await expect(settle(true)).rejects.toThrow('1 cases could not be settled');
  expect(await database.count(`deadline where status = 'breached'`)).toBe(5);
  expect(await database.count(`deadline where status = 'running' and case_id = '${bad}'`)).toBe(1);
});

it('is set aside for a while: it neither fails the next batch nor keeps the engine awake', async () => {
  await expect(settle(true)).rejects.toThrow('could not be settled');
  expect(await settle(true)).toBe(0);
  const next = await database.store.nextDueInMs();
  expect(next === undefined || next > 0).toBe(true);
});

it('is seen by the audit as overdue, which raises the alarm, and clears it once it is fired', async () => {
  await expect(settle(true)).rejects.toThrow('could not be settled');
  expect(await database.stores.audit.look(30_000)).toBeGreaterThan(0);
  expect(await database.count(`alarm where kind = 'deadlines-overdue' and cleared_at is null`)).toBe(1);
  const other = await database.another();
  await other.cases.settleDue(100, (file, at) => fireTimers(file, rulebook, at));
  expect(await database.count(`deadline where status = 'breached'`)).toBe(6);
  expect(await database.stores.audit.look(30_000)).toBe(0);
  expect(await database.count(`alarm where kind = 'deadlines-overdue' and cleared_at is null`)).toBe(0);
});
