import { randomUUID } from 'node:crypto';
import type { SourceView } from '@huiying/contract';
import { DomainError, type DueSource, formatInstant, type PollResult, SourceQueue } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { SourceRow } from '../rows/source.row.js';

export interface NewSource {
  readonly url: string;
  readonly name: string;
  readonly scope?: 'local' | 'wide' | undefined;
  readonly intervalMinutes?: number | undefined;
  readonly timeZone?: string | undefined;
  readonly encoding?: string | undefined;
  readonly unitId?: string | undefined;
}

const DEFAULT_INTERVAL_MINUTES = 10;
const LEASE = `interval '3 minutes'`;

export class SourceStore extends SourceQueue {
  constructor(private readonly database: DataSource) {
    super();
  }

  async list(): Promise<SourceView[]> {
    const rows = await this.database.getRepository(SourceRow).find({ order: { name: 'ASC' } });
    return rows.map(toSourceView);
  }

  /** @throws DomainError `no-such-source` */
  async get(id: string): Promise<SourceView> {
    const row = await this.database.getRepository(SourceRow).findOneBy({ id });
    if (!row) throw notFound(id);
    return toSourceView(row);
  }

  /** @throws DomainError `source-exists` */
  async add(source: NewSource): Promise<SourceView> {
    const id = randomUUID();
    const added = await this.database.query<{ id: string }[]>(
      `insert into source (id, url, name, scope, interval_minutes, time_zone, encoding, unit_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (url) do nothing returning id`,
      [
        id,
        source.url,
        source.name,
        source.scope ?? 'local',
        source.intervalMinutes ?? DEFAULT_INTERVAL_MINUTES,
        source.timeZone ?? null,
        source.encoding ?? null,
        source.unitId ?? null,
      ],
    );
    if (added.length === 0) throw new DomainError('conflict', 'source-exists', `来源 ${source.url} 已存在`, 'url');
    return this.get(id);
  }

  /** @throws DomainError `no-such-source`, `source-exists` */
  async update(
    id: string,
    change: { readonly [K in keyof NewSource]?: NewSource[K] | undefined },
  ): Promise<SourceView> {
    const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (change.url !== undefined) {
      const clash = await this.database.getRepository(SourceRow).findOneBy({ url: change.url });
      if (clash && clash.id !== id)
        throw new DomainError('conflict', 'source-exists', `来源 ${change.url} 已存在`, 'url');
      Object.assign(set, { etag: null, lastModified: null });
    }
    await this.get(id);
    if (Object.keys(set).length > 0) await this.database.getRepository(SourceRow).update({ id }, set);
    return this.get(id);
  }

  /** @throws DomainError `no-such-source` */
  async remove(id: string): Promise<void> {
    const { affected } = await this.database.getRepository(SourceRow).delete({ id });
    if (!affected) throw notFound(id);
  }

  /** Moves a source's turn to now. @throws DomainError `no-such-source` */
  async pollNow(id: string): Promise<SourceView> {
    await this.get(id);
    await this.database.query(`update source set next_poll_at = now(), next_poll_reason = 'requested' where id = $1`, [
      id,
    ]);
    return this.get(id);
  }

  override async claimDue(limit: number): Promise<DueSource[]> {
    const [rows] = await this.database.query<[DueSource[], number]>(
      `update source set leased_until = now() + ${LEASE}
       where id in (select id from source where next_poll_at <= now() and (leased_until is null or leased_until < now())
                    order by next_poll_at limit $1 for update skip locked)
       returning id, url, name, scope, time_zone as "timeZone", encoding, unit_id as "unitId", etag,
                 last_modified as "lastModified", last_success_at is null as "isFirstPoll"`,
      [limit],
    );
    return rows;
  }

  /** Records an attempt and sets the next turn: the interval, longer by one interval per failure in a row or as the server asks, at most 1 h. */
  override async recordPoll(id: string, result: PollResult): Promise<void> {
    await this.database.query(
      `update source set leased_until = null, last_attempt_at = now(), last_outcome = $2, last_detail = $3,
         consecutive_failures = case when $4 then consecutive_failures + 1 else 0 end,
         last_success_at = case when $4 then last_success_at else now() end,
         last_new_item_at = case when $5 > 0 then now() else last_new_item_at end,
         etag = case when $4 then etag else coalesce($6, etag) end,
         last_modified = case when $4 then last_modified else coalesce($7, last_modified) end,
         next_poll_reason = case when $8::double precision > 0 then 'retry-after' when $4 then 'after-failure' else 'interval' end,
         next_poll_at = now() + case
           when $4 then least(interval '1 hour', greatest(make_interval(secs => $8::double precision),
             make_interval(mins => interval_minutes) * (consecutive_failures + 1)))
           else make_interval(mins => interval_minutes) end
       where id = $1`,
      [
        id,
        result.outcome,
        result.detail,
        result.failed,
        result.newItems,
        result.etag ?? null,
        result.lastModified ?? null,
        (result.retryAfterMs ?? 0) / 1000,
      ],
    );
  }
}

const notFound = (id: string): DomainError => new DomainError('not-found', 'no-such-source', `没有来源 ${id}`);
const orNull = (at: Date | null): string | null => (at ? formatInstant(at) : null);

const toSourceView = (row: SourceRow): SourceView => ({
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
  nextPollAt: formatInstant(row.nextPollAt),
  nextPollReason: row.nextPollReason,
  silentSince: orNull(row.lastNewItemAt ?? row.createdAt),
  consecutiveFailures: row.consecutiveFailures,
});
