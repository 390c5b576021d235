import { type Instant, type SourceAlarm, SYSTEM_CHAIN } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { appendLedger } from '../ledger/append-ledger.js';
import { keepAlarms } from '../alarms/keep-alarms.js';

interface Note {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Keeps alarms for whoever calls people and writes them into the system's chain, in the transaction that found them.
 * The alarms come before the chain, as where people are called.
 */
export async function recordAlarms(
  manager: EntityManager,
  alarms: readonly SourceAlarm[],
  now: Instant,
): Promise<void> {
  if (alarms.length === 0) return;
  await keepAlarms(manager, alarms, now);
  await noteInSystemChain(manager, alarms, 'system', now);
}

export async function noteInSystemChain(
  manager: EntityManager,
  notes: readonly Note[],
  actor: string,
  now: Instant,
): Promise<void> {
  const drafts = notes.map(({ kind, data }) => ({
    caseId: SYSTEM_CHAIN,
    kind,
    effectiveAt: now,
    actor,
    data: { ...data },
  }));
  await appendLedger(manager, drafts);
}
