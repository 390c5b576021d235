import { credible, type RecordedInstant } from '../deadlines/choose-start.js';
import type { JudgedReport } from '../reports/report.js';
import { earliest, type Instant, isExact } from '../time/instant.js';

/** A report of a case, and since when what it tells is known. */
export interface Telling {
  readonly report: JudgedReport;
  /** Its publication, or when it was reworded; null where its date tells no time of day, or none that can be. */
  readonly toldAt: Instant | null;
}

/** The moment that a date tells, never later than `now`; null where it tells none. */
export function exactly(told: RecordedInstant | null, now: Instant): Instant | null {
  const known = credible(told, now);
  return known && isExact(known) ? (earliest(known.at, now) ?? null) : null;
}
