import { beginningsOf, type CharSet } from '../words/char-set.js';
import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { build, plus, round } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';
import { LOSS_AFTER, LOSS_BEFORE, POTENTIAL, readLoss } from './read-loss.js';
import { LEAKED, readBatches, readRecords, RECORDS } from './read-records.js';
import { CROWD_OR_GATHERED, CROWD_WORDS, GATHERED, readParticipants, STANDING } from './read-participants.js';
import { LOAD_BEFORE, LOAD_BEHIND, readLoadCut } from './read-load-cut.js';
import { readThreatened, THREAT_BEFORE, THREAT_BEHIND, THREAT_NEXT } from './read-threatened.js';
import { readFainted, TELLS_OF_POISONING } from './read-fainted.js';
import { readMaimed } from './read-maimed.js';
import { readWeekdaySpans } from './read-weekday-spans.js';
import { readMovedByPlace } from './read-moved-by-place.js';
import { readOneAfterTheOther } from './read-one-after-the-other.js';
import { readRespectiveAreas } from './read-respective-areas.js';
import { readRowsByPlace } from './read-rows-by-place.js';
import { readSeriousByHospital } from './read-serious-by-hospital.js';
import { readTwoSides } from './read-two-sides.js';
import { readWithoutNews, TELLS_OF_NO_NEWS } from './read-without-news.js';
import { readShutIn } from './read-shut-in.js';
import { HELD_UP, readStranded } from './read-stranded.js';
import { readLossesInARow, readLossesListed, readLossesSideBySide } from './read-losses-in-a-row.js';
import { readTimesUsual } from './read-times-usual.js';
import type { NumberToken } from '../numerals/numerals.js';
import { HOUSEHOLDS, readHouseholds } from './read-households.js';
import { readMagnitude, TELLS_OF_A_QUAKE } from './read-magnitude.js';
import { AREA_UNIT, readArea } from './read-area.js';
import { readCrowdParts, readJoinedCrowd } from './read-crowd-parts.js';
import { readClockSpans } from './read-clock-spans.js';
import { readDaySpans } from './read-day-spans.js';
import { CARS, DERAILED, readDerailed } from './read-derailed.js';
import { readToldSpans } from './read-told-spans.js';
import type { Instant } from '../../time/instant.js';
import { readDatedSpans, TELLS_OF_AN_END } from './read-dated-spans.js';
import {
  isAnotherMeant,
  isNoneAsLong,
  PLANNED,
  withoutLooseDays,
  withoutPlanned,
  withoutSaid,
} from './spans-that-stand.js';
import { overlap, sentencesOf, spanIndexAt } from '../text/sentences.js';
import type { Span } from '../text/sentences.js';

const BEFORE = 18;
const AFTER = 48;
const OUTAGE = new RarePattern(
  /抢通[花用耗]|中断|停运|在空中|一动不动|没开过|没动静|没走过车|没走车|一[趟班列]车?[都也]?没|没动过|没动弹|没车坐|停水|断气|无气|无水|无电|断电|轿厢|吊厢|吊篮|缆车|索道|电梯|停气|停电|滞留|断航|封闭|瘫痪|被困|困在|困住|困人|关在|卡在|被关|悬了|悬着|悬在|悬空|吊着|挂在|吊在|被吊|停摆|断供|停供|受阻|阻断|断水|供气|供水|停止|断行|阻断|堵|悬停|停在|停炉|停机|没开行|都没开|还没开|在烧|烧过|烧起|已烧|连烧|火还在|山火|林火|燃烧|烧[了到]|着了|停了|断了|封了|停开|腾空|线路开通|爆了|连停|趴了|没有一[趟列班]|都不通|封[到死着]|没压住|压不住|没点火|停下来|趴到|没过一趟|[起就路线段向]不通|[仍未一直]{1,2}不通|关了(?:整整|足足|将近|快)?[\d一二两三四五六七八九十半]{1,3}个?[多半]?(?:小时|钟头)|在天上|送水车|恢复通行|劝离|停到|断到|挂到|吊到|悬到|困到|都没走|全没走|没开车|停驶|停航|封航|断道|没水|没气|(?:家中|家里|全部|完全|持续)[无断]水|没电|没有自来水|[没无]有?(?:天然气|燃气|煤气)|用不上|半空|运行|没能过|走不了|全停|停了下来|无法通行|不能通行|没法通行|无法通车|不通车|[没未]通车|没有通车|才散|才通|断的|散去|过不[了去]|[僵闹]到|停的(?=[,。;!?\n]|$)|龙头|滴水|没有?一滴|没见(?:到|着)?一滴|一滴(?:[^,。;!?\n]{0,3}[都也])?没|[停断]的[水气电]|没车|都没发|没发过|重新发车|恢复通车|恢复行车|恢复开行|一[列趟][^,。;]{0,2}没开|熬了|全断|一直断|断着|一起断|都断了|还没通|才放|没转|才(?:开通|抢通|疏通|贯通|恢复)|点不着|打不着火|趴窝|一趟没过|[弄接修]通|没来过?[水气电]|没让开|还没让|没控制住|未控制|没扑灭|未扑灭|禁航|断交|冲断|冲垮|(?:后|才)(?:抢通|恢复通)|未恢复通/,
);

