import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { migrate } from './data-source.js';

const APPLICATION = 'huiying_app';

/** Written once, by insertion. */
const INSERT_ONLY = 'ledger_entry, ledger_day_head, ledger_day_line, attachment';
/** Written by the entries' own trigger, and by migrations. */
const READ_ONLY = 'ledger_head, migration';

/**
 * The same database under the account of the application, whose password follows from the owner's, one way: an account
 * that every process of this office finds without keeping a second secret.
 */
export function applicationUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(APPLICATION).digest('hex');
  url.username = APPLICATION;
  url.password = password;
  return url.href;
}

/**
 * Brings the schema up to date as its owner and gives the application an account that can add to the ledger and not
 * change it. An account that is there already keeps its password.
 * @returns the address for everything but migrations
 */
export async function prepareForApplication(
  ownerUrl: string,
  applicationUrl = applicationUrlOf(ownerUrl),
): Promise<string> {
  const { username, password } = new URL(applicationUrl);
  const account = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  await migrate(ownerUrl, (manager, ran) => grant(manager, account, ran > 0));
  return applicationUrl;
}

/** Under the lock of the migrations, so that several processes may start at once. */
async function grant(
  manager: EntityManager,
  { name, password }: { name: string; password: string },
  isNewSchema: boolean,
): Promise<void> {
  const [state] = await manager.query<{ exists: boolean; role: string; secret: string; is_owner: boolean }[]>(
    `select to_regrole(quote_ident($1)) is not null as exists, quote_ident($1) as role, quote_literal($2) as secret,
       current_user = $1 as is_owner`,
    [name, password],
  );
  if (!state || state.is_owner) return;
  const { role } = state;
  if (!state.exists) await manager.query(`create role ${role} login password ${state.secret}`);
  const [{ may } = { may: false }] = await manager.query<{ may: boolean }[]>(
    `select has_table_privilege($1::name, 'cases', 'update') as may`,
    [name],
  );
  if (may && !isNewSchema) return;
  await manager.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    revoke update, delete on ${INSERT_ONLY} from ${role};
    revoke insert, update, delete on ${READ_ONLY} from ${role}`);
}

/** Whether the account that asks could change what is written: by a right, by owning the tables or as a superuser. */
export async function mayRewriteLedger(manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ may: boolean }[]>(
    `select bool_or(pg_has_role(c.relowner, 'member') or has_table_privilege(c.oid, 'update')
       or has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate')
       or has_table_privilege(c.oid, 'trigger')) as may
     from unnest(array['ledger_entry', 'ledger_day_head', 'ledger_day_line', 'ledger_head']::regclass[]) as t
     join pg_class c on c.oid = t`,
  );
  return row?.may ?? true;
}
