import { RarePattern } from '../words/rare-pattern.js';
import { isTold, type Mention } from '../measures.js';
import { isBroughtOutDead, isCountedAside, isExcepted } from './counted-aside.js';
import { countsPersons } from './count-persons.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import type { NumberToken } from '../numerals/numerals.js';
import { allCountedAlike } from './counted-alike.js';
import { becameOf, isFirmlyTold } from './became-of.js';
import { overlap } from '../text/sentences.js';

export const DIED =
  '(?:死亡|遇难|身亡|丧生|罹难|遇害|溺亡|溺毙|毙命|丧命|牺牲|殉职|去世|离世|过世|不治|死了|窒息死|没了|(?:无|没有了?|没了|失去了?|停止了?)(?:任何)?(?:生命体征|生命迹象|呼吸|心跳|脉搏|气息)|死(?=[,。;!?\\n]|$))';
export const QUIET = '[^,。;!?\\n\\d无未没不]';
/** 5名工人…，经抢救均不幸死亡: the people are counted in one clause and what became of all of them is told in another. */
const ALL_OF_THEM = new RarePattern(
  new RegExp(
    `(?<exceptOf>除(?<who>${QUIET}{1,8})外,?${QUIET}{0,6})?(?<!不)(?:均|都|全部(?!失[联踪](?:人员|者))|全都|全数|全(?!部)|皆|悉数|双双|先后|相继|最终|早就|早已|已(?<=,(?:经[^,。;!?\\n\\d]{0,8})?已)(?=(?:无|没有?了?|失去|停止)(?:了|任何)?(?:生命体征|生命迹象|呼吸|心跳|脉搏|气息)|(?:死亡|遇难|身亡)(?:[,。;!?\\n]|$))|(?=无一|无人|无生还(?=[,。;!?\\n]|$)|没有?人|没有?一[个人名位家]|(?<!有|剩|就)一[个家](?:都|也)?(?:没|冇)|一个活[的口人]|谁(?:都|也)没))`,
  ),
);
const REACH = 70;
const SPARED = /获救|救出|生还|脱险|脱困|平安|安全/;
/** 爬出来九个，剩下的工友无一幸免 is of the others. */
const OF_OTHERS =
  /剩下[的嘅]|其余[的嘅]?人|余下的|其他的?人|别的人|[,;。](?:其余|余下|剩余)(?:的?,[^,。;!?\n\d]{0,16}|[^,。;!?\n\d]{0,6})$|[,;。]余者?$|没[^,。;!?\n]{1,6}的(?:那些|人)|[两三四五六七八九十]家人?$|(?:[他她其]|孩子)们?的?(?:父母|双亲|爸妈)$/;
const THE_INJURED = /(?:伤者|伤员|受伤人员|受伤者)$/;

interface Told {
  readonly start: number;
  readonly end: number;
  readonly number: Pick<NumberToken, 'stated' | 'low' | 'high' | 'approximation'>;
}

/** A number of people that was worked out, not written. */
export const exactly = (value: number) => ({ stated: value, low: value, high: value, approximation: 'exact' }) as const;

export const toMention = (
  { start, end, number }: Told,
  { less = 0, measure = 'deaths' }: { less?: number; measure?: Mention['measure'] } = {},
): Mention => ({
  measure,
  kind: 'total',
  stated: number.stated - less,
  low: number.low - less,
  high: number.high - less,
  unsure: number.approximation !== 'exact',
  corrected: false,
  start,
  end,
});

/** A number by what stands around it, and not by a pattern: only as sure as that. */
export const toldWidely = (token: NumberToken, measure: Mention['measure'] = 'deaths'): Mention => ({
  ...toMention({ start: token.start, end: token.end + 1, number: token }, { measure }),
  unsure: true,
});

