import { dateOf, type Instant } from '../../time/instant.js';
import { SOME_TIME_BACK, toldOfBefore } from './some-time-before.js';
import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';
import type { Span } from '../text/sentences.js';

export interface YearMonth {
  readonly year: number;
  /** 1 to 12; undefined when only the year is known. */
  readonly month: number | undefined;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年(?!以来的?[最罕首第未])|[·.](?=\d{1,2}[·.]\d{1,2}))(?:(\d{1,2})[月·.])?/g;
/** “2021·6·12”事故 is what an accident is called long after. */
const CALLED_BY_DATE = new RarePattern(
  /(?<!\d)(?:19|20)\d{2}[·.]\d{1,2}[·.]\d{1,2}(?!\d)[^,。;!?\n]{0,12}(?:事故|矿难|爆炸|火灾|坍塌|事件|案|空难|灾)/,
);
const RECENT =
  /(?<!^的|年的|上的|当年)今天|昨天|今日|昨日|今晨|今早|昨晚|昨夜|今夜|前晚|前夜|昨儿|今儿|前天|(?<!^的?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[那这][^,。;!?\n]{0,8})?)凌晨|日前|近日|截至|目前|此次|本次|这一次|这回|这起|该起|(?<!\d|(?:\d{4}年|^的?)\d{1,2}月)\d{1,2}[日时]/;
const STATISTICAL_YEARS =
  /(?:今年|全年|年)前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?月(?![^,。;!?\n]{0,4}最)|近[\d一二三四五六七八九十两]{1,2}年(?![^,。;!?\n]{0,12}最|以?来?的?[最罕首未]|一遇)|(?:至|到|-)\d{4}年|\d{4}年以来(?!的?[最罕首第未]|[^,。;!?\n]{0,8}最)|[\d一二三四五六七八九十两几多]{1,3}年(?:多)?(?:来|间|里|内)(?![^,。;!?\n]{0,12}最|的?(?:[最罕首未头]|第一))|(?:1[0-2]|[1-9]|[一二三四五六七八九])月?(?:至|到|-|—|~)(?:1[0-2]|[1-9]|[一二三四五六七八九十])月(?!\d|[一二三四五六七八九十]+日)|(?:举办|开赛|创办|开通|建成|通车|运营|营运|蓄水|成立|有记录)以来(?=(?:已经?|共|累计|先后|发生)+有?)|入[春夏秋冬]以来(?=[^。;!?\n\d]{0,12}(?:溺|煤气|一氧化碳|火灾|事故|车祸|接诊|收治心|收治脑)|[^。;!?\n\d]{0,8}(?:已经?|共|累计)有?$)/;
/** 三十年前, 十多年前, 半个世纪前: two years or more. */
const YEARS_AGO =
  /(?:(?<!\d)[2-9]|\d{2,3}|[二两三四五六七八九几多数]|[一二三四五六七八九]?十[几多余]?[一二三四五六七八九]?|百)[几多余]?年(?:以|之)?前|(?:半|[一两]|大半|近半)个?(?:多)?世纪(?:以|之)?前|(?:[二三四五六七八九]十|[2-9]0)年代[末初中]?期?的?(?:那|一)[场次回起]|上个?世纪(?![末初]?(?:以来|至今))/;
/** 过去十八年了, 距今已有二十三年, 十二年过去了. */
const LONG_PAST =
  /(?:过去(?:了|已经?|整整|将近|快|近|约)*|距今(?:已经?|有|整整|将近|快|近|约)*)(?:(?<!\d)[2-9]|\d{2,3}|[二两三四五六七八九几]|[一二三四五六七八九]?十[几多余]?[一二三四五六七八九]?|百)[几多余]?年(?=多?了|[,。!;\n])|(?:\d{1,3}|[二两三四五六七八九十百几]{1,3})[几多余]?年(?:(?:就|转眼|已经?)?(?:这么|这样)?过去了|了,那[场次回])/;
