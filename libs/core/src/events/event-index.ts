/** A key that thousands share tells nothing: only the latest are looked at. */
const LONGEST_LIST = 200;
const BUCKETS = 1 << 16;
const NONE = -1;

/** Entries of one bucket, the latest first: which key, of which item, and the entry before. */
class Entries {
  keys = new Int32Array(BUCKETS);
  owners = new Int32Array(BUCKETS);
  before = new Int32Array(BUCKETS);
  heads = new Int32Array(BUCKETS).fill(NONE);
  count = 0;

  bucketOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 0) & (this.heads.length - 1);
  }

  add(key: number, owner: number): void {
    if (this.count === this.keys.length) this.#grow();
    const bucket = this.bucketOf(key);
    this.keys[this.count] = key;
    this.owners[this.count] = owner;
    this.before[this.count] = this.heads[bucket] ?? NONE;
    this.heads[bucket] = this.count;
    this.count += 1;
  }

  #grow(): void {
    this.keys = wider(this.keys);
    this.owners = wider(this.owners);
    this.before = wider(this.before);
    this.heads = new Int32Array(this.heads.length * 2).fill(NONE);
    for (let entry = 0; entry < this.count; entry += 1) {
      const bucket = this.bucketOf(this.keys[entry] ?? 0);
      this.before[entry] = this.heads[bucket] ?? NONE;
      this.heads[bucket] = entry;
    }
  }
}

function wider(entries: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(entries.length * 2);
  grown.set(entries);
  return grown;
}

/**
 * Finds by shared keys what was told before, in memory: 12 to 16 bytes a key. Of more than `most` items the older half
 * is forgotten.
 */
export class EventIndex<T> {
  #items: T[] = [];
  #entries = new Entries();
  /** Of one search at a time: how many keys an item shares, and the items that share any. */
  #shared = new Uint16Array(1024);
  readonly #met: number[] = [];

  constructor(private readonly most = Infinity) {}

  add(keys: Iterable<number>, item: T): void {
    if (this.#items.length >= this.most) this.#forgetHalf();
    const owner = this.#items.push(item) - 1;
    for (const key of keys) this.#entries.add(key, owner);
  }

  /** Those that share the most keys first, the latest first among equals. */
  find(keys: Iterable<number>, limit: number): T[] {
    for (const key of keys) this.#count(key);
    const best: number[] = [];
    for (const owner of this.#met) this.#rank(owner, best, limit);
    for (const owner of this.#met) this.#shared[owner] = 0;
    this.#met.length = 0;
    return best.flatMap((owner) => this.#items[owner] ?? []);
  }

  #count(key: number): void {
    const { keys, owners, before, heads } = this.#entries;
    let seen = 0;
    for (let at = heads[this.#entries.bucketOf(key)] ?? NONE; at !== NONE && seen < LONGEST_LIST;) {
      if (keys[at] === key) {
        this.#note(owners[at] ?? NONE);
        seen += 1;
      }
      at = before[at] ?? NONE;
    }
  }

  #note(owner: number): void {
    if (owner >= this.#shared.length) {
      const grown = new Uint16Array(Math.max(owner + 1, this.#shared.length * 2));
      grown.set(this.#shared);
      this.#shared = grown;
    }
    const before = this.#shared[owner] ?? 0;
    if (before === 0) this.#met.push(owner);
    this.#shared[owner] = before + 1;
  }

  /** Puts an item in its place among the best so far: of hundreds that share a key only a few are asked for. */
  #rank(owner: number, best: number[], limit: number): void {
    const isBehind = (other: number): boolean => {
      const more = (this.#shared[other] ?? 0) - (this.#shared[owner] ?? 0);
      return more > 0 || (more === 0 && other > owner);
    };
    const last = best.at(-1);
    if (best.length >= limit && (last === undefined || isBehind(last))) return;
    let at = best.length;
    while (at > 0 && !isBehind(best[at - 1] ?? NONE)) at -= 1;
    best.splice(at, 0, owner);
    if (best.length > limit) best.pop();
  }

  #forgetHalf(): void {
    const { keys, owners, count } = this.#entries;
    const from = Math.ceil(this.#items.length / 2);
    this.#items = this.#items.slice(from);
    this.#entries = new Entries();
    for (let entry = 0; entry < count; entry += 1) {
      const owner = (owners[entry] ?? NONE) - from;
      if (owner >= 0) this.#entries.add(keys[entry] ?? 0, owner);
    }
  }
}
