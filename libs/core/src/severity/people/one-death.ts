import type { Mention } from '../measures.js';

/** One person told of as dead without a number. @param words where it is told, from `start` on */
export const oneDeath = (kind: 'listed' | 'total', start: number, words: string): Mention => ({
  measure: 'deaths',
  kind,
  stated: 1,
  low: 1,
  high: 1,
  unsure: true,
  corrected: false,
  start,
  end: start + words.length,
});
