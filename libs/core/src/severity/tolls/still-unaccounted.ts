import { readNumeral } from '../numerals/chinese-numerals.js';
import type { Mention } from '../measures.js';
import type { Figure } from '../measures.js';
import { isMoreOfThem } from './sum-of-more.js';
import type { Span } from '../text/sentences.js';

const STILL = /(?:仍有?|还有?|尚有?|另有?|余下|剩下?的?|其余|剩余|至今)[^,。;!?\n\d]{0,8}$/;
const STILL_BEHIND = /^\d{0,6}[^,。;!?\n\d]{0,8}(?:仍|还|尚|至今)/;
const ALL_FOUND =
  /^[^。;!?\n]{0,40}?(?<![未没]|没有|[未没]能|[其剩]余[^,。;!?\n]{0,4}|其他[^,。;!?\n]{0,4}|(?:核减|减少|减去|剔除|排除|划掉)的[^,。;!?\n]{0,6})(?:均|全部|都|悉数|全数|全都)[^,。;!?\n\d未没]{0,8}(?:找到|获救|救出|升井|脱险|脱困|遇难|死亡|身亡|无生命体征|生还|平安|安好|健在|无恙|取得联系|联[系络]上|有了?(?:结果|下落|着落))/;
/** 救援工作结束: whoever was trapped is out, alive or dead; who is missing may still be. */
const SEARCH_ENDED =
  /(?:救援|搜救|救助|营救)(?:工作|行动|任务)?[^,。;!?\n\d未没]{0,6}(?:已经?|全部|全面|基本|圆满|正式)*(?:结束|完成|收队)|最后一[名个位](?:被困|受困|失联|失踪)?(?:者|人员?|工人|矿工)?[^,。;!?\n\d未没]{0,6}(?:救出|救起|搜救出|找到|获救|脱险|升井|搜出)/;
/** 无失联人员, 失联人数为零: an office's last word on them, whoever was thought to be missing. */
const NOBODY_MISSING =
  /(?<!除[^。;!?\n]{0,8}外,?(?:再|亦|也|并|均)?)(?:[无没]|没有|未有|不存在|不再有|已无|再无)(?:任何|其[他它])?(?:人员?|乘客|群众|工人|职工|村民)?(?:失联|失踪|下落不明)(?:人员|人|者|情况)?(?=[,。;!?\n、)和及与]|$)|(?:失联|失踪)(?:的)?(?:人员|\d{1,3}[名人位][^,。;!?\n\d]{0,6}|者)?已(?:经)?(?:在[^,。;!?\n]{1,8})?(?:取得联系|联[系络]上)|失[踪联]的\d{1,3}[名人位][^。;!?\n未没无]{0,50}(?:取得联系|不在现场|联[系络]上|[打接]通了?(?:电话|手机)|(?:都|全都?|均)(?:活着|平安|安然|健在|没事))|\d{1,3}[名人位]失[踪联](?:者|人员)?(?:系|是|为)[^。;!?\n未没无]{0,30}(?:联[系络]上|取得联系|平安)|失[踪联](?:名单上的?|人员|者)?(?:最后|仅剩|剩余)?的?[\d一二两三四五六七八九十]+[名人位]{1,2}[^,。;!?\n\d]{0,4}(?:确认|证实|报了?)(?:安全|平安|无恙)|(?:失联|失踪|取得联系)的?(?:人员|者|\d{1,3}[名人位][^,。;!?\n\d]{0,4})[^,。;!?\n\d未没]{0,8}(?:报了?平安|平安(?:归来|返回|到家))|(?:全部|所有)人员(?:均|都)?已?(?:被|经)?(?:找到|联系上|搜救出)|人员(?:已|均|都)?(?:全部|悉数)(?:找到|搜出|到齐|对上)|(?:失联|失踪)(?:人员|人数|者)?(?:为|归|清|已清)零|(?:失联|失踪)(?:人员|人数|者)?(?:为)?0(?:人)?(?![\d.余多])|[\d一二两三四五六七八九十]+[名人位]失[踪联][^,。;!?\n\d]{0,6}(?:都|均|全部)已?(?:被)?(?:找到|搜救出|寻获)|(?:全部|所有|最后[一两二三\d]{1,2}[名位具])(?:遇难|失联|失踪|罹难|死难|落水)(?:者|人员|群众)?的?(?:遗体|尸体)?[^,。;!?\n\d未没]{0,8}(?:找到|寻获|打捞|挖出|发现)|(?:遗体|尸体)(?:均?已经?)?(?:全部|悉数|全数)[^,。;!?\n\d未没]{0,4}(?:找到|寻获|打捞|挖出)/;
