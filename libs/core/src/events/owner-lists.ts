/** A key that thousands share tells nothing: only the latest are looked at. */
export const LATEST_OF_KEY = 64;
/** Of a place in the table: the key, its only owner or where the block of its owners begins, and how many there are. */
const KEY = 0;
const AT = 1;
const COUNT = 2;
const STRIDE = 3;
/** Share of the places that may be taken before the table grows. */
const FULLEST = 0.75;

/**
 * Whole numbers (owners) by key, those of one key side by side: hundreds are read as fast as a few that lie about. Most
 * keys have one owner and take no block. Keys are signed 32-bit integers; one takes 17 to 34 bytes.
 */
export class OwnerLists {
  #table = new Int32Array(1024 * STRIDE);
  /** A byte of the key at each place, 0 where there is none: most that are asked for are none of ours, and no cache holds the table. */
  #marks = new Uint8Array(1024);
  #mask = 1023;
  #size = 0;
  #blocks = new Int32Array(4096);
  #blocksEnd = 0;
  /** Of one search at a time: where the keys that are known lie, and what may be known. */
  #found = new Int32Array(1024);
  #asked = new Int32Array(1024);
  /** Blocks given back, by how many owners have room in them. */
  readonly #free = new Map<number, number[]>();
  /** Owners that have room in the longest block; where it is full the older ones make way. */
  readonly #longestBlock: number;

  /** @param latest how many owners of a key are looked at; a power of two */
  constructor(private readonly latest = LATEST_OF_KEY) {
    this.#longestBlock = latest * 2;
  }

  add(anyKey: number, owner: number): void {
    if (this.#size >= (this.#mask + 1) * FULLEST) this.#growTable();
    const key = anyKey | 0;
    const at = this.#placeOf(key);
    const place = at * STRIDE;
    const count = this.#table[place + COUNT] ?? 0;
    if (count === 0) {
      this.#size += 1;
      this.#marks[at] = markOf(mixed(key));
      this.#table[place + KEY] = key;
      this.#table[place + AT] = owner;
    } else this.#append(place, count, owner);
    this.#table[place + COUNT] = (this.#table[place + COUNT] ?? 0) + 1;
  }

  /**
   * Adds one in `counts` for each of the latest owners of each key, and notes in `met` those that had none.
   * @returns how many are in `met`
   */
  countLatest(keys: readonly number[], counts: Uint16Array, met: Int32Array): number {
    const foundCount = this.#findAll(keys);
    met[0] = this.#readOwnersAhead(foundCount);
    let known = 0;
    for (let i = 0; i < foundCount; i += 1) {
      const place = this.#found[i] ?? 0;
      const count = this.#table[place + COUNT] ?? 0;
      const at = this.#table[place + AT] ?? 0;
      const owners = count === 1 ? this.#table : this.#blocks;
      const end = count === 1 ? place + AT : at + count - 1;
      const first = count === 1 ? end : at + Math.max(0, count - this.latest);
      for (let j = end; j >= first; j -= 1) {
        const owner = owners[j] ?? 0;
        const before = counts[owner] ?? 0;
        met[known] = owner;
        known += oneIfNone(before);
        counts[owner] = before + 1;
      }
    }
    return known;
  }

  /** What is left when the owners below `from` are forgotten; the others are numbered anew, from 0. */
  since(from: number): OwnerLists {
    const left = new OwnerLists(this.latest);
    for (let place = 0; place < this.#table.length; place += STRIDE) {
      const key = this.#table[place + KEY] ?? 0;
      const at = this.#table[place + AT] ?? 0;
      const count = this.#table[place + COUNT] ?? 0;
      for (let i = 0; i < count; i += 1) {
        const owner = count === 1 ? at : (this.#blocks[at + i] ?? 0);
        if (owner >= from) left.add(key, owner - from);
      }
    }
    return left;
  }

  #findAll(keys: readonly number[]): number {
    while (this.#found.length <= keys.length) {
      this.#found = grown(this.#found);
      this.#asked = grown(this.#asked);
    }
    this.#found[0] = this.#readMarksAhead(keys);
    const likely = this.#findMarks(keys);
    this.#asked[likely] = this.#readKeysAhead(likely);
    let count = 0;
    for (let i = 0; i < likely; i += 1) {
      const at = this.#placeFrom(this.#found[i] ?? 0, this.#asked[i] ?? 0);
      if (this.#marks[at] === 0) continue;
      this.#found[count] = at * STRIDE;
      count += 1;
    }
    return count;
  }

  /**
   * Reads the mark where each key would lie. No read waits for another, so that the memory brings several at once, and each
   * mark is at hand when it is looked at.
   * @returns nothing of use: what is kept nowhere the engine does not read
   */
  #readMarksAhead(keys: readonly number[]): number {
    let read = 0;
    for (const key of keys) read ^= this.#marks[mixed(key | 0) & this.#mask] ?? 0;
    return read;
  }

  /**
   * Notes the keys of which a mark is met, and where: one in a hundred of them is another after all.
   * @returns how many
   */
  #findMarks(keys: readonly number[]): number {
    let count = 0;
    for (const key of keys) {
      const hash = mixed(key | 0);
      const mark = markOf(hash);
      let at = hash & this.#mask;
      let met = this.#marks[at] ?? 0;
      while (met !== 0 && met !== mark) {
        at = (at + 1) & this.#mask;
        met = this.#marks[at] ?? 0;
      }
      if (met === 0) continue;
      this.#found[count] = at;
      this.#asked[count] = key;
      count += 1;
    }
    return count;
  }

