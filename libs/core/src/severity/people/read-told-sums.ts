import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { toMention } from './read-groups.js';
import { readFoundOverDays } from './read-found-over-days.js';
import { readRunningTotals } from './read-running-totals.js';

/** 当天死于爆炸的人数为69人 */
const DIED_OF = new RarePattern(
  /死[于在][^,。;!?\n\d]{1,10}的(?:总?人数|人)[^,。;!?\n\d]{0,4}(?:为|是|有|达到?|升[至到])$/,
);
/** 遇难者人数曾被更改过三次：200人、202人，……比对，确认为191人 */
const CONFIRMED = new RarePattern(
  /(?:遇难|死亡|死难|罹难)者?(?:的)?(?:总)?人数[^。;!?\n]{4,60}[,:](?:最终|最后)?(?:确认|核定|确定|锁定)(?:为|是)$/,
);
/** 又找到2具遗体，连同先前的15人，共17人; 加上今天的，是三十三人 */
const ADDED_UP = new RarePattern(/(?:连同|加上)[^,。;!?\n]{2,20},(?:就)?(?:(?:一?共|总共|合计|总计)有?|是|达|达到)$/);
/** 两份名单里有八个名字重复。去重以后是十四人 */
const WITHOUT_TWICE = new RarePattern(
  /(?:死者|死亡名单|遇难名单|遇难者|罹难者|死亡人员)[^!?\n]{0,90}(?:去重|去掉重复|除去重复|剔除重复|合并)[^,。;!?\n\d]{0,4}[,:]?(?:一共|实际|总共)?(?:共|是|为|有|剩)$/,
);
/** 三十四人！这是今晚公布的滑坡遇难者人数 */
const NAMED_BEHIND =
  /^[个名位]?人?[!,。][”"]?[这那](?:就|便)?是[^。!?\n]{0,24}?(?:遇难|罹难|死亡|死难)者?的?(?:总?人数|数字)(?=[,。!?\n]|$)/;
/** 车上的人一个都没上来，司机加乘客一共十四个: all of whom it was told are counted behind. */
const ALL_COUNTED_BEHIND = new RarePattern(
  /(?:[人客友口]|里[面头]的?|[躺倒](?:着|下)的|兄弟|乡亲|孩子)[^,。;!?\n\d]{0,4}?(?:[全都就]{0,2}(?:部|当场|一下子)?(?:没了|死了|遇难|丧生|没命了?|不在了)|没?一个(?:都|也)?(?:没(?:能)?(?:上来|出来|跑出来|逃出来|活下来|活着|救[出上]来|救活|剩)|活(?:着)?的)|无一(?:生还|幸免)|没了?气了?|断了?气),(?:[^,。;!?\n\d]{0,8}[加连带算][^,。;!?\n\d]{0,8},?)?(?:(?:一共|总共|合计|拢共|统共|共)(?:是|有)?|[^,。;!?\n\d]{0,4}(?:数|点|清点|统计)(?:的|了数|下来|过|出来)(?:是|有|一共|总共)*)$/,
);
const AT_STOP = /^[个口名位]人?(?=[,。;!?\n]|$)/;
const isOfAllTold = (text: string, { start, end }: NumberToken): boolean =>
  AT_STOP.test(text.slice(end, end + 3)) &&
  ALL_COUNTED_BEHIND.isBetween(text, Math.max(0, start - 48), start) &&
  DISASTER.isWithin(text.slice(Math.max(0, start - 2 * REACH), start));
const REACH = 80;

/** Sums whose words stand farther before the number than beside it. */
export const readToldSums = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] => [
  ...readSumsOfDead(text, persons, known),
  ...readRunningTotals(text, persons, known),
  ...readFoundOverDays(text, persons, known),
];

const readSumsOfDead = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons.flatMap((token) => {
    const from = Math.max(0, token.start - REACH);
    const isConfirmed =
      CONFIRMED.isBetween(text, from, token.start) ||
      WITHOUT_TWICE.isBetween(text, Math.max(0, token.start - 120), token.start);
    const isAdded =
      ADDED_UP.isBetween(text, Math.max(0, token.start - 30), token.start) &&
      known.some(
        (m) => m.measure === 'deaths' && m.low < token.low && m.end <= token.start && token.start - m.end < REACH,
      );
    const isOfAll = isOfAllTold(text, token) || NAMED_BEHIND.test(text.slice(token.end, token.end + 48));
    if (!isConfirmed && !isAdded && !isOfAll && !DIED_OF.isBetween(text, Math.max(0, token.start - 26), token.start))
      return [];
    if (isTold(known, token)) return [];
    const { start } = token;
    return [{ ...toMention({ start, end: token.end + 1, number: token }), corrected: isConfirmed }];
  });
