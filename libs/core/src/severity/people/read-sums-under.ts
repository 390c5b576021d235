import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { underHeadings } from './read-group-list.js';

const WHO = '(?:人员|工人|矿工|员工|职工|群众|村民|居民|乘客|学生|船员|游客|民工|者|员|号)';
/** The first item of a list: a place or a group of people, and its number. */
const ITEM =
  '(?=(?!一?共|总共|合计|总计|约|近|已|达|超|截|其中|男|女)[^,。;!?\\n:\\d]{0,10}(?:[队班组矿厂校楼层栋村镇乡县区院室间面场船车店库社科年级条处方边头洞巷井段棚]|车间|中心|医院)(?:里|内|上)?(?:有|收治|接诊)?[\\d一二两三四五六七八九十百]{1,4}[名人位个例])';
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
          `(?:${state})(?:在?(?:井下|洞[里内]|里[面头边]|隧道[里内]?))?(?:的(?:${WHO})?|${WHO}|(?:总?人)?数)+(?:分布|统计|情况|名单|数量|分别)*(?:是|为|有|如下|包括|来自)*[:,]?(?:有|分别[是为有])?${ITEM}`,
        ),
      ),
    ] as const,
);

/** The poisoned, badly hurt, missing or trapped counted place by place behind the words that say what they are. */
export const readSumsUnder = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.length < 2
    ? []
    : HEADINGS.flatMap(([measure, heading]) => underHeadings(text, persons, heading.all(text), measure));
