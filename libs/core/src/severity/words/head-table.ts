import { codeAt } from './code-at.js';
import { placeOfPair } from './text-pairs.js';

/** Of one place: the two characters as one number, and where in `entries` the heads are that begin with them. */
const STRIDE = 2;
const FEWEST_PLACES = 1024;
/** Places a pair: few pairs share one. */
const SPARSENESS = 4;
const NO_ENTRY = 0;

/** Of one entry: length of the head, its number, and then its characters behind the second. */
export const TAIL = 2;

const keyOf = (first: number, second: number): number => (first << 16) | second;

/**
 * The beginnings of words under their first two characters, the longest first. What begins alike stands in a row, so that
 * a place of a text costs two fetches from memory, however many words there are.
 */
export class HeadTable {
  readonly #places: Int32Array;
  readonly #mask: number;
  /** The heads of a pair one behind the other, a length of 0 behind the last and where none are. */
  readonly entries: Int32Array;

  /** @param heads each once; a head is known by its number in the list, and the second character of a single one is 0 */
  constructor(heads: readonly string[], isWanted: (head: string) => boolean) {
    const wanted = [...heads.entries()].filter(([, head]) => isWanted(head));
    const byKey = Map.groupBy(wanted, ([, head]) => keyOf(head.charCodeAt(0), codeAt(head, 1)));
    let places = FEWEST_PLACES;
    while (places < byKey.size * SPARSENESS) places *= 2;
    this.#mask = places - 1;
    this.#places = new Int32Array(places * STRIDE);
    const entries = [NO_ENTRY];
    for (const [key, alike] of byKey) {
      this.#put(key, entries.length);
      for (const [number, head] of alike.toSorted(([, a], [, b]) => b.length - a.length)) {
        entries.push(head.length, number);
        for (let i = 2; i < head.length; i += 1) entries.push(head.charCodeAt(i));
      }
      entries.push(0);
    }
    this.entries = Int32Array.from(entries);
  }

  #put(key: number, entry: number): void {
    const places = this.#places;
    let place = this.#placeOf(key >>> 16, key & 0xffff);
    while (places[place * STRIDE + 1] !== NO_ENTRY) place = (place + 1) & this.#mask;
    places[place * STRIDE] = key;
    places[place * STRIDE + 1] = entry;
  }

  /** The first entry of what begins with two characters, one of length 0 where nothing does. */
  find(first: number, second: number): number {
    const places = this.#places;
    const key = keyOf(first, second);
    for (let place = this.#placeOf(first, second); ; place = (place + 1) & this.#mask) {
      const entry = places[place * STRIDE + 1] ?? NO_ENTRY;
      if (entry === NO_ENTRY || places[place * STRIDE] === key) return entry;
    }
  }

  #placeOf(first: number, second: number): number {
    return placeOfPair(first, second) & this.#mask;
  }
}
