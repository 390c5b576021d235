import { FoundWords } from './found-words.js';
import { codeAt } from './code-at.js';
import { HeadTrie } from './head-trie.js';
import { GAP, ListedWords } from './listed-words.js';
import { isStop } from '../text/sentences.js';
import { lookAt, mayHoldPair, placeOfPair } from './text-pairs.js';

const WIDEST_GAP = 16;
/** 堤防无决口, 大堤确保不决口: what denies the word stands in the gap; 抢救无效 and 未成年 deny nothing. */
const DENIED =
  /无(?!效|有效降|明显降|降[水雨]|雨)|未(?!成年|[下落降]雨?[,。])|(?<![沉淹吞埋覆出])没(?!到|等到|来得及|多久)|(?<!得|[止忍顾])不(?:会|致|至于)?$/;
/** Two gaps and the words behind them. */
const LONGEST_REACH = 52;

/** What follows behind a gap; words that go on alike share it, so that what is not there is looked for once. */
interface Gapped {
  readonly part: string;
  /** Of its first two characters; ALWAYS of a part of one. */
  readonly slot: number;
  /** Number of the word that ends here. */
  word: number | undefined;
  readonly next: Gapped[];
}

/** The words that begin with one stretch of text: 塔吊, 塔吊…倒塌, 塔吊…倾覆. */
interface Head {
  readonly length: number;
  /** Number of the word that is no longer than that. */
  plain: number | undefined;
  readonly gapped: Gapped[];
}

/** Several named word lists, searched together in one pass over a text; cost does not grow with the lists. */
export class WordLists {
  readonly #listed: ListedWords;
  /** Which characters are heads, and which pairs may begin one: most places of a text are dismissed by two looks. */
  readonly #isSingle = new Int32Array(BITS / 32);
  readonly #mayBegin = new Int32Array(BITS / 32);
  readonly #trie = new HeadTrie();
  #hasGaps = false;
  /** By node of the trie. */
  readonly #heads: (Head | undefined)[] = [];

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    this.#listed = new ListedWords(lists);
    for (const [number, word] of this.#listed.words.entries()) {
      const [text = '', ...behind] = word.split(GAP);
      const head = this.#headOf(text);
      if (behind.length === 0) head.plain = number;
      else addGapped(head.gapped, behind, number);
      this.#hasGaps ||= behind.length > 0;
    }
  }

  #headOf(text: string): Head {
    if (text.length === 1) put(this.#isSingle, text.charCodeAt(0));
    else put(this.#mayBegin, placeOfPair(text.charCodeAt(0), text.charCodeAt(1)));
    const node = this.#trie.add(text);
    while (this.#heads.length <= node) this.#heads.push(undefined);
    return (this.#heads[node] ??= { length: text.length, plain: undefined, gapped: [] });
  }

  scan(text: string): FoundWords {
    const log: number[] = [];
    stopAt = -1;
    if (this.#hasGaps) lookAt(text);
    const mayBegin = this.#mayBegin;
    const isSingle = this.#isSingle;
    let next = codeAt(text, 0);
    for (let i = 0; i < text.length; i += 1) {
      const code = next;
      next = codeAt(text, i + 1);
      if (isIn(mayBegin, placeOfPair(code, next))) this.#noteFrom(text, i, log);
      if (isIn(isSingle, code)) note(log, text, this.#heads[this.#trie.single(code)], i);
    }
    return new FoundWords(log, this.#listed);
  }

  /** The words of two characters and more that begin at a place, the longest first. */
  #noteFrom(text: string, start: number, log: number[]): void {
    let found = 0;
    let node = this.#trie.pair(text.charCodeAt(start), codeAt(text, start + 1));
    for (let at = start + 2; node !== 0; at += 1) {
      const head = this.#heads[node];
      if (head) {
        met[found] = head;
        found += 1;
      }
      node = this.#trie.step(node, codeAt(text, at));
    }
    while (found > 0) {
      found -= 1;
      note(log, text, met[found], start);
    }
  }
}

/** The heads at one place, filled and read within one call. */
const met: Head[] = [];

function note(log: number[], text: string, head: Head | undefined, start: number): void {
  if (!head) return;
  const { length, plain, gapped } = head;
  if (gapped.length > 0) noteGapped(log, text, head, start);
  if (plain !== undefined) log.push(plain, start, start + length);
}

function noteGapped(log: number[], text: string, { length, gapped }: Head, start: number): void {
  if (!gapped.some(mayFollow)) return;
  const from = start + length;
  noteBehind({ log, reach: sentenceFrom(text, from), start, from }, gapped, 0);
}

/** Where the parts of words with gaps are looked for. */
interface Place {
  readonly log: number[];
  /** The text behind the head. */
  readonly reach: string;
  readonly start: number;
  /** Where `reach` begins in the text. */
  readonly from: number;
}

/** Notes every word whose parts stand one behind the other, each within reach of the one before. */
function noteBehind(place: Place, gapped: readonly Gapped[], from: number): void {
  const { reach } = place;
  for (const each of gapped) {
    if (!mayFollow(each)) continue;
    const { part, word, next } = each;
    const at = reach.indexOf(part, from);
    if (at < 0 || at > from + WIDEST_GAP || DENIED.test(reach.slice(from, at))) continue;
    const end = at + part.length;
    if (word !== undefined) place.log.push(word, place.start, place.from + end);
    if (next.length > 0) noteBehind(place, next, end);
  }
}

function addGapped(gapped: Gapped[], behind: readonly string[], word: number): void {
  const [part = '', ...more] = behind;
  const known = gapped.find((other) => other.part === part);
  const slot = part.length < 2 ? ALWAYS : placeOfPair(part.charCodeAt(0), part.charCodeAt(1));
  const here = known ?? { part, slot, word: undefined, next: [] };
  if (!known) gapped.push(here);
  if (more.length === 0) here.word = word;
  else addGapped(here.next, more, word);
}

/** The first full stop at or behind the last head, within one call of `scan`: heads hold none, and come in order. */
let stopAt = -1;

function sentenceFrom(text: string, from: number): string {
  if (stopAt < from) {
    stopAt = from;
    while (stopAt < text.length && !isStop(text.charCodeAt(stopAt))) stopAt += 1;
  }
  return text.slice(from, Math.min(stopAt, from + LONGEST_REACH));
}

/** Sets of 16-bit numbers, a bit each: small enough to stay in the processor's cache. */
const BITS = 0x10000;
const isIn = (set: Int32Array, value: number): boolean => (((set[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;

function put(set: Int32Array, value: number): void {
  set[value >>> 5] = (set[value >>> 5] ?? 0) | (1 << (value & 31));
}

const ALWAYS = -1;
const mayFollow = ({ slot }: Gapped): boolean => slot === ALWAYS || mayHoldPair(slot);
