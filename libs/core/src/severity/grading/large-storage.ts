import { readNumeral } from '../numerals/chinese-numerals.js';
import type { Span } from '../text/sentences.js';
import { RarePattern } from '../words/rare-pattern.js';

/** 总库容3200万立方米: a medium reservoir holds ten million cubic metres and more. */
const STORAGE = new RarePattern(
  /库容[^,。;!?\n\d]{0,6}?(\d[\d,]{0,6}(?:\.\d{1,3})?|[一二两三四五六七八九十百千零]{1,9})[余多]?(万|亿)(?:余|多)?(?:立方|方(?!案)|m)/,
);
const TEN_THOUSANDS: Readonly<Record<string, number>> = { 万: 1, 亿: 10_000 };
const MEDIUM = 1000;

/** Where a text tells of a reservoir of medium size or larger by what it holds. */
export const largeStorage = (text: string): Span | undefined => {
  const found = STORAGE.first(text);
  if (!found) return undefined;
  const [told, amount = '', unit = ''] = found;
  const holds = (readNumeral(amount.replaceAll(',', '')) ?? 0) * (TEN_THOUSANDS[unit] ?? 1);
  return holds >= MEDIUM ? { start: found.index, end: found.index + told.length } : undefined;
};
