import type { Mention } from './measures.js';
import { build, plus, round } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';
import { LEAKED, readRecords } from './read-records.js';
import { readTimesUsual } from './read-times-usual.js';
import { DIGITS, readChineseNumeral } from './chinese-numerals.js';
import type { NumberToken } from './numerals.js';
import { readClockSpans } from './read-clock-spans.js';
import { readDatedSpans } from './read-dated-spans.js';
import { sentencesOf, spanIndexAt } from './sentences.js';

const BEFORE = 18;
const AFTER = 48;
const LOSS_BEFORE = /(?:损失|损毁价值)[^。;!?\n元块]{0,12}$/;
const LOSS_AFTER = /^(?:人民币|左右|以上)?的?(?:直接|间接)?(?:经济|财产)?损失/;
/** Money saved, paid, lost in trade or only feared is no loss by the event. */
const NOT_LOSS =
  /挽回|避免|减少|弥补|赔偿|赔付|追回|止损|挽损|降低|亏损|投资|股|基金|理赔|补偿|判令|诈骗|骗|罚|信用减值|商誉|潜在|可能|预计|预估|或将|将会|威胁/;
const POTENTIAL = /(?:(?:潜在|可能(?:造成)?的?)|一旦[^。;!?\n\d]{1,10},)(?:直接)?(?:经济|财产)?损失[^。;!?\n元]{0,10}$/;
const FOREIGN_MONEY = /^(?:美元|日元|欧元|英镑|港元|韩元|卢布|卢比)/;
const HECTARES_PER: Readonly<Record<string, number>> = { 公顷: 1, 亩: 1 / 15, 平方公里: 100, 平方千米: 100 };
const OUTAGE =
  /中断|停运|停水|断气|无气|无水|无电|断电|轿厢|电梯|停气|停电|滞留|断航|封闭|瘫痪|被困|困在|困住|困人|关在|卡在|被关|悬了|悬着|吊在|被吊|停摆|断供|停供|受阻|阻断|断水|供气|供水|停止|断行|阻断|堵|悬停|停在|停炉|停机|没开行|都没开|还没开|在烧|火还在|山火|林火|燃烧|烧了|着了|停了|断了|封了|停到|停驶|停航|封航|断道|没水|没气|没电|没有自来水|半空|运行/;

/** Of a clause only what stands nearest: 投资 before the last comma says nothing of the loss behind it. */
const lastClause = (before: string): string =>
  before.slice(Math.max(...[',', '，', '、'].map((c) => before.lastIndexOf(c))) + 1);

const MONEY = /^(?:人民币)?(?:元|块)/;
const CUT_SHORT = /^(?:[,。;!?\n、)]|以上|左右|$)/;

const readLoss: Reader = (token, _text, _sentence, before, after) => {
  const large = token.stated >= 100_000 && CUT_SHORT.test(after) ? '' : undefined;
  const unit = MONEY.exec(after)?.[0] ?? large;
  if (unit === undefined || FOREIGN_MONEY.test(after)) return undefined;
  const tail = unit === '' ? null : LOSS_AFTER.exec(after.slice(unit.length));
  const head = LOSS_BEFORE.exec(before);
  if (!tail && !head) return undefined;
  const potential = POTENTIAL.exec(before);
  if (potential) {
    const from = token.digitsAt - (before.length - potential.index);
    return build('potentialLossYuan', token, token.end + unit.length, 1, from);
  }
  if (NOT_LOSS.test(lastClause(before))) return undefined;
  const start = head ? token.digitsAt - (before.length - head.index) : token.start;
  return build('lossYuan', token, token.end + unit.length + (tail?.[0].length ?? 0), 1, start);
};

const AREA_UNIT = /^(?:公顷|亩|平方公里|平方千米)/;
const readArea: Reader = (token, _text, sentence, _before, after) => {
  const unit = AREA_UNIT.exec(after)?.[0];
  if (unit === undefined || !/火|受害森林/.test(sentence) || !/受害|过火|烧|燃/.test(sentence)) return undefined;
  const area = build('areaHa', token, token.end + unit.length, HECTARES_PER[unit] ?? 1);
  return { ...area, unsure: area.unsure || !/受害/.test(sentence) };
};

