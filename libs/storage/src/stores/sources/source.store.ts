import { randomUUID } from 'node:crypto';
import type { MonitoringView, SourceAttemptView, SourceView } from '@huiying/contract';
import {
  DomainError,
  type DueSource,
  feedAddress,
  type Instant,
  type PollResult,
  registrableDomain,
  type SourceAlarm,
  SourceQueue,
} from '@huiying/core';
import type { DataSource } from 'typeorm';
import { databaseNow } from '../../data-source.js';
import type { Row } from '../../rows/case-file.row.js';
import { SourceRow } from '../../rows/source.row.js';
import { clearAlarm, clearAlarmsOf } from '../alarms/keep-alarms.js';
import { claimDue, hasten } from './source-claim.js';
import { readHolds } from './source-domain.js';
import { HOT_SOURCES } from './source-heat.js';
import { recordPoll } from './source-record.js';
import { monitoringView } from './source-sight.js';
import { type SourceSurroundings, toAttemptView, toSourceView } from './source-view.js';

export interface NewSource {
  readonly url: string;
  readonly name: string;
  readonly scope?: 'local' | 'wide' | null | undefined;
  readonly intervalMinutes?: number | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly encoding?: string | null | undefined;
  readonly unitId?: string | null | undefined;
}

/** What is absent stays; null takes a setting back to its default. */
export type SourceChange = Partial<Pick<NewSource, 'timeZone' | 'encoding' | 'unitId'>> & {
  readonly [K in 'url' | 'name' | 'scope' | 'intervalMinutes']?: NonNullable<NewSource[K]> | undefined;
};

const DEFAULT_INTERVAL_MINUTES = 10;
const ATTEMPTS_SHOWN = 200;

/** The sources, whose turn it is and how they are; `now` is the database's where it is not given. */
export class SourceStore extends SourceQueue {
  constructor(private readonly database: DataSource) {
    super();
  }

  async list(now?: Instant): Promise<SourceView[]> {
    const rows = await this.database.getRepository(SourceRow).find({ order: { name: 'ASC', id: 'ASC' } });
    const around = await this.#surroundings(now);
    return rows.map((row) => toSourceView(row, around));
  }

  /** @throws DomainError `no-such-source` */
  async get(id: string, now?: Instant): Promise<SourceView> {
    const row = await this.database.getRepository(SourceRow).findOneBy({ id });
    if (!row) throw notFound(id);
    return toSourceView(row, await this.#surroundings(now));
  }

  async monitoring(now?: Instant): Promise<MonitoringView> {
    const { manager } = this.database;
    return monitoringView(manager, now ?? (await databaseNow(manager)));
  }

  /** The last polls of a source, newest first. @throws DomainError `no-such-source` */
  async attempts(id: string, limit = ATTEMPTS_SHOWN): Promise<SourceAttemptView[]> {
    await this.get(id);
    const rows = await this.database.query<Row[]>(
      'select * from source_attempt where source_id = $1 order by id desc limit $2',
      [id, limit],
    );
    return rows.map(toAttemptView);
  }

  /** @throws DomainError `source-exists` */
  async add(source: NewSource): Promise<SourceView> {
    const id = randomUUID();
    await this.#refuseSame(source.url, id);
    const added = await this.database.query<{ id: string }[]>(
      `insert into source (id, url, name, scope, interval_minutes, time_zone, encoding, unit_id, domain)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (url) do nothing returning id`,
      [
        id,
        source.url,
        source.name,
        source.scope ?? 'local',
        source.intervalMinutes ?? DEFAULT_INTERVAL_MINUTES,
        source.timeZone ?? null,
        source.encoding ?? null,
        source.unitId ?? null,
        registrableDomain(source.url),
      ],
    );
    if (added.length === 0) throw exists(source.url);
    return this.get(id);
  }

  /** @throws DomainError `no-such-source`, `source-exists` */
  async update(id: string, change: SourceChange): Promise<SourceView> {
    const rows = this.database.getRepository(SourceRow);
    const set: Partial<SourceRow> = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    if (change.url !== undefined) await this.#refuseSame(change.url, id);
    const before = await this.get(id);
    if (change.url !== undefined && change.url !== before.url) {
      Object.assign(set, afterMove(change.url), { nextPollAt: await databaseNow(this.database.manager) });
    }
    // What was read in the wrong encoding or zone is read once more.
    if (change.encoding !== undefined || change.timeZone !== undefined) Object.assign(set, FORGOTTEN);
    if (change.intervalMinutes !== undefined) set.pace = 1;
    if (Object.keys(set).length > 0) await rows.update({ id }, set);
    if (set.domain !== undefined) await clearAlarm(this.database.manager, 'source-paused', id);
    if (change.intervalMinutes !== undefined) await this.#notLaterThanInterval(id);
    return this.get(id);
  }

  /** One feed in two spellings of its address would be polled twice. @throws DomainError `source-exists` */
  async #refuseSame(url: string, id: string): Promise<void> {
    const near = await this.database.query<{ id: string; url: string }[]>(
      'select id, url from source where domain = $1',
      [registrableDomain(url)],
    );
    const same = near.find((other) => other.id !== id && feedAddress(other.url) === feedAddress(url));
    if (same) throw exists(same.url);
  }

