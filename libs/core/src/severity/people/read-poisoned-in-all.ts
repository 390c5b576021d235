import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

const TELLS_OF_POISON = new RarePattern(/中毒|泻|拉肚|腹痛|肚子|吐|恶心|食堂|四季豆|豆角|蘑菇|酒席|[婚寿喜]宴/);

/** 认定为急性职业中毒，共计58例 */
const IN_ALL =
  /中毒,(?:先后|已|目前|前后)?(?:共计?|合计|累计|总计|一共|总共|涉及)(?:有|达)?[^,。;!?\n\d]{0,1}$|中毒,[^,。;!?\n\d]{0,5}(?:登记|统计|报告|上报|确诊|收治|送医)(?:了|有|的有)?$|中毒,[^。;!?\n\d]{0,26}(?:诊断|汇总|统计|核实|排查|确认|登记|清点|筛查|核定|核查|鉴定)后?,?(?:的?人数)?(?:一共|总共|合计|共计|[共计为有达是])+$/;
/** 发生急性职业中毒，区疾控中心11日通报，累计诊断53例; 诊断书写的都是急性氨中毒；今天又有8人入院，合计49人 */
const TOLD_BY =
  /中毒[^。!?\n]{0,36}[,;:](?:先后|已|目前|前后|现)?(?:共计?|合计|累计|总计|一共|总共)(?:已)?(?:确诊|诊断|登记|收治|报告|发病|送医|救治)?(?:了|有|达)?$/;
/** 上吐下泻，镇卫生院收下四十一人，县医院收了八十二人，总共一百二十三人 */
const TAKEN_IN =
  /(?:吐|泻|拉肚|腹痛|肚子|中毒)[^。!?\n]{0,60}(?:收[了下进治]|送[到往去]|住进|去了)[^。;!?\n]{0,40},(?:两家|两边|几家|各家)?(?:医院)?(?:共计?|合计|累计|总计|一共|总共|加起来)(?:有|是|收了?)?$/;
/** 陆续有人呕吐，到夜里统计达58人; 学生不断腹泻，截至20时已有103人 */
const ONE_AFTER_THE_OTHER =
  /(?:陆续|不断|先后|相继|接连|纷纷|多[名位]|许多|不少|大批)[^,。;!?\n\d]{0,10}(?:吐|泻|腹痛|肚子|恶心|中毒|拉肚)[^。;!?\n]{0,24}[的了]?,(?:截至|截止|[直算数]?到|至|昨|今|当|次|目前|现|其后|随后)(?:[^,。;!?\n\d]{0,10}\d{0,2}[时点日]?[^,。;!?\n\d]{0,8},?)(?:统计|登记|累计|合计|共计?|已有|已经?达?|达到?|人数|总数|收治|就诊|送医|接诊|升至|增至|报告|有|为|是)+$/;
/** 一个接一个吐，送去三家医院的加一块儿一百零九个; 吃席的全躺医院了，村医记的名单是一百一十三个 */
const LYING_THERE =
  /(?:吐|泻|拉肚|腹痛|肚子|中毒|吃席|酒席|喜宴|婚宴)[^。!?\n]{0,50}(?:(?:送[到往去]|住进|进了?|躺在?)[^,。;!?\n\d]{0,8}(?:医院|卫生院)了?的?(?:加一[块起]儿?|加起来|一共|总共|合计|共计?)|[躺住进送][^,。;!?\n\d]{0,6}(?:医院|卫生院)[^,。;!?\n\d]{0,3},[^,。;!?\n\d]{0,10}(?:名单|登记|统计|记|数)(?:的|上|下来)?)(?:有|是|了)?$/;
/** 食堂的四季豆没炒熟。到晚上去医院的有130个人; 通报里写的也是130例、死亡1例 */
const OF_A_MEAL =
  /(?:食堂|饭菜|四季豆|豆角|蘑菇|聚餐|酒席|[婚寿喜]宴|午[饭餐]|晚[饭餐])[^!?\n]{0,60}(?:[去送进住]了?(?:医院|卫生院)的(?:人)?(?:有|一共|共|已经?)*|(?:通报|公告|简报)[^,。;!?\n\d]{0,6}(?:是|为|有))$/;
const A_CASE = /^例[、,](?:其中)?(?:死亡|重症|危重)\d/;
const AT_STOP = /^[名位]?[人例](?=[,。;!?\n]|$)/;
const WHO_CAME = /^[例名位个人]?(?:医|专家|执法|救|消防|记者|民警|工作|干部)/;

const isOfAMeal = (text: string, { digitsAt, end }: NumberToken): boolean => {
  const told = OF_A_MEAL.exec(text.slice(Math.max(0, digitsAt - 90), digitsAt))?.[0];
  return told !== undefined && (/[医院]的/.test(told.slice(-8)) || A_CASE.test(text.slice(end, end + 8)));
};

/** Those counted in all behind the comma of the clause that names the poisoning. */
export const readPoisonedInAll = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  (TELLS_OF_POISON.isIn(text) ? persons : [])
    .filter(
      (token) =>
        (IN_ALL.test(text.slice(Math.max(0, token.digitsAt - 44), token.digitsAt)) ||
          TOLD_BY.test(text.slice(Math.max(0, token.digitsAt - 52), token.digitsAt)) ||
          TAKEN_IN.test(text.slice(Math.max(0, token.digitsAt - 110), token.digitsAt)) ||
          isOfAMeal(text, token) ||
          LYING_THERE.test(text.slice(Math.max(0, token.digitsAt - 90), token.digitsAt)) ||
          (AT_STOP.test(text.slice(token.end, token.end + 3)) &&
            ONE_AFTER_THE_OTHER.test(text.slice(Math.max(0, token.digitsAt - 72), token.digitsAt)))) &&
        !WHO_CAME.test(text.slice(token.end, token.end + 4)) &&
        !isTold(known, token),
    )
    .map((token) => toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'poisoned' }));
