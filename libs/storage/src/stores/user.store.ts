import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { RoleWord, UserView } from '@huiying/contract';
import { DomainError, SHORTEST_PASSWORD } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { UserRow } from '../rows/user.row.js';
import { accountOf, noSuchUser, spelledAs, type UserKey } from './account-of.js';
import { oneTimePassword } from './one-time-password.js';
import { type Note, noteInSystemChain } from './ledger/system-chain.js';
import { endSessions, toActor } from './session.store.js';

/** Taken by whoever adds somebody, so that two spellings of one name cannot be added at once. */
const ACCOUNT_LOCK = 7_017;

/** Where calls reach a person beyond the board; null is nowhere. */
export interface Reach {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

export interface NewUser extends Reach {
  readonly username: string;
  readonly displayName?: string | undefined;
  readonly role: Exclude<RoleWord, 'intake'>;
  readonly unitId?: string | undefined;
  /** A one-time password is made when it is left out; one too short to be chosen counts as one. */
  readonly password?: string | undefined;
}

/** The password is there when it was made here. */
export interface AddedUser extends UserView {
  readonly password?: string;
}

/** What an administrator changes; what is not given stays. */
export interface UserChange extends Reach {
  readonly displayName?: string | null | undefined;
  readonly role?: NewUser['role'] | undefined;
  readonly unitId?: string | null | undefined;
  readonly active?: boolean | undefined;
}

export interface ListedUser extends UserView {
  readonly active: boolean;
  /** In how many browsers the person allowed notifications. */
  readonly browsers: number;
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** People of the office. Passwords are kept as argon2id. Who changes something, `by`, stands in the ledger. */
export class UserStore {
  constructor(private readonly database: DataSource) {}

  async list(): Promise<ListedUser[]> {
    const [rows, browsers] = await Promise.all([
      this.database.getRepository(UserRow).find({ order: { username: 'ASC' } }),
      this.database.query<{ user_id: string; n: number }[]>(
        'select user_id, count(*)::int as n from browser_subscription group by user_id',
      ),
    ]);
    const counted = new Map(browsers.map(({ user_id, n }) => [user_id, n]));
    return rows.map((row) => toListed(row, counted.get(row.id) ?? 0));
  }

  /** @throws DomainError `no-such-user` */
  async get(id: string): Promise<ListedUser> {
    const [row, [counted]] = await Promise.all([
      this.database.getRepository(UserRow).findOneBy({ id }),
      this.database.query<{ n: number }[]>('select count(*)::int as n from browser_subscription where user_id = $1', [
        id,
      ]),
    ]);
    if (!row) throw noSuchUser({ id });
    return toListed(row, counted?.n ?? 0);
  }

