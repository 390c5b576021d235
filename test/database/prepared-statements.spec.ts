import { CaseDatabase } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const PLUS = 'select $1::int + 1 as sum';
const SPLIT = 'select 12 / $1::int as share';
const prepared = (text: string): string => `select 1 from pg_prepared_statements where statement = '${text}'`;

it('are planned once by a connection, however often they are run, also while the first is under way', async () => {
  await database.stores.database.transaction(async (manager) => {
    const sums = await Promise.all([1, 2, 3].map((n) => manager.query(PLUS, [n])));
    expect(sums).toEqual([[{ sum: 2 }], [{ sum: 3 }], [{ sum: 4 }]]);
    expect(await manager.query<unknown[]>(prepared(PLUS))).toHaveLength(1);
  });
});

it('are there after one has failed, and its transaction with it', async () => {
  const runner = database.stores.database.createQueryRunner();
  await runner.startTransaction();
  await expect(runner.query(SPLIT, [0])).rejects.toThrow('division by zero');
  await runner.rollbackTransaction();
  expect(await runner.query(SPLIT, [4])).toEqual([{ share: 3 }]);
  await runner.release();
});

it('follow a table to which a column is added', async () => {
  const runner = database.stores.database.createQueryRunner();
  const read = 'select name from api_key where name = $1';
  await runner.query(read, ['none']);
  await database.admin.query('alter table api_key add column note text');
  expect(await runner.query(read, ['none'])).toEqual([]);
  await runner.release();
});
