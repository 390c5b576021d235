import { randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { RoleWord, UserView } from '@huiying/contract';
import { DomainError, foldAccountName } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { SIGN_OUT_CHANNEL } from '../change-log.js';
import { ApiKeyRow } from '../rows/api-key.row.js';
import { UserRow } from '../rows/user.row.js';
import { tokenHash } from './token-hash.js';

const SESSION_HOURS = 12;
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
  readonly password: string;
}

/** What an administrator changes; what is not given stays. */
export interface UserChange extends Reach {
  readonly displayName?: string | null | undefined;
  readonly role?: NewUser['role'] | undefined;
  readonly unitId?: string | null | undefined;
  readonly active?: boolean | undefined;
}

export type UserKey = { readonly id: string } | { readonly username: string };

export interface ListedUser extends UserView {
  readonly active: boolean;
  /** In how many browsers the person allowed notifications. */
  readonly browsers: number;
}

/** Who acts: a signed-in person or a machine with a key. */
export interface Actor {
  readonly id: string;
  readonly username: string;
  readonly displayName: string | null;
  readonly role: RoleWord;
  readonly unitId: string | null;
}

/** People and their sessions. Passwords are kept as argon2id, tokens as SHA-256. */
export class UserStore {
  /** Verified when the user is unknown, so that the time taken does not tell which names exist. */
  readonly #decoy = hash('no such user');

  constructor(private readonly database: DataSource) {}

  async list(): Promise<ListedUser[]> {
    const [rows, browsers] = await Promise.all([
      this.database.getRepository(UserRow).find({ order: { username: 'ASC' } }),
      this.database.query<{ user_id: string; n: number }[]>(
        'select user_id, count(*)::int as n from browser_subscription group by user_id',
      ),
    ]);
    const counted = new Map(browsers.map(({ user_id, n }) => [user_id, n]));
    return rows.map((row) => ({
      ...toView(row),
      active: row.withdrawnAt === null,
      browsers: counted.get(row.id) ?? 0,
    }));
  }

  /** @throws DomainError `no-such-user` */
  async get(id: string): Promise<ListedUser> {
    const user = (await this.list()).find((one) => one.id === id);
    if (!user) throw new DomainError('not-found', 'no-such-user', `没有用户 ${id}`);
    return user;
  }

