import type { WrittenGram } from './written-grams.js';

/** In the first number of a free place. */
export const EMPTY = 0;
/** A bit for each n-gram, which few others share: most that are unknown are so without a look at the table. */
const MAY_BE_KNOWN = 0xffff;

/** The bit of an n-gram; its lower end is the place at which to begin. */
export const bitOf = (gram: number): number => (Math.imul(gram, 0x9e3779b1) >>> 12) & MAY_BE_KNOWN;

/** Numbers one behind the other, to be read in a loop that asks for nothing else: places are a power of two. */
export interface GramTable {
  /** `width` numbers a place: the n-gram, then the number that stands for it, then what the reader notes there. */
  readonly table: Int32Array;
  readonly bits: Int32Array;
  /** The last place, and what an n-gram's bit is cut to. */
  readonly mask: number;
}

/** @param width numbers of one place, at least two */
export function gramTable(
  entries: readonly WrittenGram[],
  width: number,
  numberOf: (entry: WrittenGram) => number,
): GramTable {
  const places = 2 ** Math.ceil(Math.log2((entries.length + 1) * 1.5));
  const mask = places - 1;
  const table = new Int32Array(places * width);
  const bits = new Int32Array((MAY_BE_KNOWN + 1) / 32);
  for (const entry of entries) {
    const bit = bitOf(entry.gram);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let place = bit & mask;
    while (table[place * width] !== EMPTY) place = (place + 1) & mask;
    table[place * width] = entry.gram;
    table[place * width + 1] = numberOf(entry);
  }
  return { table, bits, mask };
}
