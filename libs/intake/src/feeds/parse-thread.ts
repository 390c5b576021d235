import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FeedItem, FeedProblem, FeedReading } from './feed-reading.js';
import type { ParseFeedOptions } from './parse-feed.js';
import type { ParseJob, ReadingSlice } from './reading-slice.js';

export interface ParseThreadOptions {
  readonly entry: URL;
  readonly execArgv: readonly string[];
  readonly timeLimitMs: number;
  /** A thread that is seen to hold more is stopped. */
  readonly maxHeapMb: number;
}

const MB = 1024 * 1024;
const WATCH_EVERY_MS = 100;
/**
 * V8's own limit is a wall that the whole process breaks at when one single allocation goes beyond it, and merely the
 * end of the thread when a small one does. It stands so far behind ours that no step of a reading gets from one to the
 * other: the largest, JSON or the growing of an array, takes some thirty times the bytes of the feed.
 */
const WALL_TO_LIMIT = 4;
const YOUNG_MB = 32;

interface Running {
  readonly items: FeedItem[];
  readonly timer: NodeJS.Timeout;
  readonly watch: NodeJS.Timeout;
  readonly resolve: (reading: FeedReading) => void;
}

/**
 * One worker thread that reads one feed at a time. It keeps the process alive only while it reads. Whatever kills it
 * becomes the problem of the feed it was reading; it is then `isEnded` and takes no more.
 */
export class ParseThread {
  readonly #worker: Worker;
  #running: Running | undefined;
  #endedBy: FeedProblem | undefined;
  #isWeighing = false;

  constructor(private readonly options: ParseThreadOptions) {
    this.#worker = new Worker(options.entry, workerOptions(options));
    this.#worker.unref();
    this.#worker.on('message', (slice: ReadingSlice) => this.#take(slice));
    this.#worker.on('error', (error: Error) => this.#end(causeOfDeath(error, options)));
    this.#worker.on('exit', (code) => this.#end({ code: 'unreadable', detail: `the parser ended with ${code}` }));
  }

  get isEnded(): boolean {
    return this.#endedBy !== undefined;
  }

  /** The bytes are handed over, not copied: the caller's array is empty afterwards. */
  parse(bytes: Uint8Array, { contentType, timeZone, encoding, url }: ParseFeedOptions): Promise<FeedReading> {
    if (this.#endedBy) return Promise.resolve(unreadFeed(this.#endedBy));
    const own = transferable(bytes);
    const job: ParseJob = { bytes: own, options: { contentType, timeZone, encoding, url } };
    return new Promise((resolve) => {
      const { timeLimitMs } = this.options;
      const late = { code: 'parse-timeout', detail: `not read within ${timeLimitMs} ms` };
      const timer = setTimeout(() => void this.stop(late), timeLimitMs);
      const watch = setInterval(() => void this.#weigh(), WATCH_EVERY_MS);
      this.#running = { items: [], timer, watch, resolve };
      this.#worker.ref();
      this.#worker.postMessage(job, [own.buffer]);
    });
  }

  async stop(because: FeedProblem): Promise<void> {
    this.#end(because);
    await this.#worker.terminate();
  }

  /** The thread answers in the middle of its work, but not of a single long step; one that has ended does not. */
  async #weigh(): Promise<void> {
    if (this.#isWeighing) return;
    this.#isWeighing = true;
    const { maxHeapMb } = this.options;
    const heap = await this.#worker.getHeapStatistics().catch(() => undefined);
    this.#isWeighing = false;
    if (heap && heap.used_heap_size > maxHeapMb * MB) await this.stop(outOfMemory(maxHeapMb));
  }

  #take({ items, frame }: ReadingSlice): void {
    const running = this.#running;
    if (!running) return;
    running.items.push(...items);
    if (frame) this.#answer({ ...frame, items: running.items });
    else this.#worker.postMessage('more', []);
  }

  #end(because: FeedProblem): void {
    this.#endedBy ??= because;
    this.#answer(unreadFeed(this.#endedBy));
  }

  #answer(reading: FeedReading): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    clearInterval(running.watch);
    this.#worker.unref();
    running.resolve(reading);
  }
}

export const unreadFeed = (because: FeedProblem): FeedReading => ({
  format: 'unknown',
  encoding: 'none',
  parser: null,
  title: '',
  items: [],
  problems: [because],
});

const workerOptions = ({ execArgv, maxHeapMb }: ParseThreadOptions): WorkerOptions => ({
  name: 'feed-parser',
  execArgv: [...execArgv],
  resourceLimits: { maxOldGenerationSizeMb: maxHeapMb * WALL_TO_LIMIT, maxYoungGenerationSizeMb: YOUNG_MB },
});

function causeOfDeath(error: Error, { maxHeapMb }: ParseThreadOptions): FeedProblem {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? outOfMemory(maxHeapMb) : { code: 'unreadable', detail: error.message.slice(0, 200) };
}

const outOfMemory = (maxHeapMb: number): FeedProblem => ({
  code: 'parse-out-of-memory',
  detail: `more than ${maxHeapMb} MB of heap`,
});

/** A view into a larger buffer (Node's pool of small ones) cannot be given away; what it shows is copied. */
function transferable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
