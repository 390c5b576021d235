import type { TimelineEntry } from '@huiying/contract';
import { flawOf, formatInstant, GENESIS, type LedgerDraft, type LedgerEntry, SYSTEM_CHAIN } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { databaseNow } from '../data-source.js';
import type { Row } from '../rows/case-file.row.js';
import { appendLedger, beginSystemChain, sha256 } from './append-ledger.js';

export type LedgerVerification =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly broken: { chain: string; seq: number; flaw: string; kind: string | null };
    };

const PAGE = 5_000;

export class LedgerStore {
  constructor(private readonly database: DataSource) {}

  async entriesOf(caseId: string): Promise<TimelineEntry[]> {
    const rows = await this.database.query<Row[]>('select * from ledger_entry where chain = $1 order by seq', [caseId]);
    return rows.map((row) => ({
      seq: Number(row['seq']),
      kind: String(row['kind']),
      effectiveAt: formatInstant(row['effective_at'] as Date),
      recordedAt: formatInstant(row['recorded_at'] as Date),
      actor: String(row['actor']),
      data: row['data'] as Record<string, unknown>,
      hash: String(row['hash']),
    }));
  }

  /** Records something that belongs to no case: a user, a key, a source, a view of caller data. */
  async record(kind: string, actor: string, data: Record<string, unknown>): Promise<void> {
    await this.database.transaction(async (manager) => {
      await beginSystemChain(manager);
      const now = await databaseNow(manager);
      const draft: LedgerDraft = { caseId: SYSTEM_CHAIN, kind, effectiveAt: now, actor, data };
      await appendLedger(manager, [draft], now);
    });
  }

  /** Walks every chain from its first entry and compares its end with the recorded head; stops at the first flaw. */
  verify(): Promise<LedgerVerification> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const heads = new Map(
        (await manager.query<{ chain: string; seq: number; hash: string }[]>('select * from ledger_head')).map((h) => [
          h.chain,
          h,
        ]),
      );
      const ends = new Map<string, { seq: number; hash: string }>();
      let entries = 0;
      let after = { chain: '', seq: 0 };
      for (;;) {
        const rows = await manager.query<Row[]>(
          'select * from ledger_entry where (chain, seq) > ($1, $2) order by chain, seq limit $3',
          [after.chain, after.seq, PAGE],
        );
        for (const row of rows) {
          const entry = rowToEntry(row);
          const flaw = flawOf(entry, ends.get(entry.caseId) ?? { seq: 0, hash: GENESIS }, sha256);
          if (flaw)
            return { ok: false, entries, broken: { chain: entry.caseId, seq: entry.seq, flaw, kind: entry.kind } };
          ends.set(entry.caseId, { seq: entry.seq, hash: entry.hash });
          entries += 1;
        }
        const last = rows.at(-1);
        if (!last) break;
        after = { chain: String(last['chain']), seq: Number(last['seq']) };
      }
      const broken = [...heads.values()].find((head) => head.seq > 0 && ends.get(head.chain)?.hash !== head.hash);
      if (broken) {
        const seq = (ends.get(broken.chain)?.seq ?? 0) + 1;
        return { ok: false, entries, broken: { chain: broken.chain, seq, flaw: 'missing', kind: null } };
      }
      const unheaded = [...ends.keys()].find((chain) => !heads.has(chain));
      if (unheaded) return { ok: false, entries, broken: { chain: unheaded, seq: 1, flaw: 'inserted', kind: null } };
      const head = sha256(
        [...ends]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([c, e]) => `${c}:${e.hash}`)
          .join('\n'),
      );
      return { ok: true, entries, head };
    });
  }
}

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
