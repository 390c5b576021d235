import { codeAt } from './code-at.js';
import { ANY } from './first-pairs.js';
import { placeOfPair } from './text-pairs.js';

const SLOTS = 0x10000;
/** Behind a character that anything may follow, and behind the last one of a text. */
const NOTHING = 0;
const NO_MORE = 0xffff;
/** More than are judged together, with what is read of them besides: every step asks of all of them before the next begins. */
const MOST_KEPT = 512;

/** For each number where its places begin, then the places: those of `n` stand at `found[n]` to `found[n + 1]`. */
type Found = Int32Array;

/** Reads for many patterns in one pass over a text where they may begin: most places are dismissed by two looks. */
class Openings {
  #size = 0;
  /** Slots of the pairs, and of the characters that anything may follow, a bit each. */
  readonly #isTaken = new Int32Array(SLOTS / 32);
  /** Numbers of the patterns that begin with a slot. A pair may share its slot with others, and then begins nothing. */
  readonly #bySlot = new Map<number, number[]>();
  /** The same as rows of numbers with NO_MORE behind each: made when a text is read, since the last pattern was added. */
  #rows: Uint16Array | undefined;
  /** By slot: where its row is. */
  readonly #rowOf = new Int32Array(SLOTS);
  #kept = new Map<string, Found>();
  /** Those that were kept before them. */
  #keptBefore = new Map<string, Found>();
  /** Asked of again and again before the next. */
  #lastText = '';
  #last: Found | undefined;
  /** Number and place, one behind the other, of the text that is being read. */
  readonly #log: number[] = [];

  /**
   * @param pairs what a match may begin with, as `firstPairs` tells
   * @returns number by which its places are found
   */
  add(pairs: readonly string[]): number {
    const number = this.#size;
    this.#size += 1;
    this.#kept.clear();
    this.#keptBefore.clear();
    this.#last = undefined;
    this.#rows = undefined;
    for (const slot of new Set(pairs.map(slotOf))) {
      this.#isTaken[slot >>> 5] = (this.#isTaken[slot >>> 5] ?? 0) | (1 << (slot & 31));
      const known = this.#bySlot.get(slot);
      if (known) known.push(number);
      else this.#bySlot.set(slot, [number]);
    }
    return number;
  }

  in(text: string): Found {
    if (this.#last && text === this.#lastText) return this.#last;
    const found = this.#kept.get(text) ?? this.#keep(text);
    this.#lastText = text;
    this.#last = found;
    return found;
  }

  #keep(text: string): Found {
    const found = this.#keptBefore.get(text) ?? this.#read(text);
    if (this.#kept.size === MOST_KEPT) {
      this.#keptBefore = this.#kept;
      this.#kept = new Map();
    }
    this.#kept.set(text, found);
    return found;
  }

  #read(text: string): Found {
    const rows = (this.#rows ??= this.#rowsOfSlots());
    const log = this.#log;
    const isTaken = this.#isTaken;
    let end = 0;
    let next = codeAt(text, 0);
    for (let at = 0; at < text.length; at += 1) {
      const code = next;
      next = codeAt(text, at + 1);
      const pair = placeOfPair(code, next);
      if (next !== NOTHING && isIn(isTaken, pair)) end = this.#note(rows, pair, at, end);
      const char = placeOfPair(code, NOTHING);
      if (isIn(isTaken, char)) end = this.#note(rows, char, at, end);
    }
    return byNumber(log, end, this.#size);
  }

  #note(rows: Uint16Array, slot: number, at: number, end: number): number {
    const log = this.#log;
    let to = end;
    for (let i = this.#rowOf[slot] ?? 0; rows[i] !== NO_MORE; i += 1) {
      log[to] = rows[i] ?? 0;
      log[to + 1] = at;
      to += 2;
    }
    return to;
  }

  #rowsOfSlots(): Uint16Array {
    const rows: number[] = [];
    for (const [slot, numbers] of this.#bySlot) {
      this.#rowOf[slot] = rows.length;
      rows.push(...numbers, NO_MORE);
    }
    return Uint16Array.from(rows);
  }
}

const isIn = (set: Int32Array, slot: number): boolean => (((set[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;

const slotOf = (pair: string): number =>
  placeOfPair(pair.charCodeAt(0), pair.endsWith(ANY) ? NOTHING : pair.charCodeAt(1));

/** The places of each number together, in the order of the log. */
function byNumber(log: readonly number[], length: number, numbers: number): Found {
  const found = new Int32Array(numbers + 1 + length / 2);
  for (let i = 0; i < length; i += 2) found[log[i] ?? 0] = (found[log[i] ?? 0] ?? 0) + 1;
  let end = numbers + 1;
  for (let n = 0; n < numbers; n += 1) {
    end += found[n] ?? 0;
    found[n] = end;
  }
  found[numbers] = end;
  // From the last place back, each before those behind it: where they end becomes where they begin.
  for (let i = length - 2; i >= 0; i -= 2) {
    const n = log[i] ?? 0;
    const to = (found[n] ?? 0) - 1;
    found[n] = to;
    found[to] = log[i + 1] ?? 0;
  }
  return found;
}

export const openings = new Openings();
