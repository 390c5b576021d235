import type { RecordedInstant } from '../deadlines/choose-start.js';
import { isGraver, type Severity } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { IncomingReport } from './report.js';

/** One wording of a report, as it was judged when it came. */
export interface Wording {
  readonly severity: Severity;
  readonly published: RecordedInstant | null;
  readonly takenInAt: Instant;
}

/** Since when a report has been as grave as it is now. */
export type KnownSince = Omit<Wording, 'severity'>;

/** A stored report as a person places it: by what it says now. */
export interface TakenInReport {
  readonly id: string;
  readonly incoming: IncomingReport;
  readonly since: KnownSince;
}

/**
 * The date of an edit: its own where that is later than that of the wording before. The same date again says when the
 * report appeared, not when the new facts became known.
 */
export const dateOfEdit = (published: RecordedInstant | null, before: Instant | null): RecordedInstant | null =>
  published !== null && before !== null && published.at > before ? published : null;

/**
 * The first wording that was as grave as the last: what a report says does not become known anew when it is reworded.
 * @param edits in order
 */
export function knownSince(first: Wording, edits: readonly Wording[]): KnownSince {
  const wordings = [first, ...edits];
  const { severity: now } = edits.at(-1) ?? first;
  const since = wordings.findIndex(({ severity }) => !isGraver(now, severity));
  const { published, takenInAt } = wordings[since] ?? first;
  const before = wordings[since - 1];
  return { published: before ? dateOfEdit(published, before.published?.at ?? null) : published, takenInAt };
}
