import { type DomainHold, fullBucket, type Instant, latest, releaseAt, type TokenBucket } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { upsert } from '../../upsert.js';

/** What is remembered of a registrable domain, for every worker alike. */
export interface SourceDomain {
  readonly domain: string;
  readonly bucket: TokenBucket;
  readonly hold: DomainHold | undefined;
}

interface DomainRow {
  readonly domain: string;
  readonly tokens: number;
  readonly refilled_at: Date;
  readonly held_until: Date | null;
  readonly spread_ms: number;
}

/** The domains under lock, always in one order; ones that were unknown start with a full bucket. */
export async function lockDomains(
  manager: EntityManager,
  names: readonly string[],
  now: Instant,
): Promise<Map<string, SourceDomain>> {
  const sorted = [...new Set(names)].toSorted();
  const { tokens, refilledAt } = fullBucket(now);
  await manager.query(
    `insert into source_domain (domain, tokens, refilled_at)
     select name, $2, $3 from unnest($1::text[]) as name order by name on conflict do nothing`,
    [sorted, tokens, refilledAt],
  );
  const rows = await manager.query<DomainRow[]>(
    'select * from source_domain where domain = any($1) order by domain for update',
    [sorted],
  );
  return new Map(rows.map((row) => [row.domain, toDomain(row)]));
}

/** The holds that have not run out everywhere. */
export async function readHolds(manager: EntityManager, now: Instant): Promise<Map<string, DomainHold>> {
  const rows = await manager.query<DomainRow[]>(
    `select * from source_domain where held_until + make_interval(secs => spread_ms / 1000) > $1`,
    [now],
  );
  return new Map(rows.flatMap((row) => holdOf(row) ?? []).map((hold) => [hold.domain, hold]));
}

export async function saveBuckets(manager: EntityManager, buckets: ReadonlyMap<string, TokenBucket>): Promise<void> {
  const rows = [...buckets].map(([domain, bucket]) => ({
    domain,
    tokens: bucket.tokens,
    refilled_at: bucket.refilledAt.toISOString(),
  }));
  await upsert(manager, 'source_domain', ['domain'], rows);
}

/** A hold never ends earlier for a later answer. */
export async function holdDomain(
  manager: EntityManager,
  domain: string,
  hold: DomainHold,
  now: Instant,
): Promise<void> {
  await lockDomains(manager, [domain], now);
  await manager.query(
    `update source_domain set held_until = $2, spread_ms = $3
     where domain = $1 and (held_until is null or held_until < $2)`,
    [domain, hold.until, hold.spreadMs],
  );
}

/** Until when none of the domains that a source meets takes a request for it; null when all do. */
export function heldUntil(
  source: { readonly id: string; readonly domain: string; readonly answeredDomain: string | null },
  holdIn: (domain: string) => DomainHold | undefined,
  now: Instant,
): Instant | null {
  const releases = [source.domain, source.answeredDomain ?? '']
    .flatMap((domain) => holdIn(domain) ?? [])
    .map((hold) => releaseAt(hold, source.id))
    .filter((release) => release > now);
  return releases.length === 0 ? null : releases.reduce(latest);
}

const holdOf = (row: DomainRow): (DomainHold & { readonly domain: string }) | undefined =>
  row.held_until ? { domain: row.domain, until: row.held_until, spreadMs: row.spread_ms } : undefined;

const toDomain = (row: DomainRow): SourceDomain => ({
  domain: row.domain,
  bucket: { tokens: row.tokens, refilledAt: row.refilled_at },
  hold: holdOf(row),
});
