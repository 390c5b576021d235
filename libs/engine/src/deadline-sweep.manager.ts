import { CaseStore, fireTimers, Manager, type Rulebook } from '@huiying/core';

const BATCH = 500;

/** Fires warnings, breaches and calls that are due. */
export class DeadlineSweepManager extends Manager {
  override readonly name = 'deadline-sweep';
  override readonly runsUntilIdle = true;

  constructor(
    private readonly cases: CaseStore,
    private readonly rulebook: Rulebook,
  ) {
    super();
  }

  override runOnce(): Promise<number> {
    return this.cases.settleDue(BATCH, (file, at) => fireTimers(file, this.rulebook, at));
  }
}