/** People counted before the clause that tells of all; `persons` are the numbers that count people, in order. */
export function readAllOfThem(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (persons.length === 0) return [];
  const mentions: Mention[] = [];
  let next = 0;
  let last: NumberToken | undefined;
  let excepted = 0;
  for (const found of ALL_OF_THEM.all(text)) {
    for (let token = persons[next]; token && token.end <= found.index; token = persons[next]) {
      if (isExcepted(text, token)) excepted = token.low;
      else if (!isCountedAside(text, token, last === undefined)) [last, excepted] = [token, 0];
      next += 1;
    }
    if (!last || found.index - last.end > REACH) continue;
    const between = text.slice(last.end, found.index);
    if (OF_OTHERS.test(between)) continue;
    const became = becameOf(text, found.index + found[0].length, found.index);
    if (!became || (SPARED.test(between) && !isBroughtOutDead(text, found.index, became.end, between))) continue;
    const { measure, end } = became;
    if (!isFirmlyTold(text, became, last.end)) continue;
    const ofInjured = THE_INJURED.test(text.slice(found.index - 4, found.index));
    const counted = ofInjured ? countOfInjured(persons, known, found.index) : allCountedAlike(text, persons, last);
    if (!counted) continue;
    const { start } = counted;
    const sameMeasure = known.filter((m) => m.measure === measure);
    const less = found.groups?.['who'] === undefined ? excepted : howMany(found.groups['who']);
    // 中巴上7人、轿车上4人全部遇难: of the four it is told, and of the seven as well.
    const areMore = !ofInjured && counted !== last && sameMeasure.every(({ low }) => low < counted.low);
    if (areMore || !isTold(sameMeasure, { start, end }))
      mentions.push(toMention({ start, end, number: counted }, { less, measure }));
  }
  return mentions;
}

/** 除这五人外, 除司机外 */
const howMany = (who: string): number => readNumeral(/[\d一二两三四五六七八九十]+(?=[名位个人])/.exec(who)?.[0]) ?? 1;

/** 伤者均为重伤 is of those told as injured. */
const countOfInjured = (
  persons: readonly NumberToken[],
  known: readonly Mention[],
  before: number,
): NumberToken | undefined => {
  const injured = known.findLast((m) => m.measure === 'injured' && m.start < before);
  return injured && persons.find((token) => overlap(token, injured));
};

const REMAINS_FOUND =
  /^[名位个人]?[^,。;!?\n\d搜寻援捞参指专]{0,16}[,。](?:所有|全部|他们的|其)?(?:遗体|尸体)[^,。;!?\n\d]{0,4}(?:已|均|都|全部|全数|陆续|先后)+[^,。;!?\n\d]{0,4}(?:找到|寻获|打捞|运出|抬出|发现|挖出)/;
const BODIES = new RarePattern(/遗体|尸体/);

/** 山洪卷走露营者十几人，遗体已全部找到. */
export const readRemains = (text: string, persons: readonly NumberToken[]): Mention[] =>
  (BODIES.isIn(text) ? persons : []).flatMap((token) => {
    const found = REMAINS_FOUND.exec(text.slice(token.end, token.end + 40));
    return found ? [toMention({ start: token.start, end: token.end + found[0].length, number: token })] : [];
  });

const SUBJECT = new RarePattern(
  /(?<who>(?:遇难|死亡|罹难|牺牲|殉职|逝|死|伤|受伤|重伤|中毒|失联|失踪|被困)(?:者|人员|工人|矿工|学生|患者|病人|群众|职工|员工|员)|(?:遇难|死亡|罹难|牺牲|殉职|受伤|重伤|中毒|失[踪联]|被困)的?(?=有|:|名单|身份|姓名))(?:的|中|均|全|都|有)?(?<told>[^。;!?\n]{0,80})(?<!公|社|救援|全国|总)(?:(?:共|总共|一共|合计|总计)(?:计|有|是)?|(?<=分别[^。;!?\n]{0,60}),)$/,
);
const SUMS: readonly (readonly [RegExp, Mention['measure'], RegExp])[] = [
  [/遇难|死|罹难|牺牲|殉职|逝/, 'deaths', /伤|失[踪联]|获救|救出|困|家属|亲属|亲友/],
  [/重伤/, 'seriouslyInjured', /死|亡|遇难|轻伤/],
  [/中毒/, 'poisoned', /死|亡|伤|遇难/],
  [/失[踪联]/, 'missing', /死|亡|伤|遇难|找到|救/],
  [/被困/, 'atRisk', /死|亡|伤|遇难|救/],
];