/** 另2名失踪者系事发前已离岗，人已在老家联系上 */
const HEARD_BEHIND = /^(?:者|人员)?(?:系|是|为)[^。;!?\n未没无]{0,30}(?:联[系络]上|取得联系|平安)/;
/** 31人失联……其中14人均已联系上；其余17人确认遇难 */
const THE_OTHERS_DIED = /其余\d+[名人位]{1,2}[^,。;!?\n\d]{0,6}(?:遇难|死亡|身亡|罹难)/;
/** 失联14人中，11人已联系上，剩余3人遗体找到 */
const HEARD_OF =
  /[,。;中里](?:其中|已?有|[后又]有|后来|随后|之后有?|现已?有?)?(\d{1,4}|[一二两三四五六七八九十]{1,3})[名位人][^,。;!?\n\d未没]{0,18}(?:联[系络]上|取得联系|报平安|报了平安|平安无事|安然无恙|平安归来|人在外地|在外(?:务工|打工|地)|并未失联|没有?[上下][车船井山]|不在(?:[车船]上|井下|现场|家)|没有?在(?:[车船]上|井下|现场)|外出务工|外出打工|已?外出|走亲戚)/;
const heardOf = (text: string, { end }: Span): number =>
  readNumeral(HEARD_OF.exec(text.slice(Math.max(0, end - 1), end + 60))?.[1]) ?? 0;
/** 剩余3位已找到遗体 */
const THE_REST_FOUND =
  /(?:剩余|剩下|其余|余下|另外?)的?(?:\d{1,4}|[一二两三四五六七八九十]{1,3})[名位人]{1,2}[^,。;!?\n\d未没]{0,8}(?:遗体|遇难|死亡|身亡|罹难)/;
/** 已发现12具遗体，其余人员仍在搜寻: of those who were missing. */
const BODIES = /遗体|尸体/;
const OTHERS_SOUGHT =
  /^[^。;!?\n]{0,14},其余(?:人员|\d+人|落水人员|失联人员)?(?:仍|正|还|尚)?在?(?:全力|持续|继续)?(?:搜|寻)/;
/** 挖出2人(均无生命体征)，其余正全力搜救 */
const OTHERS_LEFT =
  /(?:其余|余下|剩余|剩下)的?(?:人员?|[\d一二两三四五六七八九十]{1,3}[名人])?[^,。;!?\n\d]{0,6}(?:搜[救寻]|被困|被埋|失[联踪]|下落不明|营救|寻找)/;
/** 8名失踪船员确认遇难 */
const THEY_DIED =
  /^[名人位]?[^,。;!?\n\d]{0,6}(?:全部|均|已)?确认(?:遇难|死亡|身亡|罹难)|^[名人位]?[^,。;!?\n\d]{0,4}者?(?:的)?(?:遗体|尸体)/;
const OUT_BEFORE = /先期|此前|前期|早前|先前|最初|当天|已|(?:获救|救出|救起)的/;
const SIDE_BY_SIDE = 30;
/** 失踪的9人里，4人被救起，余下5人遗体已打捞出水; 4名失联人员的遗体陆续找到 */
const LAST_OF_THEM = /(?:余下|剩下|其余|剩余|最后|失[踪联])的?[^,。;!?\n\d、]{0,4}$/;
const OF_MISSING = /失[踪联](?:者|人员|工人|矿工|船员|渔民|村民|乘客)/;
const isOfMissing = (text: string, { start, end }: Span): boolean => OF_MISSING.test(text.slice(start, end + 2));
const OF_THEM = /[中里][^。;!?\n\d]{0,6}$|失[踪联](?:者|人员)中\d+[名人][^,。;!?\n\d]{1,6}[、,和][^。;!?\n\d]{0,4}$/;

