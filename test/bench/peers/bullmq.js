import { Queue, Worker } from 'bullmq';

const BATCH = 5_000;
const NAME = 'fire';

/** @param {{ redisPort: number }} servers */
export async function openQueue({ redisPort }) {
  const queue = new Queue(NAME, { connection: { host: '127.0.0.1', port: redisPort } });
  return {
    /** @param {readonly number[]} dues milliseconds since 1970 */
    async add(dues) {
      for (let from = 0; from < dues.length; from += BATCH) {
        const timestamp = Date.now();
        const part = dues.slice(from, from + BATCH);
        await queue.addBulk(
          part.map((due) => ({ name: NAME, data: { due }, opts: { timestamp, delay: due - timestamp } })),
        );
      }
    },
    close: () => queue.close(),
  };
}

/**
 * @param {{ redisPort: number }} servers
 * @param {object} options
 * @param {(due: number) => Promise<void>} fire
 */
export async function startWorker({ redisPort }, options, fire) {
  const connection = { host: '127.0.0.1', port: redisPort };
  const worker = new Worker(NAME, ({ data }) => fire(data.due), { connection, ...options });
  await worker.waitUntilReady();
}
