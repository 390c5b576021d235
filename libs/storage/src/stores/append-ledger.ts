import { createHash } from 'node:crypto';
import { chain, GENESIS, type Instant, type LedgerDraft, type LedgerEntry, SYSTEM_CHAIN } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { storable, storableText } from '../storable.js';
import { insert, upsert } from '../upsert.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Gives the chain of the system a head to lock, the first time. */
export async function beginSystemChain(manager: EntityManager): Promise<void> {
  await manager.query(`insert into ledger_head (chain, seq, hash) values ($1, 0, $2) on conflict (chain) do nothing`, [
    SYSTEM_CHAIN,
    GENESIS,
  ]);
}

/**
 * Chains the drafts onto their cases' chains. A case's chain is guarded by the lock of the case; the system chain by
 * the lock of its head, taken here.
 * @param begun cases that are new with these entries: their chains have no head yet
 */
export async function appendLedger(
  manager: EntityManager,
  drafts: readonly LedgerDraft[],
  now: Instant,
  begun: ReadonlySet<string> = NONE,
): Promise<void> {
  if (drafts.length === 0) return;
  const clean = drafts.map((draft) => ({ ...draft, actor: storableText(draft.actor), data: storable(draft.data) }));
  const byChain = Map.groupBy(clean, (draft) => draft.caseId);
  const known = await lockHeads(
    manager,
    [...byChain.keys()].filter((name) => !begun.has(name)),
  );
  const entries = [...byChain].flatMap(([name, own]) =>
    chain(own, known.get(name) ?? { seq: 0, hash: GENESIS }, now, sha256),
  );
  const last = new Map(entries.map((entry) => [entry.caseId, entry]));
  const heads = [...last].map(([name, entry]) => ({ chain: name, seq: entry.seq, hash: entry.hash }));
  await Promise.all([
    insert(manager, 'ledger_entry', entries.map(entryToRow)),
    upsert(manager, 'ledger_head', ['chain'], heads),
  ]);
}

interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

const NONE: ReadonlySet<string> = new Set();

async function lockHeads(manager: EntityManager, chains: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  if (chains.length === 0) return new Map();
  const heads = await manager.query<Head[]>(
    'select chain, seq, hash from ledger_head where chain = any($1) order by chain for update',
    [chains],
  );
  return new Map(heads.map((head) => [head.chain, head]));
}

const entryToRow = (entry: LedgerEntry): Record<string, unknown> => ({
  chain: entry.caseId,
  seq: entry.seq,
  kind: entry.kind,
  effective_at: entry.effectiveAt,
  recorded_at: entry.recordedAt,
  actor: entry.actor,
  data: entry.data,
  previous_hash: entry.previousHash,
  hash: entry.hash,
});
