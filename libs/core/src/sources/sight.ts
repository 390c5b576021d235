import { isUnreachable, type AttemptOutcome } from './attempt.js';

/** The last attempt at one host within `SIGHT_WINDOW_MS`. */
export interface HostAttempt {
  readonly host: string;
  readonly outcome: AttemptOutcome;
}

/** Whether it is the monitor that sees nothing rather than the hosts that are down. */
export interface Sight {
  readonly isBlind: boolean;
  readonly hostsTried: number;
  readonly hostsFailing: number;
}

export const SIGHT_WINDOW_MS = 10 * 60_000;
const HOSTS_NEEDED = 5;
const BLIND_SHARE = 0.6;

/**
 * Most hosts failing at once is our own outage. It takes five hosts to say so, and any number of them to say that it
 * goes on: removing sources must not end an outage, nor keep it up.
 */
export function judgeSight(hosts: readonly HostAttempt[], wasBlind: boolean): Sight {
  const hostsTried = hosts.length;
  const hostsFailing = hosts.filter(({ outcome }) => isUnreachable(outcome)).length;
  const mostFail = hostsTried > 0 && hostsFailing >= hostsTried * BLIND_SHARE;
  return { isBlind: mostFail && (wasBlind || hostsTried >= HOSTS_NEEDED), hostsTried, hostsFailing };
}
