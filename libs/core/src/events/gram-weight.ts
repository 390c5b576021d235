import { COMMON_BIGRAMS } from './common-bigrams.js';

/** What a pair that is not listed as common weighs; the most common weigh next to nothing. */
export const RAREST = 5;
/** Weight of a share: what it tells, less what nearly every text has. */
const weightOf = (share: number): number => Math.max(0.2, Math.log(1 / share) - 2.8);

export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** A pair of characters as one number. */
export const bigramOf = (first: number, second: number): number => (first << 16) | second;

/** Open addressing over typed arrays: every pair of every text is looked up. */
const SLOTS = 1 << 15;
const KEYS = new Int32Array(SLOTS);
const WEIGHTS = new Float32Array(SLOTS);

const slotOf = (gram: number): number => (Math.imul(gram, 0x9e3779b1) >>> 17) & (SLOTS - 1);

function learn(gram: number, weight: number): void {
  let slot = slotOf(gram);
  while (KEYS[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  KEYS[slot] = gram;
  WEIGHTS[slot] = weight;
}

for (const [share, bigrams] of COMMON_BIGRAMS) {
  const weight = weightOf(share);
  for (let i = 0; i + 1 < bigrams.length; i += 2) {
    learn(bigramOf(bigrams.charCodeAt(i), bigrams.charCodeAt(i + 1)), weight);
  }
}

/** How much a pair of characters tells of what a text is about, 0.2..RAREST. */
export function weightOfBigram(gram: number): number {
  for (let slot = slotOf(gram); KEYS[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    if (KEYS[slot] === gram) return WEIGHTS[slot] ?? RAREST;
  }
  return RAREST;
}
