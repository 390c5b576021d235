import { HeadTrie } from './head-trie.js';

export interface WordHit {
  /** As the list spells it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Stands in a word of a list for up to WIDEST_GAP characters of the same sentence: 县城…取水中断. */
const GAP = '…';
const WIDEST_GAP = 16;
/** 堤防无决口: what denies the word stands in the gap; 抢救无效 and 未成年 deny nothing. */
const DENIED = /无(?!效)|未(?!成年)|(?<![沉淹吞埋覆出])没/;
const SENTENCE_END = /[。!?;\n]/;
/** Two gaps and the words behind them. */
const LONGEST_REACH = 52;

interface Entry {
  readonly word: string;
  /** What follows behind gaps; none for a plain word. */
  readonly behind: readonly string[];
  /** Numbers of the lists that hold it. */
  readonly lists: readonly number[];
}

/** The words that begin with one stretch of text: 塔吊…倒塌, 塔吊…倾覆. */
interface Head {
  readonly length: number;
  readonly plain: Entry[];
  readonly gapped: Entry[];
}

interface Hit extends WordHit {
  /** A word with a gap hides no other. */
  readonly isGapped: boolean;
}

/** Several named word lists, searched together in one pass over a text; cost does not grow with the lists. */
export class WordLists {
  /** Which characters are heads, and which pairs may begin one: most places of a text are dismissed by two looks. */
  readonly #isSingle = new Int32Array(BITS / 32);
  readonly #mayBegin = new Int32Array(BITS / 32);
  readonly #trie = new HeadTrie();
  /** By node of the trie. */
  readonly #heads: (Head | undefined)[] = [];
  /** By name: the number of the list. */
  readonly #numbers = new Map<string, number>();

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    const listsOf = new Map<string, Set<number>>();
    for (const [number, [name, words]] of Object.entries(lists).entries()) {
      this.#numbers.set(name, number);
      for (const word of words) listsOf.set(word, (listsOf.get(word) ?? new Set()).add(number));
    }
    for (const [word, numbers] of listsOf) this.#add(word, [...numbers]);
  }

  #add(word: string, lists: readonly number[]): void {
    const [text = '', ...behind] = word.split(GAP);
    const head = this.#headOf(text);
    (behind.length > 0 ? head.gapped : head.plain).push({ word, behind, lists });
  }

  #headOf(text: string): Head {
    if (text.length === 1) put(this.#isSingle, text.charCodeAt(0));
    else put(this.#mayBegin, slotOf(text.charCodeAt(0), text.charCodeAt(1)));
    const node = this.#trie.add(text);
    while (this.#heads.length <= node) this.#heads.push(undefined);
    return (this.#heads[node] ??= { length: text.length, plain: [], gapped: [] });
  }

  scan(text: string): FoundWords {
    const hits: Hit[][] = [];
    const mayBegin = this.#mayBegin;
    const isSingle = this.#isSingle;
    let next = text.charCodeAt(0);
    for (let i = 0; i < text.length; i += 1) {
      const code = next;
      next = text.charCodeAt(i + 1);
      if (isIn(mayBegin, slotOf(code, next))) this.#noteFrom(text, i, hits);
      if (isIn(isSingle, code)) note(hits, text, this.#heads[this.#trie.single(code)], i);
    }
    return new FoundWords(hits, this.#numbers);
  }

  /** The words of two characters and more that begin at a place, the longest first. */
  #noteFrom(text: string, start: number, hits: Hit[][]): void {
    let found = 0;
    let node = this.#trie.pair(text.charCodeAt(start), text.charCodeAt(start + 1));
    for (let at = start + 2; node !== 0; at += 1) {
      const head = this.#heads[node];
      if (head) {
        met[found] = head;
        found += 1;
      }
      node = this.#trie.step(node, text.charCodeAt(at));
    }
    while (found > 0) {
      found -= 1;
      note(hits, text, met[found], start);
    }
  }
}

/** The heads at one place, filled and read within one call. */
const met: Head[] = [];

function note(hits: Hit[][], text: string, head: Head | undefined, start: number): void {
  if (!head) return;
  const end = start + head.length;
  if (head.gapped.length > 0) noteGapped(hits, text, head, start);
  for (const { word, lists } of head.plain) keep(hits, lists, { word, start, end, isGapped: false });
}

function noteGapped(hits: Hit[][], text: string, { length, gapped }: Head, start: number): void {
  const end = start + length;
  const reach = sentenceFrom(text, end);
  for (const { word, behind, lists } of gapped) {
    const more = lengthBehind(reach, behind);
    if (more !== undefined) keep(hits, lists, { word, start, end: end + more, isGapped: true });
  }
}

function keep(hits: Hit[][], lists: readonly number[], hit: Hit): void {
  for (const list of lists) {
    const known = hits[list];
    if (known) known.push(hit);
    else hits[list] = [hit];
  }
}

function sentenceFrom(text: string, from: number): string {
  const reach = text.slice(from, from + LONGEST_REACH);
  const stop = reach.search(SENTENCE_END);
  return stop < 0 ? reach : reach.slice(0, stop);
}

/** How far the parts of a word reach, each within reach of the one before; undefined when one is missing. */
function lengthBehind(reach: string, parts: readonly string[]): number | undefined {
  let end = 0;
  for (const part of parts) {
    const at = reach.indexOf(part, end);
    if (at < 0 || at > end + WIDEST_GAP || DENIED.test(reach.slice(end, at))) return undefined;
    end = at + part.length;
  }
  return end;
}

/** Sets of 16-bit numbers, a bit each: small enough to stay in the processor's cache. */
const BITS = 0x10000;
const isIn = (set: Int32Array, value: number): boolean => (((set[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;

function put(set: Int32Array, value: number): void {
  set[value >>> 5] = (set[value >>> 5] ?? 0) | (1 << (value & 31));
}

/** Few pairs share a slot. */
const slotOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

/** Where the words of the lists stand in one text. */
export class FoundWords {
  /** @param hits by number of the list */
  constructor(
    private readonly hits: readonly (readonly Hit[] | undefined)[],
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  /** Every word of a list at every place, words inside others too: in text order, the longest first. */
  all(list: string): readonly Hit[] {
    return this.hits[this.numbers.get(list) ?? -1] ?? NONE;
  }

  /** Hits within [from, to): the longest word at a place, none inside another; a word with a gap hides no other. */
  find(list: string, from = 0, to = Infinity): WordHit[] {
    return this.#within(list, from, to, Infinity);
  }

  /** The first that `find` finds. */
  first(list: string, from = 0, to = Infinity): WordHit | undefined {
    return this.hits[this.numbers.get(list) ?? -1] && this.#within(list, from, to, 1)[0];
  }

  has(list: string, from = 0, to = Infinity): boolean {
    return this.first(list, from, to) !== undefined;
  }

  #within(list: string, from: number, to: number, most: number): WordHit[] {
    const hits = this.all(list);
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

const NONE: readonly Hit[] = [];

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
