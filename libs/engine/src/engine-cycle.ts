import type { Instant, Manager } from '@huiying/core';

export interface CycleClock {
  /** The database's now. */
  now(): Promise<Instant>;
}

export interface CycleReport {
  readonly problem: (manager: string, error: unknown) => void;
}

/**
 * Runs the managers in order, again and again while they find work, then rests. One that fails does not keep the
 * others from running; it is tried again at the next tick.
 */
export class EngineCycle {
  #running: Promise<void> | undefined;
  #again = false;

  constructor(
    private readonly managers: readonly Manager[],
    private readonly clock: CycleClock,
    private readonly report: CycleReport,
  ) {}

  /** Runs a cycle; called during one, the cycle is run once more after it. */
  tick(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Ends a cycle under way and waits for what its managers started beside it. */
  async stop(): Promise<void> {
    await this.#running;
    await Promise.all(this.managers.map((manager) => manager.idle()));
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      for (const manager of this.managers) await this.#runManager(manager);
    } while (this.#again);
  }

  async #runManager(manager: Manager): Promise<void> {
    try {
      const changed = await manager.runOnce(await this.clock.now());
      if (changed > 0 && manager.runsUntilIdle) this.#again = true;
    } catch (error) {
      this.report.problem(manager.name, error);
    }
  }
}
