import { loadSetup } from '@huiying/settings';
import { exitOnRefusal, refuseUnusableAddress } from '@huiying/startup';
import { runApi } from './run-api.js';

/** Runs the api until it is told to stop. */
export const start = (): Promise<void> =>
  exitOnRefusal(async () => {
    const setup = loadSetup(process.env);
    const { databaseUrl, host, port } = setup.environment;
    if (!databaseUrl) throw new Error('DATABASE_URL 未设置：单独运行 api 时必须指定数据库');
    await refuseUnusableAddress(host, port);
    const api = await runApi(setup, databaseUrl);
    const stop = (): void => void api.close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
