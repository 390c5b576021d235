import type { GramCodes } from './gram-codes.js';

/** Characters of the longest n-gram: one to three are read. */
export const LONGEST_GRAM = 3;

/** One step of the rolling fingerprint: an n-gram's is that of its beginning and its last code. */
export const nextHash = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/**
 * Fingerprints of the n-grams of a text: LONGEST_GRAM for each place, the shortest first; those that reach beyond the
 * end mean nothing.
 * @returns how many there are
 */
export function keysOfGrams({ codes, length }: GramCodes, seed: number, keys: Int32Array): number {
  for (let i = 0; i < length; i += 1) {
    const one = nextHash(seed, codes[i] ?? 0);
    const two = nextHash(one, codes[i + 1] ?? 0);
    keys[i * LONGEST_GRAM] = one;
    keys[i * LONGEST_GRAM + 1] = two;
    keys[i * LONGEST_GRAM + 2] = nextHash(two, codes[i + 2] ?? 0);
  }
  return length * LONGEST_GRAM;
}