  /** @throws DomainError `username-taken`, also when only its spelling differs */
  async add(user: NewUser): Promise<UserView> {
    const row = new UserRow();
    row.id = randomUUID();
    row.username = user.username;
    row.displayName = user.displayName ?? null;
    row.role = user.role;
    row.unitId = user.unitId ?? null;
    row.email = user.email ?? null;
    row.phone = user.phone ?? null;
    row.withdrawnAt = null;
    row.passwordHash = await hash(user.password);
    await this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [ACCOUNT_LOCK]);
      const taken = await spelledAs(manager, row.username);
      if (taken !== undefined) {
        throw new DomainError('conflict', 'username-taken', `用户名 ${taken} 已存在`, 'username');
      }
      await manager.insert(UserRow, row);
    });
    return toView(row);
  }

  /**
   * Changes what is given. Who is no longer active is signed out everywhere and called nowhere.
   * @throws DomainError `no-such-user`, `last-administrator`
   */
  async change(who: UserKey, { active, ...given }: UserChange): Promise<UserView> {
    return this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [ACCOUNT_LOCK]);
      const { id } = await found(manager, who);
      const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      if (Object.keys(fields).length > 0) await manager.update(UserRow, { id }, fields);
      if (active !== undefined) await setActive(manager, id, active);
      if (active === false || given.role !== undefined) await refuseWithoutAdministrator(manager);
      return toView(await found(manager, { id }));
    });
  }

  /** Ends what was signed in with the password before, but for the session of the token. @throws DomainError `no-such-user` */
  async setPassword(who: UserKey, password: string, keptToken = ''): Promise<UserView> {
    const passwordHash = await hash(password);
    return this.database.transaction(async (manager) => {
      const row = await found(manager, who);
      await manager.update(UserRow, { id: row.id }, { passwordHash });
      await endSessions(manager, row.id, keptToken);
      return toView(row);
    });
  }

  /** Creates `admin` when there is no user yet. @returns the password, or undefined when there are users already */
  async createFirstAdministrator(password: string | undefined): Promise<string | undefined> {
    if ((await this.database.getRepository(UserRow).count()) > 0) return undefined;
    const chosen = password ?? randomBytes(12).toString('base64url');
    try {
      await this.add({ username: 'admin', role: 'admin', password: chosen });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'username-taken') return undefined;
      throw error;
    }
    return chosen;
  }

  /** @returns the session's token, or undefined when name or password are wrong, or access was withdrawn */
  async signIn(username: string, password: string): Promise<{ token: string; user: UserView } | undefined> {
    const spelling = (await spelledAs(this.database.manager, username)) ?? username;
    const row = await this.database.getRepository(UserRow).findOneBy({ username: spelling });
    const isRight = await verify(row?.passwordHash ?? (await this.#decoy), password);
    if (!row || !isRight || row.withdrawnAt) return undefined;
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      `insert into session (token_hash, user_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
      [tokenHash(token), row.id, SESSION_HOURS],
    );
    await this.database.query('delete from session where expires_at < now()');
    return { token, user: toActor(row) };
  }

  async signOut(token: string): Promise<void> {
    await this.database.query(
      `with ended as (delete from session where token_hash = $1 returning 1)
       select pg_notify('${SIGN_OUT_CHANNEL}', '') from ended`,
      [tokenHash(token)],
    );
  }

  /** Those of the tokens whose session is over: signed out, at whichever process, or expired. */
  async ended(tokens: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ token_hash: string }[]>(
      'select token_hash from session where token_hash = any($1) and expires_at > now()',
      [tokens.map(tokenHash)],
    );
    const open = new Set(rows.map((row) => row.token_hash));
    return tokens.filter((token) => !open.has(tokenHash(token)));
  }

  /** The person of a session token or the machine of an API key. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const hashed = tokenHash(token);
    const [row] = await this.database.query<Actor[]>(
      `select u.id, u.username, u.display_name as "displayName", u.role, u.unit_id as "unitId"
       from session s join app_user u on u.id = s.user_id where s.token_hash = $1 and s.expires_at > now() and u.withdrawn_at is null`,
      [hashed],
    );
    if (row) return row;
    const key = await this.database.getRepository(ApiKeyRow).findOneBy({ tokenHash: hashed });
    return key ? { id: key.id, username: key.name, displayName: null, role: 'intake', unitId: null } : undefined;
  }
}

/** The account of that name as it was added; of several from before spellings were compared, the one that is spelt alike. */
async function spelledAs(manager: EntityManager, name: string): Promise<string | undefined> {
  const rows = await manager.query<{ username: string }[]>('select username from app_user');
  const alike = rows
    .map(({ username }) => username)
    .filter((username) => foldAccountName(username) === foldAccountName(name));
  return alike.find((username) => username === name) ?? alike[0];
}

async function found(manager: EntityManager, who: UserKey): Promise<UserRow> {
  const by = 'id' in who ? who : { username: (await spelledAs(manager, who.username)) ?? who.username };
  const row = await manager.findOneBy(UserRow, by);
  if (!row) throw new DomainError('not-found', 'no-such-user', `没有用户 ${Object.values(who).join('')}`);
  return row;
}

async function setActive(manager: EntityManager, id: string, active: boolean): Promise<void> {
  if (active) return void (await manager.update(UserRow, { id }, { withdrawnAt: null }));
  await manager.query('update app_user set withdrawn_at = coalesce(withdrawn_at, now()) where id = $1', [id]);
  await manager.query('delete from browser_subscription where user_id = $1', [id]);
  await endSessions(manager, id);
}

async function endSessions(manager: EntityManager, userId: string, keptToken = ''): Promise<void> {
  await manager.query('delete from session where user_id = $1 and token_hash <> $2', [userId, tokenHash(keptToken)]);
  await manager.query(`select pg_notify('${SIGN_OUT_CHANNEL}', '')`);
}

/** Nobody could let anybody in again. */
async function refuseWithoutAdministrator(manager: EntityManager): Promise<void> {
  const left = await manager.query<object[]>(
    `select 1 from app_user where role = 'admin' and withdrawn_at is null limit 1`,
  );
  if (left.length > 0) return;
  throw new DomainError('conflict', 'last-administrator', '这是最后一个管理员，须先另设一个管理员');
}

const toView = (row: UserRow): UserView => ({ ...toActor(row), email: row.email, phone: row.phone });

const toActor = (row: UserRow): Actor => ({
  id: row.id,
  username: row.username,
  displayName: row.displayName,
  role: row.role as RoleWord,
  unitId: row.unitId,
});
