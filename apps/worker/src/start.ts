import { loadSetup } from '@huiying/settings';
import { exitOnRefusal } from '@huiying/startup';
import { runWorker } from './run-worker.js';

/** Runs the engine until it is told to stop. */
export const start = (): Promise<void> =>
  exitOnRefusal(async () => {
    const setup = loadSetup(process.env);
    const { databaseUrl } = setup.environment;
    if (!databaseUrl) throw new Error('DATABASE_URL 未设置：单独运行 worker 时必须指定数据库');
    const worker = await runWorker(setup, databaseUrl);
    const stop = (): void => void worker.close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    for (const told of setup.configuration.toldDefaults) process.stderr.write(`提示 note: ${told}\n`);
    process.stdout.write('回应 Huiying worker\n');
  });
