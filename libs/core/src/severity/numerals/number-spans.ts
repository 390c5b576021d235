import { codeAt } from '../words/code-at.js';
import type { Span } from '../text/sentences.js';
import { FIGURES_WITH_UNITS } from './figures-with-units.js';

/** 三个亿, 2.5个亿, 十几个亿, 半个亿, 一个半亿. */
const IN_PIECES = String.raw`(?:\d{1,4}(?:\.\d{1,4})?|半|[零一二三四五六七八九十百两几数]{1,6})个[余多半]?亿(?!万)`;
const FIGURES = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?(?!\d)|\d{1,12}(?:\.\d{1,4})?)(?:[余多几来][十百千万亿])?[十百千万亿]{0,2}`;
const NUMERALS =
  '[一二两三四五六七八九十百千万]{0,8}[十百千]好几[十百千]?万?|[零〇一二三四五六七八九十百千万亿两俩仨廿卅半几数]{1,24}(?:点[零一二三四五六七八九]{1,2}(?=[级亿万]))?(?:[余多来]?[万亿])?';
/** 六仟叁佰万, 壹亿贰千万, 陆仟参佰万 */
const MIXED =
  '[一二两三四五六七八九][佰仟][零一二两三四五六七八九壹贰叁参肆伍陆柒捌玖拾佰仟十百千万亿]{0,14}|[壹贰叁肆柒捌玖拾佰仟][壹贰叁参肆伍陆柒捌玖拾佰仟零十百千万亿]{1,15}';
const ON_CHEQUES = '[伍陆][壹贰叁参肆伍陆柒捌玖拾佰仟零万亿]{1,15}|[壹贰叁肆伍陆柒捌玖拾](?=[人名位个具])';
export const NUMBER = new RegExp([IN_PIECES, FIGURES_WITH_UNITS, FIGURES, MIXED, NUMERALS, ON_CHEQUES].join('|'), 'y');

const NONE = 0;
const DIGIT = 1;
const NUMERAL = 2;
/** On a cheque: alone it may be no number. */
const BANKERS = 3;
/** Goes on with a number, and begins none. */
const LINK = 4;
/** By UTF-16 unit, what it is to a number: most characters of a text begin none, which one look tells. */
const KINDS = new Uint8Array(0x10000);
for (const [kind, units] of [
  [DIGIT, '0123456789'],
  [NUMERAL, '零〇一二三四五六七八九十百千万亿两俩仨廿卅半几数'],
  [BANKERS, '壹贰叁肆伍陆柒捌玖拾佰仟'],
  [LINK, '.,点余多来好参'],
] as const)
  for (const unit of units) KINDS[unit.charCodeAt(0)] = kind;

const mayBegin = (kind: number | undefined): boolean => kind !== NONE && kind !== LINK;

export const GATED = { numbers: { gate: (text: string) => mayBegin(KINDS[text.charCodeAt(0)]), reads: [NUMBER] } };

const MOST_DIGITS = 12;
const PIECE = '个'.charCodeAt(0);
const HUNDRED_MILLION = '亿'.charCodeAt(0);

/** 三|个亿, 3|个多亿 */
const goesOnInPieces = (text: string, at: number): boolean =>
  codeAt(text, at) === PIECE && [1, 2].some((ahead) => codeAt(text, at + ahead) === HUNDRED_MILLION);

/** Where 2019, or 三 alone, ends before what no number goes on with, as most do; undefined where the pattern has to say. */
function plainEnd(text: string, start: number, kind: number | undefined): number | undefined {
  let end = start + 1;
  if (kind === DIGIT) while (end < start + MOST_DIGITS && KINDS[codeAt(text, end)] === DIGIT) end += 1;
  const isPlain = kind !== BANKERS && KINDS[codeAt(text, end)] === NONE && !goesOnInPieces(text, end);
  return isPlain ? end : undefined;
}

function endByPattern(text: string, start: number): number | undefined {
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : undefined;
}

/** Where a folded text has what may be a number, in order. */
export function numberSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const kind = KINDS[text.charCodeAt(start)];
    if (!mayBegin(kind)) continue;
    const end = plainEnd(text, start, kind) ?? endByPattern(text, start);
    if (end === undefined) continue;
    spans.push({ start, end });
    start = end - 1;
  }
  return spans;
}
