import { Client } from 'pg';
import {
  type CaseFile,
  type CaseStore,
  fireTimers,
  type JudgedReport,
  type LedgerEntry,
  placeReports,
  type Rulebook,
  type Taken,
} from '@huiying/core';
import { aReport, aRulebook, PEOPLE, UNITS } from '@huiying/fakes';
import { applicationUrlOf, openStores, type Stores } from '@huiying/storage';
import { createTestDatabase } from './database.js';
import { passTime } from './pass-time.js';

export const rulebook: Rulebook = aRulebook();

/** A migrated database of its own with `PEOPLE` in it, and what a spec does with it. */
export class CaseDatabase {
  readonly #others: Stores[] = [];

  private constructor(
    readonly url: string,
    readonly stores: Stores,
    /** a superuser's session */
    readonly admin: Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<CaseDatabase> {
    const test = await createTestDatabase();
    const { url } = test;
    const admin = new Client(url);
    await admin.connect();
    for (const { id, name, role, unitId } of PEOPLE) {
      await admin.query(
        `insert into app_user (id, username, display_name, role, unit_id, password_hash) values ($1, $2, $3, $4, $5, '')`,
        [id, `user-${id}`, name, role, unitId],
      );
    }
    return new CaseDatabase(url, await storesAt(url), admin, () => test.drop());
  }

  get store(): CaseStore {
    return this.stores.cases;
  }

  /** A further process on the same database. */
  async another(): Promise<Stores> {
    const stores = await storesAt(this.url);
    this.#others.push(stores);
    return stores;
  }

  async close(): Promise<void> {
    for (const { database } of [this.stores, ...this.#others]) if (database.isInitialized) await database.destroy();
    await this.admin.end();
    await this.drop();
  }

  passTime(ms: number): Promise<void> {
    return passTime(this.admin, ms);
  }

  async ledger(caseId: string): Promise<Pick<LedgerEntry, 'seq' | 'kind' | 'effectiveAt'>[]> {
    const { rows } = await this.admin.query<Pick<LedgerEntry, 'seq' | 'kind' | 'effectiveAt'>>(
      'select seq, kind, effective_at as "effectiveAt" from ledger_entry where chain = $1 order by seq',
      [caseId],
    );
    return rows;
  }

  /** Resolves when this many sessions of this database wait for a lock. */
  async untilSomebodyWaits(sessions = 1): Promise<void> {
    const waiting = `pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await this.count(waiting)) < sessions);
  }

  async count(sql: string): Promise<number> {
    const { rows } = await this.admin.query<{ n: string }>(`select count(*) as n from ${sql}`);
    return Number(rows[0]?.n);
  }
}

/** Under the account of the application, as in an office. */
const storesAt = (url: string): Promise<Stores> =>
  openStores({ url: applicationUrlOf(url), secret: 'spec', units: UNITS });

export const take = (store: CaseStore, ...reports: readonly JudgedReport[]): Promise<readonly Taken[]> =>
  store.takeIn(reports, (fresh, known, at) => placeReports(fresh, known, 'system', rulebook, at));

export const caseIdOf = (taken: Taken | undefined): string =>
  (taken?.status === 'accepted' ? taken.placement.caseId : taken?.caseId) ?? '';

/** Opens a case of its own, whatever else was reported. */
export async function openOne(store: CaseStore, ...report: Parameters<typeof aReport>): Promise<string> {
  return caseIdOf((await take(store, aReport(...report)))[0]);
}

export const sweep = async (store: CaseStore, limit = 500): Promise<number> =>
  (await store.settleDue(limit, (file, at) => fireTimers(file, rulebook, at))).cases;

export const readFile = async (store: CaseStore, caseId: string): Promise<CaseFile> =>
  (await store.change(caseId, (file) => ({ file, entries: [] }))).file;
