/** Without a word of which it need not be known that it is our own: it was lost on the way. */
const LOST_BEHIND = 1_000;

/**
 * Tells whether somebody else may have changed what is due. The word of a change is sent to whoever listens, also to who
 * made it, and comes before or after he has learned its number.
 */
export class OthersChanges {
  readonly #heard = new Set<number | undefined>();
  readonly #own = new Set<number>();

  /** @param seq the change; undefined where it is only time to look */
  hear(seq?: number): void {
    if (seq === undefined || !this.#own.delete(seq)) this.#heard.add(seq);
  }

  /** Numbers of changes that are our own, after which was looked. */
  own(seqs: readonly number[]): void {
    for (const seq of seqs) {
      if (!this.#heard.delete(seq)) this.#own.add(seq);
      this.#own.delete(seq - LOST_BEHIND);
    }
  }

  any(): boolean {
    return this.#heard.size > 0;
  }

  clear(): void {
    this.#heard.clear();
  }
}