const QUAKE = /震|台网/;
const readMagnitude: Reader = (token, text, sentence, before, after) => {
  const near = text.slice(Math.max(0, token.start - 40), token.end + 24);
  if (!QUAKE.test(near) || /抗震|设防|响应|标准|能量|相当于|科普/.test(sentence) || /烈度[^,。;]{0,6}$/.test(before))
    return undefined;
  const stated = /^级(?!响应|应急)/.test(after) || /(?:里氏|震级|M[sSwWlL]?)[^。;,]{0,3}$/.test(before);
  if (!stated || token.stated < 1 || token.stated >= 10 || /响应/.test(after)) return undefined;
  // 7级以上地震会造成……: of earthquakes in general.
  if (/^级(?:及)?以上/.test(after) && !/(?:发生|突发|测定)[^,。;]{0,4}$/.test(before)) return undefined;
  const aftershock = /^级?(?:左右|以上)?(?:的)?余震/.test(after) || /余震[^,。]{0,8}$/.test(before);
  return { ...build('magnitude', token, token.end + 1), kind: aftershock ? 'part' : 'total' };
};

const HOURS = /^(?:个)?(半)?(?:多|余)?(?:个)?(?:小时|钟头)(半)?/;
const MINUTES = /^(?:零|又)?(\d{1,2})分/;
const readHours: Reader = (token, _text, sentence, before, after) => {
  const hours = HOURS.exec(after);
  if (hours) {
    if (!OUTAGE.test(sentence)) return undefined;
    const [all, half, halfBehind] = hours;
    const minutes = Number(MINUTES.exec(after.slice(all.length))?.[1] ?? 0);
    const more = (half ?? halfBehind) === undefined ? minutes / 60 : 0.5;
    const hour = plus(build('hours', token, token.end + all.length), more);
    // 近4小时 is a little less than four, not three.
    return token.approximation === 'below' ? { ...hour, low: round(hour.stated - 0.1) } : hour;
  }
  if (after.startsWith('分钟')) {
    return OUTAGE.test(sentence) ? build('hours', token, token.end + 2, 1 / 60) : undefined;
  }
  // 第三天 is the third, not three.
  if (before.endsWith('第')) return undefined;
  // 12月31日 is a day of the calendar, not a length of 31 days.
  if (before.endsWith('月') && after.startsWith('日')) return undefined;
  const days = /^(?:天|昼夜|日(?!\d|凌|上|下|中|晚|早|时|前|起))/.exec(after)?.[0];
  if (days === undefined || !OUTAGE.test(sentence)) return undefined;
  const [all, half, hoursBehind] = BEHIND_DAYS.exec(after.slice(days.length)) ?? [''];
  const more = half ? 12 : (readNumeral(hoursBehind) ?? 0);
  // 超一昼夜 is a little more than a day, not two.
  if (token.approximation === 'above' && more === 0) {
    const span = build('hours', token, token.end + days.length, 24);
    return { ...span, low: round(span.stated + 0.1) };
  }
  return plus(build('hours', token, token.end + days.length + all.length, 24), more);
};
/** 一天半; 一天零两个小时. */
const BEHIND_DAYS = /^(?:(半)|[零又]?(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:小时|钟头))/;
const readNumeral = (numeral: string | undefined): number | undefined =>
  numeral === undefined ? undefined : /\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);

const HOUSEHOLDS = /^(?:余|多)?户/;
const readHouseholds: Reader = (token, _text, sentence, _before, after) =>
  HOUSEHOLDS.test(after) &&
  /停水|停气|停电|断水|断气|供水|供气|断电|停止供|断供|停供|自来水|燃气|天然气|没水|没气|[无没]有?[水气](?:可)?用|一滴水/.test(
    sentence,
  )
    ? build('households', token, token.end + 1)
    : undefined;

const DERAILED = /脱轨|脱了轨|脱线|颠覆|出轨|出了轨|掉道|倾覆/;
const readDerailed: Reader = (token, _text, sentence, _before, after) =>
  /^(?:节|辆)[^,。;]{0,8}/.test(after) && DERAILED.test(sentence) ? build('derailed', token, token.end + 1) : undefined;

const PEOPLE =
  /^(?:余|多)?(?:名|位|号(?=[^,。;]{0,5}(?:人|村民|业主|群众|民工|商户|职工|司机|的哥|员工))|口子?(?=人)|个(?=[^,。;]{0,4}(?:人|民|户|员|工|生|主)))?(?:余|多)?(?:(?<=[名位号])|人|居民|村民|群众|住户|师生|学生|司机|业主|工人|职工|市民|民工|农民工|乘客|教师|商户|的哥|家长)/;
const OF_A_SLOPE = /险情|失稳|坡[体脚]|[斜边]坡|滑坡|崩塌|泥石流|山体|隐患|地质|危岩|裂缝|落石|塌方/;
const REACH = 120;
const THREAT_BEFORE = /(?:威胁|危及)[^,。;]{0,16}$/;
const THREAT_BEHIND =
  /^[^,。;!?\d]{0,8}(?:受[^,。;!?\d]{0,6}威胁|[^,。;!?\d]{0,4}威胁范围|(?:全|均|都)?(?:在|处于)(?:危险区|滑坡体?下|威胁))/;
