import type { DataSource } from 'typeorm';
import { CallerVault } from './caller-vault.js';

/** Far enough back to meet a call, and near enough to be read at every start. */
const NEWEST_REPORTS = 5000;

const NEWEST_SEALED = `
  select caller as sealed from (select id, caller from report order by id desc limit ${NEWEST_REPORTS}) newest
  where caller is not null order by id desc limit 1`;
const A_SUBSCRIPTION = `select secret as sealed from subscription where removed_at is null order by id desc limit 1`;

/**
 * Another key than the one in use is found out at the start, and not when somebody asks who called.
 * @throws Error in one line that names the setting, when what was encrypted last cannot be read
 */
export async function refuseOtherSecret(database: DataSource, secret: string): Promise<void> {
  const vault = new CallerVault(secret);
  for (const query of [NEWEST_SEALED, A_SUBSCRIPTION]) {
    const [row] = await database.query<{ sealed: Buffer }[]>(query);
    if (row && !vault.canOpen(row.sealed)) throw new Error(OTHER);
  }
}

const OTHER =
  'HUIYING_SECRET（未设定时为 DATA_DIR/secret）不是这个数据库在用的密钥：来电人信息和订阅密钥读不出来。请换回原来的密钥；' +
  '确已丢失的，设 HUIYING_SECRET_LOST=true 启动';
