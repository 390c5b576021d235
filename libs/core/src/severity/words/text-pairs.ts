import { codeAt } from './code-at.js';

const PLACES = 0x10000;
/** The pairs of characters of the text that was looked at last: a bit each, small enough for the processor's cache. */
const pairs = new Int32Array(PLACES / 32);
let lastText = '';

/** Where a pair of characters is noted; few pairs share a place. */
export const placeOfPair = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

/** Reads a text once, however often it is asked about in a row. */
export function lookAt(text: string): void {
  if (text === lastText) return;
  pairs.fill(0);
  let next = codeAt(text, 0);
  for (let i = 0; i < text.length; i += 1) {
    const code = next;
    next = codeAt(text, i + 1);
    const place = placeOfPair(code, next);
    pairs[place >>> 5] = (pairs[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  lastText = text;
}

/** Whether the text looked at may hold a pair; one that it holds is never denied. */
export const mayHoldPair = (place: number): boolean => (((pairs[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
