import { randomUUID } from 'node:crypto';
import { CaseDatabase } from '../support/case-database.js';

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