/** 险情: who lives under a slope that has not come down. */
const readThreatened: Reader = (token, text, sentence, before, after) =>
  PEOPLE.test(after) &&
  (THREAT_BEFORE.test(before) || THREAT_BEHIND.test(after)) &&
  OF_A_SLOPE.test(text.slice(Math.max(0, token.digitsAt - REACH), token.end) + sentence)
    ? build('threatened', token, token.end + 1)
    : undefined;

const CROWD =
  '堵在|堵着|堵咗|围咗|坐堵|围满|上街|聚在|聚到|围在|聚集|聚众|械斗|互殴|斗殴|罢运|罢工|罢市|罢课|游行|围堵|静坐|上访|请愿|示威|堵路|堵住|堵塞|阻断|封堵|打砸|冲击|集会|讨薪|维权|抗议|对打|冲突|堵了|围住|围得|水泄不通|上了街|标语|涌[到向]|拉横幅|群体性事件|围了|讨说法|截断|围到(?:现在|中午|下午|傍晚|晚上|天黑|半夜|深夜|凌晨)|横幅拉|打起来|打了起来|[拉打举扯][起出着了](?:了)?横幅';
const CROWD_WORDS = new RegExp(CROWD);
/** 现场有六千多人。 behind a sentence that tells of the crowd. */
const GATHERED = /聚集|聚众|越聚越多|围堵|堵在|游行|静坐|示威/;
/** 参与人数达五百余 needs no unit. */
const CROWD_COUNTED =
  /(?:参与|参加|聚集|围堵|上访|参战|卷入|械斗)(?:的)?(?:械斗|斗殴|冲突|互殴)?(?:的)?(?:人数|人员|规模|者)[^,。;!?\n\d]{0,6}$|人数(?:大概|大约|估计|目测|约|有|是)*$/;
const CROWD_ALONE = /^(?:人|人次?左右)(?:[,。;!?\n]|$)/;
const CROWD_AFTER = new RegExp(
  `^(?:(?:[^。;!?]{0,12}|[^,。;!?]{0,36})(?:${CROWD}|参与|卷入)|[^。;!?]{0,24}(?:抗议|围堵|讨薪|静坐|示威|罢运|罢工|罢市))`,
);
/** 门口全是人，少说 and 黑压压一片，起码: a witness reckons. */
const CROWD_BEFORE =
  /(?:参与(?:人数|人员|者|的?村民|群众)?|卷入|人数|聚集|规模|围观|现场)[^,。;]{0,12}$|(?:(?:[全都尽净]是|[站挤围坐]满了?)人|黑压压)[^。;!?\n\d]{0,8}$|(?:少说|起码|目测)[^,。;]{0,4}$/;
/** 双方各出动一百六十人 is of two sides. */
const OF_EACH_SIDE = /(?:双方|两边|两村|两姓|两族|两镇|两家)(?:分别|各自|各)(?:出动|聚集|纠集|聚了|来了|有|带了?|约)*$/;
/** A crowd that celebrates, walks or looks on. */
const AT_LEISURE =
  /健步走|广场舞|马拉松|徒步|骑行|观[看演赛]|演唱会|灯会|庙会|跨年|倒计时|晚会|祈福|祭扫|参观|招聘|健身|合唱|欢[迎送]|庆祝|庆典|游园|联欢|公益|签名/;
const IN_A_QUEUE = /排队(?:领|购|抢|买|等候?(?:入|进|体检)|打卡|体检|看病|挂号)|抢购/;
const ANGRY = /抗议|讨|维权|堵|冲|砸|斗|横幅|标语|诉求|不满|罢|对峙|示威|请愿|上访|静坐|反对/;
const isAtLeisure = (sentence: string): boolean =>
  IN_A_QUEUE.test(sentence) || (AT_LEISURE.test(sentence) && !ANGRY.test(sentence));
const readParticipants: Reader = (token, text, sentence, before, after) =>
  (PEOPLE.test(after) || (CROWD_COUNTED.test(before) && /^[,。;!?\n]|^$/.test(after))) &&
  (CROWD_WORDS.test(sentence)
    ? CROWD_BEFORE.test(before) || CROWD_AFTER.test(after) || OF_EACH_SIDE.test(before)
    : CROWD_ALONE.test(after) && GATHERED.test(text.slice(Math.max(0, token.digitsAt - REACH), token.digitsAt))) &&
  !/^[^,。;、]{0,7}(?:死|伤|亡|失踪|被捕|拘|抓)/.test(after) &&
  !/死|伤|亡|失踪/.test(before.slice(-6)) &&
  !isAtLeisure(sentence)
    ? build('participants', token, token.end + 1, OF_EACH_SIDE.test(before) ? 2 : 1)
    : undefined;

