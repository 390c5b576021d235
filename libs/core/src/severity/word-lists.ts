export interface WordHit {
  readonly word: string;
  readonly start: number;
}

interface Entry {
  readonly word: string;
  /** Names of the lists that hold it. */
  readonly lists: readonly string[];
}

/** Several named word lists, searched together in one pass over a text; cost does not grow with the lists. */
export class WordLists {
  /** Which characters any word starts with: most places of a text are dismissed by one look. */
  readonly #starts = new Uint8Array(0x10000);
  /** By first character, and by the first two; the longest word first. */
  readonly #single = new Map<number, Entry>();
  readonly #byTwo = new Map<number, Entry[]>();

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    const listsOf = new Map<string, Set<string>>();
    for (const [name, words] of Object.entries(lists)) {
      for (const word of words) listsOf.set(word, (listsOf.get(word) ?? new Set()).add(name));
    }
    for (const [word, names] of listsOf) this.#add({ word, lists: [...names] });
    for (const group of this.#byTwo.values()) group.sort((a, b) => b.word.length - a.word.length);
  }

  #add(entry: Entry): void {
    const first = entry.word.charCodeAt(0);
    this.#starts[first] = 1;
    if (entry.word.length === 1) this.#single.set(first, entry);
    else {
      const key = pairOf(first, entry.word.charCodeAt(1));
      const group = this.#byTwo.get(key);
      if (group) group.push(entry);
      else this.#byTwo.set(key, [entry]);
    }
  }

  scan(text: string): FoundWords {
    const hits = new Map<string, WordHit[]>();
    const note = ({ word, lists }: Entry, start: number): void => {
      const hit = { word, start };
      for (const list of lists) {
        const known = hits.get(list);
        if (known) known.push(hit);
        else hits.set(list, [hit]);
      }
    };
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (this.#starts[code] === 0) continue;
      const longer = this.#byTwo.get(pairOf(code, text.charCodeAt(i + 1)));
      longer?.forEach((entry) => text.startsWith(entry.word, i) && note(entry, i));
      const single = this.#single.get(code);
      if (single) note(single, i);
    }
    return new FoundWords(hits);
  }
}

/** Past the end of a text the second code is NaN, which no pair holds. */
const pairOf = (first: number, second: number): number => first * 0x10000 + second;

/** Where the words of the lists stand in one text. */
export class FoundWords {
  constructor(private readonly hits: ReadonlyMap<string, readonly WordHit[]>) {}

  /** Every word of a list at every place, words inside others too: in text order, the longest first. */
  all(list: string): readonly WordHit[] {
    return this.hits.get(list) ?? NONE;
  }

  /** Hits within [from, to): the longest word at a place, none inside another. */
  find(list: string, from = 0, to = Infinity): WordHit[] {
    const found: WordHit[] = [];
    for (const hit of this.#within(list, from, to)) found.push(hit);
    return found;
  }

  has(list: string, from = 0, to = Infinity): boolean {
    return this.#within(list, from, to).next().done !== true;
  }

  *#within(list: string, from: number, to: number): Generator<WordHit, undefined> {
    const hits = this.all(list);
    let next = from;
    for (let i = firstFrom(hits, from); i < hits.length; i += 1) {
      const hit = hits[i];
      if (!hit || hit.start >= to) return;
      if (hit.start < next) continue;
      const fits = hit.start + hit.word.length <= to;
      next = fits ? hit.start + hit.word.length : hit.start + 1;
      if (fits) yield hit;
    }
  }
}

const NONE: readonly WordHit[] = [];

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
