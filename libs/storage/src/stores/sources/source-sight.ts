import type { MonitoringView } from '@huiying/contract';
import {
  addMs,
  formatInstant,
  type HostAttempt,
  hostOf,
  type Instant,
  isUnreachable,
  judgeSight,
  SIGHT_REACH_MS,
  type SourceAlarm,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';

const RECENT = `select url, last_outcome as outcome, last_attempt_at as at
  from source where last_attempt_at > $1 order by last_attempt_at`;

/** Judges whether we can see, this attempt included; of several workers that find a change, one tells of it. */
export async function lookAround(
  manager: EntityManager,
  latest: HostAttempt,
  now: Instant,
): Promise<{ isBlind: boolean; alarms: SourceAlarm[] }> {
  const blindSince = await readBlindSince(manager);
  // Who sees is not made blind by an answer; most attempts end here.
  if (blindSince === null && !isUnreachable(latest.outcome)) return { isBlind: false, alarms: [] };
  const sight = judgeSight(await lastAttempts(manager, now, latest), blindSince !== null, now);
  if (sight.isBlind === (blindSince !== null)) return { isBlind: sight.isBlind, alarms: [] };
  const [, changed] = await manager.query<[unknown[], number]>(
    `update monitoring set blind_since = $1 where (blind_since is null) <> ($1::timestamptz is null)`,
    [sight.isBlind ? now : null],
  );
  const { isBlind, hostsTried, hostsFailing } = sight;
  const since = formatInstant(blindSince ?? now);
  const data = { since, hostsTried, hostsFailing };
  const kind = isBlind ? 'monitoring-blind' : 'monitoring-sees-again';
  return { isBlind, alarms: changed === 0 ? [] : [{ kind, data }] };
}

export async function monitoringView(manager: EntityManager, now: Instant): Promise<MonitoringView> {
  const blindSince = await readBlindSince(manager);
  const sight = judgeSight(await lastAttempts(manager, now), blindSince !== null, now);
  const [last] = await manager.query<{ at: Date | null }[]>('select max(last_attempt_at) as at from source');
  return {
    blindSince: blindSince ? formatInstant(blindSince) : null,
    hostsTried: sight.hostsTried,
    hostsFailing: sight.hostsFailing,
    lastAttemptAt: last?.at ? formatInstant(last.at) : null,
  };
}

async function readBlindSince(manager: EntityManager): Promise<Date | null> {
  const [state] = await manager.query<{ blind_since: Date | null }[]>('select blind_since from monitoring');
  return state?.blind_since ?? null;
}

/** The last attempt at each host. */
async function lastAttempts(manager: EntityManager, now: Instant, latest?: HostAttempt): Promise<HostAttempt[]> {
  const rows = await manager.query<(Omit<HostAttempt, 'host'> & { url: string })[]>(RECENT, [
    addMs(now, -SIGHT_REACH_MS),
  ]);
  const byHost = new Map(rows.map(({ url, outcome, at }) => [hostOf(url), { host: hostOf(url), outcome, at }]));
  if (latest) byHost.set(latest.host, latest);
  return [...byHost.values()];
}
