import { addMs, type Instant } from '../time/instant.js';
import { isUnreachable, type AttemptOutcome } from './attempt.js';

/** The last attempt at one host. */
export interface HostAttempt {
  readonly host: string;
  readonly outcome: AttemptOutcome;
  readonly at: Instant;
}

/** Whether it is the monitor that sees nothing rather than the hosts that are down. */
export interface Sight {
  readonly isBlind: boolean;
  /** The hosts that were judged by. */
  readonly hostsTried: number;
  readonly hostsFailing: number;
}

const WINDOW_MS = 10 * 60_000;
/** Older attempts say nothing any more. */
export const SIGHT_REACH_MS = 90 * 60_000;
const HOSTS_NEEDED = 5;
const BLIND_SHARE = 0.6;

/**
 * Most hosts failing at once is our own outage: 60 % of at least five that were tried in the last ten minutes. Where
 * fewer are tried in that time, all of the last five. Once blind, any number of hosts says whether it goes on, so that
 * removing sources neither ends an outage nor keeps it up.
 */
export function judgeSight(attempts: readonly HostAttempt[], wasBlind: boolean, now: Instant): Sight {
  const from = addMs(now, -WINDOW_MS);
  const recent = attempts.filter(({ at }) => at > from);
  if (wasBlind || recent.length >= HOSTS_NEEDED) return judge(recent, BLIND_SHARE);
  const last = attempts.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, HOSTS_NEEDED);
  const isEnough = last.length === HOSTS_NEEDED;
  return isEnough ? judge(last, 1) : { ...judge(recent, 1), isBlind: false };
}

function judge(hosts: readonly HostAttempt[], share: number): Sight {
  const hostsTried = hosts.length;
  const hostsFailing = hosts.filter(({ outcome }) => isUnreachable(outcome)).length;
  return { isBlind: hostsTried > 0 && hostsFailing >= hostsTried * share, hostsTried, hostsFailing };
}
