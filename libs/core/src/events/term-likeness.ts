import { type EventTerms, NEXT_TERM, termAt, weightAt } from './event-terms.js';

export interface TermLikeness {
  /** Cosine of the weighted words, 0..1. */
  readonly words: number;
  /** Shares of the weight of each headline that the other report has too, 0..1: the greater and the lesser. */
  readonly covers: number;
  readonly covered: number;
  /** Weight of the words of one headline that the other report has too. */
  readonly shared: number;
}

/** How alike two reports are in their words alone. Fastest where one is compared with several in turn, as the first. */
export function likenessOfTerms(a: EventTerms, b: EventTerms): TermLikeness {
  table.hold(a);
  let dot = 0;
  let ofA = 0;
  const { packed: all } = b.all;
  for (let i = 0; i < all.length; i += NEXT_TERM) {
    const place = table.placeOf(termAt(all, i));
    dot += table.inAll(place) * weightAt(all, i);
    ofA += table.inTitle(place);
  }
  let ofB = 0;
  const { packed: title } = b.title;
  for (let i = 0; i < title.length; i += NEXT_TERM) {
    if (table.inAll(table.placeOf(termAt(title, i))) > 0) ofB += weightAt(title, i);
  }
  const shareOfA = a.title.sum === 0 ? 0 : ofA / a.title.sum;
  const shareOfB = b.title.sum === 0 ? 0 : ofB / b.title.sum;
  return {
    words: dot === 0 ? 0 : dot / (a.all.norm * b.all.norm),
    covers: Math.max(shareOfA, shareOfB),
    covered: Math.min(shareOfA, shareOfB),
    shared: Math.max(ofA, ofB) / 100,
  };
}

/** The weights of one report's terms, by term: open addressing over typed arrays, cleared and used again. */
class TermTable {
  /** More than twice the terms of a headline of 120 characters and a beginning together. */
  static readonly SLOTS = 512;
  readonly #terms = new Int32Array(TermTable.SLOTS);
  readonly #isUsed = new Uint8Array(TermTable.SLOTS);
  readonly #all = new Uint16Array(TermTable.SLOTS);
  readonly #title = new Uint16Array(TermTable.SLOTS);
  #held: EventTerms | undefined;

  hold(terms: EventTerms): void {
    if (this.#held === terms) return;
    this.#held = terms;
    this.#isUsed.fill(0);
    this.#all.fill(0);
    this.#title.fill(0);
    this.#put(terms.all.packed, this.#all);
    this.#put(terms.title.packed, this.#title);
  }

  /** Of the term, or an empty one. */
  placeOf(term: number): number {
    let place = Math.imul(term, 0x9e3779b1) >>> 23;
    while (this.#isUsed[place] === 1 && this.#terms[place] !== term) place = (place + 1) & (TermTable.SLOTS - 1);
    return place;
  }

  inAll(place: number): number {
    return this.#all[place] ?? 0;
  }

  inTitle(place: number): number {
    return this.#title[place] ?? 0;
  }

  #put(packed: string, weights: Uint16Array): void {
    for (let i = 0; i < packed.length; i += NEXT_TERM) {
      const term = termAt(packed, i);
      const place = this.placeOf(term);
      this.#isUsed[place] = 1;
      this.#terms[place] = term;
      weights[place] = weightAt(packed, i);
    }
  }
}

const table = new TermTable();
