import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** 遇难人员身份已全部确认：缝制甲班十四人…: what stands behind counts the dead group by group. */
const OF_THE_DEAD =
  /(?<![没谁])[烧砸压淹炸毒熏闷摔撞]死的(?:人|乡亲)?(?:里头?)?,?(?:有|是)(?=[^,。;!?\n]{0,20}[\d一二两三四五六七八九十])|(?<!其中|包括|部分)(?:[死逝]者|(?:遇难|死亡|罹难|死难|亡故|牺牲)(?:者|人员|矿工|职工|工人|工友|乘客|学生|船员|村民|群众|名单|师生|游客)+)[^。;!?\n\d:]{0,24}?(?:[:]|,(?=[一二三四五六七八九十\d]{1,2}(?:楼|层|号[楼车矿])[^,。;!?\n]{0,3}\d)|(?:确认|查明|核实|查清),(?=[男女])|(?<=名单)(?:[上里中])?(?:显示|列着)?,(?=[^,。;!?\n\d]{1,10}[\d一二两三四五六七八九十]+[人名])|分别(?:是|为):?|(?:身份|构成|组成)?(?:为|是):?(?=[^,。;!?\n]{1,20}[\d一二两三四五六七八九十]))/g;
/** 三家人被卷走：周家4口、祁家6口 */
const CARRIED_OFF = new RarePattern(/被(?:卷走|冲走|吞没)了?:/);
/** 两个班组全部被堵在里面，甲班18人、乙班17人 */
const ALL_SHUT_IN = new RarePattern(
  /(?:全部|全都|都|全)被?(?:困|堵|埋|封|关|压)在?[^,。;!?\n\d]{0,8}[,:](?=[^,。;!?\n]{1,16}[\d一二两三四五六七八九十])/,
);
/** 遇难者家属住处：甲宾馆20人…, 死亡人数: of others, or no list. */
const NO_LIST = /家属|亲属|亲友|善后|安置|赔偿|抚恤|人数|中有|同事|邻居|救援|搜救/;
/** 楼上走了两个，楼下走了三个: told by whoever was there. */
const TELLS_OF_GONE = new RarePattern(/[走没]了/);
const GONE = /(?:走|没)了(?:一家)?$/;
const isGone = (text: string, { start }: NumberToken): boolean => GONE.test(text.slice(Math.max(0, start - 4), start));
/** 就是这些, 没有别的了: the list is whole. */
const CLOSED =
  /就(?:是|只)?(?:有)?(?:这|那)(?:么|几|些|[一二两三四五六七八九十]|\d)|(?:没有?|再没|并没有)(?:别|其)[的他它]|别的[^。!?\n]{0,6}(?:好|没事|平安)|其他(?:人|的)[^。!?\n]{0,10}(?:医院|没事|平安|好好)|全(?:在|都在)这/;
const CLOSED_WITHIN = 60;
/** 遇难人数：甲水县58人，乌木县21人: each number has a place of its own; 死亡人数：12人，受伤3人 has none. */
const FIGURE_OF_THE_DEAD = /(?:死亡|遇难|罹难|死难)(?:者|人员)?(?:人数|数字|情况)?(?:是|为|如下|分别)?:/g;
const HAS_A_PLACE = /(?:[县区市镇乡村组州旗院厂校楼层栋棚车处站街队班矿船库店馆场男女]|[男女]性):?$/;
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
    if (!isNext || !isOfTheDeadOnly(link) || /其中|共|合计|总计|就[是这那只]|受伤|轻伤|重伤/.test(link)) break;
    // 遇难者为19人，12人生还
    if (!isOfTheDeadOnly(/^[^,。;!?\n、()]{0,12}/.exec(text.slice(token.end, token.end + 12))?.[0] ?? '')) break;
    items.push(token);
    end = token.end;
  }
  return items;
}

function sumOf(items: readonly NumberToken[], start: number, measure: Mention['measure'] = 'deaths'): Mention[] {
  const last = items.at(-1);
  if (!last || items.length < 2 || items.length > MOST_ITEMS) return [];
  const sum = (of: 'stated' | 'low' | 'high'): number => items.reduce((all, item) => all + item[of], 0);
  const number = { ...last, stated: sum('stated'), low: sum('low'), high: sum('high') };
  return [{ ...toMention({ start, end: last.end + 1, number }, { measure }), unsure: true }];
}

const placeByPlace = (text: string, persons: readonly NumberToken[]): Mention[] =>
  (TELLS_OF_THE_DEAD.isIn(text) ? matchesOf(FIGURE_OF_THE_DEAD, text) : []).flatMap((heading) => {
    const items = itemsFrom(text, persons, heading.index + heading[0].length);
    const isOfAPlace = ({ start }: NumberToken): boolean => HAS_A_PLACE.test(text.slice(Math.max(0, start - 8), start));
    const ends = items.findIndex((item) => !isOfAPlace(item));
    return sumOf(ends < 0 ? items : items.slice(0, ends), heading.index);
  });

const underHeadings = (
  text: string,
  persons: readonly NumberToken[],
  headings: readonly RegExpExecArray[],
  measure?: Mention['measure'],
): Mention[] =>
  headings.flatMap(({ index, 0: heading }) => sumOf(itemsFrom(text, persons, index + heading.length), index, measure));

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
    if (!last || goes.length < 2 || !CLOSED.test(text.slice(last.end, last.end + CLOSED_WITHIN))) continue;
    return sumOf(items, first.start - 2);
  }
  return [];
}

/** The dead told group by group, where no number is given of all. */
export const readGroupList = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.length < 2
    ? []
    : [
        ...underHeadings(text, persons, namedAsDead(text)),
        ...placeByPlace(text, persons),
        ...underHeadings(text, persons, CARRIED_OFF.all(text), 'missing'),
        ...underHeadings(text, persons, ALL_SHUT_IN.all(text), 'atRisk'),
        ...goneGroupByGroup(text, persons),
      ];
