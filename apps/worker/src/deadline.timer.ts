import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CaseStore } from '@huiying/core';
import { EngineCycle } from '@huiying/engine';
import { ChangeFeed } from '@huiying/storage';

/** Due for so long and settled by nobody here: another worker or a person holds the case just now. */
const HELD_MS = 100;

/** The cycle of the deadlines alone: nothing that fetches or sends stands in its way. */
export class DeadlineCycle extends EngineCycle {}

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
  #stopped = false;

  constructor(
    databaseUrl: string,
    private readonly cycle: DeadlineCycle,
    private readonly cases: CaseStore,
    /** Called after something was fired: there may be somebody to call. */
    private readonly onFired: () => void,
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
    await this.cycle.stop();
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
    let inMs = await this.cases.nextDueInMs();
    if (inMs !== undefined && inMs <= 0) {
      await this.cycle.tick();
      this.onFired();
      inMs = await this.cases.nextDueInMs();
      // What has come due during the turn is taken at once.
      if (inMs !== undefined && inMs <= -HELD_MS) inMs = HELD_MS;
    }
    // What lies further ahead is planned by the turn of the second in which it comes.
    if (inMs === undefined || inMs > 1_000 || this.#stopped) return;
    this.#planned = setTimeout(() => this.#wake(), Math.max(1, Math.ceil(inMs)));
  }
}
