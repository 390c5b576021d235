import { acknowledge, addMs, type Instant, type Person, type RosteredShift } from '@huiying/core';
import { AlarmCallManager } from '@huiying/engine';
import { BUREAU_OFFICER, CITY_LEADER, UNITS } from '@huiying/fakes';
import { PgAlarmBook } from '@huiying/storage';
import { passTime } from '../support/pass-time.js';
import { CaseDatabase, openOne, readFile, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
const SECOND: Person = { ...BUREAU_OFFICER, id: '00000000-0000-4000-8000-000000000011', name: '第二值班员' };
const CITY_SECOND: Person = { ...CITY_LEADER, id: '00000000-0000-4000-8000-000000000012', name: '副市长' };

let database: CaseDatabase;
let now: Instant;
beforeEach(async () => {
  database = await CaseDatabase.create();
  for (const { id, name, role, unitId } of [SECOND, CITY_SECOND]) {
    await database.admin.query(
      `insert into app_user (id, username, display_name, role, unit_id, password_hash) values ($1, $2, $3, $4, $5, '')`,
      [id, `user-${id}`, name, role, unitId],
    );
  }
  now = (await database.admin.query<{ now: Date }>('select now() as now')).rows[0]?.now ?? new Date(0);
});
afterEach(() => database.close());

const at = (hours: number): Instant => addMs(now, hours * HOUR_MS);
const shift = (person: Person, from: Instant, to: Instant, over: Partial<RosteredShift> = {}): RosteredShift => ({
  unitId: person.unitId,
  role: person.role,
  userId: person.id,
  from,
  to,
  ...over,
});
const roster = (...shifts: RosteredShift[]): Promise<number> => database.stores.rosters.addShifts(shifts, 'spec');
const away = (person: Person, deputy: Person | null, to = at(1)): Promise<unknown> =>
  database.stores.rosters.addAbsence({ userId: person.id, deputyId: deputy?.id ?? null, from: at(-1), to }, 'spec');
const calls = async (caseId: string): Promise<string[]> =>
  (await readFile(database.store, caseId)).pushes.map((push) => `${push.timerKey} ${push.recipientName}`);
const entries = async (caseId: string, kind: string): Promise<Record<string, unknown>[]> =>
  (
    await database.admin.query<{ data: Record<string, unknown> }>(
      'select data from ledger_entry where chain = $1 and kind = $2 order by seq',
      [caseId, kind],
    )
  ).rows.map(({ data }) => data);

/** A case of the bureau whose first rung, its officers, has just become due. */
async function halfway(): Promise<string> {
  const caseId = await openOne(database.store);
  await database.passTime(25 * HOUR_MS);
  return caseId;
}

it('calls who has the shift that begins at the instant of the rung, by two workers at once, and writes why', async () => {
  const caseId = await halfway();
  const { rows } = await database.admin.query<{ fire_at: Date }>(`select fire_at from timer where key = 'step:0'`);
  const handover = rows[0]?.fire_at ?? now;
  await roster(shift(BUREAU_OFFICER, at(-12), handover), shift(SECOND, handover, at(12)));
  const other = await database.another();
  await Promise.all([sweep(database.store), sweep(other.cases)]);
  expect(await calls(caseId)).toEqual([`step:0 ${SECOND.name}`]);
  expect(await entries(caseId, 'step-called')).toMatchObject([
    { called: [SECOND.name], onDuty: [{ name: SECOND.name, unitId: 'bureau' }] },
  ]);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

it('leaves what was called with whoever was called, however the roster changes afterwards', async () => {
  const caseId = await halfway();
  await roster(shift(SECOND, at(-1), at(1)));
  await sweep(database.store);
  const { shifts } = await database.stores.rosters.within({ from: at(-1), to: at(1) });
  await database.stores.rosters.removeShift(shifts[0]?.id ?? '', 'spec');
  await roster(shift(BUREAU_OFFICER, at(-1), at(1)));
  await sweep(database.store);
  expect(await calls(caseId)).toEqual([`step:0 ${SECOND.name}`]);
  const pushId = (await readFile(database.store, caseId)).pushes[0]?.id ?? '';
  await database.store.change(caseId, (file, circumstances) => acknowledge(file, pushId, SECOND, circumstances));
  expect((await readFile(database.store, caseId)).pushes[0]?.acknowledgedBy).toBe(SECOND.name);
});

it('calls the deputy of the only one who is away, and skips the rung and says so when there is none', async () => {
  await away(CITY_SECOND, null);
  await away(CITY_LEADER, SECOND);
  const first = await openOne(database.store);
  await database.passTime(39 * HOUR_MS);
  await sweep(database.store);
  expect(await calls(first)).toContain(`step:2 ${SECOND.name}`);
  expect((await entries(first, 'step-called')).at(-1)).toMatchObject({
    called: [SECOND.name],
    deputies: [{ name: SECOND.name, inPlaceOf: CITY_LEADER.name }],
    absent: [CITY_LEADER.name, CITY_SECOND.name],
  });
  await away(SECOND, null);
  const second = await openOne(database.store, { title: '别处停水', text: '河东路小区停水，无人答复' });
  await passTime(database.admin, 39 * HOUR_MS, second);
  await sweep(database.store);
  expect((await entries(second, 'step-skipped')).at(-1)).toMatchObject({
    nobodyAt: ['leader@parent-unit'],
    absent: [CITY_LEADER.name, CITY_SECOND.name],
  });
});

it('calls all of the role when who has the shift has left, and takes no notice of a roster of another unit', async () => {
  const caseId = await halfway();
  await roster(
    shift(SECOND, at(-1), at(1)),
    shift(BUREAU_OFFICER, at(-1), at(1), { unitId: 'press' }),
    shift(BUREAU_OFFICER, at(1), at(2)),
  );
  await database.admin.query('update app_user set withdrawn_at = now() where id = $1', [SECOND.id]);
  await sweep(database.store);
  expect(await calls(caseId)).toEqual([`step:0 ${BUREAU_OFFICER.name}`]);
});

it('is there for a process that comes after the database dropped every line', async () => {
  const caseId = await halfway();
  await roster(shift(SECOND, at(-1), at(1)));
  await database.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  const after = await database.another();
  await sweep(after.cases);
  expect(await calls(caseId).catch(() => calls(caseId))).toEqual([`step:0 ${SECOND.name}`]);
});

it('calls for an alarm of the monitoring whoever is on duty in the press office', async () => {
  await roster(shift(SECOND, at(-1), at(1), { unitId: 'press' }));
  await database.admin.query(
    `insert into alarm (id, kind, subject, data, raised_at) values (gen_random_uuid(), 'deadlines-overdue', '', '{"overdue": 3}', now())`,
  );
  const book = new PgAlarmBook(database.stores.database, ['board']);
  await new AlarmCallManager(book, UNITS).runOnce(now);
  const { rows } = await database.admin.query<{ name: string }>('select recipient_name as name from push');
  expect(rows).toEqual([{ name: SECOND.name }]);
  expect(await entries('system', 'alarm-called')).toMatchObject([{ onDuty: [{ name: SECOND.name }] }]);
});

it('takes a shift in once, and keeps in the ledger who put it there and who took it off', async () => {
  const night = shift(SECOND, at(1), at(13));
  expect(await roster(night, night, shift(BUREAU_OFFICER, at(-13), at(-1)))).toBe(2);
  expect(await roster(night)).toBe(0);
  expect(await roster({ ...night, unitId: null })).toBe(1);
  const { shifts } = await database.stores.rosters.within({ from: at(-24), to: at(24) });
  const [over, ahead] = shifts;
  const { rosters } = database.stores;
  await expect(rosters.removeShift(over?.id ?? '', 'spec')).rejects.toMatchObject({ code: 'roster-is-past' });
  await rosters.removeShift(ahead?.id ?? '', 'spec');
  await expect(rosters.removeShift(ahead?.id ?? '', 'spec')).rejects.toMatchObject({ code: 'no-such-shift' });
  expect(await entries('system', 'shift-added')).toHaveLength(3);
  expect(await entries('system', 'shift-removed')).toMatchObject([{ username: `user-${SECOND.id}`, role: 'officer' }]);
});

it('ends what goes on now when it is taken off, so that who was there stays told', async () => {
  await away(SECOND, BUREAU_OFFICER);
  const { absences } = await database.stores.rosters.within({ from: at(-2), to: at(2) });
  await database.stores.rosters.removeAbsence(absences[0]?.id ?? '', 'spec');
  const after = await database.stores.rosters.within({ from: at(-2), to: at(2) });
  expect(after.absences).toHaveLength(1);
  expect(after.absences[0]?.to.getTime()).toBeLessThan(at(0.5).getTime());
  expect(await entries('system', 'absence-removed')).toMatchObject([{ deputy: `user-${BUREAU_OFFICER.id}` }]);
});
