import { addMs, type DueSource, type Instant, instantOf, type PollResult, type SourceAlarm } from '@huiying/core';
import type { SourceView } from '@huiying/contract';
import type { SourceStore, Stores } from '@huiying/storage';
import { CaseDatabase } from './case-database.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export const pollResult = (change: Partial<PollResult> = {}): PollResult => ({
  outcome: 'new-items',
  detail: '',
  failed: false,
  newItems: 0,
  ...change,
});

/** Sources on a database of their own, under a clock that only moves when told to. */
export class SourceDatabase {
  private constructor(
    readonly database: CaseDatabase,
    public now: Instant,
  ) {}

  static async create(): Promise<SourceDatabase> {
    const database = await CaseDatabase.create();
    const { rows } = await database.admin.query<{ now: Date }>('select now() as now');
    // Whatever is added within the next hour of real time is due at once.
    return new SourceDatabase(database, instantOf((rows[0]?.now.getTime() ?? 0) + HOUR_MS));
  }

  get sources(): SourceStore {
    return this.database.stores.sources;
  }

  another(): Promise<Stores> {
    return this.database.another();
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** A source at a host and domain of its own. */
  add(n: number, intervalMinutes = 10): Promise<SourceView> {
    return this.addAt(`http://s${n}.feeds${n}.example/rss`, intervalMinutes);
  }

  addAt(url: string, intervalMinutes = 10): Promise<SourceView> {
    return this.sources.add({ url, name: url, intervalMinutes }, 'spec');
  }

  claim(limit = 10, by: SourceStore = this.sources): Promise<DueSource[]> {
    return by.claimDue(limit, this.now);
  }

  async claimedIds(limit = 10): Promise<string[]> {
    return (await this.claim(limit)).map(({ id }) => id);
  }

  record(source: Pick<DueSource, 'id' | 'url'>, result: PollResult): Promise<readonly SourceAlarm[]> {
    return this.sources.recordPoll(source, result, this.now);
  }

  view(id: string): Promise<SourceView> {
    return this.sources.get(id, this.now);
  }

  pass(ms: number): Instant {
    this.now = addMs(this.now, ms);
    return this.now;
  }

  /** Everybody's turn is now. */
  async bringTurns(): Promise<void> {
    await this.database.admin.query('update source set next_poll_at = $1, leased_until = null', [
      this.now.toISOString(),
    ]);
  }

  /** Milliseconds until the next turn of a source. */
  async pauseOf(id: string): Promise<number> {
    return Date.parse((await this.view(id)).nextPollAt) - this.now.getTime();
  }

  /** What the system's chain of the ledger holds of one kind. */
  async entries(kind: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.database.admin.query<{ data: Record<string, unknown> }>(
      `select data from ledger_entry where chain = 'system' and kind = $1 order by seq`,
      [kind],
    );
    return rows.map((row) => row.data);
  }
}
