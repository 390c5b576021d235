import { availableParallelism } from 'node:os';
import type { DomainModel, JudgedReport, JudgingRules } from '@huiying/core';
import { ThreadPool } from '../threads/thread-pool.js';
import type { ThreadEnd, ThreadOptions } from '../threads/worker-thread.js';
import { judgeInTurn, type NamedReport } from './judge-in-turn.js';
import { type JudgingAnswer, type JudgingJob, receiveFindings, sendReport, sendRules } from './judging-job.js';

export interface JudgePoolOptions extends Partial<ThreadOptions> {
  /** Threads at most. */
  readonly size?: number;
  /** Told why a thread did not judge; its reports were judged without it. */
  readonly onProblem?: (end: ThreadEnd) => void;
}

/** Fewer are judged before a thread has answered. */
const FEWEST_FOR_A_THREAD = 25;
/** One core is left to this thread. More threads would judge faster than anything can be stored. */
const THREADS = Math.min(2, Math.max(1, availableParallelism() - 1));

const DEFAULTS: Omit<ThreadOptions, 'workerData'> = {
  name: 'judge',
  entry: new URL('./judge-worker.js', import.meta.url),
  execArgv: [],
  timeLimitMs: 30_000,
  maxHeapMb: 512,
};

/**
 * Judges batches in worker threads, so that they hold up nothing else and are judged while others are stored. Every
 * report is judged: what a thread did not do is done here.
 */
export class JudgePool {
  readonly #size: number;
  readonly #options: Omit<ThreadOptions, 'workerData'>;
  readonly #onProblem: (end: ThreadEnd) => void;
  #threads: ThreadPool<JudgingJob, JudgingAnswer> | undefined;
  /** That the threads were started with. */
  #model: DomainModel | undefined;
  #isClosed = false;

  constructor(
    private readonly rules: JudgingRules,
    { size = THREADS, onProblem = () => undefined, ...options }: JudgePoolOptions = {},
  ) {
    this.#size = size;
    this.#options = { ...DEFAULTS, ...options };
    this.#onProblem = onProblem;
  }

  /** As `judgeReport` of each, in order. */
  async judge(reports: readonly NamedReport[]): Promise<JudgedReport[]> {
    const parts = Math.min(this.#size, Math.floor(reports.length / FEWEST_FOR_A_THREAD));
    if (parts === 0 || this.#isClosed) return judgeInTurn(reports, this.rules);
    const threads = this.#threadsNow();
    const length = Math.ceil(reports.length / parts);
    const judged = Array.from({ length: parts }, (_, i) =>
      this.#judgePart(reports.slice(i * length, (i + 1) * length), threads),
    );
    return (await Promise.all(judged)).flat();
  }

  /** Ends the threads; what is being judged, or comes later, is judged without them. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#threads?.close();
  }

  /** The rules never change while a process runs, but the office's model does: then threads that know it are started. */
  #threadsNow(): ThreadPool<JudgingJob, JudgingAnswer> {
    const model = this.rules.domains.modelNow();
    if (this.#threads && model === this.#model) return this.#threads;
    void this.#threads?.close();
    this.#model = model;
    this.#threads = new ThreadPool(this.#size, { ...this.#options, workerData: sendRules(this.rules, model) });
    return this.#threads;
  }

  async #judgePart(
    reports: readonly NamedReport[],
    threads: ThreadPool<JudgingJob, JudgingAnswer>,
  ): Promise<JudgedReport[]> {
    const judged: JudgedReport[] = [];
    const job = reports.map(({ incoming }) => sendReport(incoming));
    const end = await threads.run(job, (answer) => {
      for (const [i, report] of reports.entries()) {
        const findings = answer[i];
        if (findings) judged.push({ ...report, ...receiveFindings(findings) });
      }
      return true;
    });
    if (end && end.cause !== 'stopped') this.#onProblem(end);
    return judged.length === reports.length ? judged : judgeInTurn(reports, this.rules);
  }
}
