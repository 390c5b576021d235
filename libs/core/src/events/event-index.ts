/** A key that thousands share tells nothing: only the latest are looked at. */
const LONGEST_LIST = 200;

/** Finds by shared keys what was told before, in memory: what PostgreSQL does with its indexes. */
export class EventIndex<T extends object> {
  readonly #byKey = new Map<number, T[]>();

  add(keys: Iterable<number>, item: T): void {
    for (const key of keys) {
      const others = this.#byKey.get(key);
      if (others) others.push(item);
      else this.#byKey.set(key, [item]);
    }
  }

  /** Those that share the most keys first, the latest first among equals. */
  find(keys: readonly number[], limit: number): T[] {
    const shared = new Map<T, number>();
    for (const key of keys) {
      for (const item of (this.#byKey.get(key) ?? []).slice(-LONGEST_LIST).toReversed()) {
        shared.set(item, (shared.get(item) ?? 0) + 1);
      }
    }
    const ranked = [...shared].toSorted(([, a], [, b]) => b - a);
    return ranked.slice(0, limit).map(([item]) => item);
  }
}
