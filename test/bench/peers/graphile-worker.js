import { Logger, makeWorkerUtils, run, WorkerPreset } from 'graphile-worker';

const BATCH = 5_000;
const QUIET = new Logger(() => () => undefined);
const TASK = 'fire';

/** @param {{ databaseUrl: string }} servers */
export async function openQueue({ databaseUrl }) {
  const utils = await makeWorkerUtils({ connectionString: databaseUrl, logger: QUIET });
  await utils.migrate();
  return {
    /** @param {readonly number[]} dues milliseconds since 1970 */
    async add(dues) {
      for (let from = 0; from < dues.length; from += BATCH) {
        const part = dues.slice(from, from + BATCH);
        await utils.addJobs(part.map((due) => ({ identifier: TASK, payload: { due }, runAt: new Date(due) })));
      }
    },
    close: () => utils.release(),
  };
}

/**
 * @param {{ databaseUrl: string }} servers
 * @param {object} options
 * @param {(due: number) => Promise<void>} fire
 */
export async function startWorker({ databaseUrl }, options, fire) {
  await run({
    preset: { extends: [WorkerPreset], worker: { connectionString: databaseUrl, logger: QUIET, ...options } },
    taskList: { [TASK]: ({ due }) => fire(due) },
    parsedCronItems: [],
    noHandleSignals: true,
  });
}