/** “妈妈，十二年了。”……那场沉船带走了57条生命 */
const SO_MANY_YEARS =
  /(?:^|[,。;!?\n“"])(?:整整|都|已经?)?(?:(?<!\d)[2-9]|\d{2}|[二两三四五六七八九]|[一二三四五六七八九]?十[几多余]?[一二三四五六七八九]?)[多余]?年(?:过去)?了[。!"”]/;
/** 八三年那次, 98年大水: how people who remember say a year; 五六年 and 80年 may be a length. */
const YEAR_IN_SHORT =
  /[四五六七八九][〇零一二三四五六七八九]年那[回次年场]|[五六七八九]几年(?!级|前|了)|(?:^|[,。;!?\n在自从是于次过忆来])(?:[六七八九][零〇一二三四五六七八九](?<!六七|七八|八九)|[6-9][1-9])年(?!级|代?产|龄|以|来|间|前|里|多|的?老)/;
/** An event of December is news in January. */
const NEWS_FOR_MONTHS = 2;

/** The duty to answer is of 2016 (国办发〔2016〕61号): no report of an earlier year is taken in to be answered. */
const FIRST_YEAR = 2016;

/** Without a date of publication the latest year that the text names stands for it. */
export function latestYear(text: string): YearMonth | undefined {
  const years = matchesOf(YEAR, text).map((found) => Number(found[1]));
  return years.length === 0 ? undefined : { year: Math.max(...years, FIRST_YEAR), month: undefined };
}

/** Whether a word of today stands between what looks back and what is stated. */
/** 去年12月发生的这起火灾: of then, whichever one it is. */
const LAST_YEAR = /^(?:去年|前年|上年)/;
/** 去年台风损失8000万元，今年台风又来 */
const THIS_YEAR = /[,。;]今年(?:真的?|又|再次|再度|再|台风|暴雨|冰雹|山洪|洪水|这[次回场]|\d{1,2}月\d)/;
const THIS_ONE = /此次|本次|这一次|这回|这起|该起/g;
export const isRecentBehind = (text: string, word: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  if (LAST_YEAR.test(word) && THIS_YEAR.test(between)) return true;
  return RECENT.test(LAST_YEAR.test(word) ? between.replaceAll(THIS_ONE, '') : between);
};

export const isRecent = (text: string, from: number, to: number): boolean => RECENT.test(text.slice(from, to));

function isEarlier(found: RegExpExecArray, reported: YearMonth): boolean {
  const year = Number(found[1]);
  if (year >= reported.year) return false;
  if (found[2] === undefined || reported.month === undefined) return true;
  return (reported.year - year) * 12 + reported.month - Number(found[2]) > NEWS_FOR_MONTHS;
}

const isEarlierCalled = (name: string, { year }: YearMonth): boolean => Number(name.slice(0, 4)) < year;

/** 长沙自建房那回死了五十多个: of another time, and elsewhere. */
const THAT_TIME = new RarePattern(
  /(?:那[回次年]|那一[回次年])(?:就|可|都|一下子?)?(?:死|没|走|砸死|烧死|炸死|淹死|埋)了?(?=[\d一二两三四五六七八九十几上])/,
);
const TOLD_OF_THEN = new RarePattern(
  /(?:那是|就那年|那年|那一年|事情发生在|说的是)[^。!?\n]{0,6}(?:(?:19|20)\d{2}年|[一二][九〇零][〇零一二三四五六七八九]{2}年|上世纪|[一二三四五六七八九十]{1,3}多?年前)|[,。;](?:这|那)(?:都)?是[两二三四五六七八九十\d]{1,3}多?年前的(?:事(?!情?况)|矿难|火灾|车祸|旧事|老事)|(?:事故|矿难|火灾|车祸)发生[在于][两二三四五六七八九十\d]{1,3}多?年前(?=[,。;!?\n]|$)|(?:[二两三四五六七八九十]{1,3}|\d{1,2})[几多余]?年前[^,。;!?\n]{0,12}的(?:亲历者|幸存者|目击者|遇难者家属)/,
);
/** “这是去年外省的事” */
const OF_ANOTHER = new RarePattern(
  /[,。“"](?:这|那)(?:都)?是(?:去年|前年|上个?月|好几年前|外[省地市]|国外|别处)[^,。;!?\n]{0,6}(?:的事|的案例|的录像|的画面|发生的|出的事)/,
);
/** 外省近日也发生类似事故, 上月邻省也发生过一起爆炸: told to compare. */
const ELSEWHERE = new RarePattern(
  /(?:上个?月|上周|前不久|近日|日前|前几天)[^,。;!?\n]{0,3}(?:邻|外|兄弟)[省市县地][^。;!?\n\d]{0,8}(?:也|曾|刚|接连)[^,。;!?\n\d]{0,4}(?:发生|出)(?:了|过)|(?:邻|外|兄弟)[省市县地](?:上个?月|上周|前不久|近日|日前|前几天)[^。;!?\n\d]{0,4}(?:也|曾|刚|接连)[^,。;!?\n\d]{0,4}(?:发生|出)/,
);
/** 吸取外地爆炸致31人死亡事故教训 */
const LEARNING = /(?:吸取|汲取|记取|接受|反思|总结|通报|剖析)[^,。!?\n]{0,40}$/;
const LESSON = /^[^。!?\n]{0,24}(?:教训|警示|启示)/;
/** 通报了外省爆炸致11人死亡的事故，要求举一反三 */
const TOLD_OF_OTHERS =
  /(?:通报|学习|传达|剖析|观看)[^,。!?\n]{0,10}(?:外[省市地县]|邻[省市县]|某[省市])[^,。!?\n]{0,24}$/;
const TO_LEARN = /^[^。!?\n]{0,30}(?:举一反三|引以为戒|警钟|教训|警示|排查)/;
/** 上月火灾致9人死亡，昨日再次发生火灾: what came before is not what is told now. */
const ONCE_MORE =
  /^(?![^。!?\n]{0,40}?(?:医院|抢救|救治|ICU|不治|重症|伤者|伤员))[^。!?\n]{0,40}?(?:又|再次|再度|再一次)(?:一[起次场座家处名个栋辆艘条]|发生|出现|突发|遭遇|出|死|没了|炸|塌|砸|撞|翻|夺)/;
const THEN_WITHIN = 120;
/** “这十一个，都没了。”……那是一九八六年的冬天: the time is told after the toll, and no day of now before it. */
export function toldOfThen(text: string, from: number, to: number): string | undefined {
  const behind = text.slice(to, to + THEN_WITHIN);
  const that = THAT_TIME.firstBetween(text, from, to) ?? ELSEWHERE.firstBetween(text, from, to);
  if (that) return that[0];
  const learning = LESSON.test(behind) ? LEARNING.exec(text.slice(from, to).replace(/\d[^,。!?\n]*$/u, '')) : null;
  if (learning && !RECENT.test(learning[0])) return learning[0];
  const before = toldOfBefore(text.slice(from, to), behind);
  if (before) return before;
  const others = TO_LEARN.test(behind)
    ? TOLD_OF_OTHERS.exec(text.slice(from, to).replace(/\d+[^,。!?\n]?$/u, ''))
    : null;
  if (others) return others[0];
  const earlier = ONCE_MORE.test(behind) ? SOME_TIME_BACK.exec(text.slice(from, to)) : null;
  if (earlier) return earlier[0];
  const end = to + THEN_WITHIN;
  const found = OF_ANOTHER.firstBetween(text, to, end) ?? TOLD_OF_THEN.firstBetween(text, to, end);
  return found && !RECENT.test(text.slice(Math.max(0, from - THEN_WITHIN), to)) ? found[0] : undefined;
}

/** 一九六〇年 */
const CHINESE_YEAR = /[一二][八九〇零○][〇零○一二三四五六七八九]{2}年/g;
const DIGITS = '〇一二三四五六七八九';
const yearInDigits = (year: string): number =>
  Number(Array.from(year.slice(0, 4).replaceAll(/[零○]/g, '〇'), (digit) => DIGITS.indexOf(digit)).join(''));
/** 那起事故, 那一次, 那一天: of what the sentence before tells. */
const THAT_ONE =
  /^[“"]?(?:当年|就在)?(?:那一?[起次场回]|那一?[天夜晚刻])|^[^,。;!?\n]{2,8}的?那个?(?:夜|晚|年|冬|夏|春|秋)/;
/** 公布2025年8月21日溃坝事故调查报告。报告认定，该起事故共造成13人死亡 */
const BY_THE_REPORT = /^(?:报告|调查组?)(?:认定|显示|查明|指出),?(?:该|此|这)?(?:起|次)?(?:事故|火灾|爆炸)/;
const SENTENCE_BEFORE = /[^。;!?\n]*[。;!?\n]\s*$/;
/** 这幢建于1989年的楼房 */
const BUILT = /[建设立生]于$/;
const STORY_WITHIN = 200;
/** Where the story begins of which it is told: the paragraph, as far as it is near. */
const sentenceBefore = (text: string, from: number): number => {
  const near = text.slice(Math.max(0, from - STORY_WITHIN), from);
  const paragraph = near.lastIndexOf('\n') + 1;
  return paragraph > 0 ? from - near.length + paragraph : from - (SENTENCE_BEFORE.exec(near)?.[0].length ?? 0);
};

/** 这栋楼1998年就被鉴定为危房 */
const RATED_THEN =
  /^(?:\d{1,2}日)?(?:就|已|即|便|曾)?(?:被|经)?(?:鉴定|列[为入]|评[为定]|认定|建成|投用|投产|验收|停用|取得|挂牌|出厂|购[入买]|上牌|登记|注册)/;
/** 三年前建成的厂房: of a thing, not of what happened there. */
const MADE_THEN = /^(?:就|才|刚)?(?:建成|建起|投产|竣工|修建|开业|启用|改造|交付|建)(?:的|投用)/;

/** The guard of a sentence that tells of an earlier year, or counts over years; undefined when it tells of now. */
export function earlierYear(
  text: string,
  from: number,
  to: number,
  reported: YearMonth | undefined,
): { guard: string; reason: string; word: string } | undefined {
  const opening = text.slice(from, from + 16);
  const start = THAT_ONE.test(opening) || BY_THE_REPORT.test(opening) ? sentenceBefore(text, from) : from;
  const before = text.slice(start, to);
  const counted = STATISTICAL_YEARS.exec(before);
  if (counted) return { guard: 'statistics', reason: '统计数据，不是一起事件', word: counted[0] };
  const ago = YEARS_AGO.exec(before) ?? LONG_PAST.exec(before);
  const since = SO_MANY_YEARS.exec(before);
  if (since && !RECENT.test(text.slice(0, to + 60)))
    return { guard: 'history', reason: '往事、纪念或背景回顾', word: since[0] };
  const isOfADisease =
    ago && /^[^,。;!?\n]{0,4}消灭/.test(before.slice(ago.index + ago[0].length) + text.slice(to, to + 6));
  if (
    ago &&
    !isOfADisease &&
    !/又|再[次度]/.test(before.slice(ago.index + ago[0].length)) &&
    !MADE_THEN.test(before.slice(ago.index + ago[0].length)) &&
    !isRecent(before, ago.index + ago[0].length, before.length)
  )
    return { guard: 'history', reason: '往事、纪念或背景回顾', word: ago[0] };
  const short = YEAR_IN_SHORT.exec(before);
  if (short && !isRecent(before, short.index + short[0].length, before.length))
    return { guard: 'history', reason: '往年的事件', word: short[0] };
  const called = CALLED_BY_DATE.firstBetween(text, start, to);
  if (called && (reported?.month === undefined || isEarlierCalled(called[0], reported)))
    return { guard: 'history', reason: '往年的事件', word: called[0] };
  if (reported === undefined) return undefined;
  const [inChinese] = matchesOf(CHINESE_YEAR, before);
  if (
    inChinese &&
    yearInDigits(inChinese[0]) < reported.year &&
    !isRecent(before, inChinese.index + inChinese[0].length, before.length)
  )
    return { guard: 'history', reason: '往年的事件', word: inChinese[0] };
  const years = matchesOf(YEAR, before).filter(
    ({ index, 0: { length } }) =>
      !BUILT.test(before.slice(Math.max(0, index - 3), index)) && !RATED_THEN.test(before.slice(index + length)),
  );
  const last = years.at(-1);
  if (!last || !years.every((found) => isEarlier(found, reported))) return undefined;
  const isBuilding =
    !/\d月/.test(last[0]) && !/调查报告/.test(before) && RECENT.test(before.slice(last.index + last[0].length));
  return isBuilding ? undefined : { guard: 'history', reason: '往年的事件', word: last[0] };
}

/** 从造成36人死亡的那场大火，到今年的塔吊倒塌，血的教训反复说明: events gone through for what they teach. */
const GONE_THROUGH = new RarePattern(
  /从[^。;!?\n]{2,30}(?:那[场起次]|的[^,。;!?\n]{0,8}(?:大火|火灾|爆炸|矿难|事故|坍塌))[^。;!?\n]{0,6},?再?到[^。;!?\n]{2,60}(?:教训|悲剧|惨剧|代价|证明|说明|警示|提醒|警醒)/,
);

/** What goes through several events in one sentence, as examples. */
export const toldAsLesson = (text: string, { start, end }: Span): RegExpExecArray | null =>
  GONE_THROUGH.firstBetween(text, start, end);

/** 4人遇难, 死亡12人, but not 每一位遇难矿工 */
const TOLL =
  /(?<!每)(?:\d+|[一二两三四五六七八九十百]+)[余多]?[名人位][^,。;!?\n]{0,6}(?:遇难|死亡|身亡|丧生|罹难|受伤)|死亡\d+人/;
const LONG_AGO = 5;
const OF_NOW =
  /(?<!\d年)\d{1,2}月\d{1,2}日|今[天日晨早晚]|昨[天日晚夜]|前天|日前|近日|截至|(?<![年月\d])\d{1,2}日|突发|刚刚/;

/** Several years are named, none of the last five, and nothing of now: the last of them. @param year in which it was published */
export function oldStory(text: string, year: number): string | undefined {
  const years = matchesOf(YEAR, text);
  const last = years.at(-1);
  if (!last || years.length < 3 || years.some((found) => Number(found[1]) > year - LONG_AGO)) return undefined;
  // 某矿透水，11人遇难。该矿曾于2003年……: told before any year.
  const counted = text.search(TOLL);
  if (counted >= 0 && counted < (years[0]?.index ?? 0)) return undefined;
  return OF_NOW.test(text) ? undefined : last[0];
}

const A_DAY_OF_THE_YEAR = /(?<!\d年|去年|前年|同年|当年)(?<month>\d{1,2})月(?<day>\d{1,2})日/;
const OF_ANOTHER_EVENT = /今年|另一|另外|邻[市县省区镇]|外[省市地]|曾|也发生|同类|类似|此前|之前|不久前/;
const OF_THE_HURT = /伤者|伤员|不治|又有|新增/;
const NEWS_FOR_DAYS = 30;
const DAYS_A_MONTH = 30.4;

/** 昨日4人遇难。今年3月12日，另一家工厂爆炸，35人死亡: a month or more ago, behind what is told of now. @param month and day of publication */
export function earlierThisYear(
  text: string,
  span: Span,
  at: number,
  published: { readonly month: number; readonly day: number },
): string | undefined {
  const sentence = text.slice(span.start, at);
  const day = A_DAY_OF_THE_YEAR.exec(sentence);
  if (!day || !OF_ANOTHER_EVENT.test(text.slice(span.start, span.end))) return undefined;
  const ago =
    (published.month - Number(day.groups?.['month'])) * DAYS_A_MONTH + published.day - Number(day.groups?.['day']);
  if (ago <= NEWS_FOR_DAYS) return undefined;
  const told = TOLL.exec(text.slice(0, span.start));
  const isBehind = told !== null && !OF_THE_HURT.test(text.slice(Math.max(0, told.index - 8), told.index + 16));
  return isBehind ? day[0] : undefined;
}

/** The day of an instant in China. */
export function dayOf(at: Instant): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = dateOf(at).split('-').map(Number);
  return { year, month, day };
}
