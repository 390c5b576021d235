import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { exactly, toMention } from './read-groups.js';

const COUNT = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})';
const GRADES: readonly (readonly [string, boolean])[] = [
  ['特重度?(?:烧|烫|灼)伤|极?危重[症型]?|病危|生命垂危|垂危', true],
  ['重度(?:烧|烫|灼)伤|重伤|重[症型]|病重|伤[势情](?:较|严)重', true],
  ['中度(?:(?:烧|烫|灼)伤)?|中[症型]', false],
  ['轻度(?:烧|烫|灼)伤|轻伤|轻[症型]|轻微伤', false],
];
const GRADE = GRADES.map(([words]) => words).join('|');
const WHO = '(?:伤员|伤者|患者|病人|人员|者|员)?';
const ITEM = `(?:(?:[一-龥]{1,3}\\()?(?:${GRADE})\\)?${WHO}有?${COUNT}[人名例]|${COUNT}[人名例](?:为|系|是)?(?:${GRADE})${WHO})`;
/** 危重15 重伤39 轻伤88; 危重8人、重伤45人、轻伤30人; 红区（危重）8人，黄区（重伤）17人; 8人生命垂危、45人伤势严重 */
const TALLY = `(?:${GRADE})${WHO}:?\\d{1,4}(?!\\d)`;
const LIST = new RegExp(`${ITEM}(?:[、,和及]${ITEM}){1,4}|${TALLY}(?:[、,]?${TALLY}){1,4}`, 'g');
const ITEMS = new RegExp(`${ITEM}|${TALLY}`, 'g');
const EACH = new RegExp(
  `(?:${GRADE})\\)?${WHO}(?:有?(?<behind>${COUNT})[人名例]|:?(?<bare>\\d{1,4}))|(?<before>${COUNT})[人名例]`,
  'g',
);
const TELLS_SO = new RarePattern(new RegExp(GRADE));
/** Of an illness the table has cases. */
const OF_AN_ILLNESS = /(?<!死亡|危重)病例|确诊|感染|疫苗|肺炎|疫情|病毒/;
const NEAR = 60;
/** 594人受伤，其中重伤142人，轻伤452人，危重伤员26人: the last are of those before. */
const ALL_BEFORE = /(?<all>\d{1,5})[名人例][^。;!?\n\d]{0,8}伤[^。;!?\n\d]{0,6},其中$/;

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = { gradesOfHurt: { gate: (text: string) => TELLS_SO.isIn(text), reads: [LIST] } };

const isGrave = (item: string): boolean => GRADES.find(([words]) => new RegExp(words).test(item))?.[1] === true;

const LIGHT = `(?:轻微?伤|轻[症型])${WHO}`;
/** 一共七十一人……轻伤者十九，其余均系重伤 */
const REST_GRAVE = new RegExp(
  `(?<all>${COUNT})[名人][^!?]{0,40}?(?:${LIGHT}(?:有|为|是|共)?(?<light>${COUNT})[名人]?|(?<lightBefore>${COUNT})[名人](?:为|系|是|属)?${LIGHT})外?,(?:其余|其他|余下|剩下)的?(?:[人名]员?|伤者|伤员)?(?:均|都|全部?|皆)?(?:系|为|是|属)?(?:重伤|危重|伤势(?:较|严)重)`,
  'g',
);
const theRestGrave = (text: string): Mention[] =>
  matchesOf(REST_GRAVE, text).flatMap(({ index, 0: told, groups }) => {
    const all = readNumeral(groups?.['all']) ?? 0;
    const low = all - (readNumeral(groups?.['light'] ?? groups?.['lightBefore']) ?? all);
    const end = index + told.length;
    return low > 0 ? [toMention({ start: index, end, number: exactly(low) }, { measure: 'seriouslyInjured' })] : [];
  });

/** The injured as a hospital lists them, grade by grade: the gravest are serious, too. */
export function readGradesOfHurt(text: string): Mention[] {
  if (!TELLS_SO.isIn(text)) return [];
  const listed = matchesOf(LIST, text).flatMap((found): Mention[] => {
    const start = found.index;
    const end = start + found[0].length;
    if (OF_AN_ILLNESS.test(text.slice(Math.max(0, start - NEAR), end + NEAR))) return [];
    const items = matchesOf(ITEMS, found[0]).map(([item]) => {
      const [told] = matchesOf(EACH, item);
      const isCase = /重[症型]/.test(item);
      return {
        isGrave: isGrave(item),
        isCase,
        people: readNumeral(told?.groups?.['behind'] ?? told?.groups?.['bare'] ?? told?.groups?.['before']) ?? 0,
      };
    });
    const sum = (some: typeof items): number => some.reduce((all, { people }) => all + people, 0);
    const most = Number(ALL_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))?.groups?.['all'] ?? Infinity);
    while (items.length > 1 && sum(items) > most) items.pop();
    const counted = (measure: Mention['measure'], low: number): Mention[] =>
      low === 0
        ? []
        : [{ measure, kind: 'total', stated: low, low, high: low, unsure: false, corrected: false, start, end }];
    const grave = items.filter((item) => item.isGrave);
    return [
      ...counted('injured', sum(items)),
      ...(grave.length > 1 || grave.some(({ isCase }) => isCase) ? counted('seriouslyInjured', sum(grave)) : []),
    ];
  });
  return [...listed, ...theRestGrave(text)];
}
