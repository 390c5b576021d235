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

  constructor(private readonly most = Infinity) {}

  add(keys: Iterable<number>, item: T): void {
    if (this.#items.length >= this.most) this.#forgetHalf();
    const owner = this.#items.push(item) - 1;
    for (const key of keys) this.#entries.add(key, owner);
  }

  /** Those that share the most keys first, the latest first among equals. */
  find(keys: Iterable<number>, limit: number): T[] {
    const shared = new Map<number, number>();
    for (const key of keys) this.#count(key, shared);
    const ranked = [...shared].toSorted(([a, left], [b, right]) => right - left || b - a);
    return ranked.slice(0, limit).flatMap(([owner]) => this.#items[owner] ?? []);
  }

  #count(key: number, shared: Map<number, number>): void {
    const { keys, owners, before, heads } = this.#entries;
    let seen = 0;
    for (let at = heads[this.#entries.bucketOf(key)] ?? NONE; at !== NONE && seen < LONGEST_LIST;) {
      if (keys[at] === key) {
        const owner = owners[at] ?? NONE;
        shared.set(owner, (shared.get(owner) ?? 0) + 1);
        seen += 1;
      }
      at = before[at] ?? NONE;
    }
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
