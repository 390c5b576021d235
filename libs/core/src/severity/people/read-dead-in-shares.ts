import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { together } from './count-persons.js';
import { toMention } from './read-groups.js';

const OF_THE_DEAD = new RarePattern(/(?:死|遇难|罹难|丧生)者(?:当中|中|里),?有?$/);
const IS_WHAT = /^[名人位个]{1,2}(?:来自|为|是|系|属|住|在)/;
const THE_OTHERS = /[,;](?:另外?|其余|余下的?|还有|剩下的?)(?:有)?$/;
const BETWEEN = 40;

/** 死者中9人来自同一个村，另外3人来自邻村: the shares are all of them. */
export const readDeadInShares = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.flatMap((token, i): Mention[] => {
    const next = persons[i + 1];
    if (!next || next.start - token.end > BETWEEN || !IS_WHAT.test(text.slice(token.end, token.end + 6))) return [];
    if (!OF_THE_DEAD.isBetween(text, Math.max(0, token.start - 10), token.start)) return [];
    const between = text.slice(token.end, next.start);
    if (/[。!?\n]/.test(between) || !THE_OTHERS.test(between) || !IS_WHAT.test(text.slice(next.end, next.end + 6)))
      return [];
    return [toMention({ start: token.start, end: next.end + 1, number: together(token, next) })];
  });
