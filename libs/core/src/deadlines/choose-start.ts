import { isCountableFrom } from '../calendar/add-period.js';
import type { StartRule } from '../policy/policy-pack.js';
import { isMajor, type Severity } from '../severity/severity.js';
import { type Instant, isExact, type Precision } from '../time/instant.js';

export interface RecordedInstant {
  readonly at: Instant;
  readonly precision: Precision;
}

/** What is known of a case when a deadline starts; `detectedAt` (first taken in) is always known. */
export interface CaseInstants {
  readonly occurredAt?: RecordedInstant | undefined;
  readonly firstPublishedAt?: RecordedInstant | undefined;
  readonly detectedAt: Instant;
}

export type StartBasis = 'occurred' | 'first-published' | 'detected';

export interface DeadlineStart {
  readonly startedAt: Instant;
  readonly basis: StartBasis;
  /** 推定: no usable date was given, so the start fell back to `detectedAt`. */
  readonly presumed: boolean;
}

interface Candidate {
  readonly basis: 'occurred' | 'first-published';
  readonly recorded: RecordedInstant | undefined;
}

/** 1970-01-01, in whatever zone. */
const FIRST_DAY_MS = 36 * 3_600_000;
/** Clocks of sources run a little ahead of ours; what is further ahead is a wrong date. */
const LATEST_AHEAD_MS = 10 * 60_000;
export const isAhead = (at: Instant, now: Instant): boolean => at.getTime() - now.getTime() > LATEST_AHEAD_MS;

/**
 * The instant from which a deadline runs, never later than `detectedAt`. A date with day precision, without one, more
 * than 10 minutes after `detectedAt`, of a year that no period can start in or of the first day that computers count
 * (year 1 and second 0 stand for "none" in some programs) is unusable.
 */
export function chooseStart(rule: StartRule, severity: Severity, instants: CaseInstants): DeadlineStart {
  const { detectedAt } = instants;
  if (rule === 'detected') return { startedAt: detectedAt, basis: 'detected', presumed: false };
  const usable = candidates(rule, severity, instants).flatMap(({ basis, recorded }) =>
    isUsable(recorded, detectedAt) ? [{ basis, at: recorded.at }] : [],
  );
  const [first] = usable.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (!first) return { startedAt: detectedAt, basis: 'detected', presumed: true };
  if (first.at > detectedAt) return { startedAt: detectedAt, basis: 'detected', presumed: false };
  return { startedAt: first.at, basis: first.basis, presumed: false };
}

function candidates(rule: Exclude<StartRule, 'detected'>, severity: Severity, instants: CaseInstants): Candidate[] {
  const occurred: Candidate = { basis: 'occurred', recorded: instants.occurredAt };
  const published: Candidate = { basis: 'first-published', recorded: instants.firstPublishedAt };
  if (rule === 'occurred') return [occurred];
  return rule === 'auto' && isMajor(severity) ? [occurred, published] : [published];
}

const isUsable = (recorded: RecordedInstant | undefined, detectedAt: Instant): recorded is RecordedInstant =>
  recorded !== undefined && isExact(recorded) && credible(recorded, detectedAt) !== null;

/**
 * The date that a report gives, or null where it stands for none. A case that took it would know its event from the year 1:
 * earlier than every true date that is told later, and too old to be graded anew.
 */
export function credible(recorded: RecordedInstant | null, detectedAt: Instant): RecordedInstant | null {
  if (!recorded) return null;
  const isZero = recorded.at.getTime() < FIRST_DAY_MS;
  return isCountableFrom(recorded.at) && !isZero && !isAhead(recorded.at, detectedAt) ? recorded : null;
}
