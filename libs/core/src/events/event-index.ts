import { LATEST_OF_KEY, OwnerLists } from './owner-lists.js';

/** More than there can be items: a rank, greater for more shared keys and then for the later item, is one exact number. */
const OWNERS = 2 ** 32;

/**
 * Finds by shared keys what was told before, in memory. Of more than `most` items the older half is forgotten.
 */
export class EventIndex<T> {
  #items: T[] = [];
  #owners: OwnerLists;
  /** Of one search at a time: how many keys an item shares, and the items that share any (with room for one more). */
  #shared = new Uint16Array(1024);
  #met = new Int32Array(1025);

  /** @param latest of the items that share a key, how many are looked at; a power of two */
  constructor(
    private readonly most = Infinity,
    latest = LATEST_OF_KEY,
  ) {
    this.#owners = new OwnerLists(latest);
  }

  add(keys: Iterable<number>, item: T): void {
    if (this.#items.length >= this.most) this.#forgetHalf();
    const owner = this.#items.push(item) - 1;
    if (owner >= this.#shared.length) this.#makeRoom();
    for (const key of keys) this.#owners.add(key, owner);
  }

  /** Those that share the most keys first, the latest first among equals. */
  find(keys: readonly number[], limit: number): T[] {
    const best = this.#best(limit, this.#owners.countLatest(keys, this.#shared, this.#met));
    return best.flatMap((owner) => this.#items[owner] ?? []);
  }

  /** Of hundreds that share a key only a few are asked for: hardly any comes to be put in its place among the best. Counts begin anew. */
  #best(limit: number, metCount: number): number[] {
    const best: number[] = [];
    let least = limit === 0 ? Infinity : 0;
    for (let i = 0; i < metCount; i += 1) {
      const owner = this.#met[i] ?? 0;
      const rank = (this.#shared[owner] ?? 0) * OWNERS + owner;
      this.#shared[owner] = 0;
      if (rank <= least) continue;
      let at = Math.min(best.length, limit - 1);
      for (; at > 0 && (best[at - 1] ?? 0) < rank; at -= 1) best[at] = best[at - 1] ?? 0;
      best[at] = rank;
      if (best.length === limit) least = best[limit - 1] ?? 0;
    }
    return best.map((rank) => rank % OWNERS);
  }

  #makeRoom(): void {
    const shared = new Uint16Array(this.#shared.length * 2);
    shared.set(this.#shared);
    this.#shared = shared;
    this.#met = new Int32Array(shared.length + 1);
  }

  #forgetHalf(): void {
    const from = Math.ceil(this.#items.length / 2);
    this.#items = this.#items.slice(from);
    this.#owners = this.#owners.since(from);
  }
}
