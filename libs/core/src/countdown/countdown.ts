import type { Instant } from '../time/instant.js';

const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;
/** hh:mm:ss up to two days, so that the 5, 24 and 48 hour deadlines read alike from start to due; days beyond. */
const DAYS_FROM_S = 2 * DAY_S;

/** A length cut into what is shown. `days` is null below two days, when `hours` runs up to 47. */
export interface CountdownParts {
  readonly days: number | null;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export interface Countdown extends CountdownParts {
  readonly late: boolean;
  /** Milliseconds to go, or, when late, since due; never negative. */
  readonly ms: number;
  /** How much of the time from start to due is used up, 0..1. */
  readonly share: number;
}

/** What a countdown needs of a deadline. */
export interface CountedDeadline {
  readonly status: 'running' | 'met' | 'breached' | 'answered-late' | 'cancelled';
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly warnAt: Instant;
  readonly pendingConfirmation: boolean;
}

export type DeadlineFace = 'running' | 'warning' | 'pending' | 'late' | 'met' | 'answered-late' | 'cancelled';

const pad = (value: number): string => String(value).padStart(2, '0');

function parts(seconds: number): CountdownParts {
  const inDays = seconds >= DAYS_FROM_S;
  const rest = inDays ? seconds % DAY_S : seconds;
  return {
    days: inDays ? Math.floor(seconds / DAY_S) : null,
    hours: Math.floor(rest / HOUR_S),
    minutes: Math.floor((rest % HOUR_S) / MINUTE_S),
    seconds: rest % MINUTE_S,
  };
}

/**
 * The count at `now`. The due moment itself is still on time. Remaining seconds are rounded up, so that 00:00:00 is
 * shown only when nothing is left; lateness is rounded down.
 */
export function countdown(startedAt: Instant, dueAt: Instant, now: Instant): Countdown {
  const toGo = dueAt.getTime() - now.getTime();
  const late = toGo < 0;
  const ms = Math.abs(toGo);
  const whole = dueAt.getTime() - startedAt.getTime();
  const share = whole > 0 ? (now.getTime() - startedAt.getTime()) / whole : 1;
  const seconds = late ? Math.floor(ms / SECOND_MS) : Math.ceil(ms / SECOND_MS);
  return { ...parts(seconds), late, ms, share: Math.min(1, Math.max(0, share)) };
}

/** `00:42:10`, `+01:17:03`, `2天 03:10`; `dayWord` is the word of the reader's language, e.g. `天`. */
export function countdownText(count: Countdown, dayWord: string): string {
  const sign = count.late ? '+' : '';
  if (count.days !== null) return `${sign}${count.days}${dayWord} ${pad(count.hours)}:${pad(count.minutes)}`;
  return `${sign}${pad(count.hours)}:${pad(count.minutes)}:${pad(count.seconds)}`;
}

/**
 * How a deadline looks at `now`. A running deadline turns late with the clock, without waiting for the server to say
 * so; evidence that waits for confirmation holds lateness back, as it holds the breach back.
 */
export function deadlineFace(deadline: CountedDeadline, now: Instant): DeadlineFace {
  if (deadline.status === 'breached') return 'late';
  if (deadline.status !== 'running') return deadline.status;
  if (deadline.pendingConfirmation) return 'pending';
  if (now.getTime() > deadline.dueAt.getTime()) return 'late';
  return now.getTime() >= deadline.warnAt.getTime() ? 'warning' : 'running';
}

/** Still asks something of somebody. */
export const isOpenDeadline = (deadline: Pick<CountedDeadline, 'status'>): boolean =>
  deadline.status === 'running' || deadline.status === 'breached';
