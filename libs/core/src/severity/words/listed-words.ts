/** Stands in a word of a list for up to 16 characters of the same sentence: 县城…取水中断. */
export const GAP = '…';

/** The words of several named lists by number, and which of the lists hold each. */
export class ListedWords {
  /** As the lists spell them, each once. */
  readonly words: readonly string[];
  readonly #names: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** A bit for each list, `#stride` integers for each word. */
  readonly #lists: Int32Array;
  readonly #stride: number;

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    this.words = [...new Set(Object.values(lists).flat())];
    const names = Object.keys(lists);
    this.#names = names;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    this.#stride = Math.ceil(names.length / 32);
    this.#lists = new Int32Array(this.words.length * this.#stride);
    const numberOf = new Map(this.words.map((word, number) => [word, number]));
    for (const [list, name] of names.entries()) {
      for (const word of lists[name] ?? []) {
        const at = (numberOf.get(word) ?? 0) * this.#stride + (list >>> 5);
        this.#lists[at] = (this.#lists[at] ?? 0) | (1 << (list & 31));
      }
    }
  }

  /** Number of a list, undefined when there is none of that name. */
  listOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** @param lists a bit for each, as `listsOf` tells */
  namesOf(lists: Int32Array): readonly string[] {
    return this.#names.filter((_, number) => isAmong(lists, number));
  }

  isIn(word: number, list: number): boolean {
    return (((this.#lists[word * this.#stride + (list >>> 5)] ?? 0) >>> (list & 31)) & 1) === 1;
  }

  /** The lists that hold any of some words, a bit for each. @param log every `step`th number is that of a word */
  listsOf(log: readonly number[], step: number): Int32Array {
    const lists = new Int32Array(this.#stride);
    for (let i = 0; i < log.length; i += step) {
      const at = (log[i] ?? 0) * this.#stride;
      for (let j = 0; j < lists.length; j += 1) lists[j] = (lists[j] ?? 0) | (this.#lists[at + j] ?? 0);
    }
    return lists;
  }
}

/** Whether a list is among those of `listsOf`. */
export const isAmong = (lists: Int32Array, list: number): boolean =>
  (((lists[list >>> 5] ?? 0) >>> (list & 31)) & 1) === 1;
