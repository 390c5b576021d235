import type { Instant, Manager } from '@huiying/core';

export interface CycleClock {
  /** The database's now. */
  now(): Promise<Instant>;
}

export interface CycleReport {
  readonly problem: (manager: string, error: unknown) => void;
}

type Asked = 'all' | 'those that send';

/**
 * Runs the managers in order, again and again while they find work, then rests. One that fails does not keep the
 * others from running; it is tried again at the next tick.
 */
export class EngineCycle {
  #running: Promise<void> | undefined;
  #asked: Asked | undefined;

  constructor(
    private readonly managers: readonly Manager[],
    private readonly clock: CycleClock,
    private readonly report: CycleReport,
  ) {}

  /** Runs a cycle; called during one, the cycle is run once more after it. */
  tick(): Promise<void> {
    return this.#ask('all');
  }

  /** The same for those alone that send what a change has left: the others have their turn every second. */
  send(): Promise<void> {
    return this.#ask('those that send');
  }

  /** Ends a cycle under way and waits for what its managers started beside it. */
  async stop(): Promise<void> {
    await this.#running;
    await Promise.all(this.managers.map((manager) => manager.idle()));
  }

  #ask(asked: Asked): Promise<void> {
    if (this.#asked !== 'all') this.#asked = asked;
    return (this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    }));
  }

  async #run(): Promise<void> {
    while (this.#asked) {
      const asked = this.#asked;
      this.#asked = undefined;
      for (const manager of this.managers) if (asked === 'all' || manager.sends) await this.#runManager(manager);
    }
  }

  async #runManager(manager: Manager): Promise<void> {
    try {
      const changed = await manager.runOnce(await this.clock.now());
      if (changed > 0 && manager.runsUntilIdle) this.#asked = 'all';
    } catch (error) {
      this.report.problem(manager.name, error);
    }
  }
}