  /** @throws DomainError `no-such-source` */
  async remove(id: string): Promise<void> {
    const { affected } = await this.database.getRepository(SourceRow).delete({ id });
    if (!affected) throw notFound(id);
    await clearAlarmsOf(this.database.manager, id);
  }

  /** Moves a source's turn to now and resumes a paused one; a hold of its domain still stands. @throws DomainError `no-such-source` */
  async pollNow(id: string, now?: Instant): Promise<SourceView> {
    await this.get(id);
    const at = now ?? (await databaseNow(this.database.manager));
    await this.database.query(
      `update source set next_poll_at = $2, next_poll_reason = 'requested', status = 'active' where id = $1`,
      [id, at],
    );
    return this.get(id, at);
  }

  override claimDue(limit: number, now: Instant): Promise<DueSource[]> {
    return claimDue(this.database, limit, now);
  }

  override recordPoll(
    source: Pick<DueSource, 'id' | 'url'>,
    result: PollResult,
    now: Instant,
  ): Promise<readonly SourceAlarm[]> {
    return recordPoll(this.database, source, result, now);
  }

  override hasten(now: Instant): Promise<number> {
    return hasten(this.database, now);
  }

  async #notLaterThanInterval(id: string): Promise<void> {
    await this.database.query(
      `update source set next_poll_at = least(next_poll_at, now() + make_interval(mins => interval_minutes)) where id = $1`,
      [id],
    );
  }

  async #surroundings(given: Instant | undefined): Promise<SourceSurroundings> {
    const { manager } = this.database;
    const now = given ?? (await databaseNow(manager));
    const hot = await manager.query<{ source_id: string }[]>(`select distinct source_id from (${HOT_SOURCES}) as h`);
    return { now, holds: await readHolds(manager, now), hot: new Set(hot.map((row) => row.source_id)) };
  }
}

const FORGOTTEN = { etag: null, lastModified: null, bodyHash: null };

/** Nothing that an address gave or did holds for another one. */
const afterMove = (url: string): Partial<SourceRow> => ({
  ...FORGOTTEN,
  domain: registrableDomain(url),
  answeredDomain: null,
  status: 'active',
  nextPollReason: 'new',
  consecutiveFailures: 0,
  failureWeight: 0,
  fullFetchAt: null,
  validatorsLiedAt: null,
  redirectTo: null,
  redirectSeen: 0,
});

const exists = (url: string): DomainError => new DomainError('conflict', 'source-exists', `信源 ${url} 已存在`, 'url');
const notFound = (id: string): DomainError => new DomainError('not-found', 'no-such-source', `没有信源 ${id}`);
