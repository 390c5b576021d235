import { CaseStore, fireTimers, Manager, type Rulebook } from '@huiying/core';

const BATCH = 1_000;

/**
 * Fires warnings, breaches and calls that are due. While there is more than a batch, two are settled at a time: one is
 * decided while the database writes the other.
 */
export class DeadlineSweepManager extends Manager {
  override readonly name = 'deadline-sweep';
  #hasMore = false;

  constructor(
    private readonly cases: CaseStore,
    private readonly rulebook: Rulebook,
  ) {
    super();
  }

  override async runOnce(): Promise<number> {
    const lanes = await Promise.allSettled(this.#hasMore ? [this.#settle(), this.#settle()] : [this.#settle()]);
    const settled = lanes.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
    this.#hasMore = settled >= BATCH / 2;
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
    return settled;
  }

  #settle(): Promise<number> {
    return this.cases.settleDue(BATCH, (file, at) => fireTimers(file, this.rulebook, at));
  }
}
