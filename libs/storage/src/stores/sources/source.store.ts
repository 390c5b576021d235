import type { MonitoringView, SourceAttemptView, SourceView } from '@huiying/contract';
import {
  DomainError,
  type DueSource,
  type Instant,
  type PollResult,
  registrableDomain,
  type SourceAlarm,
  SourceQueue,
} from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { databaseNow } from '../../data-source.js';
import type { Row } from '../../rows/case-file.row.js';
import { SourceRow } from '../../rows/source.row.js';
import { clearAlarm, clearAlarmsOf } from '../alarms/keep-alarms.js';
import { noteInSystemChain } from '../ledger/system-chain.js';
import { type AddedSource, insertSource, type NewSource, refuseSameAddress, withDefaults } from './new-source.js';
import { claimDue, hasten } from './source-claim.js';
import { readHolds } from './source-domain.js';
import { HOT_SOURCES } from './source-heat.js';
import { recordPoll } from './source-record.js';
import { monitoringView } from './source-sight.js';
import { type SourceSurroundings, toAttemptView, toSourceView } from './source-view.js';

/** What is absent stays; null takes a setting back to its default. */
export type SourceChange = { readonly [K in keyof NewSource]?: NewSource[K] | undefined };

const ATTEMPTS_SHOWN = 200;
const NOT_LATER_THAN_INTERVAL = `
update source set next_poll_at = least(next_poll_at, now() + make_interval(mins => interval_minutes)) where id = $1`;

/**
 * The sources, whose turn it is and how they are; `now` is the database's where it is not given. Who changes something,
 * `by`, stands in the ledger.
 */
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
  async add(source: NewSource, by: string): Promise<SourceView> {
    const { id } = await this.database.transaction(async (manager) => {
      const added = await insertSource(manager, source);
      await noteInSystemChain(manager, [{ kind: 'source-added', data: { ...added } }], by);
      return added;
    });
    return this.get(id);
  }

  /** All that are not there yet, or none; the second of an address meets the first. @returns which were, by their addresses, too */
  addMissing(sources: readonly NewSource[], by: string): Promise<{ added: AddedSource[]; known: string[] }> {
    return this.database.transaction(async (manager) => {
      const added: AddedSource[] = [];
      const known: string[] = [];
      for (const source of sources) {
        try {
          added.push(await insertSource(manager, source));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          known.push(source.url);
        }
      }
      if (added.length > 0) await noteInSystemChain(manager, [{ kind: 'sources-imported', data: { added } }], by);
      return { added, known };
    });
  }

  /** @throws DomainError `no-such-source`, `source-exists` */
  async update(id: string, change: SourceChange, by: string): Promise<SourceView> {
    await this.database.transaction(async (manager) => {
      const set: Partial<SourceRow> = Object.fromEntries(
        Object.entries(withDefaults(change)).filter(([, value]) => value !== undefined),
      );
      if (change.url !== undefined) await refuseSameAddress(manager, change.url, id);
      const before = await lockedSource(manager, id);
      if (change.url !== undefined && change.url !== before.url) {
        Object.assign(set, afterMove(change.url), { nextPollAt: await databaseNow(manager) });
      }
      // What was read in the wrong encoding or zone is read once more.
      if (change.encoding !== undefined || change.timeZone !== undefined) Object.assign(set, FORGOTTEN);
      if (change.intervalMinutes !== undefined) set.pace = 1;
      if (Object.keys(set).length > 0) await manager.update(SourceRow, { id }, set);
      if (set.domain !== undefined) await clearAlarm(manager, 'source-paused', id);
      if (change.intervalMinutes !== undefined) await manager.query(NOT_LATER_THAN_INTERVAL, [id]);
      await noteInSystemChain(manager, [{ kind: 'source-changed', data: { id, ...change } }], by);
    });
    return this.get(id);
  }

  /** @throws DomainError `no-such-source` */
  remove(id: string, by: string): Promise<void> {
    return this.database.transaction(async (manager) => {
      const { url, name } = await lockedSource(manager, id);
      await manager.delete(SourceRow, { id });
      await clearAlarmsOf(manager, id);
      await noteInSystemChain(manager, [{ kind: 'source-removed', data: { id, url, name } }], by);
    });
  }

  /** Moves a source's turn to now and resumes a paused one; a hold of its domain still stands. @throws DomainError `no-such-source` */
  async pollNow(id: string, by: string, now?: Instant): Promise<SourceView> {
    const at = await this.database.transaction(async (manager) => {
      const { status, url } = await lockedSource(manager, id);
      const nextPollAt = now ?? (await databaseNow(manager));
      await manager.update(SourceRow, { id }, { nextPollAt, nextPollReason: 'requested', status: 'active' });
      if (status === 'paused') await noteInSystemChain(manager, [{ kind: 'source-resumed', data: { id, url } }], by);
      return nextPollAt;
    });
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

/** Held until the transaction ends. @throws DomainError `no-such-source` */
async function lockedSource(manager: EntityManager, id: string): Promise<SourceRow> {
  const row = await manager.findOne(SourceRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw notFound(id);
  return row;
}

const notFound = (id: string): DomainError => new DomainError('not-found', 'no-such-source', `没有信源 ${id}`);
