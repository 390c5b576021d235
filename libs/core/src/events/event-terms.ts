import { textOfUnits } from '../severity/text/units-text.js';
import { bigramOf, isHan, weightOfBigram } from './gram-weight.js';

/**
 * Terms of a text in ascending order, with what each tells. Signatures are kept by the thousand and cross from thread to
 * thread: a string is one block of memory, and copied as such.
 */
export interface WeightedTerms {
  /** Three UTF-16 units a term, see `termAt` and `weightAt`. */
  readonly packed: string;
  /** Of the weights as a vector. */
  readonly norm: number;
  readonly sum: number;
}

const UNITS = 3;

/** Where the terms of a packed string are: 0, UNITS, ... */
export const NEXT_TERM = UNITS;
export const termAt = (terms: string, at: number): number => (terms.charCodeAt(at) << 16) | terms.charCodeAt(at + 1);
/** In hundredths. */
export const weightAt = (terms: string, at: number): number => terms.charCodeAt(at + 2);

export interface Term {
  readonly id: number;
  /** What one occurrence tells, 0..5. */
  readonly unit: number;
}

export interface EventTerms {
  /** The heaviest of title and beginning. */
  readonly all: WeightedTerms;
  /** Of the title alone; all, where there is no title. */
  readonly title: WeightedTerms;
}

/** The terms by which reports of one event find each other. */
export interface TellingTerms {
  /** Heaviest first. */
  readonly heaviest: readonly Term[];
  readonly heaviestOfTitle: readonly Term[];
}

const MOST = 96;
const HEAVIEST = 32;
const HEAVIEST_OF_TITLE = 9;
const TITLE_COUNTS = 1.7;
const REPEATED_COUNTS = 0.35;
const MOST_REPEATED = 4;
const LATIN_WORD = 4;
const NUMBER = 3;
const SHORT_NUMBER = 1;
const YEAR = 0.2;

/** Pairs of characters, Latin words and numbers with the character that follows (1426头, 3号). */
export function eventTermsOf(title: string, lead: string): { terms: EventTerms; telling: TellingTerms } {
  tally.clear();
  tally.read(title, true);
  const titled = tally.ranked(1, 0);
  const titleTerms = packedTerms(titled);
  const heaviestOfTitle = heaviestOf(titled, HEAVIEST_OF_TITLE);
  tally.read(lead, false);
  const ranked = tally.ranked(TITLE_COUNTS, REPEATED_COUNTS);
  const all = packedTerms(ranked.subarray(-MOST));
  return {
    terms: { all, title: titleTerms.packed === '' ? all : titleTerms },
    telling: { heaviest: heaviestOf(ranked, HEAVIEST), heaviestOfTitle },
  };
}

/** Weights are kept as whole hundredths, so that a term and its weight fit one exact number that sorts natively. */
const HUNDREDTHS = 100;
const IDS = 2 ** 32;
const WEIGHTS = 2 ** 12;

const termOf = (packedTerm: number): number => (packedTerm % IDS) | 0;
const weightOf = (packedTerm: number): number => Math.floor(packedTerm / IDS);

/** What is counted of one text at a time: open addressing over typed arrays, cleared and used again. */
class Tally {
  /** More than a text can have terms, so that a search always ends. */
  static readonly SLOTS = 4096;
  readonly #ids = new Int32Array(Tally.SLOTS);
  readonly #units = new Float32Array(Tally.SLOTS);
  readonly #times = new Uint16Array(Tally.SLOTS);
  readonly #inTitle = new Uint8Array(Tally.SLOTS);
  readonly #used = new Uint16Array(Tally.SLOTS);
  readonly #ranked = new Float64Array(Tally.SLOTS);
  #length = 0;

  clear(): void {
    for (let i = 0; i < this.#length; i += 1) this.#times[this.#used[i] ?? 0] = 0;
    this.#length = 0;
  }

  read(text: string, inTitle: boolean): void {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (isHan(code)) {
        const next = text.charCodeAt(i + 1);
        if (isHan(next)) this.#add(bigramOf(code, next), -1, inTitle);
      } else if (isToken(code)) {
        const end = endOfToken(text, i);
        this.#add(hashOf(text, i, isDigit(code) ? end + 1 : end), tokenWeight(text, i, end), inTitle);
        i = end - 1;
      }
    }
  }

