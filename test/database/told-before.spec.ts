import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const FIRE = {
  title: '江畔新城3号楼昨夜起火 两人受伤',
  text: '昨夜十一时许，江畔新城3号楼一住户家中起火，消防员赶到后将火扑灭，两人受伤送医。',
};
const FIRE_IN_OTHER_WORDS = {
  title: '江畔新城3号楼火灾致两人送医',
  text: '记者获悉，江畔新城3号楼火灾系电动自行车充电引起，两名伤者已送医，均无生命危险。',
};
const LAMPS = { title: '路灯不亮', text: '青年路的路灯三天不亮，晚上出行很不方便。' };

/** Pairs of cases that are one, or that a person is asked about. */
async function linked(second: string, first: string): Promise<boolean> {
  const pairs = (await suggestions()) as readonly { case_id: string; other_case_id: string }[];
  return second === first || pairs.some((pair) => pair.case_id === second && pair.other_case_id === first);
}

const suggestions = async (): Promise<unknown[]> =>
  (await database.admin.query('select case_id, other_case_id from case_suggestion')).rows;

it('a report is found again in other words that another process takes in', async () => {
  const other = await database.another();
  await take(other.cases, aReport(LAMPS));
  const first = caseIdOf((await take(database.store, aReport(FIRE)))[0]);
  const second = caseIdOf((await take(other.cases, aReport(FIRE_IN_OTHER_WORDS)))[0]);
  expect(await linked(second, first)).toBe(true);
});

it('a process that starts knows what was told before', async () => {
  const first = caseIdOf((await take(database.store, aReport(FIRE), aReport(LAMPS)))[0]);
  const started = await database.another();
  const second = caseIdOf((await take(started.cases, aReport(FIRE_IN_OTHER_WORDS)))[0]);
  expect(await linked(second, first)).toBe(true);
});

it('what was told more than thirty days ago is another matter', async () => {
  await take(database.store, aReport(FIRE));
  await database.admin.query(`update report set taken_in_at = taken_in_at - interval '31 days'`);
  const [taken] = await take(database.store, aReport(FIRE_IN_OTHER_WORDS));
  expect(taken).toMatchObject({ placement: { decision: 'opened' } });
  expect(await suggestions()).toEqual([]);
});

const FIRE_TOLD_AGAIN = { ...FIRE, text: `${FIRE.text}详情请看后续报道。` };

it('nearly the same text is found by a process that starts, behind thousands of other reports', async () => {
  const first = caseIdOf((await take(database.store, aReport(FIRE)))[0]);
  // What was stored before reports had keys of their words.
  await database.admin.query(`update report set event_keys = '{}'`);
  await database.admin.query(
    `insert into report (id, identity, origin, scope, source_name, title, text, taken_in_at, severity, concern, because,
       bands, decision, case_id)
     select gen_random_uuid(), 'other:' || i, origin, scope, source_name, title, text, taken_in_at, severity, concern,
       because, array[i, -i], decision, case_id
     from report, generate_series(1, 5000) i`,
  );
  const started = await database.another();
  const [taken] = await take(started.cases, aReport(FIRE_TOLD_AGAIN));
  expect(taken).toMatchObject({ placement: { decision: 'joined', caseId: first } });
});

it('nearly the same text is found where a person has given it a case since, and not once it is deleted', async () => {
  const lamps = caseIdOf((await take(database.store, aReport(LAMPS)))[0]);
  const left = { ...aReport(FIRE), inboxReason: 'no-concern' as const };
  expect((await take(database.store, left))[0]).toMatchObject({ placement: { decision: 'inbox' } });
  await database.admin.query('update report set case_id = $1 where id = $2', [lamps, left.id]);
  const again = aReport(FIRE_TOLD_AGAIN);
  expect(caseIdOf((await take(database.store, again))[0])).toBe(lamps);
  await database.admin.query('delete from report where id = any($1)', [[left.id, again.id]]);
  expect(caseIdOf((await take(database.store, aReport(FIRE)))[0])).not.toBe(lamps);
});

it('what could not be read beforehand is read the next time', async () => {
  await take(database.store, aReport(FIRE));
  const { told, database: connected } = await database.another();
  const lost = { query: () => Promise.reject(new Error('connection lost')) } as unknown as typeof connected.manager;
  await expect(told.readBeforehand(lost)).rejects.toThrow('connection lost');
  await told.readBeforehand(connected.manager);
  const compared = await connected.transaction((manager) =>
    told.compare(manager, [aReport(FIRE_TOLD_AGAIN)], new Map()),
  );
  expect([...compared.values()].flat()).toHaveLength(1);
});

it('a case that reports and deadlines point to is not removed', async () => {
  await take(database.store, aReport(FIRE));
  await expect(database.admin.query('delete from cases')).rejects.toThrow('rows of cases are not removed');
  await expect(database.admin.query('truncate cases cascade')).rejects.toThrow('rows of cases are not removed');
});

it('what is written after a large batch was compared is planned as usual', async () => {
  const reports = Array.from({ length: 20 }, (_, i) =>
    aReport({ title: `第${i}号`, text: `第${i}号院停水，请解决。` }),
  );
  const mode = await database.stores.database.transaction(async (manager) => {
    await database.stores.told.compare(manager, reports, new Map());
    const [row] = await manager.query<{ mode: string }[]>(`select current_setting('plan_cache_mode') as mode`);
    return row?.mode;
  });
  expect(mode).toBe('auto');
});
