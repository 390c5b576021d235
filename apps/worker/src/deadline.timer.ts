import type { CaseStore, Settled } from '@huiying/core';
import { type DeadlineSweepManager, MANY_CASES } from '@huiying/engine';
import { ChangeFeed } from '@huiying/storage';
import type { Logger } from 'pino';
import { OthersChanges } from './others-changes.js';
import { PreciseTimer } from './precise-timer.js';
import type { Problem } from './problem-teller.js';

/** Due for so long and settled by nobody here: another worker or a person holds the case just now. */
const HELD_MS = 100;

export interface DeadlineReport {
  readonly log: Logger;
  readonly problem: Problem;
}

/**
 * Sleeps until the next deadline is due. Whatever arms or moves one is told to every listener at its commit, so the
 * sleep is planned anew; and at least every second, in case the word was lost or the database's clock has jumped.
 */
export class DeadlineTimer {
  readonly #feed: ChangeFeed;
  readonly #looked = Promise.withResolvers<void>();
  readonly #planned = new PreciseTimer();
  #turn: Promise<void> | undefined;
  /** Changes that others made, or that may be theirs. */
  readonly #heard = new OthersChanges();
  /** What was slept for has come: there is no need to ask. */
  #isDue = false;
  #stopped = false;
  /** Something was fired: there may be somebody to call. */
  #onFired: () => void = () => undefined;

  constructor(
    databaseUrl: string,
    private readonly sweep: DeadlineSweepManager,
    private readonly cases: CaseStore,
    private readonly report: DeadlineReport,
  ) {
    this.#feed = new ChangeFeed(
      databaseUrl,
      (seq) => this.#wake(seq),
      (problem) => report.log.warn({ because: problem.message }, 'deadline feed interrupted'),
    );
  }

  /** @returns when a first batch of what was overdue is fired, or there is none; it goes on by itself */
  async start(): Promise<void> {
    this.#wake();
    await this.#looked.promise;
    await this.#feed.start();
  }

  /** Whoever sends the calls is told from now on; what was fired before, he finds. */
  tell(onFired: () => void): this {
    this.#onFired = onFired;
    return this;
  }

  /** Called by Nest as well. */
  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    this.#planned.cancel();
    await this.#feed.stop();
    await this.#turn;
  }

  /** One turn at a time; woken by others during one, another follows. */
  #wake(seq?: number): void {
    this.#heard.hear(seq);
    if (this.#turn || this.#stopped) return;
    this.#turn = this.#turns().finally(() => {
      this.#turn = undefined;
    });
  }

  async #turns(): Promise<void> {
    while (this.#heard.any() && !this.#stopped) {
      this.#heard.clear();
      try {
        await this.#takeTurn();
      } catch (error) {
        this.report.log.error({ err: error }, 'deadlines not looked at');
      }
      this.#looked.resolve();
    }
  }

  async #takeTurn(): Promise<void> {
    this.#planned.cancel();
    const isDue = this.#isDue;
    this.#isDue = false;
    let inMs = isDue ? 0 : await this.cases.nextDueInMs();
    if (isPast(inMs)) {
      const fired = await this.#fire();
      inMs = fired ? fired.nextInMs : await this.cases.nextDueInMs();
      if (inMs !== undefined && inMs <= -HELD_MS) inMs = HELD_MS;
    }
    // What lies further ahead is planned by the turn of the second in which it comes.
    if (inMs === undefined || inMs > 1_000 || this.#stopped) return;
    this.#planned.plan(Math.max(0, inMs), () => {
      this.#isDue = true;
      this.#wake();
    });
  }

  /** Nothing that fetches or sends stands in its way; one that cannot be settled does not end the turn. */
  async #fire(): Promise<Settled | undefined> {
    try {
      let fired: Settled;
      do {
        fired = await this.sweep.fire();
        this.#heard.own(fired.changes);
        this.#looked.resolve();
        if (fired.cases > 0) this.#onFired();
        // What has come due meanwhile is taken at once; what is found but held by another is not worth that.
      } while ((fired.cases >= MANY_CASES || (fired.cases > 0 && isPast(fired.nextInMs))) && !this.#stopped);
      return fired;
    } catch (error) {
      this.report.problem(this.sweep.name, error);
      return undefined;
    }
  }
}

const isPast = (inMs: number | undefined): boolean => inMs !== undefined && inMs <= 0;
