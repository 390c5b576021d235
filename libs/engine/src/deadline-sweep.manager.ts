import { CaseStore, fireTimers, Manager, type Rulebook, type Settled, settledTogether } from '@huiying/core';

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
    return (await this.fire()).cases;
  }

  /** @returns what was settled; when the next is due is told of where that is few */
  async fire(): Promise<Settled> {
    const first = await this.#settle();
    if (first.cases < MANY_CASES) return first;
    const lanes = await Promise.allSettled([this.#settleOn(), this.#settleOn()]);
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
    return settledTogether(
      [first, ...lanes.flatMap((lane) => (lane.status === 'fulfilled' ? lane.value : []))],
      undefined,
    );
  }

  async #settleOn(): Promise<Settled[]> {
    const settled: Settled[] = [];
    for (let batches = 0; batches < BATCHES_IN_A_RUN; batches += 1) {
      const found = await this.#settle();
      settled.push(found);
      if (found.cases < MANY_CASES) break;
    }
    return settled;
  }

  #settle(): Promise<Settled> {
    return this.cases.settleDue(BATCH, (file, at) => fireTimers(file, this.rulebook, at));
  }
}
