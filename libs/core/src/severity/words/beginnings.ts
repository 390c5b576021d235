import { codeAt } from './code-at.js';
import { ANY, firstPairs } from './first-pairs.js';
import { placeOfPair } from './text-pairs.js';

const HEADS = 0x3ff;
const WITH_SOME = 1;
const WITH_ANY = 2;
/** Places a pair, so that few others share one. */
const SPARSENESS = 32;
const FEWEST_PLACES = 256;

/** The characters that a match of a pattern may begin with, derived from the pattern: where it need not be tried. */
export class Beginnings {
  /** Of a first character: whether a match may begin with it, and whether whatever follows. Few characters share a place. */
  readonly #heads = new Uint8Array(HEADS + 1);
  readonly #pairs: Int32Array;
  readonly #mask: number;

  /** @param pattern a match begins with a known character */
  constructor(pattern: RegExp) {
    const pairs = firstPairs(pattern);
    if (pairs.some((pair) => pair.startsWith(ANY)))
      throw new Error(`a match of ${pattern.source.slice(0, 40)} may begin with anything`);
    let places = FEWEST_PLACES;
    while (places < pairs.length * SPARSENESS) places *= 2;
    this.#mask = places - 1;
    this.#pairs = new Int32Array(places / 32);
    for (const pair of pairs) this.#put(pair);
  }

  #put(pair: string): void {
    const head = pair.charCodeAt(0) & HEADS;
    this.#heads[head] = (this.#heads[head] ?? 0) | (pair.endsWith(ANY) ? WITH_ANY : WITH_SOME);
    const place = placeOfPair(pair.charCodeAt(0), pair.charCodeAt(1)) & this.#mask;
    this.#pairs[place >>> 5] = (this.#pairs[place >>> 5] ?? 0) | (1 << (place & 31));
  }

  /** The first place at or behind `from` where a match may begin, -1 where none does; none is passed over. */
  next(text: string, from: number): number {
    const heads = this.#heads;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const head = heads[code & HEADS] ?? 0;
      if (head === 0) continue;
      if (head >= WITH_ANY || this.#mayHold(placeOfPair(code, codeAt(text, at + 1)) & this.#mask)) return at;
    }
    return -1;
  }

  #mayHold(place: number): boolean {
    return (((this.#pairs[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }
}
