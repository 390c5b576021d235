import type { TransferListItem } from 'node:worker_threads';
import { STOPPED, type ThreadEnd, type ThreadOptions, WorkerThread } from './worker-thread.js';

/**
 * Worker threads of one kind. They are started when they are needed; one that ended, took too long or too much memory
 * is replaced, and what the others do is not touched.
 */
export class ThreadPool<Job, Part> {
  readonly #threads = new Set<WorkerThread<Job, Part>>();
  readonly #idle: WorkerThread<Job, Part>[] = [];
  readonly #waiting: ((thread: WorkerThread<Job, Part> | undefined) => void)[] = [];
  #isClosed = false;

  /** @param size threads at most */
  constructor(
    readonly size: number,
    private readonly options: ThreadOptions,
  ) {}

  /** As `WorkerThread.run`, as soon as a thread is free. */
  async run(
    job: Job,
    take: (part: Part) => boolean,
    transfer: readonly TransferListItem[] = [],
  ): Promise<ThreadEnd | undefined> {
    const thread = await this.#take();
    if (!thread) return STOPPED;
    try {
      return await thread.run(job, take, transfer);
    } finally {
      this.#giveBack(thread);
    }
  }

  /** Ends the threads; what is being done, or comes later, is `stopped`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting(undefined);
    await Promise.all(Array.from(this.#threads, (thread) => thread.stop(STOPPED)));
  }

  #take(): Promise<WorkerThread<Job, Part> | undefined> {
    if (this.#isClosed) return Promise.resolve(undefined);
    const idle = this.#idle.pop();
    if (idle && !idle.isEnded) return Promise.resolve(idle);
    if (idle) this.#threads.delete(idle);
    if (this.#threads.size < this.size) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): WorkerThread<Job, Part> {
    const thread = new WorkerThread<Job, Part>(this.options);
    this.#threads.add(thread);
    return thread;
  }

  #giveBack(thread: WorkerThread<Job, Part>): void {
    if (thread.isEnded) this.#threads.delete(thread);
    const next = this.#waiting.shift();
    if (next) next(thread.isEnded ? this.#start() : thread);
    else if (!thread.isEnded) this.#idle.push(thread);
  }
}
