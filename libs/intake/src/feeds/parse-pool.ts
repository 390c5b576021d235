import { ThreadPool } from '../threads/thread-pool.js';
import type { ThreadEnd, ThreadOptions } from '../threads/worker-thread.js';
import type { FeedItem, FeedReading } from './feed-reading.js';
import type { ParseFeedOptions } from './parse-feed.js';
import type { ParseJob, ReadingSlice } from './reading-slice.js';

export interface ParsePoolOptions extends Partial<ThreadOptions> {
  /** Threads at most. */
  readonly size?: number;
}

const DEFAULTS: ThreadOptions = {
  name: 'feed-parser',
  entry: new URL('./parse-worker.js', import.meta.url),
  execArgv: [],
  timeLimitMs: 10_000,
  maxHeapMb: 256,
};

/**
 * Reads feeds in worker threads, so that a large one holds up nothing else. One that takes too long (`parse-timeout`)
 * or too much memory (`parse-out-of-memory`) is given up. What `parseFeed` refuses keeps most feeds from ever getting
 * there.
 */
export class ParsePool {
  readonly #threads: ThreadPool<ParseJob, ReadingSlice>;

  constructor({ size = 2, ...options }: ParsePoolOptions = {}) {
    this.#threads = new ThreadPool(size, { ...DEFAULTS, ...options });
  }

  /** As `parseFeed`, which see. The bytes are handed over, not copied: the caller's array is empty afterwards. */
  readonly parse = async (bytes: Uint8Array, options: ParseFeedOptions = {}): Promise<FeedReading> => {
    const { contentType, timeZone, encoding, url } = options;
    const own = transferable(bytes);
    const items: FeedItem[] = [];
    let frame: ReadingSlice['frame'];
    const takeSlice = (slice: ReadingSlice): boolean => {
      items.push(...slice.items);
      frame = slice.frame;
      return frame !== undefined;
    };
    const job = { bytes: own, options: { contentType, timeZone, encoding, url } };
    const end = await this.#threads.run(job, takeSlice, [own.buffer]);
    return frame ? { ...frame, items } : unreadFeed(end);
  };

  /** Ends the threads; a feed that is being read, or comes later, is answered with `parse-stopped`. */
  close(): Promise<void> {
    return this.#threads.close();
  }
}

const CODES: Readonly<Record<ThreadEnd['cause'], string>> = {
  late: 'parse-timeout',
  memory: 'parse-out-of-memory',
  died: 'unreadable',
  stopped: 'parse-stopped',
};

const unreadFeed = (end: ThreadEnd | undefined): FeedReading => ({
  format: 'unknown',
  encoding: 'none',
  parser: null,
  title: '',
  items: [],
  problems: end ? [{ code: CODES[end.cause], detail: end.detail }] : [],
});

/** A view into a larger buffer (Node's pool of small ones) cannot be given away; what it shows is copied. */
function transferable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
