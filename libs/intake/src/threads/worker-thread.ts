import { type TransferListItem, Worker } from 'node:worker_threads';

export interface ThreadOptions {
  readonly name: string;
  readonly entry: URL;
  readonly execArgv: readonly string[];
  /** What the thread finds as its `workerData`: copied, once. */
  readonly workerData?: unknown;
  /** For one job. */
  readonly timeLimitMs: number;
  /** A thread that is seen to hold more is stopped. */
  readonly maxHeapMb: number;
}

/** Why a job was not done. */
export interface ThreadEnd {
  readonly cause: 'late' | 'memory' | 'died' | 'stopped';
  readonly detail: string;
}

export const STOPPED: ThreadEnd = { cause: 'stopped', detail: '已停止' };

const MB = 1024 * 1024;
const WATCH_EVERY_MS = 100;
/**
 * V8's own limit is a wall that the whole process breaks at when one single allocation goes beyond it, and merely the
 * end of the thread when a small one does. It stands so far behind ours that no step of a job gets from one to the
 * other: the largest known, the JSON of a feed or the growing of an array, takes some thirty times what was handed in.
 */
const WALL_TO_LIMIT = 4;
const YOUNG_MB = 32;

interface Running<Part> {
  readonly take: (part: Part) => boolean;
  readonly timer: NodeJS.Timeout;
  readonly watch: NodeJS.Timeout;
  readonly resolve: (end: ThreadEnd | undefined) => void;
}

/**
 * A worker thread that does one job at a time. It keeps the process alive only while it works. Whatever kills it
 * becomes the end of the job in hand; it is then `isEnded` and takes no more.
 */
export class WorkerThread<Job, Part> {
  readonly #worker: Worker;
  #running: Running<Part> | undefined;
  #endedBy: ThreadEnd | undefined;
  #isWeighing = false;

  constructor(private readonly options: ThreadOptions) {
    const { name, entry, execArgv, workerData, maxHeapMb } = options;
    this.#worker = new Worker(entry, {
      name,
      execArgv: [...execArgv],
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb * WALL_TO_LIMIT, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.unref();
    this.#worker.on('message', (part: Part) => this.#take(part));
    this.#worker.on('error', (error: Error) => this.#end(causeOfDeath(error, maxHeapMb)));
    this.#worker.on('exit', (code) => this.#end({ cause: 'died', detail: `线程退出，代码 ${code}` }));
  }

  get isEnded(): boolean {
    return this.#endedBy !== undefined;
  }

  /**
   * @param take gets each part of the answer and says whether it was the last; for a further one the thread is asked
   * with the message `more`
   * @param transfer what is handed over and not copied
   * @returns nothing once the last part has come
   */
  run(
    job: Job,
    take: (part: Part) => boolean,
    transfer: readonly TransferListItem[] = [],
  ): Promise<ThreadEnd | undefined> {
    if (this.#endedBy) return Promise.resolve(this.#endedBy);
    return new Promise((resolve) => {
      const { timeLimitMs } = this.options;
      const late = { cause: 'late', detail: `${timeLimitMs} 毫秒内没有做完` } as const;
      const timer = setTimeout(() => void this.stop(late), timeLimitMs);
      const watch = setInterval(() => void this.#weigh(), WATCH_EVERY_MS);
      this.#running = { take, timer, watch, resolve };
      this.#worker.ref();
      this.#worker.postMessage(job, transfer);
    });
  }

  async stop(because: ThreadEnd): Promise<void> {
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

  #take(part: Part): void {
    if (!this.#running) return;
    if (this.#running.take(part)) this.#answer(undefined);
    else this.#worker.postMessage('more', []);
  }

  #end(because: ThreadEnd): void {
    this.#endedBy ??= because;
    this.#answer(this.#endedBy);
  }

  #answer(end: ThreadEnd | undefined): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    clearInterval(running.watch);
    this.#worker.unref();
    running.resolve(end);
  }
}

function causeOfDeath(error: Error, maxHeapMb: number): ThreadEnd {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? outOfMemory(maxHeapMb) : { cause: 'died', detail: error.message.slice(0, 200) };
}

const outOfMemory = (maxHeapMb: number): ThreadEnd => ({
  cause: 'memory',
  detail: `内存超过 ${maxHeapMb} MB`,
});
