import { type BoardUnderTest, boardUnderTest } from './board-under-test.js';
import { ConfigFolder, packInSeconds } from './config-folder.js';
import { type AppSettings, startWorker } from './running-app.js';

const LADDER = `ladder:
  - {at: 0.1%, to: [leader@press-office], channels: [board], acknowledgeWithin: {value: 10, unit: minute}}
`;

/** A board with a worker, whose leaders are called as soon as a case was opened; `settings` are those of both. */
export function callingBoard(ladder = LADDER): { readonly board: BoardUnderTest; readonly settings: AppSettings } {
  const config = new ConfigFolder()
    .write('policies/seconds.yaml', packInSeconds('seconds', { 'test.response': 600 }))
    .write('escalation.yaml', ladder);
  const settings = { configDir: config.path, policyPack: 'seconds' };
  const board = boardUnderTest(settings);
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  beforeAll(async () => {
    worker = await startWorker(board.api.databaseUrl, settings);
  });
  afterAll(async () => {
    await worker?.stop();
    config.remove();
  });
  return { board, settings };
}
