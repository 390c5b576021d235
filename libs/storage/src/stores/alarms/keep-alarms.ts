import { randomUUID } from 'node:crypto';
import type { Alarm, Instant, SourceAlarm } from '@huiying/core';
import type { EntityManager } from 'typeorm';

/** What the end of one alarm is; `source-moved` is none, only an entry of the ledger. */
const ENDS: Partial<Record<SourceAlarm['kind'], Alarm['kind']>> = {
  'monitoring-sees-again': 'monitoring-blind',
  'source-speaks-again': 'source-silent',
};

/** Raises what begins, unless it is raised already, and clears what has ended. */
export async function keepAlarms(manager: EntityManager, alarms: readonly SourceAlarm[], now: Instant): Promise<void> {
  for (const { kind, data } of alarms) {
    const subject = typeof data['id'] === 'string' ? data['id'] : '';
    const ended = ENDS[kind];
    if (ended) await clearAlarm(manager, ended, subject, now);
    else if (kind !== 'source-moved') await raiseAlarm(manager, kind, subject, data, now);
  }
}

/** Unless it is raised already. @param now the database's where it is not given */
export async function raiseAlarm(
  manager: EntityManager,
  kind: Alarm['kind'] | SourceAlarm['kind'],
  subject: string,
  data: object,
  now?: Instant,
): Promise<void> {
  await manager.query(
    `insert into alarm (id, kind, subject, data, raised_at) values ($1, $2, $3, $4, coalesce($5, now()))
     on conflict (kind, subject) where cleared_at is null do nothing`,
    [randomUUID(), kind, subject, JSON.stringify(data), now ?? null],
  );
}

/** @param now the database's where it is not given */
export async function clearAlarm(
  manager: EntityManager,
  kind: Alarm['kind'],
  subject: string,
  now?: Instant,
): Promise<void> {
  await manager.query(
    `update alarm set cleared_at = coalesce($3, now()) where kind = $1 and subject = $2 and cleared_at is null`,
    [kind, subject, now ?? null],
  );
}

/** Nothing is wrong any more with a source that was removed. */
export async function clearAlarmsOf(manager: EntityManager, subject: string): Promise<void> {
  await manager.query('update alarm set cleared_at = now() where subject = $1 and cleared_at is null', [subject]);
}
