import { openStores } from '@huiying/storage';
import { UNITS } from '@huiying/fakes';
import { CaseDatabase, openOne, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const migrateFurther = () => database.admin.query('update engine_version set version = version + 1');

it('fires nothing any more once the database was migrated by a newer one', async () => {
  await openOne(database.store);
  await database.passTime(50 * HOUR_MS);
  const armed = await database.count('timer');
  await migrateFurther();
  await expect(sweep(database.store)).rejects.toThrow('请换用新版本');
  expect(await database.count(`timer where state = 'armed'`)).toBe(armed);
});

it('does not start on such a database', async () => {
  await migrateFurther();
  await expect(openStores({ url: database.url, secret: 'spec', units: UNITS })).rejects.toThrow('请换用新版本');
});

it('holds a migration back until its batch is written', async () => {
  await openOne(database.store);
  await database.passTime(50 * HOUR_MS);
  let migrated: Promise<unknown> | undefined;
  await database.store.settleDue(10, (file) => {
    migrated = migrateFurther();
    return { file: { ...file, timers: file.timers.map((timer) => ({ ...timer, state: 'fired' })) }, entries: [] };
  });
  await migrated;
  expect(await database.count(`timer where state = 'armed'`)).toBe(0);
});
