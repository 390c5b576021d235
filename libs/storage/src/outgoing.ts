import type { Writable } from 'node:stream';

/** Then the database has something to do, and may begin. */
const MUCH_BYTES = 16_384;

/**
 * What is sent on a connection in one turn of the event loop, and in those that follow it at once, leaves in one write:
 * for a small statement that costs less than a write of its own, here and where it is read.
 */
export class Outgoing {
  #held: Writable | undefined;
  #hasMore = false;

  /** To be called before something is written to the stream. */
  hold(stream: Writable): void {
    this.#hasMore = this.#held !== undefined;
    if (this.#held) return;
    this.#held = stream;
    stream.cork();
    setImmediate(() => this.#look());
  }

  /** To be called when it is written. */
  letGoWhenMuch(): void {
    if (this.#held && this.#held.writableLength > MUCH_BYTES) this.#letGo();
  }

  #look(): void {
    if (!this.#held) return;
    if (!this.#hasMore) this.#letGo();
    else {
      this.#hasMore = false;
      setImmediate(() => this.#look());
    }
  }

  #letGo(): void {
    this.#held?.uncork();
    this.#held = undefined;
  }
}
