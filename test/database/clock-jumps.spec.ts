import { CaseDatabase, openOne, readFile, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
let id: string;
beforeEach(async () => {
  database = await CaseDatabase.create();
  id = await openOne(database.store);
});
afterEach(() => database.close());

const kinds = async (): Promise<string[]> => (await database.ledger(id)).map(({ kind }) => kind);

it('forward over a whole deadline: everything is fired in order, the breach dated at its due instant', async () => {
  await database.passTime(30 * 24 * HOUR_MS);
  await sweep(database.store);
  const [deadline] = (await readFile(database.store, id)).deadlines;
  expect(deadline).toMatchObject({ status: 'breached', breachedAt: deadline?.dueAt });
  const fired = await database.ledger(id);
  const instants = fired.filter(({ kind }) => kind !== 'case-opened').map(({ effectiveAt }) => effectiveAt.getTime());
  expect(instants.slice(2)).toEqual(instants.slice(2).toSorted((a, b) => a - b));
});

it('back to before the due instant: what was fired stays so and is not fired again', async () => {
  await database.passTime(49 * HOUR_MS);
  await sweep(database.store);
  const recorded = await kinds();
  await database.passTime(-10 * HOUR_MS);
  await sweep(database.store);
  await database.passTime(10 * HOUR_MS);
  await sweep(database.store);
  expect((await kinds()).filter((kind) => kind === 'deadline-breached')).toHaveLength(1);
  expect((await kinds()).filter((kind) => kind === 'deadline-warned')).toHaveLength(1);
  expect((await kinds()).slice(0, recorded.length)).toEqual(recorded);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('back and forth before it is due: fired once, when its instant has passed', async () => {
  await database.passTime(20 * HOUR_MS);
  await sweep(database.store);
  await database.passTime(-15 * HOUR_MS);
  await sweep(database.store);
  expect(await kinds()).not.toContain('deadline-breached');
  await database.passTime(44 * HOUR_MS);
  await sweep(database.store);
  await sweep(database.store);
  expect((await kinds()).filter((kind) => kind === 'deadline-breached')).toHaveLength(1);
});
