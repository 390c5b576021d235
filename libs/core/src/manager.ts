import type { Instant } from './time/instant.js';

/** One thing that is re-evaluated each tick; run twice at the same `now`, the second run changes nothing. */
export abstract class Manager {
  abstract readonly name: string;
  /** Whether the cycle runs on at once after it found work. */
  readonly runsUntilIdle: boolean = false;
  /** Whether it sends what a change has left for somebody outside. */
  readonly sends: boolean = false;
  /** @returns how many things were changed. */
  abstract runOnce(now: Instant): Promise<number>;

  /** Resolves when nothing that a run started beside the cycle is under way any more. */
  idle(): Promise<void> {
    return Promise.resolve();
  }
}
