export interface WordHit {
  /** As the list spells it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Stands in a word of a list for up to WIDEST_GAP characters of the same sentence: 县城…取水中断. */
const GAP = '…';
const WIDEST_GAP = 16;
/** 堤防无决口: what denies the word stands in the gap. */
const STOPS = '。!?;\n无未没';

interface Entry {
  readonly word: string;
  readonly parts: readonly string[];
  /** Names of the lists that hold it. */
  readonly lists: readonly string[];
}

/** Several named word lists, searched together in one pass over a text; cost does not grow with the lists. */
export class WordLists {
  /** Which characters any word starts with: most places of a text are dismissed by one look. */
  readonly #starts = new Uint8Array(0x10000);
  /** By first character, and by the first two; the longest word first. */
  readonly #single = new Map<number, Entry[]>();
  readonly #byTwo = new Map<number, Entry[]>();

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    const listsOf = new Map<string, Set<string>>();
    for (const [name, words] of Object.entries(lists)) {
      for (const word of words) listsOf.set(word, (listsOf.get(word) ?? new Set()).add(name));
    }
    for (const [word, names] of listsOf) this.#add({ word, parts: word.split(GAP), lists: [...names] });
    for (const group of this.#byTwo.values()) group.sort((a, b) => b.word.length - a.word.length);
  }

  #add(entry: Entry): void {
    const first = entry.word.charCodeAt(0);
    this.#starts[first] = 1;
    const isSingle = entry.parts[0]?.length === 1;
    const groups = isSingle ? this.#single : this.#byTwo;
    const key = isSingle ? first : pairOf(first, entry.word.charCodeAt(1));
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }

  scan(text: string): FoundWords {
    const hits = new Map<string, WordHit[]>();
    const note = ({ word, parts, lists }: Entry, start: number): void => {
      const end = endOf(text, parts, start);
      if (end === undefined) return;
      const hit = { word, start, end };
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
      longer?.forEach((entry) => note(entry, i));
      this.#single.get(code)?.forEach((entry) => note(entry, i));
    }
    return new FoundWords(hits);
  }
}

/** Where the parts of a word end that start at a place, each within reach of the one before. */
function endOf(text: string, parts: readonly string[], start: number): number | undefined {
  const [first = '', ...others] = parts;
  if (!text.startsWith(first, start)) return undefined;
  let end = start + first.length;
  for (const part of others) {
    const at = placeWithin(text, part, end);
    if (at === undefined) return undefined;
    end = at + part.length;
  }
  return end;
}

function placeWithin(text: string, part: string, from: number): number | undefined {
  for (let i = from; i <= from + WIDEST_GAP; i += 1) {
    if (text.startsWith(part, i)) return i;
    if (STOPS.includes(text.charAt(i))) return undefined;
  }
  return undefined;
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

  /** Hits within [from, to): the longest word at a place, none inside another; a word with a gap hides no other. */
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
      const fits = hit.end <= to;
      if (!hit.word.includes(GAP)) next = fits ? hit.end : hit.start + 1;
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
