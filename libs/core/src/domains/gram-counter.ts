import { BREAK, GramCodes, LONGEST_READ, LONGEST_TITLE } from './gram-codes.js';
import { keysOfGrams, LONGEST_GRAM } from './gram-keys.js';
import type { GramTable } from './gram-table.js';

export interface TitledText {
  readonly title?: string | undefined;
  readonly text: string;
}

/** A title or a text as it was counted last. */
export interface ReadGrams {
  readonly read: GramCodes;
  /** LONGEST_GRAM numbers for each code, -1 for an n-gram that the table does not know. */
  readonly known: Int32Array;
}

/** A title says what a post is about: its n-grams count as said this often in the text, and once more as title's own. */
const TITLE_COUNTS = 2;
const TEXT_SEED = 0x1b873593;
const TITLE_SEED = 0x2545f491;

/**
 * Counts the character n-grams (1 to 3) of one text after the other, by the numbers that a table gives them. No strings
 * are made: an n-gram is a rolling 32-bit fingerprint.
 */
export class GramCounter {
  /** Numbers of the n-grams found; the first `found` are those of the last text. */
  readonly ids: Int32Array;
  found = 0;
  #counts: Uint16Array;
  /** Of the last text; filled unless it learns. */
  readonly title: ReadGrams = emptyGrams(LONGEST_TITLE);
  readonly text: ReadGrams = emptyGrams(LONGEST_READ);
  /** Of the codes that are counted. */
  readonly #keys = new Int32Array(LONGEST_GRAM * LONGEST_READ);

  /** @param isLearning unknown n-grams are given a number; else they are passed over */
  constructor(
    private readonly table: GramTable,
    private readonly isLearning = false,
  ) {
    this.ids = new Int32Array(LONGEST_GRAM * (LONGEST_READ + 2 * LONGEST_TITLE));
    this.#counts = new Uint16Array(Math.max(1024, table.size));
  }

  countOf(id: number): number {
    return this.#counts[id] ?? 0;
  }

  count({ title = '', text }: TitledText): void {
    for (let i = 0; i < this.found; i += 1) this.#counts[this.ids[i] ?? 0] = 0;
    this.found = 0;
    this.title.read.read(title);
    this.text.read.read(text);
    this.#add(this.title, TITLE_SEED, 1);
    this.#add(this.title, TEXT_SEED, TITLE_COUNTS);
    this.#add(this.text, TEXT_SEED, 1);
  }

  #add({ read, known }: ReadGrams, seed: number, times: number): void {
    const { codes, length } = read;
    const keys = this.#keys;
    const keyed = keysOfGrams(read, seed, keys);
    if (!this.isLearning) this.table.findAll(keys, keyed, known);
    for (let i = 0; i < length; i += 1) {
      const from = i * LONGEST_GRAM;
      const end = from + Math.min(LONGEST_GRAM, length - i);
      for (let at = codes[i] === BREAK ? from + 1 : from; at < end; at += 1) {
        const id = this.isLearning ? this.table.add(keys[at] ?? 0) : (known[at] ?? 0);
        // An n-gram that no row contains is part of no longer one that a row contains.
        if (id < 0) break;
        this.#note(id, times);
      }
    }
  }

  #note(id: number, times: number): void {
    if (id >= this.#counts.length) {
      const more = new Uint16Array(this.#counts.length * 2);
      more.set(this.#counts);
      this.#counts = more;
    }
    const before = this.#counts[id] ?? 0;
    if (before === 0) {
      this.ids[this.found] = id;
      this.found += 1;
    }
    this.#counts[id] = before + times;
  }
}

const emptyGrams = (longest: number): ReadGrams => ({
  read: new GramCodes(longest),
  known: new Int32Array(LONGEST_GRAM * longest),
});
