import { DIGITS, LARGE, readChineseNumeral, readVague, UNITS } from './chinese-numerals.js';
import type { Reading } from './chinese-numerals.js';
import { readFiguresWithUnits } from './figures-with-units.js';

/** 大写 as on a cheque, and the plain numerals at the same places. */
const BANKERS = '壹贰叁肆伍陆柒捌玖拾佰仟参';
const PLAIN = '一二三四五六七八九十百千三';
const plainNumeral = (text: string): string =>
  text.replace(/[壹贰叁参肆伍陆柒捌玖拾佰仟]/g, (numeral) => PLAIN.charAt(BANKERS.indexOf(numeral)));

/** 七点二 is 7.2. */
const withPoint = (text: string): string =>
  text
    .replace(/^([^点]+)点/, (_, whole: string) => `${readChineseNumeral(whole) ?? 0}.`)
    .replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS[digit]));

function readDigits(text: string): Reading | undefined {
  const withUnits = readFiguresWithUnits(text);
  if (withUnits) return withUnits;
  const found = /^([\d,]+(?:\.\d+)?)(?:([余多几来])([十百千万亿]))?([十百千万亿]*)$/.exec(text);
  if (!found) return undefined;
  let value = Number((found[1] ?? '').replaceAll(',', ''));
  let step = 1;
  for (const unit of `${found[3] ?? ''}${found[4] ?? ''}`) {
    const factor = UNITS[unit] ?? LARGE[unit] ?? 1;
    value *= factor;
    step *= factor;
  }
  value = Math.round(value * 100) / 100;
  return found[2] === undefined ? { value } : { value, high: value + step * 9 };
}

/** @returns undefined for what is no number */
export function readCore(source: string): Reading | undefined {
  // 十好几 is 十几 with a sigh.
  const text = plainNumeral(source)
    .replace('好几', '几')
    .replace(/个(?=[余多半]?亿)/, '');
  if (text === '半亿') return { value: 50_000_000 };
  const andHalf = /^(.+)半亿$/.exec(text);
  if (andHalf) return { value: ((readCore(andHalf[1] ?? '')?.value ?? 0) + 0.5) * 100_000_000 };
  if (/^\d/.test(text)) return readDigits(text);
  if (text.includes('点')) return readDigits(withPoint(text));
  const above = /^(.+)[余多来]([万亿])$/.exec(text);
  if (above) {
    const base = readChineseNumeral(`${above[1] ?? ''}${above[2] ?? ''}`);
    return base === undefined ? undefined : { value: base, high: base * 2 - 1 };
  }
  const vague = readVague(text);
  if (vague) return vague;
  if (/[几数半]/.test(text)) return undefined;
  const value = readChineseNumeral(text);
  return value === undefined ? undefined : { value };
}
