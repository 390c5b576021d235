import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { measureOf, SUBJECTS } from './measure-of.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

const DAY =
  '(?:到|至|截至)?(?:[前昨今][天日晚早晨夜]|首日|次日|第[一二三四]天|清晨|凌晨|上午|中午|下午|傍晚|晚上|深夜|半夜|\\d{1,2}[日时]|(?:[前昨今次当][天日晚早晨夜])?(?:早上?|晚上?|[上下]午|中午|[凌清]晨|傍晚|深夜)?\\d{1,2}[日时点])';
const FIGURE = '[〇零一二两三四五六七八九十百千万.\\d]{1,8}[人例名]?';
/** 急性苯中毒人数，昨天为十九，今天为: what is counted, and its figure of each day. */
const DAY_BY_DAY = new RarePattern(
  new RegExp(
    `(?<topic>(?:中毒|遇难|死亡|罹难|受伤|重伤|失[联踪]|被困|转移|疏散|撤离)[^,。;!?\\n\\d:]{0,6})[,:](?:${DAY}(?:的)?(?:数字)?(?:是|为|报|达)?${FIGURE},){1,4}${DAY}(?:的)?(?:数字)?(?:是|为|报|达)?$`,
  ),
);
/** 1时27人，5时至少33人: not the last. */
const GOES_ON = /^[人名例]?,(?:[次当今昨][日天晚]|[早晚])?\d{1,2}[时点日]/;
const REACH = 64;

/** 通报的急性苯中毒人数，昨天为十九，今天为二十二: the figure of the last day. */
export const readDayByDay = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers.flatMap((token): Mention[] => {
    const told = DAY_BY_DAY.firstBetween(text, Math.max(0, token.digitsAt - REACH), token.digitsAt);
    if (!told || GOES_ON.test(text.slice(token.end, token.end + 8))) return [];
    const measure = measureOf(findStates(told.groups?.['topic'] ?? '')[0]?.state, SUBJECTS);
    if (!measure) return [];
    return [{ ...toMention({ start: token.start, end: token.end, number: token }, { measure }), corrected: true }];
  });
