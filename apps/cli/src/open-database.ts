import { setTimeout as delay } from 'node:timers/promises';
import {
  EmbeddedPostgresError,
  type EmbeddedPostgresEvent,
  findRunning,
  startEmbeddedPostgres,
} from '@huiying/embedded-postgres';
import { callerSecret, type Environment, makeDataFolder, type Setup } from '@huiying/settings';
import { openStores, prepareForApplication, SharedUse, type Stores } from '@huiying/storage';
import type { Terminal } from './terminal/terminal.js';

interface Opened {
  readonly stores: Stores;
  readonly close: () => Promise<void>;
}

interface Database {
  readonly url: string;
  /** Both present when this command started it or took it over from another one. */
  readonly stop?: () => Promise<void>;
  readonly isOurs?: () => boolean;
}

const POOL_SIZE = 4;
const RETRIES = 10;
const PAUSE_MS = 200;

/**
 * Opens the stores for one piece of work: on `DATABASE_URL`, else on the embedded PostgreSQL that `npm start` or
 * another command runs on `DATA_DIR`, else on one that is started here and stopped at the end, an interrupt included.
 */
export async function withStores<T>(
  setup: Setup,
  terminal: Terminal,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const opened = await open(setup, terminal);
  try {
    return await work(opened.stores);
  } finally {
    await opened.close();
  }
}

/** The same for work on the database as a whole, by the owner of its tables; nothing is brought up to date before. */
export async function withOwnedDatabase<T>(
  { environment }: Setup,
  terminal: Terminal,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const external = environment.databaseOwnerUrl ?? environment.databaseUrl;
  if (external !== undefined) return work(external);
  const { url, stop, isOurs } = await embeddedDatabase(environment, terminal);
  const letGo = stop ? onInterrupt(stop) : () => undefined;
  let use: SharedUse | undefined;
  try {
    use = await SharedUse.begin(url);
    return await work(url);
  } finally {
    if (isOurs && use) await othersDone(use, isOurs);
    await leave(stop, use).finally(letGo);
  }
}

async function embeddedDatabase(environment: Environment, terminal: Terminal): Promise<Database> {
  for (let retries = RETRIES; ; retries -= 1) {
    const found = await databaseOf(environment, terminal, retries > 0);
    if (found) return found;
    await delay(PAUSE_MS);
  }
}

/** An embedded server that was found may be on its way down, when the command that started it has just ended. */
async function open(setup: Setup, terminal: Terminal): Promise<Opened> {
  for (let retries = RETRIES; ; retries -= 1) {
    const found = await databaseOf(setup.environment, terminal, retries > 0);
    const opened = found && (await openStoresOf(found, setup, retries > 0));
    if (opened) return opened;
    await delay(PAUSE_MS);
  }
}

/** @returns undefined when the server was somebody else's and is gone, and there may be another */
async function openStoresOf(database: Database, setup: Setup, mayRetry: boolean): Promise<Opened | undefined> {
  const { url, stop } = database;
  const { databaseUrl, databaseOwnerUrl } = setup.environment;
  const letGo = stop ? onInterrupt(stop) : () => undefined;
  let use: SharedUse | undefined;
  try {
    if (databaseUrl === undefined) use = await SharedUse.begin(url);
    const application = databaseUrl ?? (await prepareForApplication(url));
    const { units } = setup.configuration;
    const stores = await openStores({
      url: application,
      ownerUrl: databaseOwnerUrl,
      secret: callerSecret(setup.environment),
      units,
      poolSize: POOL_SIZE,
    });
    return { stores, close: () => closeStores(stores, database, use).finally(letGo) };
  } catch (error) {
    letGo();
    await leave(stop, use);
    if (mayRetry && !stop && databaseUrl === undefined) return undefined;
    throw error;
  }
}

async function closeStores(stores: Stores, { stop, isOurs }: Database, use: SharedUse | undefined): Promise<void> {
  try {
    if (isOurs && use) await othersDone(use, isOurs);
    await stores.database.destroy();
  } finally {
    await leave(stop, use);
  }
}

/** The server is stopped before our place in it is given up, so that nobody comes in between. */
async function leave(stop: Database['stop'], use: SharedUse | undefined): Promise<void> {
  try {
    await stop?.();
  } finally {
    await use?.end();
  }
}

/** @returns undefined when another process holds the directory and its server does not answer yet, or any more */
async function databaseOf(
  { databaseUrl, dataDir }: Environment,
  terminal: Terminal,
  mayRetry: boolean,
): Promise<Database | undefined> {
  const url = databaseUrl ?? (await findRunning(dataDir))?.url;
  if (url !== undefined) return { url };
  const onLog = (event: EmbeddedPostgresEvent): void => {
    if (event.event === 'cluster-created') terminal.tell(`已新建数据库：${dataDir}`);
  };
  makeDataFolder(dataDir);
  try {
    return await startEmbeddedPostgres({ dataDir, holder: 'command', onLog });
  } catch (error) {
    if (mayRetry && error instanceof EmbeddedPostgresError && error.code === 'held') return undefined;
    throw error;
  }
}

/**
 * Commands that found our server running are let finish before it is stopped. One that took it over from us waits for
 * us in turn: then it is not ours to wait, or both would for ever.
 */
async function othersDone(use: SharedUse, isOurs: () => boolean): Promise<void> {
  while (isOurs() && !(await use.isAlone())) await delay(PAUSE_MS);
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** What is in a transaction is rolled back by the database when the process ends. */
function onInterrupt(stop: () => Promise<void>): () => void {
  const end = (signal: 'SIGINT' | 'SIGTERM'): void => {
    void stop().finally(() => process.exit(SIGNALS[signal]));
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  return () => void process.off('SIGINT', end).off('SIGTERM', end);
}
