import { FoundWords } from './found-words.js';
import { codeAt } from './code-at.js';
import { HeadTable, TAIL } from './head-table.js';
import { GAP, ListedWords } from './listed-words.js';
import { isStop } from '../text/sentences.js';
import { lookAt, mayHoldPair, placeOfPair } from './text-pairs.js';

const NONE = -1;
const WIDEST_GAP = 16;
/** Of a text that is read as widely as its words allow. */
const WIDE_GAP = 48;
/** 堤防无决口, 大堤确保不决口: what denies the word stands in the gap; 抢救无效 and 未成年 deny nothing. */
const DENIED =
  /不存在|无(?!效|有效降|明显降|降[水雨]|雨)|未(?!成年|[下落降]雨?[,。])|(?<![沉淹吞埋覆出])没(?!到|等到|来得及|多久)|(?<!得|[止忍顾])不(?:会|致|至于)?$/;
/** 重点大型水库松岭水库（总库容13亿立方米）7月28日22时许大坝垮塌: brackets and times make a gap no wider. */
const PASSED = /\([^()]{0,40}\)|(?:\d{1,2}月)?\d{1,2}日|\d{1,2}[时点](?:\d{1,2}分)?许?/g;
const isTooWide = (reach: string, from: number, at: number): boolean =>
  at > from + widestGap && reach.slice(from, at).replaceAll(PASSED, '').length > widestGap;
/** Two gaps and the words behind them. */
const reachOf = (gap: number): number => gap * 2 + 20;

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
  readonly #singles: HeadTable;
  readonly #table: HeadTable;
  /** By number of the head: that of the word that is no longer, NONE where there is none. */
  readonly #plain: Int32Array;
  /** By number of the head: what follows behind a gap, undefined where nothing does. */
  readonly #behind: readonly (Behind | undefined)[];
  readonly #hasGaps: boolean;

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    this.#listed = new ListedWords(lists);
    const heads = headsOf(this.#listed.words);
    const texts = [...heads.keys()];
    for (const text of texts) {
      if (text.length === 1) put(this.#isSingle, text.charCodeAt(0));
      else put(this.#mayBegin, placeOfPair(text.charCodeAt(0), text.charCodeAt(1)));
    }
    this.#singles = new HeadTable(texts, (text) => text.length === 1);
    this.#table = new HeadTable(texts, (text) => text.length > 1);
    this.#plain = Int32Array.from(heads.values(), ({ plain }) => plain ?? NONE);
    this.#behind = Array.from(heads.values(), ({ gapped }) => (gapped.length === 0 ? undefined : behindOf(gapped)));
    this.#hasGaps = this.#behind.some((behind) => behind !== undefined);
  }

  /** @param isWide whether the parts of a word with gaps may stand farther apart */
  scan(text: string, isWide = false): FoundWords {
    const log: number[] = [];
    widestGap = isWide ? WIDE_GAP : WIDEST_GAP;
    stopAt = -1;
    if (this.#hasGaps) lookAt(text);
    const mayBegin = this.#mayBegin;
    const isSingle = this.#isSingle;
    let next = codeAt(text, 0);
    for (let i = 0; i < text.length; i += 1) {
      const code = next;
      next = codeAt(text, i + 1);
      if (isIn(mayBegin, placeOfPair(code, next)))
        this.#noteFrom(text, i, this.#table, this.#table.find(code, next), log);
      if (isIn(isSingle, code)) this.#noteFrom(text, i, this.#singles, this.#singles.find(code, 0), log);
    }
    return new FoundWords(log, this.#listed);
  }

  /** The words whose heads stand at a place, the longest head first. */
  #noteFrom(text: string, start: number, { entries }: HeadTable, first: number, log: number[]): void {
    for (let entry = first; (entries[entry] ?? 0) > 0;) {
      const length = entries[entry] ?? 0;
      const tail = entry + TAIL;
      entry = tail + Math.max(0, length - 2);
      if (!standsAt(text, start + 2, entries, tail, entry)) continue;
      const head = entries[tail - 1] ?? 0;
      const behind = this.#behind[head];
      if (behind) noteGapped(log, text, behind, start, length);
      const plain = this.#plain[head] ?? NONE;
      if (plain !== NONE) log.push(plain, start, start + length);
    }
  }
}

function standsAt(text: string, at: number, units: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (codeAt(text, at + i - from) !== units[i]) return false;
  return true;
}

function headsOf(words: readonly string[]): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const [number, word] of words.entries()) {
    const [text = '', ...parts] = word.split(GAP);
    const head = heads.get(text) ?? { plain: undefined, gapped: [] };
    heads.set(text, head);
    if (parts.length === 0) head.plain = number;
    else addGapped(head.gapped, parts, number);
  }
  return heads;
}

/** The words with gaps of one head, and where the pairs are noted that they go on with. */
interface Behind {
  readonly gapped: readonly Gapped[];
  readonly slots: Int32Array;
}

const behindOf = (gapped: readonly Gapped[]): Behind => ({
  gapped,
  slots: Int32Array.from(gapped, ({ slot }) => slot),
});

function noteGapped(log: number[], text: string, { gapped, slots }: Behind, start: number, length: number): void {
  if (!mayFollowAny(slots)) return;
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
    if (!mayFollow(each.slot)) continue;
    const { part, word, next } = each;
    const at = reach.indexOf(part, from);
    if (at < 0 || isTooWide(reach, from, at) || DENIED.test(reach.slice(from, at))) continue;
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

/** Within one call of `scan`. */
let widestGap = WIDEST_GAP;

/** The first full stop at or behind the last head, within one call of `scan`: heads hold none, and come in order. */
let stopAt = -1;

function sentenceFrom(text: string, from: number): string {
  if (stopAt < from) {
    stopAt = from;
    while (stopAt < text.length && !isStop(text.charCodeAt(stopAt))) stopAt += 1;
  }
  return text.slice(from, Math.min(stopAt, from + reachOf(widestGap)));
}

/** Sets of 16-bit numbers, a bit each: small enough to stay in the processor's cache. */
const BITS = 0x10000;
const isIn = (set: Int32Array, value: number): boolean => (((set[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;

function put(set: Int32Array, value: number): void {
  set[value >>> 5] = (set[value >>> 5] ?? 0) | (1 << (value & 31));
}

const ALWAYS = -1;
const mayFollow = (slot: number): boolean => slot === ALWAYS || mayHoldPair(slot);

function mayFollowAny(slots: Int32Array): boolean {
  for (const slot of slots) if (mayFollow(slot)) return true;
  return false;
}
