import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';
import { readRunningTotals } from './read-running-totals.js';

/** 当天死于爆炸的人数为69人 */
const DIED_OF = new RarePattern(
  /死[于在][^,。;!?\n\d]{1,10}的(?:总?人数|人)[^,。;!?\n\d]{0,4}(?:为|是|有|达到?|升[至到])$/,
);
/** 遇难者人数曾被更改过三次：200人、202人，……比对，确认为191人 */
const CONFIRMED = new RarePattern(
  /(?:遇难|死亡|死难|罹难)者?(?:的)?(?:总)?人数[^。;!?\n]{4,60}[,:](?:最终|最后)?(?:确认|核定|确定|锁定)(?:为|是)$/,
);
/** 又找到2具遗体，连同先前的15人，共17人 */
const ADDED_UP = new RarePattern(/(?:连同|加上)[^,。;!?\n]{2,20},(?:一?共|总共|合计|总计)有?$/);
const REACH = 80;

/** Sums whose words stand farther before the number than beside it. */
export const readToldSums = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] => [
  ...readSumsOfDead(text, persons, known),
  ...readRunningTotals(text, persons, known),
];

const readSumsOfDead = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons.flatMap((token) => {
    const from = Math.max(0, token.start - REACH);
    const isConfirmed = CONFIRMED.isBetween(text, from, token.start);
    const isAdded =
      ADDED_UP.isBetween(text, Math.max(0, token.start - 30), token.start) &&
      known.some(
        (m) => m.measure === 'deaths' && m.low < token.low && m.end <= token.start && token.start - m.end < REACH,
      );
    if (!isConfirmed && !isAdded && !DIED_OF.isBetween(text, Math.max(0, token.start - 26), token.start)) return [];
    if (isTold(known, token)) return [];
    const { start } = token;
    return [{ ...toMention({ start, end: token.end + 1, number: token }), corrected: isConfirmed }];
  });
