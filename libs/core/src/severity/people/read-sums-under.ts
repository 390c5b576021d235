import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { underHeadings } from './read-group-list.js';
import { exactly, toMention } from './read-groups.js';

const WHO =
  '(?:人员|工人|矿工|员工|职工|群众|村民|居民|乘客|学生|船员|游客|民工|司机|驾驶员|技术员|管理员|老师|教师|者|员|号)';
const COUNT = '[\\d一二两三四五六七八九十百]{1,4}';
/** The first item of a list: a place or a group of people, and its number. */
const ITEM = `(?=(?!一?共|总共|合计|总计|约|近|已|达|超|截|其中|男|女)[^,。;!?\\n:\\d]{0,10}(?:[队班组矿厂校楼层栋村镇乡县区院室间面场船车店库社科年级条处方边头洞巷井段棚]|车间|中心|医院|${WHO})(?:里|内|上)?(?:有|占|收治|接诊)?${COUNT}[名人位个例])`;
const UNDER: readonly (readonly [Mention['measure'], string])[] = [
  ['poisoned', '中毒'],
  ['seriouslyInjured', '重伤'],
  ['missing', '失[联踪]|下落不明'],
  ['atRisk', '被困|受困|遇险'],
];
/** 中毒人数统计：一车间21人、二车间18人; 被困井下的，有综采队七人、掘进队六人 */
const HEADINGS = UNDER.map(
  ([measure, state]) =>
    [
      measure,
      new RarePattern(
        new RegExp(
          `(?:${state})(?:在?(?:井下|洞[里内]|里[面头边]|隧道[里内]?))?(?:的(?:${WHO})?|${WHO}|(?:总?人)?数){1,2}(?:分布|统计|情况|名单|数量|分别){0,2}(?:是|为|中?有|中|如下|包括|来自){0,2}[:,]?(?:有|分别[是为有])?${ITEM}`,
        ),
      ),
    ] as const,
);

/** 重伤人数：男33，女21 */
const OF_EACH_SEX = UNDER.concat([['deaths', '死亡|遇难|罹难']]).map(
  ([measure, state]) =>
    [
      measure,
      new RarePattern(
        new RegExp(
          `(?:${state})(?:人数|人员|者|数)?[:,]?男性?(?<one>${COUNT})[名人]?[,、]女性?(?<two>${COUNT})(?=[名人,。;\\n]|$)`,
        ),
      ),
    ] as const,
);
/** 中毒情况：重度8人，中度21人，轻度34人 */
const BY_DEGREE = new RarePattern(
  new RegExp(
    `中毒[^,。;!?\\n\\d]{0,6}[:,][重中轻]度(?:中毒)?(?<one>${COUNT})[名人例],?、?[重中轻]度(?:中毒)?(?<two>${COUNT})[名人例](?:,?、?[重中轻]度(?:中毒)?(?<three>${COUNT})[名人例])?`,
  ),
);

const added = (found: readonly RegExpExecArray[], measure: Mention['measure']): Mention[] =>
  found.map(({ index, 0: told, groups }) => {
    const sum = ['one', 'two', 'three'].reduce((all, name) => all + (readNumeral(groups?.[name]) ?? 0), 0);
    return toMention({ start: index, end: index + told.length, number: exactly(sum) }, { measure });
  });

/** The poisoned, badly hurt, missing or trapped counted place by place behind the words that say what they are. */
export const readSumsUnder = (text: string, persons: readonly NumberToken[]): Mention[] => [
  ...(persons.length < 2
    ? []
    : HEADINGS.flatMap(([measure, heading]) => underHeadings(text, persons, heading.all(text), measure))),
  ...OF_EACH_SEX.flatMap(([measure, told]) => added(told.all(text), measure)),
  ...added(BY_DEGREE.all(text), 'poisoned'),
];
