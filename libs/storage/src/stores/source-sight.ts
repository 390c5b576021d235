import type { MonitoringView } from '@huiying/contract';
import {
  addMs,
  formatInstant,
  type HostAttempt,
  type Instant,
  judgeSight,
  type Sight,
  SIGHT_WINDOW_MS,
  type SourceAlarm,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';

const RECENT = `select distinct on (host) host, outcome from source_attempt
  where at > $1 and at <= $2 order by host, at desc, id desc`;

/** Judges whether we can see, this attempt included; of several workers that find a change, one tells of it. */
export async function lookAround(
  manager: EntityManager,
  latest: HostAttempt,
  now: Instant,
): Promise<{ isBlind: boolean; alarms: SourceAlarm[] }> {
  const { sight, blindSince } = await read(manager, now, latest);
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
  const { sight, blindSince } = await read(manager, now);
  const [last] = await manager.query<{ at: Date | null }[]>('select max(last_attempt_at) as at from source');
  return {
    blindSince: blindSince ? formatInstant(blindSince) : null,
    hostsTried: sight.hostsTried,
    hostsFailing: sight.hostsFailing,
    lastAttemptAt: last?.at ? formatInstant(last.at) : null,
  };
}

async function read(
  manager: EntityManager,
  now: Instant,
  latest?: HostAttempt,
): Promise<{ sight: Sight; blindSince: Date | null }> {
  const [state] = await manager.query<{ blind_since: Date | null }[]>('select blind_since from monitoring');
  const recent = await manager.query<HostAttempt[]>(RECENT, [addMs(now, -SIGHT_WINDOW_MS), now]);
  const hosts = latest ? [...recent.filter(({ host }) => host !== latest.host), latest] : recent;
  const blindSince = state?.blind_since ?? null;
  return { sight: judgeSight(hosts, blindSince !== null), blindSince };
}
