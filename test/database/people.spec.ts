import { randomUUID } from 'node:crypto';
import { CaseDatabase } from '../support/case-database.js';

let db: CaseDatabase;
beforeEach(async () => {
  db = await CaseDatabase.create();
});
afterEach(() => db.close());

it('tells of one person what the list does, and reads no other', async () => {
  const { users } = db.stores;
  const { id } = await users.add({ username: 'zhao', displayName: '赵', role: 'leader', phone: '13800001234' });
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
