import { hash } from 'node:crypto';
import { chain, GENESIS, type Instant, type LedgerDraft, type LedgerEntry, SYSTEM_CHAIN } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { storable, storableText } from '../storable.js';
import { insert } from '../upsert.js';

export const sha256 = (text: string): string => hash('sha256', text);

const SYSTEM_CHAIN_LOCK = 7_014;

/** The rows before the last are heads; the last tells the time, read after every lock that guards them was taken. */
const HEADS = `
select chain, seq, hash, null::timestamptz as now from ledger_head where chain = any($1)
union all
select null, null, null, greatest(clock_timestamp(), (select taken_at from ledger_day_head order by number desc limit 1))`;

interface HeadRow {
  readonly chain: string | null;
  readonly seq: number;
  readonly hash: string;
  readonly now: Date | null;
}

/** The ends of the chains that are written to, locked, and when they are: what `chain` is told. */
interface LockedChains {
  readonly ends: ReadonlyMap<string | null, { readonly seq: number; readonly hash: string }>;
  readonly now: Instant;
}

/**
 * A case's chain is guarded by the lock of the case; the system chain by a lock that is taken here. The recorded time is
 * read under these, not at the transaction's start: within a chain it does not run backwards, nor, should the clock be
 * set back, behind the last head over all.
 */
export async function lockChains(manager: EntityManager, drafts: readonly LedgerDraft[]): Promise<LockedChains | null> {
  if (drafts.length === 0) return null;
  const names = new Set(drafts.map(({ caseId }) => caseId));
  if (names.has(SYSTEM_CHAIN)) await manager.query('select pg_advisory_xact_lock($1)', [SYSTEM_CHAIN_LOCK]);
  const rows = await manager.query<HeadRow[]>(HEADS, [[...names]]);
  const now = rows.at(-1)?.now;
  if (!now) throw new Error('the database did not tell the time');
  return { ends: new Map(rows.map((row) => [row.chain, row])), now };
}

/** Chains the drafts onto their cases' chains. @param locked those chains, when they were locked before */
export async function appendLedger(
  manager: EntityManager,
  drafts: readonly LedgerDraft[],
  locked: Promise<LockedChains | null> = lockChains(manager, drafts),
): Promise<void> {
  const chains = await locked;
  if (!chains) return;
  const clean = drafts.map((draft) => ({ ...draft, actor: storableText(draft.actor), data: storable(draft.data) }));
  const entries = [...Map.groupBy(clean, (draft) => draft.caseId)].flatMap(([name, own]) =>
    chain(own, chains.ends.get(name) ?? { seq: 0, hash: GENESIS }, chains.now, sha256),
  );
  await insert(manager, 'ledger_entry', entries.map(entryToRow));
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
