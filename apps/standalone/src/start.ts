import { once } from 'node:events';
import { loadSetup, type Setup } from '@huiying/settings';
import { exitOnRefusal, refuseUnusableAddress } from '@huiying/startup';
import { runStandalone } from './run-standalone.js';

// Listened for before anything is started: told to stop in the middle of a start, it starts up and stops in order.
const toldToStop = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]).then(() => 'stop' as const);

/** A database that died alone is started again with everything that used it, at the same address. */
async function runUntilTold(setup: Setup): Promise<void> {
  const running = await runStandalone(setup);
  const why = await Promise.race([toldToStop, running.databaseLost.then(() => 'database-lost' as const)]);
  await running.stop();
  if (why === 'stop') return;
  process.stderr.write('数据库进程意外结束，正在重新启动 database process ended unexpectedly, starting again\n');
  await runUntilTold({ ...setup, environment: { ...setup.environment, port: running.port } });
}

/** Runs everything until it is told to stop. */
export const start = (): Promise<void> =>
  exitOnRefusal(async () => {
    const setup = loadSetup(process.env);
    await refuseUnusableAddress(setup.environment.host, setup.environment.port);
    await runUntilTold(setup);
    process.exit(0);
  });
