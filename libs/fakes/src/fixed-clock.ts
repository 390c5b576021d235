import { addMs, type Instant } from '@huiying/core';

/** A clock that moves only when told to. */
export class FixedClock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Promise<Instant> {
    return Promise.resolve(this.#now);
  }

  get instant(): Instant {
    return this.#now;
  }

  advance(ms: number): Instant {
    this.#now = addMs(this.#now, ms);
    return this.#now;
  }
}
