import { CaseStore, fireTimers, Manager, type Rulebook, type Settled, settledTogether } from '@huiying/core';

/** Timers; of how many cases they are is not known beforehand. */
const BATCH = 1_000;
/** So many cases at once, and there may be more that are due. */
export const MANY_CASES = 100;
/** Then whoever stops the engine, or is to be told of what was fired, has its turn. */
const BATCHES_IN_A_RUN = 20;
/** One is decided while the database writes the other. */
const BATCHES_AT_ONCE = 2;

/**
 * Fires warnings, breaches and calls that are due. A second batch is claimed as soon as one is known to be large, while
 * that is being written, and from then on two are under way for as long as there is more; neither waits for the other.
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
    const settled: Settled[] = [];
    const lanes: Promise<void>[] = [];
    let batches = 0;
    let underWay = 0;
    const open = (): void => {
      if (underWay >= BATCHES_AT_ONCE || batches >= BATCHES_IN_A_RUN) return;
      const opened = lane();
      // One may fail while another is waited for: it is asked in its turn, and until then that is nobody's fault.
      opened.catch(() => undefined);
      lanes.push(opened);
    };
    const lane = async (): Promise<void> => {
      underWay += 1;
      try {
        let hasMore = true;
        while (hasMore && batches < BATCHES_IN_A_RUN) {
          batches += 1;
          const found = await this.#settle(open);
          settled.push(found);
          hasMore = found.cases >= MANY_CASES;
        }
      } finally {
        underWay -= 1;
      }
    };
    open();
    const failed = await firstFailureOf(lanes);
    if (failed) throw failed.reason;
    return settledTogether(settled, settled.length > 1 ? undefined : settled[0]?.nextInMs);
  }

  /** @param onMany called while those that were claimed are being decided */
  #settle(onMany: () => void): Promise<Settled> {
    let decided = 0;
    return this.cases.settleDue(BATCH, (file, at) => {
      decided += 1;
      if (decided === MANY_CASES) onMany();
      return fireTimers(file, this.rulebook, at);
    });
  }
}

/** When all are through, those as well that were begun meanwhile. */
async function firstFailureOf(lanes: readonly Promise<void>[]): Promise<PromiseRejectedResult | undefined> {
  let through = 0;
  let outcomes: PromiseSettledResult<void>[] = [];
  while (through < lanes.length) {
    through = lanes.length;
    outcomes = await Promise.allSettled(lanes);
  }
  return outcomes.find((outcome) => outcome.status === 'rejected');
}
