const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What a source that feeds an open 特别重大 or 重大 case waits. */
export const HOT_INTERVAL_MS = MINUTE_MS;
const SHORTEST_MS = MINUTE_MS;
const FASTEST = 0.25;
const SLOWEST = 4;
const FASTER = 0.5;
const SLOWER = 1.25;

/** What a source's interval is worked out from. `pace` multiplies the interval it was given: 0.25 to 4. */
export interface Paced {
  readonly intervalMinutes: number;
  readonly pace: number;
  readonly isHot: boolean;
}

/** Never above an hour, unless the interval was set longer than that. */
const slowestPace = (intervalMinutes: number): number =>
  Math.min(SLOWEST, Math.max(1, HOUR_MS / (intervalMinutes * MINUTE_MS)));

/** The pace after a poll of which this share was known: faster below a third, slower above two thirds. */
export function nextPace(pace: number, knownShare: number | null, intervalMinutes: number): number {
  if (knownShare === null) return pace;
  const step = knownShare < 1 / 3 ? FASTER : knownShare > 2 / 3 ? SLOWER : 1;
  return Math.min(slowestPace(intervalMinutes), Math.max(FASTEST, pace * step));
}

/** Milliseconds from one good poll to the next, and why. */
export function intervalOf({ intervalMinutes, pace, isHot }: Paced): { ms: number; reason: PaceReason } {
  const ms = Math.max(SHORTEST_MS, Math.round(intervalMinutes * MINUTE_MS * pace));
  if (isHot && ms > HOT_INTERVAL_MS) return { ms: HOT_INTERVAL_MS, reason: 'hot' };
  const given = intervalMinutes * MINUTE_MS;
  return { ms, reason: ms < given ? 'faster' : ms > given ? 'slower' : 'interval' };
}

export type PaceReason = 'interval' | 'faster' | 'slower' | 'hot';