/** 到今晚通车，前后将近27个小时 */
const ALL_IN_ALL =
  /(?:前后|历时|耗时|用时|全程|[用花]了|经过?|过了|整整|中断|断了|抢修|抢通|奋战|抢险)[^,。;!?\n\d]{0,4}$/;
const HOURS = /^(?:个)?(半)?(?:多|余)?(?:个)?(?:小时|钟头|[hH](?![A-Za-z\d]))(半)?/;
const MINUTES = /^(?:零|又)?(\d{1,2})分/;
const DAYS =
  /^(?:天[两三四五六七八九几\d]{1,2}夜|天(?!内|之内)|昼夜|日(?:之久|夜(?![里间晚色起半恢才抢全开通重])|有余|余|后仍|仍|未))/;
/** 断水达3日; 29日开会 is a day of the calendar. */
const FOR_DAYS =
  /(?:连续|历时|长达|持续|达|超过?|逾|近|已|共|断[水电气航行网]|停[水电气航运]了?|中断了?|封闭了?|整整|足足|前后)[^,。;!?\n\d]{0,3}$/;
const DAY = /^日(?!内|\d|[凌上下中晚早时前起清夜傍深止至到、)的])/;
const BEGINS_TIME = beginningsOf(HOURS, DAYS, DAY, /^分钟/, /^天/);
/** 断水第四天。……今天是6号早上八点，八十二个小时了 */
const SUPPLY_CUT = new RarePattern(/[停断]供|[停断]的?[水气]|断着|全断|封着|双向|中断/);
const isSinceThen = (text: string, { digitsAt }: NumberToken, behind: string, before: string): boolean =>
  /^整?(?:过去)?了(?:[,。;!?\n]|$)/.test(behind) &&
  /(?:^|[,。;!?\n:])(?:整整|已经|都|足足|到?现在|前后)*$/.test(before) &&
  SUPPLY_CUT.isBetween(text, Math.max(0, digitsAt - 120), digitsAt);
/** 双向交通中断；四十九小时后，钢便桥通车: what was cut is told in the sentence before. */
const isOverLater = (text: string, { digitsAt }: NumberToken, behind: string, before: string): boolean =>
  /^(?:之)?后/.test(behind) &&
  /(?:^|[,。;!?\n])(?:直到|直至|过了|等了|整整|足足)*$/.test(before) &&
  TELLS_OF_AN_END.isWithin(behind.slice(0, 30)) &&
  OUTAGE.isBetween(text, Math.max(0, digitsAt - 80), digitsAt);
/** 乘客滞留高空。……至5月4日20时全部下来，用时30小时 */
const HIGH_UP = new RarePattern(/滞留高空|高空滞留|[困悬吊停挂]在(?:半空|空中|高空|天上)/);
const isHighUp = (text: string, { digitsAt }: NumberToken): boolean =>
  HIGH_UP.isBetween(text, Math.max(0, digitsAt - 160), digitsAt);
