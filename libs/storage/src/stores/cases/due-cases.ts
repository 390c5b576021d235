import { type Settled, settledTogether } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { isOfTheServer } from '../../failure.js';
import { OutdatedEngine } from '../../engine-version.js';
import { rememberClaimed } from './claimed-ids.js';
import { type Asked, type Decide, inMsOf, settleClaimed } from './settle-claimed.js';

/** A timer is due once its millisecond has passed, as in core: an answer at the exact moment is still on time. */
const IS_DUE = `t.state = 'armed' and t.fire_at < date_trunc('milliseconds', now())`;

/** The version is held until the commit: a migration that raises it waits for the batches under way. */
const claiming = (locked: string): string => `
with locked as materialized (${locked}),
  claimed as (select coalesce(array_agg(distinct id), '{}') as ids from locked)
select ids, ${rememberClaimed('ids')}, (select version from engine_version for share) as version from claimed`;

/** A case with two timers due is found twice. */
const CLAIM = claiming(`
select c.id from timer t join cases c on c.id = t.case_id
where ${IS_DUE} and c.id <> all($2) order by t.fire_at limit $1 for update of c skip locked`);

const CLAIM_ONE = claiming(`
select c.id from cases c
where c.id = $1 and exists (select 1 from timer t where t.case_id = c.id and ${IS_DUE}) for update skip locked`);

const NEXT = `
select extract(epoch from fire_at - now()) * 1000 + 1 as ms from timer
where state = 'armed' and case_id <> all($1) order by fire_at limit 1`;

const PAUSES_MS = [1_000, 5_000, 30_000];
const LONGEST_PAUSE_MS = 60_000;

interface SetAside {
  readonly tries: number;
  readonly untilMs: number;
}

/**
 * Settles what is due. A batch is one transaction; when it fails, each of its cases is settled by itself, and one that
 * cannot be is set aside for a while, so that it neither stops the others nor splits up every batch after it.
 */
export class DueCases {
  readonly #aside = new Map<string, SetAside>();

  constructor(
    private readonly database: DataSource,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /**
   * @throws AggregateError with what is wrong with each case that could not be settled, after the others were
   * @throws OutdatedEngine
   * @throws Error when the database is out of reach: no case is to blame, and none is set aside
   */
  async settle(limit: number, decide: Decide): Promise<Settled> {
    const claimed: string[] = [];
    const claim = { statement: CLAIM, values: [limit, this.#setAside()] };
    try {
      return await settleClaimed(this.database, { claim, claimed, decide, next: this.#next() });
    } catch (problem) {
      if (problem instanceof OutdatedEngine || claimed.length === 0 || isOfTheServer(problem)) throw problem;
      return this.#settleOneByOne(claimed, decide);
    }
  }

  /** Cases that are set aside do not count: nothing can be done for them yet. */
  async nextInMs(): Promise<number | undefined> {
    const { statement, values } = this.#next();
    return inMsOf(await this.database.query(statement, values));
  }

  #next(): Asked {
    return { statement: NEXT, values: [this.#setAside()] };
  }

  #setAside(): string[] {
    const now = this.nowMs();
    return [...this.#aside].flatMap(([id, { untilMs }]) => (untilMs > now ? [id] : []));
  }

  async #settleOneByOne(claimed: readonly string[], decide: Decide): Promise<Settled> {
    const problems: unknown[] = [];
    const settled: Settled[] = [];
    for (const id of claimed) {
      try {
        const claim = { statement: CLAIM_ONE, values: [id] };
        settled.push(await settleClaimed(this.database, { claim, claimed: [], decide, next: this.#next() }));
        this.#aside.delete(id);
      } catch (cause) {
        if (isOfTheServer(cause)) throw cause;
        const tries = this.#aside.get(id)?.tries ?? 0;
        this.#aside.set(id, { tries: tries + 1, untilMs: this.nowMs() + (PAUSES_MS[tries] ?? LONGEST_PAUSE_MS) });
        problems.push(new Error(`case ${id} could not be settled`, { cause }));
      }
    }
    if (problems.length > 0) throw new AggregateError(problems, `${problems.length} cases could not be settled`);
    return settledTogether(settled, settled.at(-1)?.nextInMs);
  }
}
