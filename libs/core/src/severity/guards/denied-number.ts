import { RarePattern } from '../words/rare-pattern.js';

const NUMBER = /\d{1,4}|[一二两三四五六七八九十百]{1,5}/;
/** 没有10人死亡, 并非30人遇难, but not 有没有10人死亡 or 没有1人升井. */
const NOT_SO_MANY = new RarePattern(
  /(?:(?<!有)没有|(?<![是也])并非|而非|(?<![是就还也要])不是)(?:什么|所谓的?|网传的?|传言(?:中|所说)?的?)?[“"「]?(?![1一][名人位个])(?<number>\d{1,4}|[一二两三四五六七八九十百]{1,5})[余多]?[名人位个](?:人|工人|村民|群众|学生|乘客)?(?:全部|都|已)?(?:(?:死亡|遇难|身亡|丧生|罹难|没了|受伤|重伤|失踪|失联|中毒)(?!的)|(?=,(?:真正|实际)?(?:遇难|死亡|死|身亡|丧生)的(?:是|有|只有|共)))/,
);
/** 别再写“十人死亡”了, 别再发什么七级的截图: what is not to be told on, where something else is. */
const TOLD_NO_MORE = new RarePattern(
  /(?:别|不要|莫|不许)(?:再|乱|瞎)(?:到处)?[写发说传报讲刷](?:什么|那个|那条|成|所谓的?)*[“"「‘']?(?:死亡?了?|没了|埋了|遇难)?(?<number>\d{1,4}|[一二两三四五六七八九十百]{1,5})[余多]?(?:级|[名人位个])(?![^,。;!?\n]{0,8}(?:现场|遗照|照片|视频))/,
);
const TOLD_INSTEAD =
  /实数|实际|其实|准数|就(?:是|死|没)|只[有是死]|才[死有]|台网|[调通]度|通报|公安|交警|官方|死了|错|假|瞎/;
const isToldAgain = (rest: string, own: string): boolean =>
  [`死了${own}`, `死亡${own}`, `${own}人死亡`, `${own}人遇难`, `${own}个没了`].some((told) => rest.includes(told));
const NUMBER_WITHIN = 12;
const HURT = /受伤|重伤|失踪|失联|中毒/;
const CLAUSE = /^[^,。;!?\n、]{0,24}/;

/** 网传死亡40人……造成12人死亡，没有40人死亡: a number that the text itself denies, wherever it is told. */
export function deniedNumber(text: string, at: number): string | undefined {
  const isToldNoMore = TOLD_NO_MORE.isIn(text);
  if (!isToldNoMore && !NOT_SO_MANY.isIn(text)) return undefined;
  const own = NUMBER.exec(text.slice(at, at + NUMBER_WITHIN))?.[0];
  if (own === undefined) return undefined;
  const noMore = isToldNoMore ? TOLD_NO_MORE.all(text).find(({ groups }) => groups?.['number'] === own) : undefined;
  const rest = noMore && text.replace(noMore[0], '');
  if (rest && TOLD_INSTEAD.test(rest) && !isToldAgain(rest, own)) return noMore[0];
  // 是3人受伤，不是3人死亡
  const isHurt = HURT.test(CLAUSE.exec(text.slice(at))?.[0] ?? '');
  return NOT_SO_MANY.all(text).find(
    (denied) => denied.groups?.['number'] === own && HURT.test(denied[0]) === isHurt,
  )?.[0];
}

const ANY_NUMBER = String.raw`\d[\d,]{0,8}(?:\.\d{1,2})?[十百千万]{0,2}|[一二两三四五六七八九十百千万]{1,8}`;
const OWN_NUMBER = new RegExp(`^(?:${ANY_NUMBER})`);
/** 高峰时为1280人。“六千人”不实: a number by itself, quoted to be denied. */
const QUOTED_AND_DENIED = new RarePattern(
  new RegExp(
    `[“"「](?<number>${ANY_NUMBER})[余多]?(?:[名人位个户]|公顷|亩|小时|元)[^”"」。!?\\n]{0,6}[”"」]的?(?:说法|数字|传言|消息|网传|信息)?(?:不实|不属实|失实|系谣言|是谣言|为谣言|有误|(?:严重)?夸大|没有?依据|纯属)`,
  ),
);
const IN_QUOTES_BEFORE = /(?:传|说|称|所谓|谣)[^,。;!?\n“"「]{0,8}[“"「][^”"」\n]{0,16}$/;

/** 网传“六千人围堵县政府”……“六千人”不实: talk of a number that is denied at the end. */
export function deniedAtTheEnd(text: string, at: number): string | undefined {
  if (!QUOTED_AND_DENIED.isIn(text)) return undefined;
  const own = OWN_NUMBER.exec(text.slice(at, at + NUMBER_WITHIN))?.[0];
  if (own === undefined || !IN_QUOTES_BEFORE.test(text.slice(Math.max(0, at - 30), at))) return undefined;
  return QUOTED_AND_DENIED.all(text).find(({ groups, index }) => index > at && groups?.['number'] === own)?.[0];
}
