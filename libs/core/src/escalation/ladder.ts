import type { Period } from '../calendar/period.js';

export interface LadderStep {
  /** Share of the deadline after which the step fires, 0..1 (`at: 80%` in the file). */
  readonly at: number;
  /** `role@relation`: role = officer | leader | reviewer | admin, relation = lead-unit | parent-unit | press-office | a unit id. */
  readonly to: readonly string[];
  readonly channels: readonly string[];
  readonly acknowledgeWithin?: Period;
}

export interface Ladder {
  readonly steps: readonly LadderStep[];
  /** After the last step, until acknowledged. */
  readonly repeat?: { readonly every: Period; readonly times: number };
  /** How long an acknowledgement holds the ladder while the deadline stays open. */
  readonly holdAfterAcknowledgement: Period;
}
