import { addMs, type Instant, latest } from '../time/instant.js';
import type { PollResult } from './source.js';

/** Tokens of one registrable domain, shared by every worker: each request takes one. */
export interface TokenBucket {
  readonly tokens: number;
  readonly refilledAt: Instant;
}

/** No request goes to the domain before this; then its sources come back spread over `spreadMs`. */
export interface DomainHold {
  readonly until: Instant;
  readonly spreadMs: number;
}

const BURST = 4;
const TOKEN_EVERY_MS = 2_000;
/** A server that asks for a year must not silence a source for good. */
const LONGEST_HOLD_MS = 24 * 3_600_000;
/** Our moment of the answer may lie a little before the server's. */
const MARGIN_MS = 1_000;
const SPREAD_SHARE = 0.1;
const LONGEST_SPREAD_MS = 60_000;

/** 0 <= x < 1, always the same for a source: the first 32 bits of its (random) UUID. */
export const jitterOf = (sourceId: string): number => Number.parseInt(sourceId.slice(0, 8), 16) / 2 ** 32 || 0;

/** The hold that an answer asks for: Retry-After of a 429 or 503, at most a day. */
export function holdFrom(result: PollResult, now: Instant): DomainHold | undefined {
  const { httpStatus, retryAfterMs = 0 } = result;
  if ((httpStatus !== 429 && httpStatus !== 503) || retryAfterMs <= 0) return undefined;
  const ms = Math.min(retryAfterMs, LONGEST_HOLD_MS);
  return { until: addMs(now, ms + MARGIN_MS), spreadMs: Math.min(ms * SPREAD_SHARE, LONGEST_SPREAD_MS) };
}

/** When a held domain takes a request for this source again. */
export const releaseAt = (hold: DomainHold, sourceId: string): Instant =>
  addMs(hold.until, Math.ceil(hold.spreadMs * jitterOf(sourceId)));

export const fullBucket = (now: Instant): TokenBucket => ({ tokens: BURST, refilledAt: now });

const refill = ({ tokens, refilledAt }: TokenBucket, now: Instant): TokenBucket => ({
  tokens: Math.min(BURST, tokens + Math.max(0, now.getTime() - refilledAt.getTime()) / TOKEN_EVERY_MS),
  refilledAt: latest(refilledAt, now),
});

/** What one look at the queue gives out. */
export interface SharedTokens<T> {
  readonly served: readonly T[];
  /** Those without a token, and when theirs will be there if nobody else takes it. */
  readonly waiting: readonly { readonly asking: T; readonly until: Instant }[];
  readonly buckets: ReadonlyMap<string, TokenBucket>;
}

/**
 * Serves up to `limit` sources in their order, each for a token of its domain, one of a domain: the next question
 * waits for the answer, since that answer may ask for rest. @param buckets one of every domain that takes a request
 */
export function shareTokens<T extends { readonly domain: string }>(
  asking: readonly T[],
  buckets: ReadonlyMap<string, TokenBucket>,
  limit: number,
  now: Instant,
): SharedTokens<T> {
  const left = new Map([...buckets].map(([domain, bucket]) => [domain, refill(bucket, now)]));
  const queued = new Map<string, number>();
  const served = new Map<string, T>();
  const waiting: { asking: T; until: Instant }[] = [];
  for (const one of asking) {
    const bucket = left.get(one.domain);
    if (!bucket || served.has(one.domain)) continue;
    if (bucket.tokens < 1) {
      const place = (queued.get(one.domain) ?? 0) + 1;
      queued.set(one.domain, place);
      waiting.push({ asking: one, until: addMs(now, Math.ceil((place - bucket.tokens) * TOKEN_EVERY_MS)) });
    } else if (served.size < limit) {
      left.set(one.domain, { ...bucket, tokens: bucket.tokens - 1 });
      served.set(one.domain, one);
    }
  }
  return { served: [...served.values()], waiting, buckets: left };
}