  /** @throws DomainError `username-taken`, also when only its spelling differs */
  async add(user: NewUser, by: string): Promise<AddedUser> {
    const isMade = user.password === undefined;
    const password = user.password ?? oneTimePassword();
    const row = new UserRow();
    row.id = randomUUID();
    row.username = user.username;
    row.displayName = user.displayName ?? null;
    row.role = user.role;
    row.unitId = user.unitId ?? null;
    row.email = user.email ?? null;
    row.phone = user.phone ?? null;
    row.withdrawnAt = null;
    row.passwordHash = await hash(password);
    row.passwordIsOneTime = isMade || password.length < SHORTEST_PASSWORD;
    await this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [ACCOUNT_LOCK]);
      const taken = await spelledAs(manager, row.username);
      if (taken !== undefined) {
        throw new DomainError('conflict', 'username-taken', `用户名 ${taken} 已存在`, 'username');
      }
      await manager.insert(UserRow, row);
      const { username, displayName, role, unitId } = row;
      await noteInSystemChain(manager, [{ kind: 'user-added', data: { username, displayName, role, unitId } }], by);
    });
    return { ...toView(row), ...(isMade && { password }) };
  }

  /**
   * Changes what is given. Who is no longer active is signed out everywhere and called nowhere.
   * @throws DomainError `no-such-user`, `last-administrator`
   */
  async change(who: UserKey, { active, ...given }: UserChange, by: string): Promise<UserView> {
    return this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [ACCOUNT_LOCK]);
      const { id, displayName } = await accountOf(manager, who);
      const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      if (Object.keys(fields).length > 0) await manager.update(UserRow, { id }, fields);
      if (active !== undefined) await setActive(manager, id, active);
      if (active === false || given.role !== undefined) await refuseWithoutAdministrator(manager);
      const changed = await accountOf(manager, { id });
      await noteInSystemChain(manager, [noteOfChange(changed, displayName, { ...fields, active })], by);
      return toView(changed);
    });
  }

  /**
   * A one-time password in place of the one before; ends what was signed in with that, but for the session of the token.
   * @throws DomainError `no-such-user`
   */
  async resetPassword(who: UserKey, by: string, keptToken = ''): Promise<UserView & { password: string }> {
    const password = oneTimePassword();
    const passwordHash = await hash(password);
    return this.database.transaction(async (manager) => {
      const row = await accountOf(manager, who);
      await manager.update(UserRow, { id: row.id }, { passwordHash, passwordIsOneTime: true });
      await endSessions(manager, row.id, keptToken);
      await noteInSystemChain(manager, [{ kind: 'password-reset', data: { username: row.username } }], by);
      return { ...toView(row), password };
    });
  }

  /**
   * What a person chose in place of the password that they know; of their sessions only that of the token goes on.
   * @throws DomainError `wrong-password`, also when somebody else has just set another one; `same-password`
   */
  async changeOwnPassword(id: string, { current, next }: PasswordChange, keptToken: string): Promise<void> {
    const { username, passwordHash: before } = await accountOf(this.database.manager, { id });
    if (!(await verify(before, current))) throw wrongPassword();
    if (current === next) throw new DomainError('invalid', 'same-password', '新密码不能与原密码相同', 'newPassword');
    const passwordHash = await hash(next);
    await this.database.transaction(async (manager) => {
      const { affected } = await manager.update(
        UserRow,
        { id, passwordHash: before },
        { passwordHash, passwordIsOneTime: false },
      );
      if (affected === 0) throw wrongPassword();
      await endSessions(manager, id, keptToken);
      await noteInSystemChain(manager, [{ kind: 'password-changed', data: { username } }], username);
    });
  }

  /** Creates `admin` when there is no user yet. @returns the password, or undefined when there are users already */
  async createFirstAdministrator(password: string | undefined): Promise<string | undefined> {
    if ((await this.database.getRepository(UserRow).count()) > 0) return undefined;
    try {
      const added = await this.add({ username: 'admin', role: 'admin', password }, 'system');
      return added.password ?? password;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'username-taken') return undefined;
      throw error;
    }
  }
}

/** Where a person is reached is nobody's to read in the ledger; what a person may is, and the name under which it was done. */
function noteOfChange({ username }: UserRow, displayNameBefore: string | null, change: UserChange): Note {
  const { displayName, role, unitId, active, ...reach } = change;
  const told = Object.entries({ displayName, role, unitId, active }).filter(([, value]) => value !== undefined);
  const changed = [...told.map(([name]) => name), ...Object.keys(reach)];
  const before = displayName === undefined ? {} : { displayNameBefore };
  return { kind: 'user-changed', data: { username, changed, ...before, ...Object.fromEntries(told) } };
}

async function setActive(manager: EntityManager, id: string, active: boolean): Promise<void> {
  if (active) return void (await manager.update(UserRow, { id }, { withdrawnAt: null }));
  await manager.query('update app_user set withdrawn_at = coalesce(withdrawn_at, now()) where id = $1', [id]);
  await manager.query('delete from browser_subscription where user_id = $1', [id]);
  await endSessions(manager, id);
}

/** Nobody could let anybody in again. */
async function refuseWithoutAdministrator(manager: EntityManager): Promise<void> {
  const left = await manager.query<object[]>(
    `select 1 from app_user where role = 'admin' and withdrawn_at is null limit 1`,
  );
  if (left.length > 0) return;
  throw new DomainError('conflict', 'last-administrator', '这是最后一个管理员，须先另设一个管理员');
}

const wrongPassword = (): DomainError =>
  new DomainError('invalid', 'wrong-password', '原密码不正确', 'currentPassword');

const toListed = (row: UserRow, browsers: number): ListedUser => ({
  ...toView(row),
  active: row.withdrawnAt === null,
  browsers,
});

const toView = (row: UserRow): UserView => ({ ...toActor(row), email: row.email, phone: row.phone });