/** Of so many trapped or missing those still so at the end: less who was got out, found dead or told as the rest. */
export function stillUnaccounted(
  text: string,
  mentions: readonly Mention[],
  measure: 'missing' | 'atRisk',
  settled: Figure | undefined,
): Figure | undefined {
  if (!settled || settled.low === 0) return settled;
  const rest = mentions.findLast(
    (m) =>
      m.measure === measure &&
      m.start > settled.start &&
      m.low < settled.low &&
      !HEARD_BEHIND.test(text.slice(m.end, m.end + 40)) &&
      !mentions.some((other) => other.measure === measure && other !== m && isMoreOfThem(text, other, m)) &&
      (STILL.test(text.slice(Math.max(0, m.start - 12), m.start)) || STILL_BEHIND.test(text.slice(m.start, m.end))),
  );
  if (rest) return { ...settled, shown: rest.low, low: rest.low, high: rest.high, start: rest.start, end: rest.end };
  if (measure === 'missing' && (NOBODY_MISSING.test(text) || THE_OTHERS_DIED.test(text.slice(settled.end))))
    return { ...settled, shown: 0, low: 0, high: 0 };
  const areDead = (m: Mention): boolean => m.measure === 'missing' && m.low === settled.low;
  // 俩钢筋工和仨木工被卷走，五个人的遗体都已捞上岸
  if (measure === 'missing' && mentions.some((m) => areBodiesOfAll(text, m, settled)))
    return { ...settled, shown: 0, low: 0, high: 0 };
  if (measure === 'missing' && mentions.some((m) => areDead(m) && THEY_DIED.test(text.slice(m.end, m.end + 16))))
    return { ...settled, shown: 0, low: 0, high: 0 };
  const areFoundDead = (m: Mention): boolean =>
    m.measure === 'deaths' && m.low === settled.low && m.start > settled.start && isOfMissing(text, m);
  if (measure === 'missing' && mentions.some(areFoundDead)) return { ...settled, shown: 0, low: 0, high: 0 };
  // A headline tells the number before its text tells it again.
  const last = mentions.findLast((m) => m.measure === measure && m.low === settled.low) ?? settled;
  if (measure === 'missing' && areAllAccounted(text, last)) return { ...settled, shown: 0, low: 0, high: 0 };
  const heard = measure === 'missing' && !isLessAlready(text, settled) ? heardOf(text, last) : 0;
  if (heard > 0 && heard < settled.low) {
    const isRestDead = mentions.some(
      (m) => m.measure === 'deaths' && m.low === settled.low - heard && m.start >= last.end,
    );
    const gone = isRestDead || THE_REST_FOUND.test(text.slice(last.end, last.end + 90)) ? settled.low : heard;
    const left = (value: number): number => Math.max(0, value - gone);
    return { ...settled, shown: left(settled.shown), low: left(settled.low), high: left(settled.high) };
  }
  const found = OTHERS_LEFT.test(text.slice(last.end, last.end + 80))
    ? undefined
    : ALL_FOUND.exec(text.slice(last.end, last.end + 60))?.[0];
  if (found !== undefined && measure === 'missing' && areDeadToo(mentions, found, last)) return settled;
  if (found !== undefined) return { ...settled, shown: 0, low: 0, high: 0 };
  if (
    measure === 'atRisk' &&
    ((SEARCH_ENDED.test(text) && mentions.some(isOfAFate)) ||
      areAllTold(mentions, last) ||
      areInCare(text, mentions, last))
  ) {
    return { ...settled, shown: 0, low: 0, high: 0 };
  }
  // 仍有13人下落不明；先期救出的8人: what is left is counted already.
  const isLeft = STILL.test(text.slice(Math.max(0, last.start - 12), last.start));
  const most = mentions.reduce((best, m) => (m.measure === 'deaths' ? Math.max(best, m.low) : best), 0);
  const out = mentions.filter(
    (m) =>
      !(isLeft && m.measure === 'rescued' && OUT_BEFORE.test(text.slice(Math.max(0, m.start - 8), m.start + 4))) &&
      m.start >= last.end &&
      (isOutOf(text, m, measure) || isBodyOfThem(text, m) || (m.low === most && areTheyBroughtOut(text, m, settled))) &&
      !isBeside(text, mentions, last, m) &&
      !areTheOthers(text, mentions, last, m) &&
      !(measure === 'missing' && isToldNext(text, last, m)),
  );
  const once = out.filter((m, i) => !out.slice(0, i).some(({ start }) => start === m.start));
  const less = outOf(once, settled.low);
  if (less === 0 || less > settled.low) return settled;
  const left = (value: number): number => Math.max(0, value - less);
  return { ...settled, shown: left(settled.shown), low: left(settled.low), high: left(settled.high) };
}

