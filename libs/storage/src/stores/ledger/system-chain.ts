import { type Instant, SYSTEM_CHAIN } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../data-source.js';
import { appendLedger } from './append-ledger.js';

/** What belongs to no case: a person, a key, a source, an alarm. */
export interface Note {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Enters it in the transaction that changes what is told, so that neither is there without the other.
 * @param now when it took effect; the transaction's time where it is not given
 */
export async function noteInSystemChain(
  manager: EntityManager,
  notes: readonly Note[],
  actor: string,
  now?: Instant,
): Promise<void> {
  const effectiveAt = now ?? (await databaseNow(manager));
  const drafts = notes.map(({ kind, data }) => ({ caseId: SYSTEM_CHAIN, kind, effectiveAt, actor, data: { ...data } }));
  await appendLedger(manager, drafts);
}
