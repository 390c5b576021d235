import { randomUUID } from 'node:crypto';
import { Decision } from '@huiying/core';
import { PRESS_OFFICER } from '@huiying/fakes';
import { CaseDatabase, openOne } from '../support/case-database.js';

let db: CaseDatabase;
beforeEach(async () => {
  db = await CaseDatabase.create();
});
afterEach(() => db.close());

it('tells of one person what the list does, and reads no other', async () => {
  const { users } = db.stores;
  const { id } = await users.add({ username: 'zhao', displayName: '赵', role: 'leader', phone: '13800001234' }, 'spec');
  await db.admin.query(
    `insert into browser_subscription (endpoint, user_id, p256dh, auth) values ('https://push.example/1', $1, '', '')`,
    [id],
  );
  const listed = (await users.list()).find((one) => one.id === id);
  const list = vi.spyOn(users, 'list');
  expect(await users.get(id)).toEqual(listed);
  expect([list.mock.calls.length, listed?.browsers]).toEqual([0, 1]);
  await expect(users.get(randomUUID())).rejects.toMatchObject({ code: 'no-such-user' });
});

it('signs nobody in by a password that is changed while it is verified', async () => {
  const { sessions, users } = db.stores;
  const { id } = await users.add({ username: 'qian', role: 'officer', password: 'the one before' }, 'spec');
  await db.admin.query('begin');
  await db.admin.query(`update app_user set password_hash = 'another' where id = $1`, [id]);
  const signingIn = sessions.signIn('qian', 'the one before');
  await Promise.race([db.untilSomebodyWaits(), signingIn]);
  await db.admin.query('commit');
  expect(await signingIn).toBeUndefined();
  expect(await db.count('session')).toBe(0);
});

it('keeps the twenty browsers of a person that were added last, and leaves those of others alone', async () => {
  const { browsers, users } = db.stores;
  const add = (id: string, n: number) =>
    browsers.add(id, { endpoint: `https://push.example/${n}`, p256dh: 'p', auth: 'a' });
  const [one, other] = await Promise.all(
    ['zhou', 'wu'].map((username) => users.add({ username, role: 'officer' }, 'spec')),
  );
  if (!one || !other) throw new Error('nobody was added');
  await add(other.id, 1_000);
  for (let n = 0; n < 20; n += 1) await add(one.id, n);
  await add(one.id, 0);
  await add(one.id, 20);
  const kept = (await browsers.of(one.id)).map(({ endpoint }) => Number(endpoint.split('/').at(-1)));
  expect(kept).toEqual([...Array.from({ length: 18 }, (_, n) => n + 2), 0, 20]);
  expect(await browsers.of(other.id)).toHaveLength(1);
});

const namesBeside = async (caseId: string, actor: string) =>
  (await db.stores.ledger.entriesOf(caseId)).filter((entry) => entry.actor === actor).map((e) => e.actorName);
const act = (caseId: string, actor: string) =>
  db.store.change(caseId, (file, { now }) => {
    const decision = new Decision(file, actor);
    decision.note('looked-at', now);
    return decision.outcome();
  });

describe('the name beside an entry of the ledger', () => {
  it('is the one the person had when it was recorded, whatever the account is called since', async () => {
    const { users } = db.stores;
    const caseId = await openOne(db.store);
    const { id } = await users.add({ username: 'zhao', displayName: '赵一', role: 'officer' }, 'spec');
    for (const displayName of ['赵二', null, '赵三']) {
      await act(caseId, 'zhao');
      await users.change({ id }, { displayName }, 'spec');
    }
    await act(caseId, 'zhao');
    expect(await namesBeside(caseId, 'zhao')).toEqual(['赵一', '赵二', 'zhao', '赵三']);
    const told = (await db.stores.ledger.entriesOf('system')).map(({ data }) => data);
    expect(told.slice(0, 2)).toMatchObject([
      { username: 'zhao', displayName: '赵一' },
      { username: 'zhao', changed: ['displayName'], displayNameBefore: '赵一', displayName: '赵二' },
    ]);
  });

  it('is of a person of whose adding nothing is told the one before the first change, else that of now', async () => {
    const caseId = await openOne(db.store);
    const id = PRESS_OFFICER.id;
    await act(caseId, `user-${id}`);
    expect(await namesBeside(caseId, `user-${id}`)).toEqual([PRESS_OFFICER.name]);
    await db.stores.users.change({ id }, { displayName: '别人' }, 'spec');
    await act(caseId, `user-${id}`);
    expect(await namesBeside(caseId, `user-${id}`)).toEqual([PRESS_OFFICER.name, '别人']);
  });
});
