import type { NumberToken } from '../numerals/numerals.js';

/** From a number on either side. */
const WITHIN = 40;
const ENDS = /[,。;!?\n:]/;
const ANOTHER_NUMBER = '#';
/** Sizes that are told apart from one number to its tenfold. */
const SIZES = 2;
/** 三点, 三楼, 3米 count nothing that befalls people. */
const OF_THINGS =
  /^(?:[万千百]?(?:[点时分秒日月年岁亿公米吨亩级度%℃天路层栋辆台次里厘毫平立克斤架艘幢间座折届期羽株只头匹棵室处所份件张页集批]|小时|周|礼拜|星期|号(?!人)|线|楼|个[多来余把]?(?:小时|钟|月|星期|礼拜|半)))/;
/** 东区,31,4,6 */
const isCell = (text: string, { start, end }: NumberToken): boolean =>
  /[,|\n]/.test(text.charAt(start - 1)) && /^(?:[,|\n]|$)/.test(text.charAt(end)) && /\d/.test(text.charAt(start));
const NAMES_SOMETHING = /[第\d.:-]$/;

const MONEY = 1e5;
/** Whether a number may count people or be a loss at all. */
export const mayBeLearned = (text: string, token: NumberToken): boolean => {
  const { start, end, low } = token;
  return (
    !isCell(text, token) &&
    (Number.isInteger(low) || low >= MONEY) &&
    !OF_THINGS.test(text.slice(end, end + 5)) &&
    !NAMES_SOMETHING.test(text.slice(Math.max(0, start - 1), start))
  );
};

/** A part of a text in which every number is one sign. */
function withSigns(text: string, from: number, to: number, numbers: readonly NumberToken[]): string {
  const parts: string[] = [];
  let at = from;
  for (const { start, end } of numbers) {
    if (end <= from || start >= to) continue;
    parts.push(text.slice(at, Math.max(at, start)), ANOTHER_NUMBER);
    at = Math.min(to, end);
  }
  return parts.join('') + text.slice(at, Math.max(at, to));
}

const grams = (name: string, part: string): string[] =>
  Array.from({ length: part.length }, (_, i) => [part.charAt(i), part.slice(i, i + 2)])
    .flat()
    .map((gram) => name + gram);

/**
 * What stands beside a number, each with a letter for where: right before it (a) and behind (b), one beside the other (x), how
 * large it is (m), in its own clause before (l) and behind (r), in the clause before that (n) and in the next (p).
 * @param at which of the numbers of the text
 */
export function besideNumber(text: string, numbers: readonly NumberToken[], at: number): string[] {
  const token = numbers[at];
  if (!token) return [];
  const before = withSigns(text, Math.max(0, token.start - WITHIN), token.start, numbers);
  const behind = withSigns(text, token.end, Math.min(text.length, token.end + WITHIN), numbers);
  const clausesBefore = before.split(ENDS);
  const clausesBehind = behind.split(ENDS);
  const magnitude = String.fromCharCode(65 + Math.floor(Math.log10(Math.max(1, token.low)) * SIZES));
  const next = behind.charAt(0);
  const touching = [1, 2, 3].flatMap((length) => [`a${before.slice(-length)}`, `b${behind.slice(0, length)}`]);
  return [
    ...new Set([
      ...touching,
      `x${before.slice(-1)}${next}`,
      `m${magnitude}`,
      `m${magnitude}${next}`,
      ...grams('l', clausesBefore.at(-1) ?? ''),
      ...grams('r', clausesBehind[0] ?? ''),
      ...grams('n', clausesBefore.at(-2) ?? ''),
      ...grams('p', clausesBehind[1] ?? ''),
    ]),
  ];
}
