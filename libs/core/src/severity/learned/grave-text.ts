import type { NumberToken } from '../numerals/numerals.js';

/** Characters: of fewer the weights know too little. */
const LONG_ENOUGH = 40;
/** （记者 某某） says who wrote it, and nothing of what happened. */
const BYLINE = /^\([^()\n]{0,4}记者[^()\n]{0,12}\)\s*/;
export const isLongEnough = (text: string): boolean => text.replace(BYLINE, '').length >= LONG_ENOUGH;
const BRIEF = 400;
/** Long enough to be known by, and no long letter: these are full of numbers that count nobody lost. */
export const isOfLearnedLength = (text: string): boolean => text.length <= BRIEF && isLongEnough(text);
/** Of so many characters the n-grams are read. */
export const GRAVE_TEXT_TO = 600;
const TIMES =
  /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}[日号])?|(?:19|20)\d{2}年|\d{1,2}[日号](?:\d{1,2}[时点](?:\d{1,2}分)?)?|\d{1,2}[时点](?:\d{1,2}分)?|\d{1,2}:\d{2}/g;
const A_TIME = '@';
/** Bounds that the tables know, and powers of ten above them. */
const BOUNDS = [1, 3, 10, 30, 50, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const MAGNITUDES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬';

const magnitudeOf = (value: number): string => {
  const at = BOUNDS.findIndex((bound) => value < bound);
  return MAGNITUDES.charAt(at < 0 ? BOUNDS.length : at);
};

/** A folded text as its weights know it: a number is how large it is by the bounds of the tables, a date or an hour a time. */
export function graveTextOf(text: string, numbers: readonly NumberToken[]): string {
  const read = text.slice(0, GRAVE_TEXT_TO);
  const times = Array.from(read.matchAll(TIMES), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const parts: string[] = [];
  let from = BYLINE.exec(read)?.[0].length ?? 0;
  let next = 0;
  const put = (start: number, end: number, sign: string): void => {
    if (start < from) return;
    parts.push(read.slice(from, start), sign);
    from = end;
  };
  for (const { digitsAt, end, low } of numbers) {
    for (; (times[next]?.start ?? Infinity) <= digitsAt; next += 1)
      put(times[next]?.start ?? 0, times[next]?.end ?? 0, A_TIME);
    if (end <= read.length) put(digitsAt, end, magnitudeOf(low));
  }
  for (; next < times.length; next += 1) put(times[next]?.start ?? 0, times[next]?.end ?? 0, A_TIME);
  parts.push(read.slice(from));
  return parts.join('');
}
