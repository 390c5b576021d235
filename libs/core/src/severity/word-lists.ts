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
  /** What stands before the first gap, and the parts behind gaps. */
  readonly head: string;
  readonly others: readonly string[];
  /** Names of the lists that hold it. */
  readonly lists: readonly string[];
}

/** Several named word lists, searched together in one pass over a text; cost does not grow with the lists. */
export class WordLists {
  /** Which characters are words or begin one with a gap, and which pairs may begin a word: most places of a text are dismissed by two looks. */
  readonly #isSingle = new Uint8Array(0x10000);
  readonly #mayBegin = new Uint8Array(0x10000);
  /** By first character, and by the first two; the longest word first. */
  readonly #single = new Map<number, Entry[]>();
  readonly #byTwo = new Map<number, Entry[]>();

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    const listsOf = new Map<string, Set<string>>();
    for (const [name, words] of Object.entries(lists)) {
      for (const word of words) listsOf.set(word, (listsOf.get(word) ?? new Set()).add(name));
    }
    for (const [word, names] of listsOf) {
      const [head = '', ...others] = word.split(GAP);
      this.#add({ word, head, others, lists: [...names] });
    }
    for (const group of this.#byTwo.values()) group.sort((a, b) => b.word.length - a.word.length);
  }

  #add(entry: Entry): void {
    const first = entry.word.charCodeAt(0);
    const second = entry.word.charCodeAt(1);
    const isSingle = entry.head.length === 1;
    if (isSingle) this.#isSingle[first] = 1;
    else this.#mayBegin[slotOf(first, second)] = 1;
    const groups = isSingle ? this.#single : this.#byTwo;
    const key = isSingle ? first : pairOf(first, second);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }

  scan(text: string): FoundWords {
    const hits = new Map<string, WordHit[]>();
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const next = text.charCodeAt(i + 1);
      if (this.#mayBegin[slotOf(code, next)] === 1) noteAll(this.#byTwo.get(pairOf(code, next)), text, i, hits);
      if (this.#isSingle[code] === 1) noteAll(this.#single.get(code), text, i, hits);
    }
    return new FoundWords(hits);
  }
}

function noteAll(
  entries: readonly Entry[] | undefined,
  text: string,
  start: number,
  hits: Map<string, WordHit[]>,
): void {
  if (entries === undefined) return;
  for (const entry of entries) {
    const end = endOf(text, entry, start);
    if (end !== undefined) note({ word: entry.word, start, end }, entry.lists, hits);
  }
}

function note(hit: WordHit, lists: readonly string[], hits: Map<string, WordHit[]>): void {
  for (const list of lists) {
    const known = hits.get(list);
    if (known) known.push(hit);
    else hits.set(list, [hit]);
  }
}

/** Where a word ends that starts at a place, each part within reach of the one before. */
function endOf(text: string, { head, others }: Entry, start: number): number | undefined {
  if (!text.startsWith(head, start)) return undefined;
  let end = start + head.length;
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

/** Few pairs share a slot. */
const slotOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

/** A small integer, which takes no memory of its own. Past the end of a text the second code is NaN and counts as 0. */
const pairOf = (first: number, second: number): number => (first << 16) | second;

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
