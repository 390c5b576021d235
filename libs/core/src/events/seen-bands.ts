/** 8 MB. Of a hundred thousand reports one in two hundred is asked about in vain, of a million nearly every one. */
const BITS = 2 ** 26;
const WORDS = BITS / 32;
/** Bits that one band sets. */
const FACTORS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

/**
 * Which MinHash bands were seen: what was is never denied, what was not is seldom confirmed (a Bloom filter). Most
 * reports repeat no other, and need not be looked up where all are stored.
 */
export class SeenBands {
  readonly #bits = new Int32Array(WORDS);

  add(bands: Iterable<number>): void {
    for (const band of bands) {
      for (const factor of FACTORS) {
        const bit = bitOf(band, factor);
        this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      }
    }
  }

  /** Whether any may have been seen. */
  hasAny(bands: readonly number[]): boolean {
    return bands.some((band) => FACTORS.every((factor) => this.#isSet(bitOf(band, factor))));
  }

  #isSet(bit: number): boolean {
    return (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }
}

function bitOf(band: number, factor: number): number {
  const mixed = Math.imul(band ^ (band >>> 15), factor);
  return ((mixed ^ (mixed >>> 13)) >>> 0) & (BITS - 1);
}
