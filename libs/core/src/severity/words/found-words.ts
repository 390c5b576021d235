import { GAP, isAmong, type ListedWords } from './listed-words.js';

export interface WordHit {
  /** As the list spells it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Hit extends WordHit {
  /** A word with a gap hides no other. */
  readonly isGapped: boolean;
}

/** Of one hit: number of the word, start, end. */
const STRIDE = 3;
const NONE: readonly Hit[] = [];

/** Where the words of the lists stand in one text. Most lists are never asked for: hits are numbers until theirs is. */
export class FoundWords {
  /** By number of the list. */
  readonly #hits: (readonly Hit[] | undefined)[] = [];
  /** Those that have a hit at all. */
  readonly #present: Int32Array;

  /** @param log number of the word, start and end of every hit, in text order, the longest at a place first */
  constructor(
    private readonly log: readonly number[],
    private readonly listed: ListedWords,
  ) {
    this.#present = listed.listsOf(log, STRIDE);
  }

  /** Every word of a list at every place, words inside others too: in text order, the longest first. */
  all(list: string): readonly WordHit[] {
    return this.#hitsOf(list);
  }

  /** Hits within [from, to): the longest word at a place, none inside another; a word with a gap hides no other. */
  find(list: string, from = 0, to = Infinity): readonly WordHit[] {
    return this.#within(list, from, to, Infinity);
  }

  /** The first that `find` finds. */
  first(list: string, from = 0, to = Infinity): WordHit | undefined {
    return this.#within(list, from, to, 1)[0];
  }

  has(list: string, from = 0, to = Infinity): boolean {
    return this.includes(list) && ((from === 0 && to === Infinity) || this.first(list, from, to) !== undefined);
  }

  /** Whether any word of a list stands anywhere in the text. */
  includes(list: string): boolean {
    return this.#numberOf(list) !== undefined;
  }

  /** The lists of which any word stands anywhere in the text. */
  present(): readonly string[] {
    return this.listed.namesOf(this.#present);
  }

  /** How many different words of a list there are, counted up to `most`. */
  different(list: string, most: number): number {
    const number = this.#numberOf(list);
    if (number === undefined) return 0;
    const words: number[] = [];
    for (let i = 0; i < this.log.length && words.length < most; i += STRIDE) {
      const word = this.log[i] ?? 0;
      if (this.listed.isIn(word, number) && !words.includes(word)) words.push(word);
    }
    return words.length;
  }

  #hitsOf(list: string): readonly Hit[] {
    const number = this.#numberOf(list);
    return number === undefined ? NONE : (this.#hits[number] ??= this.#read(number));
  }

  /** Undefined of a list without a hit. */
  #numberOf(list: string): number | undefined {
    const number = this.listed.listOf(list);
    return number !== undefined && isAmong(this.#present, number) ? number : undefined;
  }

  #read(list: number): readonly Hit[] {
    const { log, listed } = this;
    const hits: Hit[] = [];
    for (let i = 0; i < log.length; i += STRIDE) {
      const number = log[i] ?? 0;
      if (!listed.isIn(number, list)) continue;
      const word = listed.words[number] ?? '';
      const start = log[i + 1] ?? 0;
      const end = log[i + 2] ?? 0;
      hits.push({ word, start, end, isGapped: word.includes(GAP) });
    }
    return hits;
  }

  #within(list: string, from: number, to: number, most: number): readonly WordHit[] {
    const hits = this.#hitsOf(list);
    if (hits.length === 0) return NONE;
    const found: WordHit[] = [];
    let next = from;
    for (let i = firstFrom(hits, from); i < hits.length && found.length < most; i += 1) {
      const hit = hits[i];
      if (!hit || hit.start >= to) break;
      if (hit.start < next) continue;
      const fits = hit.end <= to;
      if (!hit.isGapped) next = fits ? hit.end : hit.start + 1;
      if (fits) found.push(hit);
    }
    return found;
  }
}

/** Index of the first hit at or behind a place. */
function firstFrom(hits: readonly WordHit[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
