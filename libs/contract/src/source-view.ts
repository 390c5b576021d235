import type { Instant } from './words.js';

export interface SourceView {
  id: string;
  url: string;
  name: string;
  scope: 'local' | 'wide';
  intervalMinutes: number;
  timeZone: string | null;
  encoding: string | null;
  unitId: string | null;
  lastAttemptAt: Instant | null;
  lastOutcome: string | null;
  lastDetail: string | null;
  nextPollAt: Instant;
  /**
   * Why the next poll is when it is: `interval` as set, `faster`/`slower` by how much is usually known, `hot` (feeds an
   * open 特别重大/重大 case), `retry-after` (the domain asked for rest), `after-failure`, `bucket` (waits for its turn at
   * its domain), `blind` (our own outage), `requested`, `new`, `paused`.
   */
  nextPollReason: string;
  /** When it last had something new to say; its creation when it never had. */
  silentSince: Instant | null;
  consecutiveFailures: number;
  /**
   * The gravest word that applies: `paused` (410; POST /sources/:id/poll resumes), `held` (its domain asked for rest),
   * `failing` (the last attempt failed), `silent` (longer than usual), `new` (never read yet), `ok`.
   */
  health: 'ok' | 'failing' | 'silent' | 'held' | 'paused' | 'new';
  /** Until when its domain takes no request for it (Retry-After, with the source's own spread); null when it does. */
  heldUntil: Instant | null;
  /** The registrable domain, whose sources share one patience; an address in numbers stands for itself with its port. */
  domain: string;
  /** The median gap between its last items; null when it is too new to tell. */
  usualGapMinutes: number | null;
  /** After how long without anything new it counts as silent. */
  silenceLimitMinutes: number;
  /** Its silence was found longer than usual; recorded once in the ledger. */
  silent: boolean;
  /** What a good poll is followed by now; between a quarter and four times `intervalMinutes`. */
  effectiveIntervalMinutes: number;
  /** Feeds an open 特别重大/重大 case, so that it is polled every minute. */
  hot: boolean;
  /** Where permanent redirects point; saved as `url` when three answers in a row said so. */
  redirectTo: string | null;
  redirectSeen: number;
  /** The share of known items in the last poll, 0 to 1; null before the second poll. */
  knownShare: number | null;
  lastSuccessAt: Instant | null;
  /** Sum of the weights of the failures in a row: hard 1, soft 0.5, temporary 0.25. It decides the pause. */
  failureWeight: number;
  /** False while the server's ETag or Last-Modified are not used, since it gave the same ones to another content. */
  validatorsTrusted: boolean;
}

/** One poll of a source, newest first in `GET /sources/:id/attempts` `{items}`; the last 200 are kept. */
export interface SourceAttemptView {
  at: Instant;
  /** new-items, nothing-new, not-modified, or how it failed: the words of `SourceView.lastOutcome`. */
  outcome: string;
  detail: string;
  failed: boolean;
  httpStatus: number | null;
  newItems: number;
  /** Items in the feed; null when no body was read. */
  items: number | null;
  tookMs: number | null;
  /** What Retry-After asked for. */
  retryAfterMs: number | null;
  /** What followed from it. */
  nextPollAt: Instant;
  nextPollReason: string;
}

/** Whether the monitor itself can see, in `GET /sources` as `monitoring`. */
export interface MonitoringView {
  /** Since when most hosts fail at once, which is our own outage; null when we can see. */
  blindSince: Instant | null;
  /** Hosts tried in the last ten minutes (the last five where fewer were) and those of them that could not be reached. */
  hostsTried: number;
  hostsFailing: number;
  /** The last attempt at any source: long ago means that no worker runs. */
  lastAttemptAt: Instant | null;
}

export interface SourcesView {
  items: SourceView[];
  monitoring: MonitoringView;
}
