import { setTimeout as delay } from 'node:timers/promises';
import { isOfTheServer, sqlStateOf } from './failure.js';

/** Of a server that is up and recovers, or is being stopped and may come back. */
const NOT_YET = '57P03';

export interface Waiting {
  /** For a server that says that it starts up. */
  readonly startingMs: number;
  /** For one that nothing is heard of: it may not be up yet, or the address may be wrong. */
  readonly unheardMs: number;
  readonly pauseMs: number;
}

const WAITING: Waiting = { startingMs: 120_000, unheardMs: 3_000, pauseMs: 50 };

/**
 * Connects to a server that may be on its way up, as after a power cut, when everything starts at once.
 * @throws what the last attempt failed with, when the server is not there in time, or at once when waiting would not help
 */
export async function onceThere<T>(connect: () => Promise<T>, waiting: Waiting = WAITING): Promise<T> {
  const since = performance.now();
  for (;;) {
    try {
      return await connect();
    } catch (problem) {
      const patience = sqlStateOf(problem) === NOT_YET ? waiting.startingMs : waiting.unheardMs;
      if (!isOfTheServer(problem) || performance.now() - since >= patience) throw problem;
      await delay(waiting.pauseMs);
    }
  }
}