/** 遇难者名单…，共3人; 伤者均为重伤，共有52人: the sum of those whom the sentence is about. */
export const readSumsOfSubject = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  persons.flatMap((token) => {
    const found = SUBJECT.firstBetween(text, Math.max(0, token.start - 100), token.start);
    if (!found || isTold(known, token)) return [];
    const { who = '', told = '' } = found.groups ?? {};
    const subject = /^[伤受]/.test(who) && /重伤|危重|病危/.test(told) ? '重伤' : who;
    const sum = SUMS.find(([of]) => of.test(subject));
    if (!sum || sum[2].test(told)) return [];
    return [toMention({ start: token.start, end: token.end + 1, number: token }, { measure: sum[1] })];
  });

const DISEASE = /疫|天花|脊髓灰质炎|脊灰|出血热|霍乱|炭疽|麻疹|流感|诺如|登革热|手足口|感染|病例/;

/** 符合病例定义的共计168人 */
const DEFINED_AS_CASES = new RarePattern(
  /(?:符合|达到)[^,。;!?\n]{0,6}(?:病例|诊断)?(?:定义|标准)的[^,。;!?\n\d]{0,6}$/,
);
/** 霍乱的第一个病人……医院报上来三十二例 */
const COUNTED_UP = /(?:报上来|报告|上报|确诊|累计|确认|收治|新增)(?:了)?[^,。;!?\n\d]{0,6}$/;
/** 累计发病由第一次通报的84例升至今日的121例 */
const CASES_RAISED =
  /(?:发病|患病|中毒|病例)[^,。;!?\n]{0,16}[例人](?:升|增|上升|增加|增长|攀升)[至到为]了?(?:[今昨]日?[天晚]?|目前|现在|本次)?的?$/;
/** 一共一百五十八例，致病因子为副溶血性弧菌 */
const OF_A_MEAL = /食物中毒|食源性|致病因子|副溶血|沙门氏?菌|蜡样芽孢|葡萄球菌|志贺|酒席|宴席?|聚餐|食堂/;
const IN_ALL = /(?:一共|总共|累计|合计|共计|总计|[,共])(?:报告|收治|接诊|有|是|为)?$/;
const isOfAMeal = (text: string, { start, end }: NumberToken): boolean =>
  (IN_ALL.test(text.slice(Math.max(0, start - 6), start)) ||
    CASES_RAISED.test(text.slice(Math.max(0, start - 36), start))) &&
  OF_A_MEAL.test(text.slice(Math.max(0, start - 120), end + 30)) &&
  !/食品|样品|样本|案件|投诉/.test(text.slice(end, end + 8));
const isOfDisease = (text: string, { start }: NumberToken): boolean =>
  DISEASE.test(text.slice(Math.max(0, start - 30), start)) ||
  (COUNTED_UP.test(text.slice(Math.max(0, start - 12), start)) &&
    DISEASE.test(text.slice(Math.max(0, start - 120), start)));
/** 报了三十四例霍乱病人; 化验是霍乱，镇上五十二个病人 */
const PLAGUE = new RarePattern(/霍乱|鼠疫|炭疽/);
const isOfPlague = (text: string, { start, end }: NumberToken): boolean =>
  PLAGUE.isBetween(text, Math.max(0, start - 40), end + 8) &&
  (/^例[^,。;!?\n\d]{0,4}(?:霍乱|鼠疫|炭疽)/.test(text.slice(end, end + 8)) ||
    (/^[例个名位](?:病人|患者|病号)/.test(text.slice(end, end + 4)) &&
      PLAGUE.isBetween(text, Math.max(0, start - 40), start)));
