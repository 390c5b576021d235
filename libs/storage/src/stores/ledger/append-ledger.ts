import { hash } from 'node:crypto';
import {
  chain,
  type ChainTail,
  GENESIS,
  type Instant,
  type LedgerDraft,
  type SealedEntry,
  SYSTEM_CHAIN,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { isStorableJson, storable, StorableJson, storableText } from '../../storable.js';
import { insert } from '../../upsert.js';
import type { Writer } from '../joined-writes.js';

export const sha256 = (text: string): string => hash('sha256', text);

const SYSTEM_CHAIN_LOCK = 7_014;

/** @param chains their names, an array of text */
export const endsOf = (chains: string): string =>
  `select h.chain, h.seq, h.hash, e.recorded_at as "recordedAt" from ledger_head h
   left join ledger_entry e on e.chain = h.chain and e.seq = h.seq where h.chain = any(${chains})`;

/** When what is entered is recorded: to be read after every lock that guards the ends of its chains was taken. */
export const RECORDED_AT =
  'greatest(clock_timestamp(), (select taken_at from ledger_day_head order by number desc limit 1))';

/** The rows before the last are ends; the last tells the time. */
const HEADS = `
select *, null::timestamptz as now from (${endsOf('$1')}) ends
union all
select null, null, null, null, ${RECORDED_AT}`;

export interface ChainEnd {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  /** A text where it was read as JSON. */
  readonly recordedAt: Date | string;
}

/** The ends of the chains that are written to, locked, and when they are: what `chain` is told. */
export interface LockedChains {
  readonly ends: ReadonlyMap<string, ChainTail>;
  readonly now: Instant;
}

/**
 * A case's chain is guarded by the lock of the case; the system chain by a lock that is taken here. The recorded time is
 * read under these, not at the transaction's start: should the clock be set back, it runs backwards neither
 * within a chain nor behind the last head over all.
 */
export async function lockChains(manager: EntityManager, caseIds: readonly string[]): Promise<LockedChains> {
  if (caseIds.includes(SYSTEM_CHAIN)) await manager.query('select pg_advisory_xact_lock($1)', [SYSTEM_CHAIN_LOCK]);
  const rows = await manager.query<(ChainEnd & { readonly now: Date | null })[]>(HEADS, [caseIds]);
  const now = rows.pop()?.now;
  if (!now) throw new Error('the database did not tell the time');
  return lockedChains(rows, now);
}

/** @param now as `RECORDED_AT` said */
export const lockedChains = (ends: readonly ChainEnd[], now: Instant): LockedChains => ({
  ends: new Map(ends.map((end) => [end.chain, { ...end, recordedAt: new Date(end.recordedAt) }])),
  now,
});

/** Chains the drafts onto their cases' chains. */
export async function appendLedger(manager: EntityManager, drafts: readonly LedgerDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await enter(manager, drafts, await lockChains(manager, chainsOf(drafts)));
}

/** The same onto chains that were locked before. */
export async function enter(manager: Writer, drafts: readonly LedgerDraft[], chains: LockedChains): Promise<void> {
  const sealed = seal(drafts, chains);
  const entries = sealed.every(isStorable) ? sealed : seal(drafts.map(asStorable), chains);
  await insert(manager, 'ledger_entry', entries.map(entryToRow));
}

/** Each once. */
export const chainsOf = (drafts: readonly LedgerDraft[]): string[] => [...new Set(drafts.map(({ caseId }) => caseId))];

const seal = (drafts: readonly LedgerDraft[], { ends, now }: LockedChains): SealedEntry[] =>
  [...Map.groupBy(drafts, (draft) => draft.caseId)].flatMap(([name, own]) =>
    chain(own, ends.get(name) ?? { seq: 0, hash: GENESIS }, now, sha256),
  );

/** What is hashed must be what is read back. */
const isStorable = ({ actor, dataJson }: SealedEntry): boolean =>
  isStorableJson(dataJson) && storableText(actor) === actor;

const asStorable = (draft: LedgerDraft): LedgerDraft => ({
  ...draft,
  actor: storableText(draft.actor),
  data: storable(draft.data),
});

const entryToRow = (entry: SealedEntry): Record<string, unknown> => ({
  chain: entry.caseId,
  seq: entry.seq,
  kind: entry.kind,
  effective_at: entry.effectiveAt,
  recorded_at: entry.recordedAt,
  actor: entry.actor,
  data: new StorableJson(entry.dataJson),
  previous_hash: entry.previousHash,
  hash: entry.hash,
});