/** 登记失联的11人，8人确认遇难，另外3人当天请假没上工 */
const DEAD_AND_OTHERS =
  /^[名人位]?[^。;!?\n\d]{0,12}(\d{1,4})[名人位][^,。;!?\n\d]{0,8}(?:遇难|死亡|身亡|罹难)[^。;!?\n\d]{0,8}(?:另外?|其余|剩下|余下)的?(\d{1,4})[名人位](?![^,。;!?\n]{0,8}(?:失[踪联]|下落))/;
function areAllAccounted(text: string, { low, end }: Mention | Figure): boolean {
  const [, dead, others] = DEAD_AND_OTHERS.exec(text.slice(end, end + 60)) ?? [];
  return dead !== undefined && Number(dead) + Number(others) === low;
}

/** 失联人员由19人减至10人，9人当日外出: taken off already. */
const LESSENED = /(?:由|从)[^,。;!?\n]{1,10}(?:减|降)[^,。;!?\n\d]{0,4}$/;
const isLessAlready = (text: string, { start, end }: Span): boolean =>
  LESSENED.test(text.slice(Math.max(0, start - 16), end).replace(/\d+[名人]{0,2}$/, ''));

/** How many are out; the dead who are told several times over count as often as fits. */
function outOf(out: readonly Mention[], of: number): number {
  const sum = out.reduce((all, m) => all + m.low, 0);
  if (sum <= of) return sum;
  const saved = out.reduce((all, m) => (m.measure === 'deaths' ? all : all + m.low), 0);
  return saved + out.reduce((best, m) => (m.measure === 'deaths' ? Math.max(best, m.low) : best), 0);
}

/** 9人死亡、2人失踪，失踪者今晨找到，均已遇难: two more of the dead, where no later toll holds them. */
const areDeadToo = (mentions: readonly Mention[], found: string, missing: Mention | Figure): boolean =>
  /失[踪联](?:者|人员)/.test(found) &&
  /(?:遇难|死亡|身亡|无生命体征)$/.test(found) &&
  mentions.some((m) => m.measure === 'deaths' && m.low > missing.low && m.end <= missing.start) &&
  mentions.every((m) => m.measure !== 'deaths' || m.start <= missing.start);

/** 两人落水失踪。……两人先后被打捞上岸，均已无生命体征 */
const areTheyBroughtOut = (text: string, { measure, low, start, end }: Mention, { low: missing }: Figure): boolean =>
  measure === 'deaths' && low === missing && /打捞|搜救出|找到|捞[起上出]/.test(text.slice(start, end));
const isBodyOfThem = (text: string, { measure, start, end }: Mention): boolean =>
  measure === 'deaths' && BODIES.test(text.slice(start, end)) && OTHERS_SOUGHT.test(text.slice(end, end + 40));

const BODIES_OF_ALL = /(?:遗体|尸体)(?:都|均|全|已|也){1,3}(?:经|被)?(?:打捞|捞|找|寻|挖|搜)/;
/** 现已找到全部5具遗体 */
const ALL_OF = /(?:全部|所有)$/;
const areBodiesOfAll = (text: string, { measure, low, start, end }: Mention, missing: Figure): boolean =>
  measure === 'deaths' &&
  start >= missing.end &&
  low >= missing.low &&
  (BODIES_OF_ALL.test(text.slice(start, end + 12)) ||
    (BODIES.test(text.slice(start, end)) && ALL_OF.test(text.slice(Math.max(0, start - 2), start))));

