import { GENESIS, type Instant, type SourceAlarm } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { appendLedger, SYSTEM_CHAIN } from './append-ledger.js';

/** Writes alarms into the system's chain, in the transaction that found them. */
export async function recordAlarms(
  manager: EntityManager,
  alarms: readonly SourceAlarm[],
  now: Instant,
): Promise<void> {
  if (alarms.length === 0) return;
  await manager.query(`insert into ledger_head (chain, seq, hash) values ($1, 0, $2) on conflict (chain) do nothing`, [
    SYSTEM_CHAIN,
    GENESIS,
  ]);
  const drafts = alarms.map(({ kind, data }) => ({
    caseId: SYSTEM_CHAIN,
    kind,
    effectiveAt: now,
    actor: 'system',
    data: { ...data },
  }));
  await appendLedger(manager, drafts, now);
}
