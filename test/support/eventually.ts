import { setTimeout as pause } from 'node:timers/promises';

const DEFAULT_WITHIN_MS = 60_000;
const EVERY_MS = 50;

/**
 * Asks again and again until the answer is neither undefined nor false; what it last threw or answered is told when
 * the time is over. The time is a bound for broken code, not a pace: it is never waited out by code that works.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  withinMs = DEFAULT_WITHIN_MS,
): Promise<T> {
  const end = performance.now() + withinMs;
  let problem: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await pause(EVERY_MS);
  } while (performance.now() < end);
  throw new Error(`not within ${withinMs} ms: ${what}`, { cause: problem });
}
