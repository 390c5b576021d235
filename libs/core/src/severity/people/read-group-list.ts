import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { findStates } from './person-states.js';
import { plus } from '../quantities/quantity-reader.js';
import { toMention } from './read-groups.js';

/** 遇难人员身份已全部确认：缝制甲班十四人…: what stands behind counts the dead group by group. */
const OF_THE_DEAD =
  /(?<![没谁])[烧砸压淹炸毒熏闷摔撞]死的(?:人|乡亲)?(?:里头?)?,?(?:有|是)(?=[^,。;!?\n]{0,20}[\d一二两三四五六七八九十俩仨])|(?<!其中|包括|部分)(?:[死逝]者|(?:遇难|死亡|罹难|死难|亡故|牺牲)(?:者|人员|矿工|职工|工人|工友|乘客|学生|船员|村民|群众|名单|师生|游客)+)[^。;!?\n\d:]{0,24}?(?:[:]|(?<=[者员])[中里],(?=[^,。;!?\n\d]{2,16}(?:出|起|到|获|治|领)[\d一二三四五六七八九十])|,(?=[一二三四五六七八九十\d]{1,2}(?:楼|层|号[楼车矿])[^,。;!?\n]{0,3}\d)|,(?=一[辆艘栋户][^,。;!?\n\d]{1,10}[里上中内][\d一二两三四五六七八九十]{1,3}[个名人])|(?:分属|来自)[一二两三四五六七八九十]{1,2}个?[^,。;!?\n\d]{1,5},(?=[^,。;!?\n]{1,8}[\d一二三四五六七八九十])|(?:确认|查明|核实|查清),(?=[男女])|(?<=名单)(?:[上里中])?(?:显示|列着)?,(?=[^,。;!?\n\d]{1,10}[\d一二两三四五六七八九十]+[人名])|分别(?:是|为):?|(?<=者|人员)有(?=[^,。;!?\n\d]{2,6}[\d一二两三四五六七八九十]{1,3}[名人][、,][^,。;!?\n\d]{2,6}[\d一二两三四五六七八九十]{1,3}[名人])|包括:?(?=[^,。;!?\n\d]{2,8}[\d一二两三四五六七八九十]{1,3}[名人][、,][^,。;!?\n\d]{2,8}[\d一二两三四五六七八九十]{1,3}[名人])|(?<=[者员])中,?(?=[^,。;!?\n\d]{2,4}[\d一二两三四五六七八九十]{1,3}[名人][、,][^,。;!?\n\d]{2,4}[\d一二两三四五六七八九十]{1,3}[名人][,。;])|(?<=[工员客生民])[中里],(?=[^,。;!?\n\d]{2,10}[\d一二两三四五六七八九十]{1,3}[名人][、,])|(?:身份|构成|组成)?(?:为|是):?(?=[^,。;!?\n]{1,20}[\d一二两三四五六七八九十]))/g;
/** 受伤的有民警四名、保安七名、群众九名 */
const LISTED_HURT = new RarePattern(
  /(?:受伤的|受伤人员|伤者)(?:有|包括|分别是):?(?=[^,。;!?\n:]{1,8}[\d一二三四五六七八九十]{1,3}[名人位])|(?:受伤人员|伤者|伤员)[^。;!?\n\d:]{0,16}:(?=[^,。;!?\n:\d]{1,12}(?:院|中心|所)[\d一二三四五六七八九十]{1,3}[名人位])/,
);
/** 三家人被卷走：周家4口、祁家6口 */
const CARRIED_OFF = new RarePattern(/被(?:卷走|冲走|吞没)了?:/);
/** 两个班组全部被堵在里面，甲班18人、乙班17人 */
const ALL_SHUT_IN = new RarePattern(
  /(?:全部|全都|都|全)被?(?:困|堵|埋|封|关|压)在?[^,。;!?\n\d]{0,8}[,:](?=[^,。;!?\n]{1,16}[\d一二两三四五六七八九十])/,
);
/** 挖出来的，没有一个活着：老王一家四口…; 没能跑出来的是：…; 遇难的有租住二楼的一家四口，… */
const NONE_ALIVE = new RarePattern(
  /(?:没有?一[个人](?:是)?(?:活着|活的|能?活|生还|喘气|有气|救活|回来|出来)|无一生还|无一幸免|一个(?:也|都)没(?:活|生还|能?[出救跑逃])|都没(?:能?[出救跑逃活]|了)|全(?:都|部)?(?:遇难|没了|丧生|身亡|罹难))[^。;!?\n:\d]{0,6}:|(?:遇难|死亡|罹难|丧生)的有(?=[^,。;!?\n\d]{2,6}[\d一二两三四五六七八九十]{1,3}[名人][、,][^,。;!?\n\d]{2,6}[\d一二两三四五六七八九十]{1,3}[名人])|(?:没(?:能|有)?(?:跑|逃|走|活|救|爬|挖)(?:出|下|过|回)来?的|遇难的|死[去了]的|走了的|罹难的|丧生的|没了的|没上来的|人没的)人?(?:(?:有|是|分别是|包括|为)?:|(?<=没上来的人?),(?=[^,。;!?\n\d]{1,6}(?:队|班|组|面|区))|(?:有|是|分别是|包括|为)(?=[^,。;!?\n:]{0,14}(?:一家|家(?:老少|老小|上下)?[三四五六七八3-8]口|夫妻|夫妇|两口)))/,
);
/** 遇难者家属住处：甲宾馆20人…, 死亡人数: of others, or no list. */
const NO_LIST = /家属|亲属|亲友|善后|安置|赔偿|抚恤|人数|中有|同事|邻居|救援|搜救/;
/** 楼上走了两个，楼下走了三个: told by whoever was there. */
const TELLS_OF_GONE = new RarePattern(/[走没]了/);
const GONE = /(?:走|没)了(?:一家)?$/;
const isGone = (text: string, { start }: NumberToken): boolean => GONE.test(text.slice(Math.max(0, start - 4), start));
/** 上河寨没了6个人，中河寨没了3个 */
const GONE_AT_A_PLACE = /[一-龥](?:村|寨|屯|庄|组|镇|乡|坪|湾|沟|坝|岭|楼|层|车|船|栋|单元|班)[里上]?(?:没|走)了$/;
const beforeOf = (text: string, { start }: NumberToken): string => text.slice(Math.max(0, start - 10), start);
/** 就是这些, 没有别的了: the list is whole. */
const CLOSED =
  /就(?:是|只)?(?:有)?(?:这|那)(?:么|几|些|[一二两三四五六七八九十]|\d)|(?:没有?|再没|并没有)(?:别|其)[的他它]|别的[^。!?\n]{0,6}(?:好|没事|平安)|其他(?:人|的)[^。!?\n]{0,10}(?:医院|没事|平安|好好)|全(?:在|都在)这/;
