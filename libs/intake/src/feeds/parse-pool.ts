import type { FeedReading } from './feed-reading.js';
import type { ParseFeedOptions } from './parse-feed.js';
import { ParseThread, type ParseThreadOptions, unreadFeed } from './parse-thread.js';

export interface ParsePoolOptions extends Partial<ParseThreadOptions> {
  /** Threads at most. */
  readonly size?: number;
}

const DEFAULTS: ParseThreadOptions = {
  entry: new URL('./parse-worker.js', import.meta.url),
  execArgv: [],
  timeLimitMs: 10_000,
  maxHeapMb: 256,
};
const STOPPED = { code: 'parse-stopped', detail: 'the reader was shut down' };

/**
 * Reads feeds in worker threads, so that a large one holds up nothing else. Threads are started when they are needed;
 * one that took too long (`parse-timeout`) or too much memory (`parse-out-of-memory`) is replaced, and what the others
 * read is not touched. What `parseFeed` refuses keeps most feeds from ever getting there.
 */
export class ParsePool {
  readonly #options: ParseThreadOptions;
  readonly #size: number;
  readonly #threads = new Set<ParseThread>();
  readonly #idle: ParseThread[] = [];
  readonly #waiting: ((thread: ParseThread | undefined) => void)[] = [];
  #isClosed = false;

  constructor({ size = 2, ...options }: ParsePoolOptions = {}) {
    this.#size = size;
    this.#options = { ...DEFAULTS, ...options };
  }

  /** As `parseFeed`, which see. The bytes are handed over, not copied: the caller's array is empty afterwards. */
  readonly parse = async (bytes: Uint8Array, options: ParseFeedOptions = {}): Promise<FeedReading> => {
    const thread = await this.#take();
    if (!thread) return unreadFeed(STOPPED);
    try {
      return await thread.parse(bytes, options);
    } finally {
      this.#giveBack(thread);
    }
  };

  /** Ends the threads; a feed that is being read, or comes later, is answered with `parse-stopped`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting(undefined);
    await Promise.all(Array.from(this.#threads, (thread) => thread.stop(STOPPED)));
  }

  #take(): Promise<ParseThread | undefined> {
    if (this.#isClosed) return Promise.resolve(undefined);
    const idle = this.#idle.pop();
    if (idle && !idle.isEnded) return Promise.resolve(idle);
    if (idle) this.#threads.delete(idle);
    if (this.#threads.size < this.#size) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): ParseThread {
    const thread = new ParseThread(this.#options);
    this.#threads.add(thread);
    return thread;
  }

  #giveBack(thread: ParseThread): void {
    if (thread.isEnded) this.#threads.delete(thread);
    const next = this.#waiting.shift();
    if (next) next(thread.isEnded ? this.#start() : thread);
    else if (!thread.isEnded) this.#idle.push(thread);
  }
}
