import { addMs, type DueSource, HOT_INTERVAL_MS, type Instant, mayAskConditionally, shareTokens } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import type { SourceRow } from '../../rows/source.row.js';
import { heldUntil, lockDomains, saveBuckets } from './source-domain.js';
import { HOT_SOURCES } from './source-heat.js';

const LEASE_MS = 3 * 60_000;
/** Some candidates will have to wait for a token; others should not have to wait for them. */
const LOOK_AHEAD = 4;

type Candidate = Pick<
  SourceRow,
  | 'id'
  | 'url'
  | 'name'
  | 'scope'
  | 'timeZone'
  | 'encoding'
  | 'unitId'
  | 'etag'
  | 'lastModified'
  | 'bodyHash'
  | 'domain'
  | 'answeredDomain'
  | 'fullFetchAt'
  | 'validatorsLiedAt'
  | 'lastSuccessAt'
> & { readonly namedAs: string };

const CANDIDATES = `
select s.id, s.url, s.name, s.scope, s.time_zone as "timeZone", s.encoding, s.unit_id as "unitId", s.etag,
       s.last_modified as "lastModified", s.body_hash as "bodyHash", s.domain, s.answered_domain as "answeredDomain",
       s.full_fetch_at as "fullFetchAt", s.validators_lied_at as "validatorsLiedAt",
       s.last_success_at as "lastSuccessAt",
       coalesce((select f.named_as from feed_address f where f.url = s.url), s.url) as "namedAs"
from source s
where s.status = 'active' and s.next_poll_at <= $1 and (s.leased_until is null or s.leased_until < $1)
  and not exists (select 1 from source o where o.domain = s.domain and o.leased_until >= $1)
  and not exists (select 1 from source_domain d where d.domain in (s.domain, s.answered_domain)
    and d.held_until + make_interval(secs => d.spread_ms / 1000
      * ('x' || left(s.id::text, 8))::bit(32)::bigint / 4294967296) > $1)
order by s.next_poll_at, s.id limit $2 for update of s skip locked`;

/** Sources first, then their domains in order: every transaction on both takes its locks that way. */
export function claimDue(database: DataSource, limit: number, now: Instant): Promise<DueSource[]> {
  return database.transaction(async (manager) => {
    const candidates = await manager.query<Candidate[]>(CANDIDATES, [now, limit * LOOK_AHEAD]);
    if (candidates.length === 0) return [];
    const names = candidates.flatMap(({ domain, answeredDomain }) => [domain, answeredDomain ?? domain]);
    const domains = await lockDomains(manager, names, now);
    // A hold may have come while this transaction waited for the lock.
    const free = candidates.filter((one) => !heldUntil(one, (domain) => domains.get(domain)?.hold, now));
    const asked = await domainsAsked(manager, [...domains.keys()], now);
    const idle = [...domains].filter(([domain]) => !asked.has(domain));
    const buckets = new Map(idle.map(([domain, { bucket }]) => [domain, bucket]));
    const shared = shareTokens(free, buckets, limit, now);
    await saveBuckets(manager, shared.buckets);
    await postpone(manager, shared.waiting);
    await manager.query('update source set leased_until = $2 where id = any($1)', [
      shared.served.map(({ id }) => id),
      addMs(now, LEASE_MS),
    ]);
    return shared.served.map((one) => toDueSource(one, now));
  });
}

/** Domains that a worker waits for an answer from; read under their lock, so that nobody else asks meanwhile. */
async function domainsAsked(manager: EntityManager, names: readonly string[], now: Instant): Promise<Set<string>> {
  const rows = await manager.query<{ domain: string }[]>(
    'select distinct domain from source where domain = any($1) and leased_until >= $2',
    [names, now],
  );
  return new Set(rows.map(({ domain }) => domain));
}

async function postpone(
  manager: EntityManager,
  waiting: readonly { readonly asking: Candidate; readonly until: Instant }[],
): Promise<void> {
  if (waiting.length === 0) return;
  await manager.query(
    `update source s set next_poll_at = w.until, next_poll_reason = 'bucket'
     from unnest($1::uuid[], $2::timestamptz[]) as w (id, until) where s.id = w.id`,
    [waiting.map(({ asking }) => asking.id), waiting.map(({ until }) => until.toISOString())],
  );
}

const toDueSource = (one: Candidate, now: Instant): DueSource => ({
  id: one.id,
  url: one.url,
  namedAs: one.namedAs,
  name: one.name,
  scope: one.scope,
  timeZone: one.timeZone,
  encoding: one.encoding,
  unitId: one.unitId,
  etag: one.etag,
  lastModified: one.lastModified,
  isFullFetch: !mayAskConditionally(one, now),
  bodyHash: one.bodyHash,
  isFirstPoll: one.lastSuccessAt === null,
});

/** Only turns that a good poll set: what failed, is held or was asked for keeps its turn. @returns how many */
export async function hasten(database: DataSource, now: Instant): Promise<number> {
  const [, hastened] = await database.query<[unknown[], number]>(
    `update source set next_poll_at = greatest($1, last_attempt_at + $2), next_poll_reason = 'hot'
     where id in (select id from source where status = 'active' and next_poll_reason in ('interval', 'faster', 'slower')
                    and next_poll_at > greatest($1, last_attempt_at + $2) and id in (${HOT_SOURCES})
                  for update skip locked)
     returning id`,
    [now, `${HOT_INTERVAL_MS} milliseconds`],
  );
  return hastened;
}