  /** `unit` below 0: that of the pair. */
  #add(id: number, unit: number, inTitle: boolean): void {
    let slot = Math.imul(id, 0x9e3779b1) >>> 20;
    while (this.#times[slot] !== 0 && this.#ids[slot] !== id) slot = (slot + 1) & (Tally.SLOTS - 1);
    if (this.#times[slot] === 0) {
      this.#ids[slot] = id;
      this.#units[slot] = unit < 0 ? weightOfBigram(id) : unit;
      this.#inTitle[slot] = inTitle ? 1 : 0;
      this.#used[this.#length] = slot;
      this.#length += 1;
    }
    this.#times[slot] = (this.#times[slot] ?? 0) + 1;
  }

  /** Packed terms, the heaviest last: a view that holds until the next is asked for. */
  ranked(inTitle: number, repeated: number): Float64Array {
    const terms = this.#ranked.subarray(0, this.#length);
    for (let i = 0; i < terms.length; i += 1) {
      const slot = this.#used[i] ?? 0;
      const again = Math.min((this.#times[slot] ?? 1) - 1, MOST_REPEATED);
      const weight = (this.#units[slot] ?? 0) * (1 + repeated * again) * (this.#inTitle[slot] === 1 ? inTitle : 1);
      terms[i] = Math.round(weight * HUNDREDTHS) * IDS + ((this.#ids[slot] ?? 0) >>> 0);
    }
    return sorted(terms);
  }

  unitOf(id: number): number {
    let slot = Math.imul(id, 0x9e3779b1) >>> 20;
    while (this.#times[slot] !== 0 && this.#ids[slot] !== id) slot = (slot + 1) & (Tally.SLOTS - 1);
    return this.#units[slot] ?? 0;
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isToken = (code: number): boolean => isDigit(code) || (code >= 0x61 && code <= 0x7a);

function endOfToken(text: string, from: number): number {
  let end = from;
  for (let code = text.charCodeAt(end); isToken(code) || code === 0x2e; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Years and small numbers stand everywhere. */
function tokenWeight(text: string, from: number, end: number): number {
  if (!isDigit(text.charCodeAt(from))) return end - from > 1 ? LATIN_WORD : SHORT_NUMBER;
  if (end - from === 4 && text.startsWith('20', from)) return YEAR;
  return end - from > 2 ? NUMBER : SHORT_NUMBER;
}

/** Below every pair of Chinese characters, whose first is 0x4e00 or more. */
function hashOf(text: string, from: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < Math.min(end, text.length); i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash & 0x3fffffff;
}

/** In place: what every report needs is not allocated anew. */
const sorted = (numbers: Float64Array): Float64Array => numbers.sort(); // oxlint-disable-line no-array-sort

const byTerm = new Float64Array(Tally.SLOTS);
const units = new Uint16Array(Tally.SLOTS * UNITS);

function packedTerms(ranked: Float64Array): WeightedTerms {
  for (let i = 0; i < ranked.length; i += 1) {
    const term = ranked[i] ?? 0;
    byTerm[i] = (termOf(term) + IDS / 2) * WEIGHTS + weightOf(term);
  }
  const inOrder = sorted(byTerm.subarray(0, ranked.length));
  let sum = 0;
  let square = 0;
  for (let i = 0; i < inOrder.length; i += 1) {
    const term = inOrder[i] ?? 0;
    const weight = term % WEIGHTS;
    const id = (term - weight) / WEIGHTS - IDS / 2;
    units[i * UNITS] = id >>> 16;
    units[i * UNITS + 1] = id;
    units[i * UNITS + 2] = weight;
    sum += weight;
    square += weight * weight;
  }
  return { packed: textOfUnits(units.subarray(0, inOrder.length * UNITS)), norm: Math.sqrt(square), sum };
}

function heaviestOf(ranked: Float64Array, limit: number): Term[] {
  const terms: Term[] = [];
  for (let i = ranked.length - 1; i >= 0 && terms.length < limit; i -= 1) {
    const id = termOf(ranked[i] ?? 0);
    terms.push({ id, unit: tally.unitOf(id) });
  }
  return terms;
}

const tally = new Tally();