  /** Reads those keys, as `#readMarksAhead` does marks. */
  #readKeysAhead(count: number): number {
    let read = 0;
    for (let i = 0; i < count; i += 1) read ^= this.#table[(this.#found[i] ?? 0) * STRIDE + KEY] ?? 0;
    return read;
  }

  /** The same for the latest owner of each key that was found. */
  #readOwnersAhead(foundCount: number): number {
    let read = 0;
    for (let i = 0; i < foundCount; i += 1) {
      const place = this.#found[i] ?? 0;
      read ^= this.#blocks[(this.#table[place + AT] ?? 0) + (this.#table[place + COUNT] ?? 0) - 1] ?? 0;
    }
    return read;
  }

  #placeOf(key: number): number {
    return this.#placeFrom(mixed(key) & this.#mask, key);
  }

  /** Where a key is, or would be, looking from a place on. */
  #placeFrom(from: number, key: number): number {
    const mark = markOf(mixed(key));
    for (let at = from; ; at = (at + 1) & this.#mask) {
      const found = this.#marks[at] ?? 0;
      if (found === 0 || (found === mark && this.#table[at * STRIDE + KEY] === key)) return at;
    }
  }

  /** A block has room for a power of two: a list that fills it moves to one of twice the size. */
  #append(place: number, count: number, owner: number): void {
    const at = this.#table[place + AT] ?? 0;
    if (count === 1) this.#table[place + AT] = this.#moved([at], 2);
    else if (count === this.#longestBlock) this.#forgetOldest(place, at);
    else if ((count & (count - 1)) === 0) {
      this.#table[place + AT] = this.#moved(this.#blocks.subarray(at, at + count), count * 2);
      this.#giveBack(at, count);
    }
    this.#blocks[(this.#table[place + AT] ?? 0) + (this.#table[place + COUNT] ?? 0)] = owner;
  }

  #giveBack(at: number, room: number): void {
    const free = this.#free.get(room);
    if (free) free.push(at);
    else this.#free.set(room, [at]);
  }

  #forgetOldest(place: number, at: number): void {
    this.#blocks.copyWithin(at, at + this.latest, at + this.#longestBlock);
    this.#table[place + COUNT] = this.latest;
  }

  #moved(owners: ArrayLike<number>, room: number): number {
    const free = this.#free.get(room)?.pop();
    const at = free ?? this.#blocksEnd;
    if (free === undefined) this.#blocksEnd += room;
    if (this.#blocksEnd > this.#blocks.length) this.#blocks = grown(this.#blocks);
    this.#blocks.set(owners, at);
    return at;
  }

  #growTable(): void {
    const before = this.#table;
    this.#table = new Int32Array(before.length * 2);
    this.#marks = new Uint8Array(this.#marks.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let place = 0; place < before.length; place += STRIDE) {
      if ((before[place + COUNT] ?? 0) === 0) continue;
      const key = before[place + KEY] ?? 0;
      const at = this.#placeOf(key);
      this.#marks[at] = markOf(mixed(key));
      this.#table.set(before.subarray(place, place + STRIDE), at * STRIDE);
    }
  }
}

function mixed(key: number): number {
  const hash = Math.imul(key, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** 1 for 0, 0 for any count, without a branch: whether an owner was met before cannot be foreseen. */
const oneIfNone = (count: number): number => (count - 1) >>> 31;

/** Of the bits that do not say where it lies; never 0. */
const markOf = (hash: number): number => (hash >>> 24) | 1;

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
