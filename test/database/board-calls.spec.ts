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

/** Another person called at the same moment as whoever the board shows. */
const alsoCall = (name: string, acknowledgedAt: string | null): Promise<unknown> =>
  database.admin.query(
    `insert into push select (jsonb_populate_record(null::push, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(),
       'recipient_id', gen_random_uuid(), 'recipient_name', $1::text, 'acknowledged_at', $2::text))).*
     from (select * from push where kind = 'escalation' order by scheduled_at desc, step desc limit 1) p`,
    [name, acknowledgedAt],
  );
const shown = async () => (await database.stores.board.page()).cases[0]?.escalation;

it('show the same one of several who were called at once, whichever row was written last, and an open call first', async () => {
  await openOne(database.store);
  await database.passTime(47 * HOUR_MS);
  await sweep(database.store);
  await database.admin.query('update push set acknowledged_at = now()');
  await alsoCall('甲', null);
  await alsoCall('乙', null);
  const first = await shown();
  expect(first).toMatchObject({ acknowledgedAt: null });
  for (const name of ['甲', '乙']) {
    await database.admin.query('update push set attempts = attempts + 1 where recipient_name = $1', [name]);
    expect(await shown()).toEqual(first);
  }
});

it('show no call about what was answered since, as it asks nobody any more', async () => {
  await openOne(database.store);
  await database.passTime(49 * HOUR_MS);
  await sweep(database.store);
  expect(await shown()).toMatchObject({ acknowledgedAt: null });
  await database.admin.query("update deadline set status = 'answered-late', breached_at = due_at, answered_at = now()");
  expect(await shown()).toBeNull();
});
