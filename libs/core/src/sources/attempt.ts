/** Why a fetch can fail without an answer of HTTP. */
export const FETCH_FAILURES = [
  'bad-url',
  'refused-address',
  'dns',
  'connect',
  'tls',
  'timeout',
  'too-large',
  'too-many-redirects',
  'bad-encoding',
  'truncated',
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

/** How one attempt to poll a source can end; the list is closed, so that the page has a word for every end. */
export const ATTEMPT_OUTCOMES = [
  'new-items',
  'nothing-new',
  'not-modified',
  'unreadable',
  'http-error',
  'gone',
  ...FETCH_FAILURES,
  'internal-error',
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

const HARD = 1;
const SOFT = 0.5;
const TEMPORARY = 0.25;

const WEIGHTS: Partial<Record<AttemptOutcome, number>> = {
  dns: TEMPORARY,
  timeout: SOFT,
  truncated: SOFT,
  unreadable: SOFT,
  'bad-encoding': SOFT,
  'internal-error': SOFT,
};

/** What a failure adds to the source's burden: 1 when only a person can mend it, less when it tends to pass. */
export function failureWeight(outcome: AttemptOutcome, httpStatus?: number): number {
  if (outcome === 'http-error') return isPassing(httpStatus ?? 0) ? SOFT : HARD;
  return WEIGHTS[outcome] ?? HARD;
}

const isPassing = (status: number): boolean => status === 404 || status === 429 || status >= 500;

/** Failures that our own lost connection, resolver or clock would cause at every host alike. */
export const isUnreachable = (outcome: AttemptOutcome): boolean =>
  outcome === 'dns' || outcome === 'connect' || outcome === 'tls' || outcome === 'timeout';
