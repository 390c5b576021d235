import { type EmbeddedPostgresEvent, findRunning, startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { callerSecret, type Environment, type Setup } from '@huiying/settings';
import { openStores, type Stores } from '@huiying/storage';
import type { Terminal } from './terminal/terminal.js';

const POOL_SIZE = 4;

interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Opens the stores for one piece of work: on `DATABASE_URL`, else on the embedded PostgreSQL that `npm start` runs on
 * `DATA_DIR`, else on one that is started here and stopped at the end, an interrupt included.
 */
export async function withStores<T>(
  setup: Setup,
  terminal: Terminal,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const database = await databaseOf(setup.environment, terminal);
  const letGo = onInterrupt(() => database.stop());
  try {
    const secret = callerSecret(setup.environment);
    const { units } = setup.configuration;
    const stores = await openStores({ url: database.url, secret, units, poolSize: POOL_SIZE });
    try {
      return await work(stores);
    } finally {
      await stores.database.destroy();
    }
  } finally {
    letGo();
    await database.stop();
  }
}

async function databaseOf({ databaseUrl, dataDir }: Environment, terminal: Terminal): Promise<Database> {
  const url = databaseUrl ?? (await findRunning(dataDir))?.url;
  if (url !== undefined) return { url, stop: async () => undefined };
  const onLog = (event: EmbeddedPostgresEvent): void => {
    if (event.event === 'cluster-created') terminal.tell(`已新建数据库：${dataDir}`);
  };
  return startEmbeddedPostgres({ dataDir, holder: 'command', onLog });
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
