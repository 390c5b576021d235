import { parentPort } from 'node:worker_threads';
import { parseFeed } from './parse-feed.js';
import { type ParseJob, sliceReading } from './reading-slice.js';

/**
 * A thread's side of the parse pool: takes a job, answers with the first slice of the reading, and with a further one
 * each time it is asked for `more`. The other side sets the pace, or it would get all slices in one turn of its loop.
 */
const port = parentPort;
if (!port) throw new Error('runs only as a worker thread');

let slices: ReturnType<typeof sliceReading> | undefined;

async function answer(asked: ParseJob | 'more'): Promise<void> {
  if (asked !== 'more') slices = sliceReading(await parseFeed(asked.bytes, asked.options));
  const next = slices?.next();
  if (next?.done === false) port?.postMessage(next.value);
}

port.on('message', (asked: ParseJob | 'more') => void answer(asked));
