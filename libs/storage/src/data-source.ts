import { Socket } from 'node:net';
import type { EntityManager } from 'typeorm';
import { readEngineVersion, refuseIfOutdated } from './engine-version.js';
import { sqlStateOf } from './failure.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { onceThere } from './once-there.js';
import { PreparingClient } from './preparing-client.js';
import { ApiKeyRow } from './rows/api-key.row.js';
import { SessionRow } from './rows/session.row.js';
import { SourceRow } from './rows/source.row.js';
import { UserRow } from './rows/user.row.js';
import { DataSource } from './typeorm.js';
import { unusableDatabase } from './unusable-database.js';
import { isWithoutTheRight, withoutTheRight } from './without-the-right.js';

export interface StorageOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly patience?: Patience;
  /** Names of those that are to run, where a schema of the past is made; all that there are otherwise. */
  readonly migrations?: readonly string[];
}

/** How long what is silent is waited for, in milliseconds. */
export interface Patience {
  /** One statement, at the server. */
  readonly statementMs: number;
  /** A transaction between two statements, at the server: a client that is gone must not keep its locks. */
  readonly idleInTransactionMs: number;
  /** A lock that another holds, at the server. */
  readonly lockMs: number;
  /** A connection on which nothing comes, at the client: a cut line says nothing. Longer than any statement. */
  readonly silenceMs: number;
}

const PATIENCE: Patience = { statementMs: 60_000, idleInTransactionMs: 30_000, lockMs: 30_000, silenceMs: 70_000 };

/**
 * A dead client's backend must not keep its locks: the server looks every second whether the client is there. A page
 * fetched alone costs hardly more than one in a row, from memory or a solid-state disk: by the server's own estimate,
 * made for turning disks, a month of history would read every case there is.
 */
const SESSION = '-c client_connection_check_interval=1000 -c timezone=UTC -c random_page_cost=1.1';

export function createDataSource(options: StorageOptions): DataSource {
  const patience = options.patience ?? PATIENCE;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [UserRow, SessionRow, ApiKeyRow, SourceRow],
    migrations: MIGRATIONS.filter(({ name }) => options.migrations?.includes(name) ?? true),
    migrationsTableName: 'migration',
    synchronize: false,
    poolSize: options.poolSize ?? 10,
    extra: {
      Client: PreparingClient,
      options: SESSION,
      // What a transaction sends without waiting goes out at once, see `Statements`.
      pipeline: true,
      statement_timeout: patience.statementMs,
      idle_in_transaction_session_timeout: patience.idleInTransactionMs,
      lock_timeout: patience.lockMs,
      stream: () => impatientSocket(patience.silenceMs),
      connectionTimeoutMillis: 10_000,
    },
  });
}

/** Whoever waits for an answer on a line that was cut without a word is told so, in place of waiting for ever. */
function impatientSocket(silenceMs: number): Socket {
  const socket = new Socket();
  socket.setTimeout(silenceMs, () => socket.destroy(new Error(`the database was silent for ${silenceMs} ms`)));
  return socket;
}

const MIGRATION_LOCK = 7_001;
const NO_SUCH_TABLE = '42P01';

/** Runs under the lock of the migrations. @param ran how many migrations were run */
type AfterMigrations = (manager: EntityManager, ran: number) => Promise<void>;

/**
 * Connects to a server that is there or on its way up, and brings the schema up to date; several processes may start at
 * once, one of them migrates.
 * @throws Error in one line that names the database, never its password
 */
export async function openDatabase(options: StorageOptions, afterwards?: AfterMigrations): Promise<DataSource> {
  try {
    return await broughtUpToDate(await onceThere(() => createDataSource(options).initialize()), afterwards);
  } catch (error) {
    throw unusableDatabase(options.url, error);
  }
}

async function broughtUpToDate(database: DataSource, afterwards?: AfterMigrations): Promise<DataSource> {
  try {
    if (afterwards || !(await isUpToDate(database))) await migrateUnderLock(database, afterwards);
    refuseIfOutdated(await readEngineVersion(database.manager));
    return database;
  } catch (error) {
    // Connections left open would keep the process from ending.
    await database.destroy().catch(() => undefined);
    throw error;
  }
}

/** In one round trip and without a lock: nearly every start finds nothing to do, and deadlines wait for it. */
async function isUpToDate(database: DataSource): Promise<boolean> {
  try {
    const ran = await database.query<{ name: string }[]>('select name from migration');
    const names = new Set(ran.map(({ name }) => name));
    return database.migrations.every(({ name, constructor }) => names.has(name ?? constructor.name));
  } catch (error) {
    if (sqlStateOf(error) === NO_SUCH_TABLE || isWithoutTheRight(error)) return false;
    throw error;
  }
}

async function migrateUnderLock(database: DataSource, afterwards?: AfterMigrations): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    // Another process may migrate for longer than a statement or a lock is waited for.
    await runner.query('set statement_timeout = 0; set lock_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = (await isUpToDate(database)) ? [] : await database.runMigrations({ transaction: 'each' });
    await afterwards?.(runner.manager, ran.length);
  } catch (error) {
    throw withoutTheRight(error) ?? error;
  } finally {
    // The lock ends with its session, so a connection that is gone has nothing to unlock.
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.query('reset statement_timeout; reset lock_timeout').catch(() => undefined);
    await runner.release().catch(() => undefined);
  }
}

/** Brings the schema of a database up to date, does what else its owner is to do, and leaves. @throws as `openDatabase` */
export async function migrate(url: string, afterwards?: AfterMigrations): Promise<void> {
  const database = await openDatabase({ url, poolSize: 2 }, afterwards);
  await database.destroy();
}

/** The database's clock is the only clock: constant within a transaction. */
export async function databaseNow(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>('select now() as now');
  if (!row) throw new Error('the database did not tell the time');
  return row.now;
}
