import { OwnerLists } from './owner-lists.js';

/**
 * Finds by shared keys what was told before, in memory. Of more than `most` items the older half is forgotten.
 */
export class EventIndex<T> {
  #items: T[] = [];
  #owners = new OwnerLists();
  /** Of one search at a time: how many keys an item shares, and the items that share any. */
  #shared = new Uint16Array(1024);
  #met = new Int32Array(1024);
  #metCount = 0;

  constructor(private readonly most = Infinity) {}

  add(keys: Iterable<number>, item: T): void {
    if (this.#items.length >= this.most) this.#forgetHalf();
    const owner = this.#items.push(item) - 1;
    if (owner >= this.#shared.length) this.#makeRoom();
    for (const key of keys) this.#owners.add(key, owner);
  }

  /** Those that share the most keys first, the latest first among equals. */
  find(keys: Iterable<number>, limit: number): T[] {
    const meet = (owner: number): void => {
      const before = this.#shared[owner] ?? 0;
      if (before === 0) {
        this.#met[this.#metCount] = owner;
        this.#metCount += 1;
      }
      this.#shared[owner] = before + 1;
    };
    for (const key of keys) this.#owners.eachLatest(key, meet);
    const best = this.#best(limit);
    for (let i = 0; i < this.#metCount; i += 1) this.#shared[this.#met[i] ?? 0] = 0;
    this.#metCount = 0;
    return best.flatMap((owner) => this.#items[owner] ?? []);
  }

  /** Of hundreds that share a key only a few are asked for: hardly any comes to be put in its place among the best. */
  #best(limit: number): number[] {
    const best: number[] = [];
    let least = 0;
    for (let i = 0; i < this.#metCount; i += 1) {
      const owner = this.#met[i] ?? 0;
      if ((this.#shared[owner] ?? 0) < least) continue;
      this.#rank(owner, best);
      if (best.length > limit) best.pop();
      if (best.length === limit) least = this.#shared[best.at(-1) ?? 0] ?? 0;
    }
    return best;
  }

  #rank(owner: number, best: number[]): void {
    const shared = this.#shared[owner] ?? 0;
    let at = best.length;
    for (; at > 0; at -= 1) {
      const other = best[at - 1] ?? 0;
      const more = (this.#shared[other] ?? 0) - shared;
      if (more > 0 || (more === 0 && other > owner)) break;
    }
    best.splice(at, 0, owner);
  }

  #makeRoom(): void {
    const shared = new Uint16Array(this.#shared.length * 2);
    shared.set(this.#shared);
    this.#shared = shared;
    this.#met = new Int32Array(shared.length);
  }

  #forgetHalf(): void {
    const from = Math.ceil(this.#items.length / 2);
    this.#items = this.#items.slice(from);
    this.#owners = this.#owners.since(from);
  }
}