/** 霍乱疫情，一周累计报告31例: what is counted was named before. */
export const readCases = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter(
      (token) =>
        !isTold(known, token) &&
        (DEFINED_AS_CASES.isBetween(text, Math.max(0, token.start - 16), token.start) ||
          (text.charAt(token.end) === '例' && (isOfDisease(text, token) || isOfAMeal(text, token))) ||
          isOfPlague(text, token)),
    )
    .map((token) => toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'cases' }));

const MOVED =
  /(?:(?:上升|增加|增长|增|升|攀升|上调|调高|修订|更新|变|修正|更正|核减|核定|调整|下调|订正|减少|减|降|改)(?:至|到|为|成)了?|而是|(?:不是|并非|不止)(?:上?报的?|说的?|通报的?|公布的?)?[\d一二三四五六七八九十百两]{1,4}[余多]?[名人个位具]?,(?:而|其实|实际|应该)?[是有]|[实应确]为|总数[为达]|累计[为达]?|定格[在为]|停[在留]|止[于步])[^,。;!?\n\d]{0,6}$/;
const TAKEN_BACK = /(?:修正|更正|核减|核定|调整|下调|订正|减少|减|降|改)(?:至|到|为)|而是|[实应确]为/;
const OF_DEATHS =
  /(?:死亡|遇难|罹难|身亡|丧生)[^,。;!?\n]{0,12}(?:有误|不准|错误|误报)[^。;!?\n]{0,40}$|(?:死亡|遇难|罹难|死难|亡人|死者)(?:者)?(?:人数|数字|总数|数)[^。;!?\n]{0,40}$|(?:遇难|罹难|死难|死)者[^,。;!?\n\d]{0,12}$|(?:(?:遇难|死亡|死|没了|走了)的|遇难|死亡|(?:遇难|死亡|死)者)远?远?(?:不是|并非|不止)[^,。;!?\n]{1,10},[^,。;!?\n\d]{0,6}$|(?:死亡|遇难)\d{1,4}人?,[^。;!?\n]{0,40}$|(?:死亡|遇难|罹难|身亡|丧生),总?人数[^。;!?\n]{0,40}$/;

/** 死亡人数增至10人，在院伤员减少为6人 */
const OF_THE_LIVING =
  /,[^,。;!?\n]{0,4}(?:伤[员者]|在院|住院|在治|检查|就诊|医院|失[联踪]|被困|获救)[^,。;!?\n]{0,14}$|(?:撤[离出走]|疏散|转移|安置|避险)[^。;!?\n]{0,16}$/;

const TELLS_OF_A_TOLL = new RarePattern(
  /有误|不准|错误|误报|(?:死亡|遇难)\d{1,4}人?,|(?:死亡|遇难|罹难|身亡|丧生),总?人数|(?:死亡|遇难|罹难|死难|亡人|死者)者?(?:人数|数字|总数|数)|(?:遇难|罹难|死难|死亡|死)者|(?:遇难|死亡|死|没了|走了)的远?远?(?:不是|并非|不止)|(?:遇难|死亡)远?远?(?:不是|并非|不止)/,
);

/** 亡人数字再更新，从昨晚的8人上升至今晨的11人: what is counted was said before the comma; 死亡数字从29改成了31 needs no unit. */
export const readMovedTolls = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  (TELLS_OF_A_TOLL.isIn(text) ? numbers : [])
    .filter((token) => {
      if (!countsPersons(text, token) && !/^[,。;!?\n]|^$/.test(text.charAt(token.end))) return false;
      const before = text.slice(Math.max(0, token.start - 60), token.start);
      return MOVED.test(before) && OF_DEATHS.test(before) && !OF_THE_LIVING.test(before) && !isTold(known, token);
    })
    .map((token) => ({
      ...toMention({ start: token.start, end: token.end + 1, number: token }),
      corrected: TAKEN_BACK.test(text.slice(Math.max(0, token.start - 10), token.start)),
    }));

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  movedTolls: { gate: (text: string) => TELLS_OF_A_TOLL.isIn(text), reads: [OF_DEATHS] },
};