const readHours: Reader = (token, text, sentence, before, after) => {
  const hours = HOURS.exec(after);
  if (hours) {
    if (PLANNED.test(sentence)) return undefined;
    if (
      !OUTAGE.isWithin(sentence) &&
      !isSinceThen(text, token, after.slice(hours[0].length), before) &&
      !(ALL_IN_ALL.test(before) && (TELLS_OF_AN_END.isWithin(sentence) || isHighUp(text, token))) &&
      !isOverLater(text, token, after.slice(hours[0].length), before)
    )
      return undefined;
    const [all, half, halfBehind] = hours;
    const minutes = Number(MINUTES.exec(after.slice(all.length))?.[1] ?? 0);
    const more = (half ?? halfBehind) === undefined ? minutes / 60 : 0.5;
    const hour = plus(build('hours', token, token.end + all.length), more);
    // 近4小时 is a little less than four, not three.
    return token.approximation === 'below' ? { ...hour, low: round(hour.stated - 0.1) } : hour;
  }
  if (after.startsWith('分钟')) {
    return OUTAGE.isWithin(sentence) ? build('hours', token, token.end + 2, 1 / 60) : undefined;
  }
  // 第三天 is the third, not three: of 停水第四天 two days are over at least.
  if (before.endsWith('第'))
    return NTH_DAY.test(before) || isDayOfNone(before, sentence) ? daysOver(token, after) : undefined;
  // 12月31日 is a day of the calendar, not a length of 31 days.
  if (before.endsWith('月') && after.startsWith('日')) return undefined;
  if (/[(\d][\d]*$/.test(before) && after.startsWith('日')) return undefined;
  const days = DAYS.exec(after)?.[0] ?? (FOR_DAYS.test(before) ? DAY.exec(after)?.[0] : undefined);
  if (days === undefined) return undefined;
  const isOfAStop =
    OUTAGE.isWithin(sentence) ||
    (ALL_IN_ALL.test(before) && isHighUp(text, token)) ||
    isSinceThen(text, token, after.slice(days.length), before);
  if (!isOfAStop) return undefined;
  const [all, half, hoursBehind] = BEHIND_DAYS.exec(after.slice(days.length)) ?? [''];
  const more = half ? 12 : (readNumeral(hoursBehind) ?? 0);
  // 超一昼夜 is a little more than a day, not two.
  if (token.approximation === 'above' && more === 0) {
    const span = build('hours', token, token.end + days.length, 24);
    return { ...span, low: round(span.stated + 0.1) };
  }
  return plus(build('hours', token, token.end + days.length + all.length, 24), more);
};
const NTH_DAY = /(?:停[水气]|断[水气航行]|没[水气]|[断停]供)[^,。;!?\n\d]{0,6}第$/;
/** 爆裂已经第四天，全城一滴水都没有 */
const isDayOfNone = (before: string, sentence: string): boolean =>
  /(?:已经?|都|今天|这|现在)(?:是|到)?第$/.test(before) &&
  /[停断没]了?[水气]|一滴水|不通|[没未]通|全断|双断|断[完死]|无[水气]|停[炉机运到]|停摆|断[航行道]|封[闭路航]/.test(
    sentence,
  );
const daysOver = (token: NumberToken, after: string): Mention | undefined =>
  /^天(?:了|[,。;!]|[还仍]|$)/.test(after) && token.low > 2
    ? build('hours', { ...token, stated: token.stated - 1, low: token.low - 2, high: token.high }, token.end + 1, 24)
    : undefined;
/** 一天半; 一天零两个小时. */
const BEHIND_DAYS = /^(?:(半)|[零又]?(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:小时|钟头))/;

const PER_CENT = /^%/;
const GDP = new RarePattern(/生产总值|GDP/);
const readGdpShare: Reader = (token, _text, sentence, before, after) =>
  (PER_CENT.test(after) || before.endsWith('百分之')) && /损失/.test(sentence) && GDP.isWithin(sentence)
    ? build('lossGdpPercent', token, token.end + 1)
    : undefined;

/**
 * Every reader with what a text must contain for it to find anything, which most texts do not, and what it is to stand
 * behind a number at once.
 */
const READERS: readonly (readonly [Reader, RarePattern, CharSet?])[] = [
  [readLoss, new RarePattern(/损|威胁|危及|险区|影响区|统计|核定|核算|评估|认定|[烧淹砸冲毁压刮泡][掉毁坏光没垮]的/)],
  [readArea, new RarePattern(/公顷|亩|平方/), beginningsOf(AREA_UNIT)],
  [readMagnitude, TELLS_OF_A_QUAKE],
  [readHours, OUTAGE, BEGINS_TIME],
  [readHouseholds, new RarePattern(/[户家]/), beginningsOf(HOUSEHOLDS)],
  [readDerailed, DERAILED, beginningsOf(CARS)],
  [
    readRecords,
    new RarePattern(
      /[泄窃盗偷售卖挂拖扒抓爬撸]|入侵|攻破|脱库|外流|流[出到向]|黑市|暗网|整库|[下导]载?走|(?:拷|拷贝|复制)走|[弄搬拿]走|搬空|弄出去|漏了|漏出|谁都能|人人都?能|随便|公开可查|下载|导出|拷贝|复制|获取|[拉调]取|访问|后门/,
    ),
    beginningsOf(RECORDS),
  ],
  [
    readThreatened,
    new RarePattern(
      /危险|威胁|危及|险区|滑坡|影响区|影响范围|首当其冲|裂缝|裂[了开]|变形|险情|隐患点|危岩|松动|[坡山][要快](?:[垮塌滑]|下来)|压着|[山坡崖](?:脚|嘴子?|根)?[下底]/,
    ),
  ],
  [readParticipants, CROWD_OR_GATHERED],
  [readLoadCut, new RarePattern(/负荷/)],
  [readGdpShare, GDP],
  [readTimesUsual, new RarePattern(/倍/), beginningsOf(/^倍/)],
  [readStranded, HELD_UP],
  [readWithoutNews, TELLS_OF_NO_NEWS],
  [readFainted, TELLS_OF_POISONING],
];

const gateOf = (read: Reader): RarePattern | undefined => READERS.find(([reader]) => reader === read)?.[1];
const gated = (read: Reader, ...reads: readonly RegExp[]) => ({
  gate: (text: string) => gateOf(read)?.isIn(text) === true,
  reads,
});
/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  losses: gated(readLoss, LOSS_BEFORE, LOSS_AFTER, POTENTIAL),
  areas: gated(readArea, AREA_UNIT),
  households: gated(readHouseholds, HOUSEHOLDS),
  records: gated(readRecords, LEAKED),
  threatened: gated(readThreatened, THREAT_BEFORE, THREAT_BEHIND, THREAT_NEXT),
  crowds: gated(readParticipants, CROWD_WORDS, GATHERED, STANDING),
  load: gated(readLoadCut, LOAD_BEFORE, LOAD_BEHIND),
};

