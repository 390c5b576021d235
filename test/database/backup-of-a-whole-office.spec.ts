import { randomBytes } from 'node:crypto';
import { addMs, type Instant, type PollResult } from '@huiying/core';
import { BUREAU_OFFICER, CITY_LEADER, UNITS } from '@huiying/fakes';
import { backupLines, openStores, restoreBackup, type Stores } from '@huiying/storage';
import { CaseDatabase, openOne, sweep } from '../support/case-database.js';
import { createBareDatabase, type TestDatabase } from '../support/database.js';

const SECRET = 'spec';
const COPY = randomBytes(70_000);
const HOOK = { url: 'http://10.0.0.5/hook', secret: 'whsec_Z2VoZWltIGdlaGVpbSBnZWhlaW0=' };
const FEED = 'https://news.example/rss';
const SHIFT = { unitId: BUREAU_OFFICER.unitId, role: 'officer', userId: BUREAU_OFFICER.id } as const;
const BROWSER = { endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a' };
/** Sessions are left out on purpose; of the others a case would need more than one day to leave a row. */
const EMPTY = [
  'session',
  'case_suggestion',
  'feed_address',
  'report_name',
  'report_version',
  'response',
  'second_opinion',
];

let source: CaseDatabase;
let target: TestDatabase;
let told: Awaited<ReturnType<typeof restoreBackup>>;
let restored: Stores;
let lines: string[];
let key: string;
let attachmentId: string;

beforeAll(async () => {
  source = await CaseDatabase.create();
  target = await createBareDatabase();
  ({ key, attachmentId } = await work(source.stores));
  lines = await linesOf(source.url);
  told = await restoreBackup(target.url, SECRET, each(lines));
  restored = await openStores({ url: target.url, secret: SECRET, units: UNITS });
});
afterAll(async () => {
  await restored.database.destroy();
  await source.close();
  await target.drop();
});

/** Leaves a row wherever an office leaves one on an ordinary day. */
async function work(stores: Stores): Promise<{ key: string; attachmentId: string }> {
  const now = await nowOf(source);
  await stores.subscriptions.add(HOOK, 'spec');
  const added = await stores.apiKeys.add('12345', 'spec');
  await stores.rosters.addShifts([{ ...SHIFT, from: addMs(now, -1_000), to: addMs(now, 3_600_000) }], 'spec');
  const absence = { userId: CITY_LEADER.id, deputyId: null, from: now, to: addMs(now, 1_000) };
  await stores.rosters.addAbsence(absence, 'spec');
  await stores.browsers.add(BUREAU_OFFICER.id, BROWSER);
  const { id, url } = await stores.sources.add({ url: FEED, name: '日报' }, 'spec');
  const busy: PollResult = {
    outcome: 'http-error',
    detail: 'HTTP 429',
    failed: true,
    newItems: 0,
    httpStatus: 429,
    retryAfterMs: 60_000,
  };
  await stores.sources.recordPoll({ id, url }, busy, now);
  await source.admin.query(
    `insert into alarm (id, kind, subject, data, raised_at)
    values (gen_random_uuid(), 'source-paused', $1, '{}', now())`,
    [id],
  );
  const { id: copyId } = await stores.attachments.add(
    { name: '截图.png', mediaType: 'image/png', content: COPY },
    'spec',
  );
  await source.admin.query(`insert into training_row (id, kind, text, title, label, created_at, created_by)
    values (gen_random_uuid(), 'domain', '停水', '停水', '供水', now(), 'spec')`);
  await openOne(stores.cases, {
    title: '他说："停水\\停电"',
    text: '第一行\n第二行\t制表，{大括号}，(括号)',
    callerPhone: '13800001234',
  });
  await source.passTime(60 * 3_600_000);
  await sweep(stores.cases);
  await stores.dayHeads.takeNow();
  await openOne(stores.cases, { title: '停水', text: '柳街停水三天，多次反映无人管。' });
  return { key: added.key, attachmentId: copyId };
}

async function nowOf({ admin }: CaseDatabase): Promise<Instant> {
  const { rows } = await admin.query<{ now: Instant }>('select now() as now');
  return rows[0]?.now ?? new Date(0);
}

async function linesOf(url: string): Promise<string[]> {
  const found: string[] = [];
  for await (const line of backupLines(url, SECRET)) found.push(line);
  return found;
}

async function* each(found: readonly string[]): AsyncGenerator<string> {
  for (const line of found) yield await Promise.resolve(line);
}

it('leaves no table out in which an office has a row', () => {
  const empty = lines.flatMap((line, at) => {
    const { table } = JSON.parse(line) as { table?: string };
    return table !== undefined && !lines[at + 1]?.startsWith('"') ? [table] : [];
  });
  expect(empty.filter((table) => !EMPTY.includes(table))).toEqual([]);
});

it('is the same when it is taken again of what was restored, which tells how much it was', async () => {
  const rows = lines.filter((line) => line.startsWith('"')).length;
  expect(told).toEqual({ takenAt: expect.any(String) as string, rows, readsCallers: true });
  expect((await linesOf(target.url)).slice(1)).toEqual(lines.slice(1));
});

it('goes on where it stopped', async () => {
  expect(await restored.ledger.verify()).toMatchObject({ ok: true });
  expect((await restored.attachments.content(attachmentId)).content.equals(COPY)).toBe(true);
  expect(await restored.sessions.actorOf(key)).toMatchObject({ username: '12345', role: 'intake' });
  expect(await restored.browsers.of(BUREAU_OFFICER.id)).toEqual([BROWSER]);
  const events = await restored.deliveries.claim(5, []);
  expect(events.map(({ url, secret }) => ({ url, secret }))).toEqual([HOOK, HOOK]);
  await openOne(restored.cases, { title: '另一件', text: '路灯坏了一个月没人修，晚上走路很危险。' });
  expect(await restored.ledger.verify()).toMatchObject({ ok: true });
});
