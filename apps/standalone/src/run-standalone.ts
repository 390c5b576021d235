import { runWorker } from '../../worker/src/index.js';
import { type EmbeddedPostgres, isAlive, startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { makeDataFolder, type Setup } from '@huiying/settings';
import { prepareForApplication } from '@huiying/storage';

const LOOK_EVERY_MS = 1_000;

/** Database, api and worker, running. */
export interface RunningStandalone {
  /** Where it listens; the one it was given unless that was 0. */
  readonly port: number;
  /** Resolves when the embedded database has gone by itself; never for a database elsewhere. */
  readonly databaseLost: Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything; what was started is stopped again when a later part refuses. */
export async function runStandalone(setup: Setup): Promise<RunningStandalone> {
  const { databaseUrl, dataDir } = setup.environment;
  if (!databaseUrl) makeDataFolder(dataDir);
  const embedded = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir });
  const stops = [async (): Promise<void> => embedded?.stop()];
  const stop = async (): Promise<void> => {
    for (const stopOne of stops.splice(0).toReversed()) await stopOne();
  };
  try {
    const url = databaseUrl ?? (embedded && (await prepareForApplication(embedded.url))) ?? '';
    // Deadlines first: the api is loaded when they run.
    const worker = await runWorker(setup, url);
    stops.push(() => worker.close());
    const { runApi } = await import('../../api/src/index.js');
    const api = await runApi(setup, url);
    stops.push(() => api.close());
    const watch = watchDatabase(embedded);
    stops.push(watch.end);
    return { port: Number(new URL(await api.getUrl()).port), databaseLost: watch.lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL gets over a crash of its sessions, but not over the death of its first process. */
function watchDatabase(embedded: EmbeddedPostgres | undefined): { lost: Promise<void>; end: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<void>((resolve) => {
    if (!embedded) return;
    timer = setInterval(() => {
      if (!isAlive(embedded.pid)) resolve();
    }, LOOK_EVERY_MS);
  });
  return { lost, end: async () => clearInterval(timer) };
}
