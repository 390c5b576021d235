import { CharSet } from '../words/char-set.js';
import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';
import { DISASTER } from './disaster-words.js';
import { readLives } from './read-lives.js';
import { readNamedDead } from './read-named-dead.js';
import { readTollTable } from './read-toll-table.js';
import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';

type Range = Pick<NumberToken, 'stated' | 'low' | 'high'>;

/** Before a number. */
const REACH = 34;

const toDeaths = (kind: Mention['kind'], { stated, low, high }: Range, start: number, end: number): Mention => ({
  measure: 'deaths',
  kind,
  stated,
  low,
  high,
  unsure: true,
  corrected: false,
  start,
  end,
});

const BARE_BODIES = /^具(?=[,。;!?\n)和、了]|$)/;
const BODIES_BEFORE = /遗体|尸体|遗骸/;
const BODIES_WITHIN = 60;

/** 上午打捞出8具遗体，下午又打捞出3具: 具 counts what was named before. */
const COUNTED_OUT =
  /(?:清点|抬出|抬上来|搜出|找到|捞[出起上到]|挖[出到]|[刨扒]出|背出|运出|升井|出井|辨认)[^。;!?\n\d]{0,6}$/;
const WHERE_THEY_DIG =
  /救援|搜救|消防|[着起失大]火|火灾|爆炸|炸了|地震|垮|失踪|遇难|滑坡|泥石流|埋|井|矿|硐|废墟|塌|火场|沉船|残骸|隧道|车上|船上|坠|翻[了下入进沉车]|落水|吊车|打捞/;
const NOT_BODIES = /灭火器|器材|假人|模型|道具|家具|灯具/;
/** 清点：二十九具，没有失踪的 */
const isCountedOut = (text: string, { start, end }: NumberToken): boolean =>
  !NOT_BODIES.test(text.slice(Math.max(0, start - 12), start)) &&
  COUNTED_OUT.test(text.slice(Math.max(0, start - 12), start)) &&
  WHERE_THEY_DIG.test(text.slice(Math.max(0, start - BODIES_WITHIN), end + 30));
const bareBodies = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  numbers
    .filter(
      (token) =>
        text.startsWith('具', token.end) &&
        BARE_BODIES.test(text.slice(token.end, token.end + 2)) &&
        (BODIES_BEFORE.test(text.slice(Math.max(0, token.start - BODIES_WITHIN), token.start)) ||
          isCountedOut(text, token)) &&
        !isTold(known, token),
    )
    .map((token) => toDeaths('total', token, token.start, token.end + 1));

const NTH = /^(?:具|[名位个](?=[^,。;!?\n\d]{0,3}(?:遇难|死|罹难|逝者|牺牲|走的人)))/;
const NTH_DEAD = /遗体|尸体|遗骸|遇难者|死者|死难者|罹难者|逝者|牺牲者|走的人/;

/** 不治的已经是第七个了 */
const DEAD_SO_FAR =
  /(?:遇难|死亡|罹难|死难)者?名单[^,。;!?\n\d]{0,10}第$|(?:不治|没了?|走了?|死了?|遇难|离世|去世|[咽断]气|没救[过回]来|牺牲)的[^,。;!?\n\d]{0,8}第$/;
/** 第11具遗体今晨被找到 is eleven at least. */
const nthOfTheDead = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers
    .filter(
      (token) =>
        text.charAt(token.digitsAt - 1) === '第' &&
        ((NTH.test(text.slice(token.end, token.end + 8)) && NTH_DEAD.test(text.slice(token.end, token.end + 14))) ||
          (OF_PERSONS.isAt(text, token.end) &&
            DEAD_SO_FAR.test(text.slice(Math.max(0, token.digitsAt - 18), token.digitsAt)))),
    )
    .map((token) => toDeaths('total', token, token.digitsAt - 1, token.end + 1));

/** 公布了遇难者名单，38人在列 */
const ON_THE_LIST = new RarePattern(
  /(?:遇难|死难|罹难|死亡)(?:者|人员)?(?:的)?(?:名单|花名册|名册)[^。;!?\n\d]{0,10}$/,
);
const LISTED_BEHIND = /^个(?=[,。;]|$)|^(?:人|个名字|个人|名)[^,。;!?\n\d]{0,4}(?:在列|在册|列入|名单|$|[,。;])/;

/** 12户遇难矿工家属: one of each family at least. */
const FAMILIES = /^[户个](?:遇难|罹难|死难|死亡)[^,。;!?\n\d]{0,6}(?:家属|家庭|家人)/;
/** 遇难的13个家庭 */
const FAMILIES_OF = /(?:遇难|罹难|死难|丧生)(?:矿工|职工|工人|者)?的$/;
const isOfFamilies = (text: string, { start, end }: NumberToken): boolean =>
  FAMILIES.test(text.slice(end, end + 14)) ||
  (/^[户个]家庭/.test(text.slice(end, end + 3)) && FAMILIES_OF.test(text.slice(Math.max(0, start - 6), start)));
