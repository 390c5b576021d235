import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import type { Mention } from '../measures.js';

const STAMP =
  /(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})[日号]\)?)?(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜里|深夜)?(?:(?<hour>\d{1,2}|[一二三四五六七八九十两]{1,3})(?:[时点](?:(?<minute>\d{1,2})分|(?<half>半))?|:(?<minutes>\d{2}))|(?<=[日号]中午)(?![\d一二十]))/g;
/** What begins right behind the first stamp. */
const STOPPED =
  /^(?:许|左右|前后)?(?:起|开始)?[^。;!?\n]{0,24}?(?:中断|停运|停摆|停驶|停水|停气|停电|断水|断气|断航|停航|封航|封闭|阻断|瘫痪|停供|断供|断行|断道|趴窝|停止(?:运营|供|运行))/;
const STOPPED_BEFORE = /(?:中断|停运|停水|停气|断航|封航|封闭|阻断|停供)(?:时间)?(?:始于|起于|自|从|于|:)$/;
/** What ends it behind the second: 恢复, or 仍未恢复 up to now. */
const RESUMED =
  /^(?:许|左右|前后)?[^,。;!?\n]{0,14}?,?[^,。;!?\n]{0,8}?(?:恢复|抢通|通车|复航|复运|复通|复工|解除|解封|重新开通|撤离|散去|劝离|仍|尚|还没|还在|才)|^(?:许|左右|前后)?,?[^,。;!?\n]{0,16}?(?:最后一[名人位批]|全部|所有)[^,。;!?\n]{0,8}(?:到地面|救[下出起]|脱困|下来|获救|脱险)/;
/** 26日晚八点可抢通 */
const TO_COME = /^(?:许|左右|前后)?(?:可|将|能|有望|预计)/;
const ENDS_BEFORE = /(?:至|到|截至|截止|持续到)$/;
const WITHIN = 260;
/** What broke off a line, a road or a supply, told in the sentence of the first stamp: only a firm end goes with it. */
const BROKE =
  /^(?:多|许|左右|前后)?[^。;!?\n]{0,90}?(?:爆裂|爆管|挖[断破漏]|脱轨|脱线|出轨|掉下轨道|离开钢轨|颠覆|垮塌|塌方|塌陷|滑塌|滑坡|泥石流|水毁|冲毁|冲断|漫水|断交|断道|断电|断网|断水|断气|没水|没气|没电|停了|停行|宕机|瘫痪|爆管|爆了|跳闸|停机|停炉|打闸|雷击)/;
const RESTORED =
  /^(?:多|许|左右|前后)?[^。;!?\n]{0,24}?(?:恢复(?!期|中)|抢通|通车|复航|复运|复通|重新|开通|解除|解封|放行|送水|来水|通水|送气|通气|送电|来电|通电|首趟|第一[趟班列]|通过|点火|并网|复产)/;
const NOT_YET = /预计|计划|原定|力争|争取|有望|可望|目标|承诺|说好/;

/** 定于10月31日23时至11月2日5时停止运营 */
const PLANNED = /(?:定于|拟于|计划于?|将于|将从|将自|明[天日早晚]|后天)$/;

const LONGEST = 24 * 40;

interface DayOfMonth {
  readonly month: number | undefined;
  readonly day: number | undefined;
}

interface Stamp extends DayOfMonth {
  /** Of the day. */
  readonly hours: number;
  readonly start: number;
  readonly end: number;
}

const NOON = 12;

export const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

function stampsOf(text: string): Stamp[] {
  const stamps = matchesOf(STAMP, text).filter(([told]) => told !== '');
  return stamps.map((found) => {
    const groups = found.groups ?? {};
    const hour = readNumeral(groups['hour']) ?? NOON;
    const isLate = /下午|傍晚|晚|夜/.test(groups['part'] ?? '') && hour < 12;
    const minutes = Number(groups['minute'] ?? groups['minutes'] ?? (groups['half'] ? 30 : 0));
    return {
      month: numberOf(groups['month']),
      day: numberOf(groups['day']),
      hours: hour + (isLate ? 12 : 0) + minutes / 60,
      start: found.index,
      end: found.index + found[0].length,
    };
  });
}

