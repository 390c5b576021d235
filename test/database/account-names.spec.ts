import { CaseDatabase } from '../support/case-database.js';

const PASSWORD = 'long enough 1';

let db: CaseDatabase;
beforeEach(async () => {
  db = await CaseDatabase.create();
});
afterEach(() => db.close());

const add = (username: string) => db.stores.users.add({ username, role: 'officer', password: PASSWORD }, 'spec');

describe('the name of an account', () => {
  it('is taken in every spelling of it, and kept as it was given', async () => {
    await add('Duty-1');
    await expect(add('duty-1')).rejects.toMatchObject({ code: 'username-taken', message: '用户名 Duty-1 已存在' });
    await expect(add('ＤＵＴＹ－１')).rejects.toMatchObject({ code: 'username-taken' });
    const names = (await db.stores.users.list()).map(({ username }) => username);
    expect(names.filter((name) => /duty/iu.test(name))).toEqual(['Duty-1']);
  });

  it('is given to one of two who ask for it at once', async () => {
    const asked = await Promise.allSettled([add('duty'), add('DUTY'), add('Duty')]);
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('signs in however it is spelt, and only with its own password', async () => {
    await add('Duty-1');
    expect((await db.stores.sessions.signIn('ｄｕｔｙ-1', PASSWORD))?.user.username).toBe('Duty-1');
    expect(await db.stores.sessions.signIn('duty-1', 'another one')).toBeUndefined();
    expect(await db.stores.sessions.signIn('duty-2', PASSWORD)).toBeUndefined();
  });

  it('is that of the account spelt alike where an older release took two', async () => {
    await add('duty');
    const { user } = (await db.stores.sessions.signIn('duty', PASSWORD)) ?? {};
    await db.admin.query(
      `insert into app_user (id, username, role, password_hash)
       select gen_random_uuid(), 'DUTY', 'leader', password_hash from app_user where id = $1`,
      [user?.id],
    );
    expect((await db.stores.sessions.signIn('DUTY', PASSWORD))?.user.role).toBe('leader');
    expect((await db.stores.sessions.signIn('duty', PASSWORD))?.user.role).toBe('officer');
  });
});
