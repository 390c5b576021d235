import type { Instant, SourceAlarm } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { keepAlarms } from '../alarms/keep-alarms.js';
import { noteInSystemChain } from '../ledger/system-chain.js';

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
