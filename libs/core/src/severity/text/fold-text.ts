import { figureAt, isFigureSign } from './figure-signs.js';
import { entityAt } from './html-entity.js';
import { traditionalCharacters } from './traditional-characters.js';
import { textOfUnits } from './units-text.js';

/** Folded text with the place of every folded character in the original. */
export interface FoldedText {
  readonly text: string;
  readonly original: string;
  /** Offset in `original` of a folded character, or of the end. */
  readonly placeOf: (folded: number) => number;
  /** What `original.slice(from, to)` folds to. */
  readonly part: (from: number, to: number) => string;
}

const LONGEST_TAG = 200;
const TAG_START = /[a-zA-Z/!]/;

/** End of an HTML tag that starts at `from`, or `from` when none does. Looks at most LONGEST_TAG characters ahead. */
function tagEnd(original: string, from: number): number {
  if (!TAG_START.test(original.charAt(from + 1))) return from;
  const limit = Math.min(original.length, from + LONGEST_TAG);
  for (let i = from + 1; i < limit; i += 1) {
    const char = original[i];
    if (char === '>') return i + 1;
    if (char === '<') return from;
  }
  return from;
}

const DROPPED = 0;
/** Of a unit that may stand for a number. */
const SIGN = 1;
const LINE_BREAK = 0x0a;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
/** The first halves of emoji; BMP pictures (⚠, ❤) are units of their own. */
const isPicture = (unit: number): boolean => unit >= 0xd83c && unit <= 0xd83e;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** What ends one figure of a table or list before the next begins. */
const BLOCK_TAG = /<\/?(?:li|t[dhr]|p|div|br|d[td]|h[1-6])\b/i;
const SEEN_BLANK = /[ \t\u00a0\u3000\u2002-\u200a]|&(?:nbsp|ensp|emsp);/;
const COUNTED = /^[0-9０-９]{2,}[人名位例]/;
const GROUP_OF_THOUSANDS = /^[0-9０-９]{3}[人名位例]/;
const LONGEST_COUNT = 16;

let foldedUnits: Uint16Array | undefined;

/** By UTF-16 unit: what it folds to, or DROPPED. Made for the first text: what fires deadlines starts without. */
function unitFolds(): Uint16Array {
  if (foldedUnits) return foldedUnits;
  foldedUnits = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code));
  for (const [traditional, simplified] of traditionalCharacters()) foldedUnits[traditional] = simplified;
  return foldedUnits;
}

function foldUnit(code: number): number {
  // A table in a line: 死亡:3|受伤:5.
  if (code === 0x7c || code === 0xff5c || code === 0x2502) return COMMA;
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return LINE_BREAK;
  if (code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x7f) return DROPPED;
  // Blanks of every width, joiners, marks of direction, soft hyphen, selectors of a glyph.
  if ((code >= 0x2000 && code <= 0x200f) || (code >= 0x202a && code <= 0x202f)) return DROPPED;
  if ((code >= 0x205f && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f)) return DROPPED;
  if (code === 0xad || code === 0x1680 || code === 0x180e) return DROPPED;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x25cb || code === 0x25ef) return 0x3007;
  if (isFigureSign(code)) return SIGN;
  // 剩下32个都没了💔过路的别拍: a picture parts clauses.
  if (isPicture(code) || (code >= 0x2600 && code <= 0x27bf)) return COMMA;
  return code;
}

/** Two figures, not one with a blank in it: 死亡3 12人受伤, <td>3</td><td>12</td>; but 1 200人 and 1 2人. */
function isBetweenFigures(original: string, from: number, to: number): boolean {
  const dropped = original.slice(from, to);
  if (dropped.includes('<')) return BLOCK_TAG.test(dropped);
  const next = original.slice(to, to + LONGEST_COUNT);
  return SEEN_BLANK.test(dropped) && COUNTED.test(next) && !GROUP_OF_THOUSANDS.test(next);
}

/** Written and read within one call; a text longer than any before it gets a larger one. */
let scratch = new Uint16Array(4096);
/** Whether the text that was folded last holds a sign that was read as figures: its parts are not folded alike alone. */
let sawFigures = false;

/**
 * Half width, simplified where it matters, entities of HTML as what they stand for, without its tags, blanks and control
 * characters; linear in the length.
 */
