import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { RoleWord, UserView } from '@huiying/contract';
import type { DataSource, EntityManager } from 'typeorm';
import { SIGN_OUT_CHANNEL } from '../change-log.js';
import { ApiKeyRow } from '../rows/api-key.row.js';
import { UserRow } from '../rows/user.row.js';
import { spelledAs } from './account-of.js';
import { tokenHash } from './token-hash.js';

/** Behind the last moment at which its page was open. */
const SESSION_HOURS = 12;

/** A password that was changed while it was verified begins none: the change has ended the others, and would not meet it. */
const BEGIN_SESSION = `
insert into session (token_hash, user_id, expires_at)
select $1, id, now() + make_interval(hours => $2) from app_user
where id = $3 and password_hash = $4 and withdrawn_at is null for share returning 1`;

/** Who acts: a signed-in person or a machine with a key. */
export interface Actor {
  readonly id: string;
  readonly username: string;
  readonly displayName: string | null;
  readonly role: RoleWord;
  readonly unitId: string | null;
}

interface SignedIn {
  readonly token: string;
  readonly user: UserView;
  readonly mustChangePassword: boolean;
}

/** Who is signed in. Tokens are kept as SHA-256. */
export class SessionStore {
  /** Verified when the user is unknown, so that the time taken does not tell which names exist. */
  readonly #decoy = hash('no such user');

  constructor(private readonly database: DataSource) {}

  /** @returns the session's token, or undefined when name or password are wrong, or access was withdrawn */
  async signIn(username: string, password: string): Promise<SignedIn | undefined> {
    const spelling = (await spelledAs(this.database.manager, username)) ?? username;
    const row = await this.database.getRepository(UserRow).findOneBy({ username: spelling });
    const isRight = await verify(row?.passwordHash ?? (await this.#decoy), password);
    if (!row || !isRight || row.withdrawnAt) return undefined;
    const token = randomBytes(32).toString('base64url');
    const begun = await this.database.query<object[]>(BEGIN_SESSION, [
      tokenHash(token),
      SESSION_HOURS,
      row.id,
      row.passwordHash,
    ]);
    if (begun.length === 0) return undefined;
    await this.database.query('delete from session where expires_at < now()');
    return { token, user: toActor(row), mustChangePassword: row.passwordIsOneTime };
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

  /** A page that is open keeps its session: a wall hangs for months. Written once an hour. */
  async prolong(tokens: readonly string[]): Promise<void> {
    await this.database.query(
      `update session set expires_at = now() + make_interval(hours => $2)
       where token_hash = any($1) and expires_at > now() and expires_at < now() + make_interval(hours => $2 - 1)`,
      [tokens.map(tokenHash), SESSION_HOURS],
    );
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

  /** Whether somebody else knows the password of the person, since it was made for them. */
  async hasOneTimePassword(id: string): Promise<boolean> {
    return this.database.getRepository(UserRow).existsBy({ id, passwordIsOneTime: true });
  }
}

/** All of a person but that of the token. */
export async function endSessions(manager: EntityManager, userId: string, keptToken = ''): Promise<void> {
  await manager.query('delete from session where user_id = $1 and token_hash <> $2', [userId, tokenHash(keptToken)]);
  await manager.query(`select pg_notify('${SIGN_OUT_CHANNEL}', '')`);
}

export const toActor = (row: UserRow): Actor => ({
  id: row.id,
  username: row.username,
  displayName: row.displayName,
  role: row.role as RoleWord,
  unitId: row.unitId,
});
