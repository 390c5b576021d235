import { createHash } from 'node:crypto';
import {
  type DayHead,
  DayHeadBook,
  dateOf,
  endLine,
  endToLine,
  GENESIS,
  headToLine,
  type Instant,
  sealDay,
  shiftDate,
} from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import { databaseNow } from '../../data-source.js';
import type { Row } from '../../rows/case-file.row.js';
import { insert } from '../../upsert.js';
import { sha256 } from './append-ledger.js';
import { readRows } from './read-rows.js';

const DAY_HEAD_LOCK = 7_015;

/** One statement, one snapshot: the lines of the chains that have grown, and what they add to the totals. */
const TAKE_LINES = `
with grown as (
  insert into ledger_day_line (chain, seq, hash, head)
  select h.chain, h.seq, h.hash, $1 from ledger_head h
  where h.seq > 0 and not exists (select from ledger_day_line l where l.chain = h.chain and l.seq = h.seq)
  returning chain, seq
)
select count(*) as grown, count(*) filter (where before.seq is null) as chains,
  coalesce(sum(g.seq - coalesce(before.seq, 0)), 0) as entries
from grown g left join lateral (select max(l.seq) as seq from ledger_day_line l where l.chain = g.chain) before on true`;

/** In the order of code points, whatever the database's own. */
export const LINES = `select head, chain, seq, hash from ledger_day_line`;
export const IN_ORDER = 'order by head, chain collate "C"';

/** The heads over all chains: one a day, and whenever somebody asks; handed out to be kept where nobody here can write. */
export class PgDayHeads extends DayHeadBook {
  /** The Beijing date on which the last head that is known here was taken. */
  #takenOn = '';

  constructor(private readonly database: DataSource) {
    super();
  }

  override async closeDay(now: Instant): Promise<number> {
    const today = dateOf(now);
    if (this.#takenOn >= today) return 0;
    const taken = await this.#take((last) =>
      last && dateOf(last.takenAt) >= today ? undefined : shiftDate(today, -1),
    );
    this.#takenOn = today;
    return taken ? 1 : 0;
  }

  /** A head over everything until now. @returns the last one when nothing was written since */
  async takeNow(): Promise<DayHead> {
    const today = dateOf(await databaseNow(this.database.manager));
    await this.#take((last, hasGrown) => (last && !hasGrown ? undefined : today));
    const [last] = await this.latest(1);
    if (!last) throw new Error('no head was taken');
    return last;
  }

  /** Newest first. */
  async latest(limit: number): Promise<DayHead[]> {
    const rows = await this.database.query<Row[]>('select * from ledger_day_head order by number desc limit $1', [
      limit,
    ]);
    return rows.map(rowToHead);
  }

  /** The file to be kept elsewhere, line by line: each head since a day (YYYY-MM-DD, all when absent) and its chains. */
  async *fileLines(since?: string): AsyncGenerator<string> {
    const heads = await this.database.query<Row[]>(
      'select * from ledger_day_head where $1::text is null or day >= $1 order by number',
      [since ?? null],
    );
    for (const head of heads.map(rowToHead)) {
      yield headToLine(head);
      yield* this.#endsOf(head.number);
    }
  }

  /** A cursor's transaction would last as long as the reader takes; pages by key need none. */
  async *#endsOf(head: number): AsyncGenerator<string> {
    const PAGE = 2_000;
    for (let after = ''; ;) {
      const rows = await this.database.query<{ chain: string; seq: number; hash: string }[]>(
        `${LINES} where head = $1 and chain collate "C" > $2 ${IN_ORDER} limit ${PAGE}`,
        [head, after],
      );
      for (const row of rows) yield endToLine(row);
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.chain ?? '';
    }
  }

  #take(dayOf: (last: DayHead | undefined, hasGrown: boolean) => string | undefined): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [DAY_HEAD_LOCK]);
      const [row] = await manager.query<Row[]>(
        `select *, exists (select from ledger_head h where h.seq > 0 and not exists (
           select from ledger_day_line l where l.chain = h.chain and l.seq = h.seq)) as has_grown
         from ledger_day_head order by number desc limit 1`,
      );
      const last = row && rowToHead(row);
      const day = dayOf(last, Boolean(row?.['has_grown']));
      if (day !== undefined) await takeHead(manager, last, day);
      return day !== undefined;
    });
  }
}

async function takeHead(manager: EntityManager, last: DayHead | undefined, day: string): Promise<void> {
  const number = (last?.number ?? 0) + 1;
  const [clock] = await manager.query<{ now: Date }[]>('select greatest(clock_timestamp(), $1) as now', [
    last?.takenAt ?? null,
  ]);
  const [added] = await manager.query<Row[]>(TAKE_LINES, [number]);
  if (!clock || !added) throw new Error('the database did not tell what it took');
  const hash = createHash('sha256');
  for await (const line of readRows(manager, `${LINES} where head = ${number} ${IN_ORDER}`))
    hash.update(endLine(rowToEnd(line)));
  const head = sealDay(
    {
      number,
      day,
      takenAt: clock.now,
      chains: (last?.chains ?? 0) + Number(added['chains']),
      entries: (last?.entries ?? 0) + Number(added['entries']),
      grown: Number(added['grown']),
      grownHash: hash.digest('hex'),
      previousHash: last?.hash ?? GENESIS,
    },
    sha256,
  );
  await insert(manager, 'ledger_day_head', [headToRow(head)]);
}

export const rowToEnd = (row: Row): { chain: string; seq: number; hash: string } => ({
  chain: String(row['chain']),
  seq: Number(row['seq']),
  hash: String(row['hash']),
});

const headToRow = (head: DayHead): Row => ({
  number: head.number,
  day: head.day,
  taken_at: head.takenAt,
  chains: head.chains,
  entries: head.entries,
  grown: head.grown,
  grown_hash: head.grownHash,
  previous_hash: head.previousHash,
  hash: head.hash,
});

export const rowToHead = (row: Row): DayHead => ({
  number: Number(row['number']),
  day: String(row['day']),
  takenAt: row['taken_at'] as Date,
  chains: Number(row['chains']),
  entries: Number(row['entries']),
  grown: Number(row['grown']),
  grownHash: String(row['grown_hash']),
  previousHash: String(row['previous_hash']),
  hash: String(row['hash']),
});
