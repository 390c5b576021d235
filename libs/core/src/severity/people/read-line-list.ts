import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

/** 疏散情况表（10月5日7时）, 转移群众统计: above lines of a name and a number each. */
const HEADING = new RarePattern(
  /(?:疏散|转移|撤离|避险|中毒|重伤|遇难|死亡|罹难|失联|失踪|被困|受威胁)(?:安置)?(?:群众|人员|居民|村民|者|伤员|学生|工人|患者)?(?:分布|分[镇村乡县院]|各[镇村乡县院])?(?:的)?(?:情况|分布|人数|统计|名单|数字|进度|明细|一览|汇总|数)(?:表|统计|明细|汇总)?(?:\([^)\n]{0,16}\))?:?\n/,
);
const MEASURES: readonly (readonly [RegExp, Mention['measure']])[] = [
  [/^(?:疏散|转移|撤离|避险)/, 'evacuated'],
  [/^中毒/, 'poisoned'],
  [/^重伤/, 'seriouslyInjured'],
  [/^(?:遇难|死亡|罹难)/, 'deaths'],
  [/^(?:失联|失踪)/, 'missing'],
  [/^被困/, 'atRisk'],
  [/^受威胁/, 'threatened'],
];
const NAME = /^[^,。;!?\n\d:]{1,14}[,:]?$/;
const UNIT = /^(?:名|位|例|个)?人?[,;。]?$/;
const IN_ALL = /^(?:合计|总计|共计|总数|合共|共)/;
const MOST_LINES = 40;
const OF_MANY = /同比|环比|上半年|季度|年度|月份|演练|模拟|预案/;

/** Names with a number each, line by line under a heading that says what is counted: their sum, or what they say it is. */
export function readLineList(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!HEADING.isIn(text) || OF_MANY.test(text)) return [];
  return HEADING.all(text).flatMap(({ index, 0: heading }): Mention[] => {
    const measure = MEASURES.find(([told]) => told.test(heading))?.[1];
    let from = index + heading.length;
    let [sum, lines] = [0, 0];
    let last: NumberToken | undefined;
    for (; lines < MOST_LINES; lines += 1) {
      const stop = text.indexOf('\n', from);
      const to = stop < 0 ? text.length : stop;
      const token = numbers.findLast(({ start }) => start >= from && start < to);
      const name = token && text.slice(from, token.start);
      if (!token || token.end > to || !NAME.test(name ?? '') || !UNIT.test(text.slice(token.end, to))) break;
      last = token;
      const isSum = IN_ALL.test(name ?? '');
      sum = isSum ? token.low : sum + token.low;
      if (isSum) break;
      from = to + 1;
    }
    if (!measure || !last || lines < 2) return [];
    const number = { ...last, stated: sum, low: sum, high: sum };
    return [toMention({ start: index, end: last.end + 1, number }, { measure })];
  });
}
