import { exitOnRefusal, runApi } from '../../api/src/index.js';
import { runWorker } from '../../worker/src/index.js';
import { startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { loadSetup } from '@huiying/settings';

await exitOnRefusal(async () => {
  const setup = loadSetup(process.env);
  const { databaseUrl, dataDir } = setup.environment;
  const embedded = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir });
  const url = databaseUrl ?? embedded?.url ?? '';
  const stopDatabase = async (): Promise<void> => embedded?.stop();
  try {
    const api = await runApi(setup, url);
    const worker = await runWorker(setup, url);
    let isStopping = false;
    const stop = async (): Promise<void> => {
      if (isStopping) return;
      isStopping = true;
      await Promise.all([api.close(), worker.close()]);
      await stopDatabase();
      process.exit(0);
    };
    process.once('SIGTERM', () => void stop());
    process.once('SIGINT', () => void stop());
  } catch (error) {
    await stopDatabase();
    throw error;
  }
});
