import type { Reading } from './chinese-numerals.js';

/** Below 万, of two steps or more: 1千2百, 3百50, 2千零5十. What follows without a unit has the places of the one before. */
const STEPS = String.raw`(?:\d{1,2}千(?:零?\d{1,2}百(?:零?\d{1,2}十\d?|\d{2}(?!\d)|零\d)?|零?\d{1,2}十\d?|\d{3}(?!\d)|零\d{1,3})|\d{1,2}百(?:\d十\d?|\d{2}(?!\d)|零\d))`;
const OF_TEN_THOUSANDS = String.raw`(?:\d{1,6}(?:\.\d{1,4})?亿零?)?(?:${STEPS}[余多]?[万亿]|\d{1,6}万(?:零?${STEPS}|零?\d{1,2}[千百]|\d{4}(?!\d)|零\d{1,4}))`;
const IN_HUNDRED_MILLIONS = String.raw`\d{1,6}(?:\.\d{1,4})?亿零?(?:\d,\d{3}|\d{1,4})(?:\.\d{1,4})?[百千]?[余多]?万`;

/** Figures and units by turns: 1万2000, 5千3百, 1亿2千3百万, 1亿1,200万, 1万零500. */
export const FIGURES_WITH_UNITS = `${OF_TEN_THOUSANDS}|${IN_HUNDRED_MILLIONS}|${STEPS}`;

const WHOLE = new RegExp(`^(?:${FIGURES_WITH_UNITS})$`);
const PART = /(\d+(?:\.\d+)?)([千百十]?)|[万亿]/g;
const STEP: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10, 万: 10_000, 亿: 100_000_000 };

/** @returns undefined for what is not wholly such a number */
export function readFiguresWithUnits(text: string): Reading | undefined {
  if (!WHOLE.test(text)) return undefined;
  let above = 0;
  let section = 0;
  let last = 1;
  for (const [part, figure, unit = ''] of text.replaceAll(',', '').matchAll(PART)) {
    if (figure !== undefined) {
      last = STEP[unit] ?? 1;
      section += Number(figure) * last;
    } else {
      const step = STEP[part] ?? 1;
      last *= step;
      above = part === '亿' ? (above + section) * step : above + section * step;
      section = 0;
    }
  }
  const value = Math.round((above + section) * 100) / 100;
  // 2千3百多万 is below 2千4百万.
  return /[余多]/.test(text) ? { value, high: value + last - 1 } : { value };
}