const PER_CENT = /^%/;
/** 三成, 三成五: tenths of the whole. */
const TENTHS = /^成(?:([一二三四五六七八九半])(?![成十百]))?/;
const LOAD_CUT = /减供|损失|切除|甩|掉了|失去/;
/** 三分之一 */
const PART_OF = /^分之([一二三四五六七八九])/;
const LOAD_BEFORE = /负荷[^,。;]{0,14}$/;
const LOAD_BEHIND = /^[^,。;]{0,6}负荷/;
function readLoadCut(...[token, , , before, after]: Parameters<Reader>): Mention | undefined {
  const isOfLoad = LOAD_BEFORE.test(before) || LOAD_BEHIND.test(after);
  if (!isOfLoad || !(LOAD_CUT.test(before) || LOAD_CUT.test(after.slice(0, BEFORE)))) return undefined;
  if (PER_CENT.test(after) || before.endsWith('百分之')) return build('loadCutPercent', token, token.end + 1);
  const [, part] = PART_OF.exec(after) ?? [];
  if (part !== undefined && token.stated > 1)
    return build('loadCutPercent', token, token.end + 3, ((DIGITS[part] ?? 0) * 100) / token.stated ** 2);
  const tenths = TENTHS.exec(after);
  if (!tenths) return undefined;
  const more = tenths[1] === '半' ? 5 : (readChineseNumeral(tenths[1] ?? '') ?? 0);
  return plus(build('loadCutPercent', token, token.end + tenths[0].length, 10), more);
}
const GDP = /生产总值|GDP/;
const readGdpShare: Reader = (token, _text, sentence, before, after) =>
  (PER_CENT.test(after) || before.endsWith('百分之')) && /损失/.test(sentence) && GDP.test(sentence)
    ? build('lossGdpPercent', token, token.end + 1)
    : undefined;

const CROWD_OR_GATHERED = new RegExp(`${CROWD}|${GATHERED.source}`);

/** Every reader with what a text must contain for it to find anything, which most texts do not. */
const READERS: readonly (readonly [Reader, RegExp])[] = [
  [readLoss, /损/],
  [readArea, /公顷|亩|平方/],
  [readMagnitude, QUAKE],
  [readHours, OUTAGE],
  [readHouseholds, /户/],
  [readDerailed, DERAILED],
  [readRecords, /[泄窃盗售卖挂拖扒]|外流|流[出到向]|黑市|暗网/],
  [readThreatened, /威胁|危及|危险区|滑坡/],
  [readParticipants, CROWD_OR_GATHERED],
  [readLoadCut, /负荷/],
  [readGdpShare, GDP],
  [readTimesUsual, /倍/],
];

const gateOf = (read: Reader): RegExp => READERS.find(([reader]) => reader === read)?.[1] ?? /(?!)/;
const gated = (read: Reader, ...reads: readonly RegExp[]) => ({
  gate: (text: string) => gateOf(read).test(text),
  reads,
});
/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  losses: gated(readLoss, LOSS_BEFORE, LOSS_AFTER, POTENTIAL),
  areas: gated(readArea, AREA_UNIT),
  households: gated(readHouseholds, HOUSEHOLDS),
  records: gated(readRecords, LEAKED),
  threatened: gated(readThreatened, THREAT_BEFORE, THREAT_BEHIND),
  crowds: gated(readParticipants, CROWD_WORDS, GATHERED),
  load: gated(readLoadCut, LOAD_BEFORE, LOAD_BEHIND),
};

/** Loss, burnt area, magnitude, hours of an outage, households, derailed cars, leaked records, crowds, people under a slope. */
export function readQuantities(text: string, numbers: readonly NumberToken[]): Mention[] {
  const mentions: Mention[] = [];
  const tellsOfOutage = OUTAGE.test(text);
  const readers = (numbers.length === 0 ? [] : READERS)
    .filter(([, told]) => (told === OUTAGE ? tellsOfOutage : told.test(text)))
    .map(([read]) => read);
  const sentences = readers.length === 0 ? [] : sentencesOf(text);
  for (const token of readers.length === 0 ? [] : numbers) {
    const span = sentences[spanIndexAt(sentences, token.digitsAt)];
    if (!span) continue;
    const sentence = text.slice(Math.max(span.start, token.digitsAt - 120), Math.min(span.end, token.end + 120));
    const before = text.slice(Math.max(span.start, token.digitsAt - BEFORE), token.digitsAt);
    const after = text.slice(token.end, token.end + AFTER);
    for (const read of readers) {
      const mention = read(token, text, sentence, before, after);
      if (mention) mentions.push(mention);
    }
  }
  if (!tellsOfOutage) return mentions;
  return [...mentions, ...readDatedSpans(text), ...readClockSpans(text, (near) => OUTAGE.test(near))];
}
