import type { Instant } from '../time/instant.js';

/**
 * armed: will fire at `fireAt`. held: reached while evidence waits for confirmation; armed again when that is
 * rejected. fired and cancelled are final.
 */
export type TimerState = 'armed' | 'held' | 'fired' | 'cancelled';

/** An instant at which something happens to a deadline; unique by (deadlineId, key). */
export interface Timer {
  readonly deadlineId: string;
  readonly caseId: string;
  /** `warning`, `breach`, `step:0`, `step:1` ..., `repeat:1` ... */
  readonly key: string;
  readonly fireAt: Instant;
  readonly state: TimerState;
}
