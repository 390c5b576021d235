import { CaseDatabase, openOne, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** Who the board says has acknowledged, when the account of that name did. */
async function shownFor(account: string): Promise<string | null | undefined> {
  await database.admin.query('update push set acknowledged_at = now(), acknowledged_by = $1', [account]);
  const { cases } = await database.stores.board.page();
  return cases[0]?.escalation?.acknowledgedBy;
}

it('name who acknowledged as people do, and an account that is gone as it was written', async () => {
  await openOne(database.store);
  await database.passTime(47 * HOUR_MS);
  await sweep(database.store);
  const { rows } = await database.admin.query<{ username: string; display_name: string }>('select * from app_user');
  const [person] = rows;
  expect(await shownFor(person?.username ?? '')).toBe(person?.display_name);
  expect(await shownFor('somebody-gone')).toBe('somebody-gone');
});
