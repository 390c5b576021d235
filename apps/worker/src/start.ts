import { loadSetup } from '@huiying/settings';
import { runWorker } from './run-worker.js';

/** Runs the engine until it is told to stop; what keeps it from starting is told in one line, and ends the process with 1. */
export async function start(): Promise<void> {
  try {
    const setup = loadSetup(process.env);
    const { databaseUrl } = setup.environment;
    if (!databaseUrl) throw new Error('DATABASE_URL 未设置：单独运行 worker 时必须指定数据库');
    const worker = await runWorker(setup, databaseUrl);
    const stop = (): void => void worker.close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    process.stdout.write('回应 Huiying worker\n');
  } catch (error) {
    process.stderr.write(`无法启动 cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