/** 搜救结束：31名矿工没能升井 tells no other end of them than that. */
const isOfAFate = ({ measure, low }: Mention): boolean =>
  low > 0 && (measure === 'deaths' || measure === 'injured' || measure === 'rescued');

/** 71人被困，29人死亡，42人受伤: what became of each is told. */
function areAllTold(mentions: readonly Mention[], { low, end }: Mention | Figure): boolean {
  const [deaths, injured] = (['deaths', 'injured'] as const).map((measure) =>
    mentions.find((m) => m.measure === measure && m.start >= end && m.start - end <= SIDE_BY_SIDE),
  );
  return deaths !== undefined && injured !== undefined && deaths.low + injured.low === low;
}

/** 20余名工人被埋。26人被送到医院 */
const areInCare = (text: string, mentions: readonly Mention[], { low, end }: Mention | Figure): boolean =>
  mentions.some(
    (m) => m.measure === 'injured' && m.low >= low && m.start >= end && /医院/.test(text.slice(m.start, m.end + 4)),
  );

/** 遇难21人，失联11人，6人获救: dead, missing and saved are told side by side, none of them of another. */
const isBeside = (text: string, mentions: readonly Mention[], missing: Span, saved: Mention): boolean =>
  saved.measure === 'rescued' &&
  /^人?[,、]$/.test(text.slice(missing.end, saved.start)) &&
  mentions.some(
    ({ measure, low, start, end }) =>
      measure === 'deaths' &&
      low > 0 &&
      start < missing.start &&
      missing.start - end <= 8 &&
      !/[。;!?\n]/.test(text.slice(end, missing.start)),
  );

/** 9人遇难，4人失踪。登记入住17人，其余4人自行脱险: others than both, where no more of the missing is told in between. */
const areTheOthers = (text: string, mentions: readonly Mention[], missing: Span, saved: Mention): boolean =>
  saved.measure === 'rescued' &&
  /(?:其余|其他|其它|另外?)[^,。;!?\n\d]{0,4}$/.test(text.slice(Math.max(0, saved.start - 6), saved.start)) &&
  !/获救|救[出起]|找到|失踪|失联/.test(text.slice(missing.end, saved.start)) &&
  mentions.every((m) => m.low === 0 || m.start < missing.end || m.start >= saved.start || m.measure === 'injured');

/** 11人失联5人获救: two groups, where nothing says that the one is of the other. */
const isToldNext = (text: string, missing: Span, saved: Mention): boolean =>
  saved.measure === 'rescued' &&
  /^人?[,、]?$/.test(text.slice(missing.end, saved.start)) &&
  !text.slice(Math.max(0, missing.start - 6), missing.end).includes('其中');

/** 9名幸存者年龄在17岁至56岁之间: who was out before, unless they are found now. */
const isSpokenOf = (text: string, { start, end }: Mention): boolean =>
  /(?:幸存|生还|获救)者?$/.test(text.slice(start, end)) &&
  /^者?(?:们)?(?:年龄|均|都|中|的|已|生命)/.test(text.slice(end, end + 4)) &&
  !/(?:找到|发现|救[出起上]|捞[起出上]|寻获)[^,。;!?\n]{0,4}$/.test(text.slice(Math.max(0, start - 8), start));

/** Rescued, or dead of those just counted: 失联10人中9人遇难. */
const isOutOf = (text: string, mention: Mention, measure: 'missing' | 'atRisk'): boolean =>
  (mention.measure === 'rescued' && !isSpokenOf(text, mention)) ||
  (mention.measure === 'deaths' &&
    mention.low > 0 &&
    (measure === 'atRisk' ||
      (LAST_OF_THEM.test(text.slice(Math.max(0, mention.start - 18), mention.start)) &&
        BODIES.test(text.slice(mention.start, mention.end))) ||
      isOfMissing(text, mention) ||
      OF_THEM.test(text.slice(Math.max(0, mention.start - 18), mention.start))));
