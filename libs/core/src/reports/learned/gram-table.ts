import type { WrittenGram } from './written-grams.js';

const EMPTY = 0;
/** A bit for each n-gram, which few others share: most that are unknown are so without a look at the table. */
const MAY_BE_KNOWN = 0xffff;

/** Of an n-gram; its lower end is the place at which to begin. */
const bitOf = (gram: number): number => (Math.imul(gram, 0x9e3779b1) >>> 12) & MAY_BE_KNOWN;

/** Numbers by n-gram, side by side in a table of a power of two of places: read for every character of every text. */
export class GramTable {
  /** `width` numbers a place: the n-gram, then the number that stands for it, then what the reader notes there. */
  readonly numbers: Int32Array;
  readonly #bits = new Int32Array((MAY_BE_KNOWN + 1) / 32);
  readonly #mask: number;

  /** @param width numbers of one place, at least two */
  constructor(
    entries: readonly WrittenGram[],
    private readonly width: number,
    numberOf: (entry: WrittenGram) => number,
  ) {
    const places = 2 ** Math.ceil(Math.log2((entries.length + 1) * 1.5));
    this.#mask = places - 1;
    this.numbers = new Int32Array(places * width);
    for (const entry of entries) {
      const bit = bitOf(entry.gram);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      let place = bit & this.#mask;
      while (this.numbers[place * width] !== EMPTY) place = (place + 1) & this.#mask;
      this.numbers[place * width] = entry.gram;
      this.numbers[place * width + 1] = numberOf(entry);
    }
  }

  /** @returns where in `numbers` an n-gram stands, -1 where it is not known */
  find(gram: number): number {
    const bit = bitOf(gram);
    if ((((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1;
    let place = bit & this.#mask;
    while (this.numbers[place * this.width] !== gram) {
      if (this.numbers[place * this.width] === EMPTY) return -1;
      place = (place + 1) & this.#mask;
    }
    return place * this.width;
  }
}