const bereaved = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers
    .filter((token) => isOfFamilies(text, token))
    .map((token) => toDeaths('total', token, token.start, token.end + 1));

const onTheList = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers
    .filter(
      (token) =>
        ON_THE_LIST.isBetween(text, Math.max(0, token.start - 22), token.start) &&
        LISTED_BEHIND.test(text.slice(token.end, token.end + 10)),
    )
    .map((token) => toDeaths('total', token, token.start, token.end + 1));

const TELLS_OF_FAMILIES = new RarePattern(/(?:遇难|罹难|死难|死亡|丧生)[^,。;!?\n\d]{0,6}(?:家属|家庭|家人)|个家庭/);

const FIRST = /首(?:名|位|具|个)[^,。;!?\n\d]{0,4}(?:遇难|死者|死难|遗体|尸体|罹难)/g;

/** 挖出首名遇难者 */
const firstOfTheDead = (text: string): Mention[] =>
  matchesOf(FIRST, text).map(({ index, 0: words }) =>
    toDeaths('listed', { stated: 1, low: 1, high: 1 }, index, index + words.length),
  );

const OF_THE_DEAD = new RarePattern(
  /(?:遇难者?|死者|罹难者|逝者|遇难人员|死亡人员)身份[^,。;!?\n\d无未没]{0,10},[^。;!?\n]{0,60}$|(?:遇难者|死者|罹难者|丧生者|溺亡者|逝者|遇难人员|死亡人员)(?:中有?|包括|有|为|是|:|分别是|分别为)[^。;!?\n]{0,60}$|(?:没(?:能?|有)?(?:抢)?救(?:活|[回过]来)?|没[挺熬]过来|没(?:能)?出来|没了|死了?|走了)的(?:人里?|里头?|当中)?[,:]?(?=(?:女|男|大人|小孩|孩子|老人|娃))[^。;!?\n]{0,40}$/,
);
const WHO =
  '女的|男的|女人|男人|女同志|男同志|大人|小孩|孩子|老人|娃娃|工人|矿工|员工|职工|消防员|救援人员|民警|辅警|乘客|司机|村民|游客|学生|教师|老师|师生|居民|群众|队员|船员|驾驶员|行人|旅客|民工|施工人员|作业人员|管理人员|医护人员|护士|医生|顾客|店员|服务员|保安|上班族|大学生|中学生|小学生|女工|男工|租客|租户|住户|店主|商户|路人|骑手|农民|渔民|牧民|儿童|幼儿|妇女|护工|厨师';
const LISTED_SO = new RegExp(`(?:(?:${WHO}|男性?|女性?|[一-龥]{1,3}籍)$|^[名位个](?:${WHO}))`);

/** 遇难者中工人8名、消防员3名 is eleven: everybody is of one trade only. */
function deadByTrade(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let parts: NumberToken[] = [];
  const close = (): void => {
    const [first] = parts;
    const last = parts.at(-1);
    // 女的五个、男的两个 was joined before.
    const isJoined = first !== undefined && text.slice(first.start, first.end).includes('、');
    if (first && last && (parts.length > 1 || isJoined)) {
      const sum = (of: keyof Range): number => parts.reduce((all, part) => all + part[of], 0);
      const range = { stated: sum('stated'), low: sum('low'), high: sum('high') };
      found.push(toDeaths('listed', range, first.start, last.end + 1));
    }
    parts = [];
  };
  for (const token of persons) {
    const last = parts.at(-1);
    const isInList = OF_THE_DEAD.isBetween(text, Math.max(0, token.start - 70), token.start);
    const isOfTrade =
      isInList &&
      (LISTED_SO.test(text.slice(Math.max(0, token.start - 4), token.start)) ||
        LISTED_SO.test(text.slice(token.end, token.end + 6)));
    if (last && token.start - last.end > 12) close();
    if (isOfTrade && !isTold(known, token)) parts.push(token);
  }
  close();
  return found;
}

