import type { CaseFile, Circumstances, Outcome } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { isOfTheServer } from '../../failure.js';
import { OutdatedEngine, refuseIfOutdated } from '../../engine-version.js';
import { lockChains } from '../ledger/append-ledger.js';
import { circumstances } from './circumstances.js';
import { loadFiring } from './load-firing.js';
import { saveFiles } from './save-files.js';

type Decide = (file: CaseFile, at: Circumstances) => Outcome;

/** A timer is due once its millisecond has passed, as in core: an answer at the exact moment is still on time. */
const IS_DUE = `t.state = 'armed' and t.fire_at < date_trunc('milliseconds', now())`;

/** The version is held until the commit: a migration that raises it waits for the batches under way. */
const CLAIM = `
select c.id, (select version from engine_version for share) as version from timer t join cases c on c.id = t.case_id
where ${IS_DUE} and c.id <> all($2) order by t.fire_at limit $1 for update of c skip locked`;

const CLAIM_ONE = `
select c.id, (select version from engine_version for share) as version from cases c
where c.id = $1 and exists (select 1 from timer t where t.case_id = c.id and ${IS_DUE}) for update skip locked`;

/** However many the cases, they are found and written by their keys: a plan for each number takes longer than it saves. */
const PLANNED_ONCE = 'set local plan_cache_mode = force_generic_plan';

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
  async settle(limit: number, decide: Decide): Promise<number> {
    const claimed: string[] = [];
    try {
      return await this.database.transaction(async (manager) => {
        claimed.push(...idsOf(await manager.query<Claim[]>(CLAIM, [limit, this.#setAside()])));
        return settleClaimed(manager, claimed, decide);
      });
    } catch (problem) {
      if (problem instanceof OutdatedEngine || claimed.length === 0 || isOfTheServer(problem)) throw problem;
      return this.#settleOneByOne(claimed, decide);
    }
  }

  /** Cases that are set aside do not count: nothing can be done for them yet. */
  async nextInMs(): Promise<number | undefined> {
    const [row] = await this.database.query<{ ms: string }[]>(NEXT, [this.#setAside()]);
    return row && Number(row.ms);
  }

  #setAside(): string[] {
    const now = this.nowMs();
    return [...this.#aside].flatMap(([id, { untilMs }]) => (untilMs > now ? [id] : []));
  }

  async #settleOneByOne(claimed: readonly string[], decide: Decide): Promise<number> {
    const problems: unknown[] = [];
    let settled = 0;
    for (const id of claimed) {
      try {
        settled += await this.database.transaction(async (manager) =>
          settleClaimed(manager, idsOf(await manager.query<Claim[]>(CLAIM_ONE, [id])), decide),
        );
        this.#aside.delete(id);
      } catch (cause) {
        if (isOfTheServer(cause)) throw cause;
        const tries = this.#aside.get(id)?.tries ?? 0;
        this.#aside.set(id, { tries: tries + 1, untilMs: this.nowMs() + (PAUSES_MS[tries] ?? LONGEST_PAUSE_MS) });
        problems.push(new Error(`case ${id} could not be settled`, { cause }));
      }
    }
    if (problems.length > 0) throw new AggregateError(problems, `${problems.length} cases could not be settled`);
    return settled;
  }
}

interface Claim {
  readonly id: string;
  readonly version: number;
}

/** A case with two timers due is found twice. */
function idsOf(claims: readonly Claim[]): string[] {
  const [first] = claims;
  if (first) refuseIfOutdated(first.version);
  return [...new Set(claims.map(({ id }) => id))];
}

async function settleClaimed(manager: EntityManager, ids: readonly string[], decide: Decide): Promise<number> {
  if (ids.length === 0) return 0;
  const planned = manager.query(PLANNED_ONCE);
  const chains = lockChains(manager, ids);
  const [before, at] = await Promise.all([loadFiring(manager, ids), circumstances(manager), planned, chains]);
  // Another may have settled a case between the look and the lock: nothing is told of it a second time.
  const outcomes = [...before.values()]
    .map((file) => decide(file, at))
    .filter(({ file, entries }) => entries.length > 0 || file !== before.get(file.case.id));
  const after = outcomes.map((outcome) => outcome.file);
  await saveFiles(manager, { before, after, entries: outcomes.flatMap((o) => o.entries), chains, now: at.now });
  return before.size;
}
