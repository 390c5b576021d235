import type { Mention } from '../measures.js';

/** One person of whom it is told without a number. @param words where it is told, from `start` on */
export const onePerson = (
  measure: Mention['measure'],
  kind: 'listed' | 'total',
  start: number,
  words: string,
): Mention => ({
  measure,
  kind,
  stated: 1,
  low: 1,
  high: 1,
  unsure: true,
  corrected: false,
  start,
  end: start + words.length,
});
