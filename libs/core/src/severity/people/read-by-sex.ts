import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { together } from './count-persons.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

/** 遇难者身份全部确认，男性 */
const OF_THE_DEAD = new RarePattern(
  /(?:遇难者?|死者|罹难者|逝者|死难者|死亡人员)(?:的)?[^。;!?\n\d]{0,14}[,:](?:其中)?(?:有)?男(?:性|子|的)?(?:有)?$/,
);
const WOMEN_NEXT = /^[名人位][,、和](?:有)?女(?:性|子|的)?(?:有)?$/;

/** 遇难者身份全部确认，男性12人，女性2人: the dead by sex are all of them. */
export function readBySex(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  return persons.flatMap((men, i): Mention[] => {
    const women = persons[i + 1];
    if (!women || !WOMEN_NEXT.test(text.slice(men.end, women.start))) return [];
    if (!OF_THE_DEAD.isBetween(text, Math.max(0, men.start - 32), men.start)) return [];
    if (known.some((m) => m.measure === 'deaths' && m.low >= men.low + women.low)) return [];
    const number = together(men, women);
    return [toMention({ start: men.start, end: women.end + 1, number })];
  });
}
