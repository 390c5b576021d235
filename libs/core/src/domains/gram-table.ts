const EMPTY = -1;
/** Share of the places that may be taken before the table grows. */
const FULLEST = 0.5;

/**
 * Numbers the fingerprints of character n-grams in order of first sight. Two n-grams with the same 32-bit fingerprint
 * are one feature: with 120,000 of them one or two pairs are.
 */
export class GramTable {
  size = 0;
  /** A fingerprint and its number side by side, so that a look costs one fetch from memory. */
  #places: Int32Array;
  #mask: number;

  constructor(expected = 1024) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, expected / FULLEST)));
    this.#places = new Int32Array(places * 2).fill(EMPTY);
    this.#mask = places - 1;
  }

  /** @returns the number of a fingerprint, -1 when it is not there */
  find(key: number): number {
    const places = this.#places;
    for (let place = key & this.#mask; ; place = (place + 1) & this.#mask) {
      const id = places[place * 2 + 1] ?? EMPTY;
      if (id === EMPTY || places[place * 2] === (key | 0)) return id;
    }
  }

  /**
   * The numbers of many fingerprints, -1 for what is not there. The table is larger than a processor's cache: the first
   * round decides nothing, so that its fetches wait for memory together and not one after the other.
   */
  findAll(keys: Int32Array, length: number, ids: Int32Array): void {
    const places = this.#places;
    const mask = this.#mask;
    for (let i = 0; i < length; i += 1) ids[i] = places[((keys[i] ?? 0) & mask) * 2 + 1] ?? EMPTY;
    for (let i = 0; i < length; i += 1) {
      const key = keys[i] ?? 0;
      for (let place = key & mask; ids[i] !== EMPTY && places[place * 2] !== key;) {
        place = (place + 1) & mask;
        ids[i] = places[place * 2 + 1] ?? EMPTY;
      }
    }
  }

  /** @returns the number of a fingerprint, a new one when it was not there */
  add(key: number): number {
    const known = this.find(key);
    if (known !== EMPTY) return known;
    if (this.size >= (this.#mask + 1) * FULLEST) this.#grow();
    this.#put(key, this.size);
    this.size += 1;
    return this.size - 1;
  }

  /** Fingerprints by number. */
  keys(): Uint32Array {
    const byId = new Uint32Array(this.size);
    for (let place = 0; place <= this.#mask; place += 1) {
      const id = this.#places[place * 2 + 1] ?? EMPTY;
      if (id !== EMPTY) byId[id] = this.#places[place * 2] ?? 0;
    }
    return byId;
  }

  #put(key: number, id: number): void {
    let place = key & this.#mask;
    while (this.#places[place * 2 + 1] !== EMPTY) place = (place + 1) & this.#mask;
    this.#places[place * 2] = key;
    this.#places[place * 2 + 1] = id;
  }

  #grow(): void {
    const keys = this.keys();
    this.#places = new Int32Array(this.#places.length * 2).fill(EMPTY);
    this.#mask = this.#places.length / 2 - 1;
    for (const [id, key] of keys.entries()) this.#put(key, id);
  }
}