const CLOSED_WITHIN = 60;
/** 遇难人数：甲水县58人，乌木县21人: each number has a place of its own; 死亡人数：12人，受伤3人 has none. */
const FIGURE_OF_THE_DEAD =
  /(?:死亡|遇难|罹难|死难)(?:者|人员)?(?:人数|数字|情况|数)[^。;!?\n\d:,]{0,20}(?::|—{1,2}|,(?=[^,。;!?\n\d]{1,5}[县区市镇乡村][\d一二两三四五六七八九十百])|经[^,。;!?\n\d]{0,4}(?:核实|核定|确认|统计)后?,)|(?:死亡|遇难|罹难|死难)(?:者|人员)?(?:是|为|如下|分别)*:/g;
const HAS_A_PLACE =
  /(?:[县区市镇乡村组州旗院厂校楼层栋棚车处站街队班矿船库店馆场男女道口室舱洞面井段岸坡沟营]|[男女]性|司机|驾驶员|乘客|行人|工人|职工|员工|学生|教师|老师|村民|居民|群众|消防员|民警|船员|旅客|游客|顾客|店员|老人|儿童|成人):?$/;
/** Where people are in hospital or the police give names, 走了 is of the dead. */
const OF_AN_ACCIDENT =
  /医院|骨折|抢救|危险期|脱离.{0,2}危险|遗体|殡仪馆|头七|名单[^。\n]{0,8}家属|没有失联|掉[下进]|交警|派出所|民政|消防/;
const ITEM_WITHIN = 26;
const MOST_ITEMS = 12;

const TELLS_OF_THE_DEAD = new RarePattern(/[死逝]者|死的|遇难|死亡|罹难|死难|亡故|牺牲/);

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  groupList: { gate: (text: string) => TELLS_OF_THE_DEAD.isIn(text), reads: [OF_THE_DEAD] },
};

const isOfTheDeadOnly = (words: string): boolean => findStates(words).every(({ state }) => state === 'deaths');

/** 市中心医院：3人 市第二医院：3人 in lines of their own, blanks dropped. */
const BEHIND_A_PLACE = /^(?:[名人位]{1,2}[,、;]?)?\n?[^,。;!?\n:\d]{1,10}(?:医院|卫生院|中心|[县镇村乡区市厂楼层]):$/;

/** The numbers of a list from `from` on: each behind a comma, none of anything but the dead. */
function itemsFrom(text: string, persons: readonly NumberToken[], from: number): NumberToken[] {
  const items: NumberToken[] = [];
  let end = from;
  for (const token of persons) {
    if (token.start < from) continue;
    const link = text.slice(end, token.start);
    const isNext =
      BEHIND_A_PLACE.test(link) ||
      (link.length <= ITEM_WITHIN && !/[。!?\n:]/.test(link) && (items.length === 0 || /[,、;和及与]/.test(link)));
    if (
      !isNext ||
      !isOfTheDeadOnly(link) ||
      /其中|共|合计|总计|其余|剩下|余下|就[是这那只]|受伤|轻伤|重伤|此前|重复|误|多[算计报]/.test(link)
    )
      break;
    // 遇难者为19人，12人生还
    if (!isOfTheDeadOnly(/^[^,。;!?\n、()]{0,12}/.exec(text.slice(token.end, token.end + 12))?.[0] ?? '')) break;
    items.push(token);
    end = token.end;
  }
  return items;
}

