import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, readFile, sweep, take } from '../support/case-database.js';
import { merge, split, unmerge } from '../support/merging.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const WATER = { title: '停水', text: '城东小区停水两天没有人管，老人用水困难。' };
const LAMPS = { title: '路灯', text: '青年路的路灯三天不亮，晚上出行很不方便。' };
const WASTE = { title: '垃圾', text: '公园门口的垃圾堆了一个星期，气味难闻，影响居民。' };

const pair = async (): Promise<[string, string]> => [
  await openOne(database.store, WATER),
  await openOne(database.store, LAMPS),
];
const outcomes = (settled: readonly PromiseSettledResult<unknown>[]): string[] =>
  settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code));
const history = async () => {
  const { rows } = await database.admin.query<{ now: Date }>('select now()');
  const to = rows[0]?.now ?? new Date(0);
  return database.stores.history.responseTimes({ from: new Date(0), to, by: 'unit' });
};

describe('two officers', () => {
  it('who merge the same two cases at once merge them once', async () => {
    const [first, second] = await pair();
    const other = await database.another();
    const settled = await Promise.allSettled([
      merge(database.store, second, first),
      merge(other.cases, second, first),
      merge(database.store, second, first),
    ]);
    expect(outcomes(settled).toSorted()).toEqual(['already-merged', 'already-merged', 'done']);
    expect((await readFile(database.store, first)).case.reportCount).toBe(2);
    expect(await database.count(`ledger_entry where kind in ('case-merged', 'case-absorbed')`)).toBe(2);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('who merge two cases into each other at once leave one on the board', async () => {
    const [first, second] = await pair();
    const other = await database.another();
    const settled = await Promise.allSettled([merge(database.store, second, first), merge(other.cases, first, second)]);
    expect(outcomes(settled).filter((outcome) => outcome === 'done')).toHaveLength(1);
    const board = await database.stores.board.page();
    expect(board.cases).toHaveLength(1);
    expect(board.cases[0]?.reportCount).toBe(2);
  });
});

it('a report that arrives while its case is merged is with one of the two, and counted in the survivor', async () => {
  const [first, second] = await pair();
  const other = await database.another();
  const [, taken] = await Promise.all([merge(database.store, second, first), take(other.cases, aReport(LAMPS))]);
  expect([first, second]).toContain(caseIdOf(taken[0]));
  expect((await readFile(database.store, first)).case.reportCount).toBe(3);
  const later = await take(database.store, aReport(LAMPS));
  expect(caseIdOf(later[0])).toBe(first);
});

it('a sweep that runs beside a merge dates each breach once', async () => {
  const [first, second] = await pair();
  await database.passTime(49 * HOUR_MS);
  const other = await database.another();
  await Promise.all([sweep(other.cases), merge(database.store, second, first), sweep(other.cases)]);
  await sweep(database.store);
  expect(await database.count(`ledger_entry where kind = 'deadline-breached'`)).toBe(2);
  expect((await history()).total).toMatchObject({ n: 2, openOverdue: 2 });
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('a client that is killed between deciding and saving leaves both cases as they were', async () => {
  const [first, second] = await pair();
  const before = [await readFile(database.store, first), await readFile(database.store, second)];
  const { admin } = database;
  await admin.query(
    `create function cut() returns trigger language plpgsql as $$
     begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
     create trigger cut before insert on board_change for each row execute function cut()`,
  );
  await expect(merge(database.store, second, first)).rejects.toThrow(/terminat|connection/iu);
  await admin.query('drop trigger cut on board_change');
  expect([await readFile(database.store, first), await readFile(database.store, second)]).toEqual(before);
  await merge(database.store, second, first);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

describe('the history of merged cases', () => {
  it('has as many breaches after a merge, and after it is undone, as before', async () => {
    const [first, second] = await pair();
    const third = await openOne(database.store, WASTE);
    await database.passTime(50 * HOUR_MS);
    await sweep(database.store);
    const before = await history();
    expect(before.total).toMatchObject({ n: 3, openOverdue: 3 });
    await merge(database.store, second, first);
    await merge(database.store, third, first);
    expect(await history()).toEqual(before);
    await unmerge(database.store, second);
    expect(await history()).toEqual(before);
  });

  it('counts what two cases owed as one once they are one, and again as two when they are not', async () => {
    const [first, second] = await pair();
    await merge(database.store, second, first);
    await database.passTime(50 * HOUR_MS);
    await sweep(database.store);
    expect((await history()).total).toMatchObject({ n: 1, openOverdue: 1 });
    await unmerge(database.store, second);
    expect((await history()).total).toMatchObject({ n: 2, openOverdue: 2 });
    expect((await readFile(database.store, second)).deadlines).toMatchObject([{ status: 'breached' }]);
  });
});

it('an undone merge gives the child back as it was stored', async () => {
  const [first, second] = await pair();
  const before = await readFile(database.store, second);
  const survivor = await readFile(database.store, first);
  await merge(database.store, second, first);
  await unmerge(database.store, second);
  const after = await readFile(database.store, second);
  expect(after.case).toEqual(before.case);
  expect(after.deadlines).toEqual(before.deadlines);
  const byKey = (file: typeof after) => file.timers.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  expect(byKey(after)).toEqual(byKey(before));
  expect((await readFile(database.store, first)).case).toEqual(survivor.case);
});

it('a split takes the wordings of a report along, and what is told again goes where the report went', async () => {
  const [kept, moving] = [aReport({ ...WATER, origin: 'feed' }), aReport({ ...WATER, origin: 'feed' })];
  const id = caseIdOf((await take(database.store, kept))[0]);
  await take(database.store, moving);
  await take(database.store, aReport({ ...moving.incoming, text: `${WATER.text}（更新）` }));
  const { caseId } = await split(database.store, id, moving);
  const view = await database.stores.caseViews.get(caseId);
  expect(view.reports.map((report) => report.id)).toEqual([moving.id]);
  expect((await database.stores.caseViews.get(id)).reports.map((report) => report.id)).toEqual([kept.id]);
});
