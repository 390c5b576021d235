import { createHash } from 'node:crypto';
import { type DayHead, endLine, flawOf, flawOfHead, GENESIS, type LedgerEntry } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { sha256 } from './append-ledger.js';
import type { Broken } from './broken.js';
import { IN_ORDER, LINES, rowToEnd, rowToHead } from './pg-day-heads.js';
import { readRows } from './read-rows.js';
import { RecordCheck } from './record-check.js';

export const DAY_HEADS = 'day-head';
/** What was written before a head was taken may have been committed after it: longer than any transaction lasts. */
const COMMIT_MS = 10 * 60_000;

const ENTRIES = `
select e.*, h.hash as head_hash, h.seq as head_seq, l.head as covered_by
from ledger_entry e
left join ledger_head h on h.chain = e.chain
left join ledger_day_line l on l.chain = e.chain and l.seq = e.seq
order by e.chain, e.seq`;

/** Chains that are known and have no entry: by their head, by a line of a head over all, or by their case. */
const GONE = `
select chain from (
  select chain from ledger_head where seq > 0
  union select chain from ledger_day_line
  union select id::text from cases
) known where not exists (select from ledger_entry e where e.chain = known.chain)
order by chain limit 1`;

const LINE_WITHOUT_ENTRY = `
select l.chain, l.seq, e.kind, e.hash is null as is_gone from ledger_day_line l
left join ledger_entry e on e.chain = l.chain and e.seq = l.seq
where e.hash is distinct from l.hash order by l.chain, l.seq limit 1`;

/** Walks everything once, with a page of it in memory; stops at the first flaw. */
export class LedgerWalk {
  entries = 0;
  #end: LedgerEntry | undefined;
  #head: { readonly hash: unknown; readonly seq: number } = { hash: null, seq: 0 };
  /** The earliest entry of the chain that no head over all was seen to cover yet. */
  #uncovered: LedgerEntry | undefined;
  #heads: readonly DayHead[] = [];
  readonly #records: RecordCheck;

  constructor(private readonly manager: EntityManager) {
    this.#records = new RecordCheck(manager);
  }

  /** Of chains that hold: where the records of their cases are not what they tell; the first hundred. */
  unlikeRecords(): Promise<readonly Broken[]> {
    return this.#records.result();
  }

  async firstFlaw(): Promise<Broken | undefined> {
    this.#heads = (await this.manager.query<Row[]>('select * from ledger_day_head order by number')).map(rowToHead);
    return (await this.#walkEntries()) ?? (await this.#gone()) ?? (await this.#unlikeItsLine()) ?? this.#walkHeads();
  }

  /** One hash over the ends of all chains, in the order of code points. */
  async head(): Promise<string> {
    const hash = createHash('sha256');
    let separator = '';
    const ends = `select chain, hash from ledger_head where seq > 0 order by chain collate "C"`;
    for await (const row of readRows(this.manager, ends)) {
      hash.update(`${separator}${String(row['chain'])}:${String(row['hash'])}`);
      separator = '\n';
    }
    return hash.digest('hex');
  }

  async #walkEntries(): Promise<Broken | undefined> {
    for await (const row of readRows(this.manager, ENTRIES)) {
      const entry = rowToEntry(row);
      const broken = this.#step(entry, row);
      if (broken) return broken;
      await this.#records.take(entry);
    }
    return this.#chainEnded();
  }

  #step(entry: LedgerEntry, row: Row): Broken | undefined {
    if (entry.caseId !== this.#end?.caseId) {
      const broken = this.#chainEnded();
      if (broken) return broken;
      this.#end = undefined;
      this.#uncovered = undefined;
    }
    const flaw = flawOf(entry, this.#end ?? { seq: 0, hash: GENESIS }, sha256);
    if (flaw) return at(entry, flaw);
    this.entries += 1;
    this.#end = entry;
    this.#head = { hash: row['head_hash'], seq: Number(row['head_seq']) };
    if (!this.#uncovered || entry.recordedAt < this.#uncovered.recordedAt) this.#uncovered = entry;
    if (row['covered_by'] === null) return undefined;
    const late = this.#backdated(Number(row['covered_by']));
    this.#uncovered = undefined;
    return late;
  }

  /** An entry that a head should have covered, by its recorded time, and did not: it was put in afterwards. */
  #backdated(coveredBy: number): Broken | undefined {
    const before = this.#heads[coveredBy - 2];
    const entry = this.#uncovered;
    if (!before || !entry || entry.recordedAt.getTime() >= before.takenAt.getTime() - COMMIT_MS) return undefined;
    return at(entry, 'inserted');
  }

  #chainEnded(): Broken | undefined {
    const end = this.#end;
    if (!end) return undefined;
    const { hash, seq } = this.#head;
    if (hash === null) return { chain: end.caseId, seq: 1, flaw: 'inserted', kind: null };
    if (hash !== end.hash || seq !== end.seq)
      return { chain: end.caseId, seq: end.seq + 1, flaw: 'missing', kind: null };
    return this.#backdated(this.#heads.length + 1);
  }

  async #gone(): Promise<Broken | undefined> {
    const [row] = await this.manager.query<{ chain: string }[]>(GONE);
    return row && { chain: row.chain, seq: 1, flaw: 'missing', kind: null };
  }

  async #unlikeItsLine(): Promise<Broken | undefined> {
    const [row] =
      await this.manager.query<{ chain: string; seq: number; kind: string | null; is_gone: boolean }[]>(
        LINE_WITHOUT_ENTRY,
      );
    return row && { chain: row.chain, seq: row.seq, flaw: row.is_gone ? 'missing' : 'rewritten', kind: row.kind };
  }

  async #walkHeads(): Promise<Broken | undefined> {
    const grown = new Map<number, { lines: number; hash: ReturnType<typeof createHash> }>();
    for await (const row of readRows(this.manager, `${LINES} ${IN_ORDER}`)) {
      const number = Number(row['head']);
      const known = grown.get(number) ?? { lines: 0, hash: createHash('sha256') };
      known.hash.update(endLine(rowToEnd(row)));
      grown.set(number, { ...known, lines: known.lines + 1 });
    }
    let previous: Pick<DayHead, 'number' | 'hash'> = { number: 0, hash: GENESIS };
    for (const head of this.#heads) {
      const { lines = 0, hash = createHash('sha256') } = grown.get(head.number) ?? {};
      const isWhole = lines === head.grown && hash.digest('hex') === head.grownHash;
      const flaw = flawOfHead(head, previous, sha256) ?? (isWhole ? undefined : 'changed');
      if (flaw) return { chain: DAY_HEADS, seq: head.number, flaw, kind: head.day };
      grown.delete(head.number);
      previous = head;
    }
    const [orphan] = grown.keys();
    return orphan === undefined ? undefined : { chain: DAY_HEADS, seq: orphan, flaw: 'missing', kind: null };
  }
}

const at = (entry: LedgerEntry, flaw: string): Broken => ({
  chain: entry.caseId,
  seq: entry.seq,
  flaw,
  kind: entry.kind,
});

const rowToEntry = (row: Row): LedgerEntry => ({
  caseId: String(row['chain']),
  seq: Number(row['seq']),
  kind: String(row['kind']),
  effectiveAt: row['effective_at'] as Date,
  recordedAt: row['recorded_at'] as Date,
  actor: String(row['actor']),
  data: row['data'] as Record<string, unknown>,
  previousHash: String(row['previous_hash']),
  hash: String(row['hash']),
});