/** Hours from one to the other; undefined where the days cannot be told apart. A second stamp without a day is of the same. */
function hoursBetween(from: Stamp, to: Stamp): number | undefined {
  if (from.day === undefined && to.day !== undefined) return undefined;
  const days = to.day === undefined ? 0 : daysBetween(from, to);
  return days === undefined ? undefined : days * 24 + to.hours - from.hours;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days from one date to another of the same month or the next; without a month it is the same one. */
export function daysBetween(from: DayOfMonth, to: DayOfMonth): number | undefined {
  const [day = 0, dayTo = 0] = [from.day, to.day];
  if (from.month === undefined || to.month === undefined || from.month === to.month)
    return dayTo >= day ? dayTo - day : undefined;
  const isNext = to.month === (from.month % 12) + 1;
  return isNext ? (DAYS_OF_MONTH[from.month - 1] ?? 0) - day + dayTo : undefined;
}

const isStart = (text: string, from: Stamp): boolean =>
  STOPPED.test(text.slice(from.end, from.end + 40)) ||
  STOPPED_BEFORE.test(text.slice(Math.max(0, from.start - 12), from.start));
const isEnd = (text: string, stamp: Stamp): boolean =>
  (RESUMED.test(text.slice(stamp.end, stamp.end + 28)) && !TO_COME.test(text.slice(stamp.end, stamp.end + 4))) ||
  ENDS_BEFORE.test(text.slice(Math.max(0, stamp.start - 4), stamp.start));
const isRestored = (text: string, stamp: Stamp): boolean => {
  const [clause = ''] = /^[^,。;!?\n]*/.exec(text.slice(stamp.end, stamp.end + 20)) ?? [];
  return (
    RESTORED.test(text.slice(stamp.end, stamp.end + 36)) &&
    !NOT_YET.test(text.slice(Math.max(0, stamp.start - 8), stamp.start) + clause)
  );
};

/** 断气，从14日8点到16日11点才恢复: what stopped is told before. */
const STOPPED_EARLIER =
  /(?:中断|停运|停摆|停驶|停[水气电航供]|断[水气电航行道供]|封闭|阻断|瘫痪|没[水气电])[^。!?\n]{0,40}(?:从|自|于)$/;
const GOES_ON_TO = /^(?:多|许|左右|前后)?,?(?:一直|直|持续|整整)?(?:到|至|-|—)$/;
const isSpanOf = (text: string, from: Stamp, next: Stamp | undefined): next is Stamp =>
  next !== undefined &&
  GOES_ON_TO.test(text.slice(from.end, next.start)) &&
  isRestored(text, next) &&
  STOPPED_EARLIER.test(text.slice(Math.max(0, from.start - 64), from.start));

/** 从5日清晨六点烧到9日清晨七点还没有控制住 */
const BURNED_TO = /^(?:多|许|左右|前后)?(?:起|开始)?,?(?:一直|直|连续|持续)?(?:烧|燃烧|着)(?:到|至)$/;
const burnedTo = (text: string, from: Stamp, next: Stamp | undefined): next is Stamp =>
  next !== undefined && BURNED_TO.test(text.slice(from.end, next.start));

/** The stamp at which what began with `from` was over. */
function endOf(text: string, from: Stamp, behind: readonly Stamp[]): Stamp | undefined {
  const near = behind.filter((stamp) => stamp.start - from.end < WITHIN);
  if (isSpanOf(text, from, near[0]) || burnedTo(text, from, near[0])) return near[0];
  if (isStart(text, from)) {
    const stated = near.find((stamp) => stamp.start - from.end < NEAR && isEnd(text, stamp));
    if (stated) return stated;
  }
  return BROKE.test(text.slice(from.end, from.end + 120))
    ? near.findLast((stamp) => isRestored(text, stamp))
    : undefined;
}
const NEAR = 160;

/** 自30日18时40分起中断行车。…于31日22时10分恢复 is 27.5 hours, however much is told between. */
export function readDatedSpans(text: string): Mention[] {
  if (!/[\d一二三四五六七八九十][时点:]|[日号]中午/.test(text)) return [];
  const stamps = stampsOf(text);
  return stamps.flatMap((from, i): Mention[] => {
    const to = endOf(text, from, stamps.slice(i + 1, i + 6));
    const hours = to && hoursBetween(from, to);
    if (!to || PLANNED.test(text.slice(Math.max(0, from.start - 6), from.start))) return [];
    if (hours === undefined || hours <= 0 || hours > LONGEST) return [];
    const value = Math.round(hours * 1e4) / 1e4;
    const told = { kind: 'total', stated: value, low: value, high: value, unsure: true, corrected: false } as const;
    return [{ measure: 'hours', ...told, start: from.start, end: to.end }];
  });
}

/** Some word of a text that tells when something was over. */
export const TELLS_OF_AN_END = new RarePattern(
  /烧到|烧至|恢复|抢通|通车|复[航运通产]|重新|开通|解除|解封|放行|[送来通][水气电]|首趟|第一[趟班列]|通过|点火|并网|最后一[名人位个批]|落地|脱困|安全下[车来]|(?:全部|都|逐个)[^,。;!?\n]{0,4}(?:救下|接下|放下|获救|下来|脱险)|[下回]到地面/,
);
