import { DomainError, foldAccountName } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { UserRow } from '../rows/user.row.js';

export type UserKey = { readonly id: string } | { readonly username: string };

/** The name as it was added; of several from before spellings were compared, the one that is spelt alike. */
export async function spelledAs(manager: EntityManager, name: string): Promise<string | undefined> {
  const rows = await manager.query<{ username: string }[]>('select username from app_user');
  const alike = rows
    .map(({ username }) => username)
    .filter((username) => foldAccountName(username) === foldAccountName(name));
  return alike.find((username) => username === name) ?? alike[0];
}

/** @throws DomainError `no-such-user` */
export async function accountOf(manager: EntityManager, who: UserKey): Promise<UserRow> {
  const by = 'id' in who ? who : { username: (await spelledAs(manager, who.username)) ?? who.username };
  const row = await manager.findOneBy(UserRow, by);
  if (!row) throw noSuchUser(who);
  return row;
}

export const noSuchUser = (who: UserKey): DomainError =>
  new DomainError('not-found', 'no-such-user', `没有用户 ${Object.values(who).join('')}`);
