import { DAY_MS, instantOf, type Instant } from '../time/instant.js';

const HOUR_MS = 3_600_000;
const SHORTEST_LIMIT_MS = 6 * HOUR_MS;
const LONGEST_LIMIT_MS = 3 * DAY_MS;
const REMEMBERED = 30;
const GAPS_NEEDED = 3;

/** The newest moments at which a source had something to say, oldest first, each once. */
export function rememberItems(known: readonly Instant[], more: readonly Instant[], now: Instant): Instant[] {
  const moments = [...known, ...more].map((at) => at.getTime()).filter((ms) => ms <= now.getTime());
  return [...new Set(moments)]
    .toSorted((a, b) => a - b)
    .slice(-REMEMBERED)
    .map(instantOf);
}

const gapsOf = (moments: readonly Instant[]): number[] =>
  moments.slice(1).map((at, i) => at.getTime() - (moments[i]?.getTime() ?? 0));

/** The median gap between a source's items in ms; null when it is too new to tell. @param moments ascending */
export function usualGapMs(moments: readonly Instant[]): number | null {
  const gaps = gapsOf(moments).toSorted((a, b) => a - b);
  if (gaps.length < GAPS_NEEDED) return null;
  const middle = gaps.length >> 1;
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}

/**
 * How long a source may say nothing: four times its usual gap, or one and a half times its longest recent one so that
 * nights and weekends are no alarm; 6 h at least, 3 days at most, but never less than two usual gaps.
 */
export function silenceLimitMs(moments: readonly Instant[]): number {
  const gap = usualGapMs(moments);
  if (gap === null) return LONGEST_LIMIT_MS;
  const expected = Math.max(4 * gap, 1.5 * Math.max(...gapsOf(moments)));
  return Math.max(SHORTEST_LIMIT_MS, Math.min(LONGEST_LIMIT_MS, expected), 2 * gap);
}
