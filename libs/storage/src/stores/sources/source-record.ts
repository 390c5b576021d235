import {
  type DueSource,
  hostOf,
  type Instant,
  type PollResult,
  registrableDomain,
  type SettledPoll,
  settlePoll,
  type SourceAlarm,
  type SourceState,
} from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { SourceRow } from '../../rows/source.row.js';
import { storableText } from '../../storable.js';
import { holdDomain } from './source-domain.js';
import { HOT_SOURCES } from './source-heat.js';
import { clearAlarm } from '../alarms/keep-alarms.js';
import { recordAlarms } from './source-ledger.js';
import { lookAround } from './source-sight.js';

const ATTEMPTS_KEPT = 200;
const DETAIL_LENGTH = 500;

/** One transaction an attempt: the source's memory, its history, its domain's hold, and what must be told. */
export function recordPoll(
  database: DataSource,
  source: Pick<DueSource, 'id' | 'url'>,
  result: PollResult,
  now: Instant,
): Promise<readonly SourceAlarm[]> {
  return database.transaction(async (manager) => {
    const rows = manager.getRepository(SourceRow);
    const row = await rows.findOne({ where: { id: source.id }, lock: { mode: 'pessimistic_write' } });
    if (!row) return [];
    // The answer of an address that was changed meanwhile says nothing about the new one.
    if (row.url !== source.url) {
      await rows.update({ id: row.id }, { leasedUntil: null });
      return [];
    }
    const sight = await lookAround(manager, { host: hostOf(row.url), outcome: result.outcome, at: now }, now);
    const at = { now, isHot: await isHot(manager, row.id), isBlind: sight.isBlind };
    const settled = await withoutTakenUrl(manager, row, settlePoll(stateOf(row), result, at));
    await rows.update({ id: row.id }, changesOf(row, settled, result, now));
    await rememberAttempt(manager, source, result, settled, now);
    if (settled.hold) {
      await holdDomain(manager, registrableDomain(result.finalUrl ?? row.url) || row.domain, settled.hold, now);
    }
    // One that was gone for good answers again.
    if (!result.failed && row.consecutiveFailures > 0) await clearAlarm(manager, 'source-paused', row.id, now);
    const alarms = [...sight.alarms, ...settled.alarms.map((alarm) => named(alarm, row.name))];
    await recordAlarms(manager, alarms, now);
    return alarms;
  });
}

/** A person knows a source by its name. */
const named = ({ kind, data }: SourceAlarm, name: string): SourceAlarm => ({ kind, data: { ...data, name } });

const stateOf = (row: SourceRow): SourceState => ({
  id: row.id,
  url: row.url,
  createdAt: row.createdAt,
  intervalMinutes: row.intervalMinutes,
  status: row.status,
  consecutiveFailures: row.consecutiveFailures,
  failureWeight: row.failureWeight,
  pace: row.pace,
  knownShare: row.knownShare,
  etag: row.etag,
  lastModified: row.lastModified,
  bodyHash: row.bodyHash,
  fullFetchAt: row.fullFetchAt,
  validatorsLiedAt: row.validatorsLiedAt,
  redirectTo: row.redirectTo,
  redirectSeen: row.redirectSeen,
  lastSuccessAt: row.lastSuccessAt,
  lastItemAt: row.lastNewItemAt,
  recentItemsAt: row.recentItemsAt,
  silentNotedAt: row.silentNotedAt,
});

async function isHot(manager: EntityManager, id: string): Promise<boolean> {
  const [row] = await manager.query<{ hot: boolean }[]>(`select $1::uuid in (${HOT_SOURCES}) as hot`, [id]);
  return row?.hot ?? false;
}

/** A source does not move to where another one already is; the page shows where it points. */
async function withoutTakenUrl(manager: EntityManager, row: SourceRow, settled: SettledPoll): Promise<SettledPoll> {
  const { url } = settled.state;
  if (url === row.url || !(await manager.getRepository(SourceRow).existsBy({ url }))) return settled;
  const { redirectSeen } = row;
  return {
    ...settled,
    state: { ...settled.state, url: row.url, redirectTo: url, redirectSeen },
    alarms: settled.alarms.filter(({ kind }) => kind !== 'source-moved'),
  };
}

function changesOf(row: SourceRow, settled: SettledPoll, result: PollResult, now: Instant): Partial<SourceRow> {
  const { lastItemAt, ...state } = settled.state;
  const domain = registrableDomain(state.url);
  const answered = result.finalUrl === undefined ? row.answeredDomain : registrableDomain(result.finalUrl);
  return {
    ...state,
    recentItemsAt: [...state.recentItemsAt],
    lastNewItemAt: lastItemAt,
    domain,
    answeredDomain: answered === domain ? null : answered,
    leasedUntil: null,
    lastAttemptAt: now,
    lastOutcome: result.outcome,
    lastDetail: detailOf(result),
    nextPollAt: settled.nextPollAt,
    nextPollReason: settled.nextPollReason,
  };
}

const detailOf = ({ detail }: PollResult): string => storableText(detail).slice(0, DETAIL_LENGTH);

async function rememberAttempt(
  manager: EntityManager,
  source: Pick<DueSource, 'id' | 'url'>,
  result: PollResult,
  settled: SettledPoll,
  now: Instant,
): Promise<void> {
  await manager.query(
    `insert into source_attempt (source_id, at, outcome, detail, failed, http_status, new_items, items, took_ms,
       retry_after_ms, next_poll_at, next_poll_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      source.id,
      now,
      result.outcome,
      detailOf(result),
      result.failed,
      result.httpStatus ?? null,
      result.newItems,
      result.items ?? null,
      result.tookMs ?? null,
      result.retryAfterMs ?? null,
      settled.nextPollAt,
      settled.nextPollReason,
    ],
  );
  await manager.query(
    `delete from source_attempt where source_id = $1 and id <=
       (select id from source_attempt where source_id = $1 order by id desc offset $2 limit 1)`,
    [source.id, ATTEMPTS_KEPT],
  );
}