const areOfEachSex = (text: string, items: readonly NumberToken[]): boolean =>
  items.every(({ end }) => /^[名个位]?[男女]/.test(text.slice(end, end + 2)));

function sumOf(
  text: string,
  items: readonly NumberToken[],
  start: number,
  measure: Mention['measure'] = 'deaths',
  least = 2,
): Mention[] {
  const last = items.at(-1);
  if (!last || items.length < least || items.length > MOST_ITEMS) return [];
  // 遇难的：七位，四男三女
  const [first] = items;
  const rest = items.slice(1).reduce((all, { low }) => all + low, 0);
  if (first && rest === first.low && areOfEachSex(text, items.slice(1))) return [];
  const sum = (of: 'stated' | 'low' | 'high'): number => items.reduce((all, item) => all + item[of], 0);
  const number = { ...last, stated: sum('stated'), low: sum('low'), high: sum('high') };
  return [{ ...toMention({ start, end: last.end + 1, number }, { measure }), unsure: true }];
}

const placeByPlace = (text: string, persons: readonly NumberToken[]): Mention[] =>
  (TELLS_OF_THE_DEAD.isIn(text) ? matchesOf(FIGURE_OF_THE_DEAD, text) : []).flatMap((heading) => {
    const items = itemsFrom(text, persons, heading.index + heading[0].length);
    const isOfAPlace = ({ start }: NumberToken): boolean => HAS_A_PLACE.test(text.slice(Math.max(0, start - 8), start));
    const ends = items.findIndex((item) => !isOfAPlace(item));
    return sumOf(text, ends < 0 ? items : items.slice(0, ends), heading.index);
  });

/** 一楼的房东夫妇，二楼一家五口 */
const COUPLE = /(?:夫妻|夫妇|两口子|母子|父子|母女|父女|婆媳)(?=[,、和])/g;
/** 老张一家五口,隔壁老陈一家四口 was joined before. */
const JOINED = /[,、和]/;
const isJoined = (text: string, items: readonly NumberToken[]): boolean =>
  items.length === 1 && items.every(({ start, end }) => JOINED.test(text.slice(start, end)));

export const underHeadings = (
  text: string,
  persons: readonly NumberToken[],
  headings: readonly RegExpExecArray[],
  measure?: Mention['measure'],
): Mention[] =>
  headings.flatMap(({ index, 0: heading }) => {
    const from = index + heading.length;
    const items = itemsFrom(text, persons, from);
    const couples = matchesOf(COUPLE, text.slice(from, items.at(-1)?.start ?? from)).length;
    const sums = sumOf(text, items, index, measure, isJoined(text, items) || couples > 0 ? 1 : 2);
    return sums.map((sum) => plus(sum, couples * 2));
  });

const namedAsDead = (text: string): RegExpExecArray[] =>
  TELLS_OF_THE_DEAD.isIn(text) ? matchesOf(OF_THE_DEAD, text).filter(([heading]) => !NO_LIST.test(heading)) : [];

/** Nobody says that they are dead: more than one group is gone, the list is closed, and the text tells of an accident. */
function goneGroupByGroup(text: string, persons: readonly NumberToken[]): Mention[] {
  if (!TELLS_OF_GONE.isIn(text) || !(DISASTER.isIn(text) || OF_AN_ACCIDENT.test(text))) return [];
  for (const first of persons) {
    if (!isGone(text, first)) continue;
    const items = itemsFrom(text, persons, first.start);
    const last = items.at(-1);
    const goes = items.filter((token) => isGone(text, token));
    // 到底走了几个啊？ begins no list.
    if (!last || goes.length < 2) continue;
    const areByPlace = items.every((token) => GONE_AT_A_PLACE.test(beforeOf(text, token)));
    if (!areByPlace && !CLOSED.test(text.slice(last.end, last.end + CLOSED_WITHIN))) continue;
    return sumOf(text, items, first.start - 2);
  }
  return [];
}

/** The dead told group by group, where no number is given of all. */
export const readGroupList = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.length === 0
    ? []
    : [
        ...underHeadings(text, persons, namedAsDead(text)),
        ...underHeadings(text, persons, NONE_ALIVE.all(text)),
        ...placeByPlace(text, persons),
        ...underHeadings(text, persons, CARRIED_OFF.all(text), 'missing'),
        ...underHeadings(text, persons, LISTED_HURT.all(text), 'injured'),
        ...underHeadings(text, persons, ALL_SHUT_IN.all(text), 'atRisk'),
        ...goneGroupByGroup(text, persons),
      ];