/** 死者为租住二楼的一家三口: who they were stands before their number. */
const NAMED_DEAD = new RarePattern(
  /(?:(?:死|遇难|罹难|逝)者|(?:死亡|遇难)人员|(?:遇难|死|没了?|丧生)的)[^,。;!?\n\d无未没]{0,4}(?:为|是|系)[^,。;!?\n\d]{0,12}(?:[的了]|一家|全家|夫妇和)$|(?:灭门|杀了|杀光|砍了|遇害|命案)[^!?\n\d]{0,24}[抬运背]出来?了?(?:一共|总共)?$|殡仪馆[^,。;!?\n\d]{0,4}(?:认出|认领|辨认)(?![^,。;!?\n\d]{0,4}(?:遗物|物品|骨灰))(?:来|了|的)*[^,。;!?\n\d]{0,6}$/,
);
/** 没救回来的老人和护工合计十四位 */
const NOT_SAVED = new RarePattern(
  /(?:没(?:能?|有)?(?:抢)?救(?:回|过|活)?来?|没(?:能?|有)?(?:跑|逃|走|爬)出来|遇难|牺牲|殉职|罹难|没了|丧生|走了)的[^,。;!?\n\d]{1,12}(?:合计|共计|总计|一共|总共|共|加起来)(?:有|是)?$|没(?:能?|有)?(?:跑|逃|爬)出来的(?:人)?(?:有|是)[^,。;!?\n\d]{1,6}(?:家|一家|全家)$|(?:遇难|罹难|死难|溺亡)者已?(?:经)?(?:捞起|打捞(?:出|起)?|找到|挖出|发现|寻获|抬出)(?:了)?$|(?<=[,。:;!?\n里上中下内])(?:没|死)了?的(?:一共|总共|共|是|有)+$|(?:没了|走了|死了)的(?:估计|大概|大约|估摸着?|少说|约|得有|有|至少|起码|怕是)+$|(?:没|死)了的[^,。;!?\n\d]{0,6}(?:算上|连上|加上|带上)[^,。;!?\n\d]{1,6}(?:一共|总共|就)?[是有]$|(?:没有?一个活的|无一生还|无一幸免|一个都没活|[都全]没了|谁都没活),(?:加起来|加一起|一共|总共|合计|共)(?:有|是)*$|[砸压烧淹炸毒熏闷摔撞埋]死的(?:[、,][^,。;!?\n\d]{1,4}死的){0,3},?(?:一起|一共|总共|合起来|加起来|拢共|合计|共)(?:有|是)*$/,
);

/** 二十七人，这是官方认定的火灾死亡人数 */
const IS_THE_TOLL =
  /^[名位个]?人?,?(?:—{1,2})?(?:这|此)?(?:就|也|才)?(?:是|为)[^。;!?\n\d]{0,12}(?:[“"][^”"]{1,8}[”"])?[^。;!?\n\d]{0,12}(?:死亡|遇难|罹难)者?(?:的)?(?:人数|数字|总数)/;
const toldAsToll = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter((token) => IS_THE_TOLL.test(text.slice(token.end, token.end + 48)) && !isTold(known, token))
    .map((token) => toDeaths('total', token, token.start, token.end + 1));

const OF_PERSONS = new CharSet('名位个口');

/** 拉出来的我一个一个数了，十一个，都没气了 */
const ALL_GONE = /^[个名位口]人?,(?:一个个)?(?:都|全|全都)(?:已经)?(?:没气|没了气|没了|断气|不行了|凉了|救不活|没救)/;
const allGone = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter(
      (token) => ALL_GONE.test(text.slice(token.end, token.end + 14)) && DISASTER.isIn(text) && !isTold(known, token),
    )
    .map((token) => toDeaths('total', token, token.start, token.end + 1));

/** 抬出来有十一二个死人 */
const DEAD_PEOPLE = /^[个位名具]?死人(?=[,。;!?\n]|$)/;
const deadPeople = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter(
      (token) =>
        DEAD_PEOPLE.test(text.slice(token.end, token.end + 4)) &&
        DISASTER.isBetween(text, Math.max(0, token.start - BODIES_WITHIN), token.start) &&
        !isTold(known, token),
    )
    .map((token) => toDeaths('total', token, token.start, token.end + 3));

/** People whose number stands right behind words that say that they are dead. */
const deadBehind = (
  before: RarePattern,
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  persons
    .filter((token) => before.isBetween(text, Math.max(0, token.start - REACH), token.start) && !isTold(known, token))
    .map((token) => toDeaths('total', token, token.start, token.end + 1));

/** The dead where no word beside the number says so: bodies, the number of the last one, a list of trades. */
export function readCountedDead(
  text: string,
  numbers: readonly NumberToken[],
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] {
  const areBodies = text.includes('具');
  return [
    ...(areBodies ? bareBodies(text, numbers, known) : []),
    ...(text.includes('第') ? nthOfTheDead(text, numbers) : []),
    ...(text.includes('名单') || text.includes('名册') ? onTheList(text, numbers) : []),
    ...(TELLS_OF_FAMILIES.isIn(text) ? bereaved(text, numbers) : []),
    ...(text.includes('首') ? firstOfTheDead(text) : []),
    ...deadBehind(
      NAMED_DEAD,
      text,
      persons.filter(({ end }) => OF_PERSONS.isAt(text, end)),
      known,
    ),
    ...deadBehind(NOT_SAVED, text, persons, known),
    ...toldAsToll(text, persons, known),
    ...allGone(text, persons, known),
    ...(text.includes('死人') ? deadPeople(text, persons, known) : []),
    ...(persons.length > 0 ? deadByTrade(text, persons, known) : []),
    ...readLives(text, numbers),
    ...readNamedDead(text),
    ...readTollTable(text),
  ];
}
