import { instantOf, type Instant } from '../time/instant.js';

/** A reading this much behind the clock is the server's clock set back, not a slow network. */
const SET_BACK_MS = 2000;

/**
 * The server's time on a machine whose own clock may be wrong or jump: every message from the server carries its time,
 * and a monotonic counter (milliseconds, any origin) carries it on from there.
 */
export class ServerClock {
  #offsetMs: number | undefined;

  /** Of two readings the later one is right: a message only ever loses time on its way. */
  sync(serverNow: Instant, monotonicMs: number): void {
    const offsetMs = serverNow.getTime() - monotonicMs;
    const known = this.#offsetMs;
    if (known === undefined || offsetMs > known || offsetMs < known - SET_BACK_MS) this.#offsetMs = offsetMs;
  }

  get isSet(): boolean {
    return this.#offsetMs !== undefined;
  }

  /** @returns undefined until the server has been heard. */
  now(monotonicMs: number): Instant | undefined {
    return this.#offsetMs === undefined ? undefined : instantOf(this.#offsetMs + monotonicMs);
  }
}