/** Loss, burnt area, magnitude, hours of an outage, households, derailed cars, leaked records, crowds, people under a slope. */
export function readQuantities(
  text: string,
  numbers: readonly NumberToken[],
  sentences: readonly Span[] = sentencesOf(text),
  publishedAt?: Instant,
): Mention[] {
  const mentions: Mention[] = [];
  const tellsOfOutage = OUTAGE.isIn(text);
  const readers = (numbers.length === 0 ? [] : READERS).filter(([, told]) =>
    told === OUTAGE ? tellsOfOutage : told.isIn(text),
  );
  for (const token of readers.length === 0 ? [] : numbers) {
    const here = readers.filter(([, , begins]) => begins === undefined || begins.isAt(text, token.end));
    const span = here.length === 0 ? undefined : sentences[spanIndexAt(sentences, token.digitsAt)];
    if (!span) continue;
    const sentence = text.slice(Math.max(span.start, token.digitsAt - 120), Math.min(span.end, token.end + 120));
    const before = text.slice(Math.max(span.start, token.digitsAt - BEFORE), token.digitsAt);
    const after = text.slice(token.end, token.end + AFTER);
    if (isAnotherMeant(before, after)) continue;
    for (const [read] of here) {
      const mention = read(token, text, sentence, before, after);
      if (mention) mentions.push(mention);
    }
  }
  const spans = tellsOfOutage || TELLS_OF_AN_END.isIn(text) ? readDatedSpans(text) : [];
  const isOutage = (near: string): boolean => OUTAGE.isWithin(near);
  const clocks = tellsOfOutage ? [...readClockSpans(text, isOutage), ...readWeekdaySpans(text, isOutage)] : [];
  const longer = tellsOfOutage ? readToldSpans(text, publishedAt).filter(isNoneAsLong([...spans, ...clocks])) : [];
  return [
    ...withoutLooseDays(text, withoutPlanned(text, withoutSaid(text, mentions)), [
      ...spans,
      ...clocks.filter(({ low }) => low >= 6),
    ]),
    ...spans.filter((span) => !longer.some((told) => overlap(told, span))),
    ...clocks.filter((span) => !longer.some((told) => overlap(told, span))),
    ...longer,
    ...(tellsOfOutage && [...mentions, ...spans, ...clocks, ...longer].every(({ measure }) => measure !== 'hours')
      ? readDaySpans(text)
      : []),
    ...readLossesInARow(text, numbers),
    ...readLossesListed(text, numbers),
    ...readLossesSideBySide(text, numbers),
    ...readBatches(text, numbers),
    ...readTwoSides(text, numbers),
    ...readCrowdParts(text, numbers),
    ...readJoinedCrowd(text, numbers),
    ...readMovedByPlace(text, numbers),
    ...readSeriousByHospital(text, numbers),
    ...readMaimed(text),
    ...readOneAfterTheOther(text),
    ...readShutIn(text, numbers),
    ...readRespectiveAreas(text, numbers),
    ...readRowsByPlace(text, numbers),
  ];
}
