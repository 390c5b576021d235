import { guardAt, type GuardContext } from '../guards/guards.js';
import { isOfLearnedLength } from '../learned/grave-text.js';
import { soundsOfFlags } from '../learned/text-odds.js';
import { oddsOfFlags } from '../learned/weigh-flags.js';
import { TAKEN_BACK } from './taken-back.js';
import type { NumberToken } from '../numerals/numerals.js';
import type { EventType } from '../severity-rules.js';
import { quoteAt } from '../text/document.js';

/** How large or how long it is is told by a number. */
const BY_NUMBER = new Set(['六百兆瓦级机组', '六百兆瓦锅炉爆炸', '六百兆瓦锅炉停运', '燃烧超七十二小时']);
/** Of one province a platform that does not pay is no matter of several. */
const SEVERAL_PROVINCES = /[两三四五六七八九十几多数好]个?省|跨省|[外邻各]省|省份|全国|各地|多地/;
const STOPPED = /停|关[了掉闭]|断|切[断了换]|抽不|没[有得]?水|中止/;
/** 小(2)型水库 is neither large nor of middle size. */
const NOT_SMALL = /^(?![^]*(?:小(?:\(?[12一二ⅠⅡ]\)?)?型水库|小水库|山塘))/;
const NEEDS: ReadonlyMap<string, RegExp> = new Map([
  ['跨省金融', SEVERAL_PROVINCES],
  ['大中型水库', NOT_SMALL],
  ['取水停用', STOPPED],
  ['县级水源取水中断', STOPPED],
  ['地市级水源取水中断', STOPPED],
]);
const LIKELY = 0.3;

/**
 * Adds to the states of affairs that words tell those that a text of a type most likely tells by weights, each with the sentence
 * that speaks most for it: 红到湖北那边去了，两个省都遭了殃. Where its own words stand in the text and were not taken for it, they are believed.
 */
export function noteLearned(
  flags: Map<string, string>,
  context: GuardContext,
  numbers: readonly NumberToken[],
  { id }: EventType,
): void {
  const { document, words, found } = context;
  const { text, sentences } = document;
  if (!isOfLearnedLength(text)) return;
  const named = new Set(found.all('flags').flatMap(({ word }) => words.flagsOfWord.get(word) ?? []));
  const isOpen = (flag: string, odds: number): boolean =>
    odds >= LIKELY &&
    !flags.has(flag) &&
    !named.has(flag) &&
    !BY_NUMBER.has(flag) &&
    NEEDS.get(flag)?.test(text) !== false;
  const likely = [...soundsOfFlags(id, document, numbers)].filter(([flag, odds]) => isOpen(flag, odds));
  if (likely.length === 0) return;
  const told = sentences.map(({ start, end }) => ({ start, end, odds: oddsOfFlags(id, text.slice(start, end)) }));
  for (const [flag] of likely) {
    const [most] = told.toSorted((a, b) => (b.odds.get(flag) ?? 0) - (a.odds.get(flag) ?? 0));
    if (!most || TAKEN_BACK.get(flag)?.(text, most.start, most.end) === true) continue;
    if (guardAt(context, most.start, most.end) === undefined)
      flags.set(flag, quoteAt(document, most.start, most.end).quote);
  }
}
