import { openStores, type Stores } from '@huiying/storage';
import { fireTimers } from '@huiying/core';
import { UNITS } from '@huiying/fakes';
import { CaseDatabase, openOne, rulebook, sweep } from '../support/case-database.js';
import { CuttableLine } from '../support/cuttable-line.js';
import { eventually } from '../support/eventually.js';

const HOUR_MS = 3_600_000;
/** Short, so that the spec need not wait as long as an office would. */
const patience = { statementMs: 2_000, idleInTransactionMs: 1_000, lockMs: 1_000, silenceMs: 3_000 };
let database: CaseDatabase;
let line: CuttableLine;
let behind: Stores;

beforeEach(async () => {
  database = await CaseDatabase.create();
  line = await CuttableLine.to(database.url);
  behind = await openStores({ url: line.url, secret: 'spec', units: UNITS, patience });
  await openOne(database.store);
  await database.passTime(49 * HOUR_MS);
});
afterEach(async () => {
  await behind.database.destroy().catch(() => undefined);
  await line.close();
  await database.close();
});

/** The line is cut while the worker behind it has the case locked and decides. */
const settleAndBeCut = (): Promise<unknown> =>
  behind.cases.settleDue(10, (file, at) => {
    line.cut();
    return fireTimers(file, rulebook, at);
  });

it('within a batch: the worker learns of it, another fires what was due, once', async () => {
  await expect(settleAndBeCut()).rejects.toThrow('the database was silent');
  await eventually('the lock of the worker that is cut off is gone', async () => (await sweep(database.store)) > 0);
  expect(await database.count(`ledger_entry where kind = 'deadline-breached'`)).toBe(1);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('and mended: the worker itself goes on, and nothing is fired twice', async () => {
  await expect(settleAndBeCut()).rejects.toThrow('the database was silent');
  line.mend();
  await eventually('it works again', async () => (await sweep(behind.cases)) > 0);
  expect(await sweep(database.store)).toBe(0);
  expect(await database.count(`ledger_entry where kind = 'deadline-breached'`)).toBe(1);
});
