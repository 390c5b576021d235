import { createHash } from 'node:crypto';
import { chain, GENESIS, type LedgerEntry } from '@huiying/core';
import type { Client } from 'pg';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What somebody with every right on the tables and the program at hand may do to a chain. */
export class LedgerForger {
  constructor(private readonly admin: Pick<Client, 'query'>) {}

  /** @param id absent: of all cases */
  async entriesOf(id?: string): Promise<LedgerEntry[]> {
    const { rows } = await this.admin.query<LedgerEntry>(
      `select chain as "caseId", seq, kind, effective_at as "effectiveAt", recorded_at as "recordedAt", actor, data,
         previous_hash as "previousHash", hash from ledger_entry
       where chain = $1 or ($1::text is null and chain <> 'system') order by chain, seq`,
      [id ?? null],
    );
    return rows;
  }

  /** In place of a whole chain and its head. */
  async replace(id: string, entries: readonly LedgerEntry[]): Promise<void> {
    await this.#run('delete from ledger_entry where chain = $1', id);
    for (const e of entries) {
      await this.#run(
        'insert into ledger_entry values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        id,
        e.seq,
        e.kind,
        e.effectiveAt,
        e.recordedAt,
        e.actor,
        JSON.stringify(e.data),
        e.previousHash,
        e.hash,
      );
    }
    const end = entries.at(-1);
    await this.#run('delete from ledger_head where chain = $1', id);
    await this.#run('insert into ledger_head values ($1, $2, $3)', id, end?.seq, end?.hash);
  }

  /** Every hash from an entry on computed anew: the chain holds in itself. */
  async rewrite(id: string, seq: number): Promise<void> {
    const rewritten: LedgerEntry[] = [];
    for (const entry of await this.entriesOf(id)) {
      const draft = entry.seq === seq ? { ...entry, actor: '别人' } : entry;
      const before = rewritten.at(-1) ?? { seq: 0, hash: GENESIS };
      rewritten.push(...chain([draft], before, entry.recordedAt, sha256));
    }
    await this.replace(id, rewritten);
  }

  #run(sql: string, ...values: readonly unknown[]): Promise<unknown> {
    return this.admin.query(sql, [...values]);
  }
}
