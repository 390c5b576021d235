import { CaseStore, fireTimers, Manager, type Rulebook } from '@huiying/core';

/** Timers; of how many cases they are is not known beforehand. */
const BATCH = 1_000;
/** So many cases at once, and there may be more that are due. */
export const MANY_CASES = 100;
/** Then whoever stops the engine, or is to be told of what was fired, has its turn. */
const BATCHES_IN_A_RUN = 10;

/**
 * Fires warnings, breaches and calls that are due. While there is more than a batch, two are under way, neither of which
 * waits for the other: one is decided while the database writes the other.
 */
export class DeadlineSweepManager extends Manager {
  override readonly name = 'deadline-sweep';

  constructor(
    private readonly cases: CaseStore,
    private readonly rulebook: Rulebook,
  ) {
    super();
  }

  override async runOnce(): Promise<number> {
    const first = await this.#settle();
    if (first < MANY_CASES) return first;
    const lanes = await Promise.allSettled([this.#settleOn(), this.#settleOn()]);
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
    return lanes.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), first);
  }

  async #settleOn(): Promise<number> {
    let settled = 0;
    for (let batches = 0; batches < BATCHES_IN_A_RUN; batches += 1) {
      const found = await this.#settle();
      settled += found;
      if (found < MANY_CASES) break;
    }
    return settled;
  }

  #settle(): Promise<number> {
    return this.cases.settleDue(BATCH, (file, at) => fireTimers(file, this.rulebook, at));
  }
}
