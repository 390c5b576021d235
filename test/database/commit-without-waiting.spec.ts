import { aReport } from '@huiying/fakes';
import { fireTimers, type Settled } from '@huiying/core';
import { CaseDatabase, caseIdOf, openOne, rulebook, take } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const settle = (): Promise<Settled> => database.store.settleDue(100, (file, at) => fireTimers(file, rulebook, at));

const refusing = (table: string, column: string, caseId: string): string => `
create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'refused by the database'; end $$;
create trigger refuse_one before insert or update on ${table} for each row when (new.${column}::text = '${caseId}')
  execute function refuse_one()`;

describe.each([
  ['its deadline', 'deadline', 'case_id'],
  ['a push', 'push', 'case_id'],
  ['its entry in the ledger', 'ledger_entry', 'chain'],
])('a batch of which one case cannot be written (%s)', (_, table, column) => {
  it('writes nothing of that case, says why, and fires the others', async () => {
    const texts = ['路灯不亮，三天了没有人来维修。', '小区停水两天，物业电话打不通。'];
    const taken = await take(database.store, ...texts.map((text) => aReport({ title: text, text })));
    const bad = caseIdOf(taken[0]);
    expect(bad).not.toBe(caseIdOf(taken[1]));
    await database.passTime(50 * HOUR_MS);
    await database.admin.query(refusing(table, column, bad));
    const armed = await database.count(`timer where case_id = '${bad}'`);

    const failure = await settle().catch((error: unknown) => error);
    expect(failure).toMatchObject({ errors: [{ cause: { message: 'refused by the database' } }] });
    expect(await database.count(`timer where case_id = '${bad}' and state = 'armed'`)).toBe(armed);
    expect(await database.count(`push where case_id = '${bad}'`)).toBe(0);
    expect(await database.count(`deadline where case_id = '${bad}' and status = 'breached'`)).toBe(0);
    expect(await database.count(`deadline where case_id <> '${bad}' and status = 'breached'`)).toBe(1);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });
});

it('writes nothing when it cannot be announced', async () => {
  await openOne(database.store);
  await database.passTime(50 * HOUR_MS);
  const armed = await database.count('timer');
  await database.admin.query('alter table board_change rename to gone');
  await expect(settle()).rejects.toThrow('1 cases could not be settled');
  expect(await database.count(`timer where state = 'armed'`)).toBe(armed);
  expect(await database.count('push')).toBe(0);
});

it('writes nothing when one of its rows cannot be put together', async () => {
  const caseId = await openOne(database.store);
  await database.passTime(50 * HOUR_MS);
  const armed = await database.count('timer');
  const unwritable = { caseId, kind: 'note', effectiveAt: new Date(), actor: 'system', data: { many: 1n } };
  const failing = database.store.settleDue(100, (file, at) => {
    const { entries, ...outcome } = fireTimers(file, rulebook, at);
    return { ...outcome, entries: [...entries, unwritable] };
  });
  await expect(failing).rejects.toThrow('1 cases could not be settled');
  expect(await database.count(`timer where state = 'armed'`)).toBe(armed);
  expect(await database.count('push')).toBe(0);
});

it('tells under which number it was announced', async () => {
  await openOne(database.store);
  await database.passTime(50 * HOUR_MS);
  const { cases, changes } = await settle();
  expect(cases).toBe(1);
  expect(changes).toEqual([await database.stores.board.lastSeq()]);
  expect(await settle()).toMatchObject({ cases: 0, changes: [] });
});
