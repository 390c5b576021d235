import { type Instant, type Placement, shortened } from '@huiying/core';
import type { CallerVault } from '../../caller-vault.js';
import type { Row } from '../../rows/case-file.row.js';
import { contentHash } from './arrivals.js';

/** A placed report as it is stored; the caller goes in encrypted (bytea in PostgreSQL's hex notation). */
export function reportToRow(placement: Placement, takenInAt: Instant, vault: CallerVault): Row {
  const { id, incoming, judgement, domain, bands, eventKeys } = placement.report;
  const hasCaller = incoming.callerName !== null || incoming.callerPhone !== null;
  const sealed = hasCaller ? vault.seal({ name: incoming.callerName, phone: incoming.callerPhone }) : null;
  return {
    id,
    identity: incoming.identity,
    origin: incoming.origin,
    scope: incoming.scope,
    source_id: incoming.sourceId,
    source_name: incoming.sourceName,
    external_id: incoming.externalId,
    channel: incoming.channel,
    url: incoming.url,
    title: incoming.title,
    text: incoming.text,
    content_hash: contentHash(placement.report),
    published_at: incoming.published?.at ?? null,
    published_precision: incoming.published?.precision ?? null,
    published_raw: incoming.publishedRaw,
    occurred_at: incoming.occurred?.at ?? null,
    occurred_precision: incoming.occurred?.precision ?? null,
    place: incoming.place,
    caller: sealed ? `\\x${sealed.toString('hex')}` : null,
    taken_in_at: takenInAt,
    severity: judgement.severity,
    concern: judgement.concern,
    domain: domain.domain,
    domain_finding: shortened(domain),
    because: judgement.because,
    bands,
    event_keys: eventKeys,
    decision: placement.decision,
    reason: placement.reason,
    inbox_finding: placement.decision === 'inbox' ? placement.report.inboxFinding : null,
    case_id: placement.caseId,
  };
}