export function foldText(original: string): FoldedText {
  const length = foldedLength(original);
  const text = inCommonWords(textOfUnits(scratch.subarray(0, length)));
  const isPlain = !sawFigures;
  const isWhole = isPlain && length === original.length;
  let at: Uint32Array | undefined;
  let isCutAnywhere: boolean | undefined;
  // A tag or an entity may begin in one part and end in another, and so may two figures apart.
  const mayBeCut = (): boolean =>
    isPlain &&
    !original.includes('<') &&
    !original.includes('&') &&
    keptWithin(original, 0, original.length) === length;
  return {
    text,
    original,
    // Few texts are ever quoted from, and from many nothing was dropped.
    placeOf: (folded) => (isWhole ? folded : ((at ??= placesOf(original, length))[folded] ?? 0)),
    part: (from, to) => {
      if (!(isCutAnywhere ??= mayBeCut())) return foldText(original.slice(from, to)).text;
      if (isWhole) return text.slice(from, to);
      const start = keptWithin(original, 0, from);
      return text.slice(start, to < original.length ? start + keptWithin(original, from, to) : undefined);
    },
  };
}

/** 莫得一个有气的 is 没有 in the south-west; of the same length, so that every place stays. */
const NOT_THERE = /莫得(?![罪意寸])/g;
/** 三百来号村民, 二百六七十号后生; 二十号村民聚集 is a date. */
const HEADS =
  /(?<=[来多几余百千]|[一二三四五六七八九]{2}十)号(?=人|后生|村民|工人|工友|业主|游客|乘客|旅客|群众|员工|司机|职工|学生|老乡|汉子|商户|民工|小伙|老百姓|住户|矿工)/g;
const inCommonWords = (text: string): string => {
  const plain = text.includes('莫得') ? text.replace(NOT_THERE, '没有') : text;
  return plain.includes('号') ? plain.replace(HEADS, '名') : plain;
};

/** How many characters of [from, to) are folded to one, in a text without tags and entities. */
function keptWithin(original: string, from: number, to: number): number {
  const folds = unitFolds();
  let kept = 0;
  for (let i = from; i < to; i += 1) if (folds[original.charCodeAt(i)] !== DROPPED) kept += 1;
  return kept;
}

/** Length of the folded text. */
export function foldedLength(original: string): number {
  if (scratch.length < original.length * 2) scratch = new Uint16Array(original.length * 4);
  return foldInto(original, scratch);
}

/** Writes the folded units and, where asked, the place of each. @returns how many there are */
function foldInto(original: string, units: Uint16Array, at?: Uint32Array): number {
  const folds = unitFolds();
  let length = 0;
  let keptUntil = 0;
  sawFigures = false;
  for (let i = 0; i < original.length; i += 1) {
    const code = original.charCodeAt(i);
    const skipTo = code === LESS_THAN ? tagEnd(original, i) : i;
    if (skipTo > i) {
      i = skipTo - 1;
      continue;
    }
    const entity = code === AMPERSAND ? entityAt(original, i) : undefined;
    const known = folds[entity?.unit ?? code] ?? DROPPED;
    const sign = known === SIGN ? figureAt(original, i) : undefined;
    const folded = sign?.digits.charCodeAt(0) ?? (known === SIGN ? (entity?.unit ?? code) : known);
    const end = i + (sign?.length ?? entity?.length ?? unitsAt(code));
    if (folded !== DROPPED) {
      const isFigure = keptUntil < i && isDigit(folded) && isDigit(units[length - 1] ?? 0);
      const isApart = isFigure && isBetweenFigures(original, keptUntil, i);
      if (isApart) units[length] = COMMA;
      if (isApart && at) at[length] = keptUntil;
      if (isApart) length += 1;
      units[length] = folded;
      if (at) at[length] = i;
      length += 1;
      keptUntil = end;
      if (sign?.digits.length === 2) {
        units[length] = sign.digits.charCodeAt(1);
        at?.fill(i, length, length + 1);
        length += 1;
      }
      if (sign) sawFigures = true;
    }
    i = end - 1;
  }
  return length;
}

/** How many units a character has by its first. */
const unitsAt = (unit: number): number => (isPicture(unit) ? 2 : 1);

function placesOf(original: string, length: number): Uint32Array {
  const at = new Uint32Array(length + 1);
  foldInto(original, new Uint16Array(length + 1), at);
  at[length] = original.length;
  return at;
}

/** Where in the original the folded character at a place ends. */
function endOf({ placeOf, original }: FoldedText, folded: number): number {
  const from = placeOf(folded);
  const signs = figureAt(original, from)?.length ?? entityAt(original, from)?.length;
  return from + (signs ?? unitsAt(original.charCodeAt(from)));
}

/** The words of the original that folded characters [start, end) stand for. */
export function originalSpan(
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number; quote: string } {
  const from = folded.placeOf(start);
  const to = end > start ? endOf(folded, end - 1) : from;
  return { start: from, end: to, quote: folded.original.slice(from, to) };
}
