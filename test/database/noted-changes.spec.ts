import type { Stores } from '@huiying/storage';
import { CaseDatabase } from '../support/case-database.js';

const FEED = 'https://news.example/rss';
const HOOK = 'http://10.0.0.5/hook';
/** What the changes below change. */
const STATE = `
select (select json_agg(u order by id) from app_user u) as people, (select json_agg(k) from api_key k) as keys,
  (select json_agg(s order by url) from source s) as sources, (select json_agg(s order by url) from subscription s) as told,
  (select json_agg(r) from training_row r) as lessons, (select count(*) from ledger_entry) as entries`;

let db: CaseDatabase;
let ids: Readonly<Record<'person' | 'key' | 'source' | 'subscription', string>>;

beforeAll(async () => {
  db = await CaseDatabase.create();
  const { users, apiKeys, sources, subscriptions } = db.stores;
  ids = {
    person: (await users.add({ username: 'zhao', role: 'officer', password: 'the one before' }, 'spec')).id,
    key: (await apiKeys.add('12345', 'spec')).id,
    source: (await sources.add({ url: FEED, name: '日报' }, 'spec')).id,
    subscription: (await subscriptions.add({ url: HOOK }, 'spec')).id,
  };
  await db.admin.query(`update source set status = 'paused'`);
  await db.admin.query(`insert into training_row (id, kind, text, title, label, created_at, created_by)
    values (gen_random_uuid(), 'domain', '停水', '停水', '供水', now(), 'spec')`);
});
afterAll(() => db.close());

const CHANGES: [kind: string, change: (stores: Stores) => Promise<unknown>][] = [
  ['user-added', ({ users }) => users.add({ username: 'qian', role: 'leader' }, 'spec')],
  ['user-changed', ({ users }) => users.change({ id: ids.person }, { role: 'leader', phone: '13800001234' }, 'spec')],
  [
    'password-changed',
    ({ users }) => users.changeOwnPassword(ids.person, { current: 'the one before', next: 'another one' }, ''),
  ],
  ['password-reset', ({ users }) => users.resetPassword({ id: ids.person }, 'spec')],
  ['user-changed', ({ users }) => users.change({ id: ids.person }, { active: false }, 'spec')],
  ['api-key-added', ({ apiKeys }) => apiKeys.add('another', 'spec')],
  ['api-key-withdrawn', ({ apiKeys }) => apiKeys.withdraw(ids.key, 'spec')],
  ['source-added', ({ sources }) => sources.add({ url: 'https://evening.example/rss', name: '晚报' }, 'spec')],
  ['sources-imported', ({ sources }) => sources.addMissing([{ url: 'https://b.example/rss', name: '乙' }], 'spec')],
  ['source-changed', ({ sources }) => sources.update(ids.source, { intervalMinutes: 5 }, 'spec')],
  ['source-resumed', ({ sources }) => sources.pollNow(ids.source, 'spec')],
  ['source-removed', ({ sources }) => sources.remove(ids.source, 'spec')],
  ['subscription-added', ({ subscriptions }) => subscriptions.add({ url: 'http://10.0.0.6/hook' }, 'spec')],
  ['subscription-removed', ({ subscriptions }) => subscriptions.remove(ids.subscription, 'spec')],
  ['training-rows-exported', ({ training }) => training.handOut('domain', 'spec')],
];

const state = async (): Promise<unknown> => (await db.admin.query<object>(STATE)).rows[0];

describe('what the ledger cannot take is not changed, either', () => {
  beforeAll(async () => {
    await db.admin.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no entry'; end $$;
      create trigger a_refusal before insert on ledger_entry for each row execute function refuse()`);
  });
  afterAll(async () => {
    await db.admin.query('drop function refuse() cascade');
  });

  it.each(CHANGES)('%s', async (_, change) => {
    const before = await state();
    await expect(change(db.stores)).rejects.toThrow('no entry');
    expect(await state()).toEqual(before);
  });
});

it('tells the ledger who changed what, once, and nothing that is nobody else’s to read', async () => {
  const before = await db.count('ledger_entry');
  for (const [, change] of CHANGES) await change(db.stores);
  const { rows } = await db.admin.query<{ kind: string; actor: string }>(
    'select kind, actor, data from ledger_entry order by seq offset $1',
    [before],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(CHANGES.map(([kind]) => kind));
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['spec', 'zhao']));
  expect(JSON.stringify(rows)).not.toMatch(/13800001234|whsec_|hy_|one before|another one/u);
});
