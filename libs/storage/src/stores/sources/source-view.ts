import type { SourceAttemptView, SourceView } from '@huiying/contract';
import {
  areTrusted,
  type DomainHold,
  formatInstant,
  healthOf,
  type Instant,
  intervalOf,
  silenceLimitMs,
  usualGapMs,
} from '@huiying/core';
import type { Row } from '../../rows/case-file.row.js';
import type { SourceRow } from '../../rows/source.row.js';
import { heldUntil } from './source-domain.js';

const MINUTE_MS = 60_000;

/** What a source's view needs beside its row. */
export interface SourceSurroundings {
  readonly now: Instant;
  readonly holds: ReadonlyMap<string, DomainHold>;
  readonly hot: ReadonlySet<string>;
}

const orNull = (at: Date | null): string | null => (at ? formatInstant(at) : null);
const inMinutes = (ms: number): number => Math.round(ms / 6_000) / 10;

export function toSourceView(row: SourceRow, { now, holds, hot }: SourceSurroundings): SourceView {
  const held = heldUntil(row, (domain) => holds.get(domain), now);
  const gap = usualGapMs(row.recentItemsAt);
  const isHot = hot.has(row.id);
  const isPaused = row.status === 'paused';
  const isHeldBack = held !== null && held > row.nextPollAt && !isPaused;
  return {
    id: row.id,
    url: row.url,
    name: row.name,
    scope: row.scope,
    intervalMinutes: row.intervalMinutes,
    timeZone: row.timeZone,
    encoding: row.encoding,
    unitId: row.unitId,
    lastAttemptAt: orNull(row.lastAttemptAt),
    lastOutcome: row.lastOutcome,
    lastDetail: row.lastDetail,
    nextPollAt: formatInstant(isHeldBack ? held : row.nextPollAt),
    nextPollReason: isHeldBack ? 'retry-after' : row.nextPollReason,
    silentSince: orNull(row.lastNewItemAt ?? row.createdAt),
    consecutiveFailures: row.consecutiveFailures,
    health: healthOf({
      isPaused,
      isHeld: held !== null,
      consecutiveFailures: row.consecutiveFailures,
      isSilent: row.silentNotedAt !== null,
      hasBeenRead: row.lastSuccessAt !== null,
    }),
    heldUntil: orNull(held),
    domain: row.domain,
    usualGapMinutes: gap === null ? null : inMinutes(gap),
    silenceLimitMinutes: Math.round(silenceLimitMs(row.recentItemsAt) / MINUTE_MS),
    silent: row.silentNotedAt !== null,
    effectiveIntervalMinutes: inMinutes(intervalOf({ intervalMinutes: row.intervalMinutes, pace: row.pace, isHot }).ms),
    hot: isHot,
    redirectTo: row.redirectTo,
    redirectSeen: row.redirectSeen,
    knownShare: row.knownShare,
    lastSuccessAt: orNull(row.lastSuccessAt),
    failureWeight: row.failureWeight,
    validatorsTrusted: areTrusted(row, now),
  };
}

export const toAttemptView = (row: Row): SourceAttemptView => ({
  at: formatInstant(row['at'] as Date),
  outcome: String(row['outcome']),
  detail: String(row['detail']),
  failed: Boolean(row['failed']),
  httpStatus: row['http_status'] as number | null,
  newItems: Number(row['new_items']),
  items: row['items'] as number | null,
  tookMs: row['took_ms'] as number | null,
  retryAfterMs: row['retry_after_ms'] as number | null,
  nextPollAt: formatInstant(row['next_poll_at'] as Date),
  nextPollReason: String(row['next_poll_reason']),
});
