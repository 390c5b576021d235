import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CaseStore } from '@huiying/core';
import { DeadlineSweepManager, MANY_CASES } from '@huiying/engine';
import { ChangeFeed } from '@huiying/storage';

/** Due for so long and settled by nobody here: another worker or a person holds the case just now. */
const HELD_MS = 100;

export interface DeadlineReport {
  /** Something was fired: there may be somebody to call. */
  readonly fired: () => void;
  readonly problem: (manager: string, error: unknown) => void;
}

/**
 * Sleeps until the next deadline is due. Whatever arms or moves one is told to every listener at its commit, so the
 * sleep is planned anew; and at least every second, in case the word was lost or the database's clock has jumped.
 */
@Injectable()
export class DeadlineTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('engine');
  readonly #feed: ChangeFeed;
  #planned: NodeJS.Timeout | undefined;
  #turn: Promise<void> | undefined;
  #again = false;
  /** What was slept for has come: there is no need to ask. */
  #isDue = false;
  #stopped = false;

  constructor(
    databaseUrl: string,
    private readonly sweep: DeadlineSweepManager,
    private readonly cases: CaseStore,
    private readonly report: DeadlineReport,
  ) {
    this.#feed = new ChangeFeed(
      databaseUrl,
      () => this.#wake(),
      (problem) => this.#log.warn({ because: problem.message }, 'deadline feed interrupted'),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#wake();
    await this.#feed.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#planned);
    await this.#feed.stop();
    await this.#turn;
  }

  /** One turn at a time; woken during one, another follows. */
  #wake(): void {
    this.#again = true;
    if (this.#turn || this.#stopped) return;
    this.#turn = this.#turns().finally(() => {
      this.#turn = undefined;
    });
  }

  async #turns(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        await this.#takeTurn();
      } catch (error) {
        this.#log.error({ err: error }, 'deadlines not looked at');
      }
    }
  }

  async #takeTurn(): Promise<void> {
    clearTimeout(this.#planned);
    const isDue = this.#isDue;
    this.#isDue = false;
    let inMs = isDue ? 0 : await this.cases.nextDueInMs();
    if (inMs !== undefined && inMs <= 0) {
      await this.#fire();
      inMs = await this.cases.nextDueInMs();
      // What has come due during the turn is taken at once.
      if (inMs !== undefined && inMs <= -HELD_MS) inMs = HELD_MS;
    }
    // What lies further ahead is planned by the turn of the second in which it comes.
    if (inMs === undefined || inMs > 1_000 || this.#stopped) return;
    this.#planned = setTimeout(
      () => {
        this.#isDue = true;
        this.#wake();
      },
      Math.max(1, Math.ceil(inMs)),
    );
  }

  /** Nothing that fetches or sends stands in its way; one that cannot be settled does not end the turn. */
  async #fire(): Promise<void> {
    try {
      let fired: number;
      do {
        fired = await this.sweep.runOnce();
        if (fired > 0) this.report.fired();
        // With fewer, what is next is asked for when it comes.
      } while (fired >= MANY_CASES && !this.#stopped);
    } catch (error) {
      this.report.problem(this.sweep.name, error);
    }
  }
}
