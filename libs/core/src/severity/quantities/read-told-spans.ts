import { timeOf } from '../../countdown/day-words.js';
import { dateOf, dayNumber, type Instant } from '../../time/instant.js';
import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { SoughtPattern } from '../words/sought-pattern.js';

const PARTS: Readonly<Record<string, number>> = {
  凌晨: 3,
  清早: 6,
  清晨: 6,
  早高峰: 7,
  晚高峰: 18,
  首班车: 6,
  头班车: 6,
  末班车: 23,
  早晨: 7,
  早上: 7,
  早: 7,
  上午: 9,
  中午: 12,
  正午: 12,
  下午: 15,
  傍晚: 18,
  晚上: 20,
  晚: 20,
  夜里: 22,
  深夜: 23,
  半夜: 24,
};
const PART = Object.keys(PARTS).join('|');
const DAY =
  '大前[天日]|前[天日晚]|昨[天日晚夜]|昨(?=[早晨]\\d)|今[天日晨早晚]|次日|翌日|第二天|隔天|第三天|(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{1,2}月)?\\d{1,2}[日号]';
const CLOCK =
  '(?<hour>\\d{1,2}|[零一二三四五六七八九十两]{1,3})(?:[点时](?!间)(?:(?<half>半)|(?<minute>\\d{1,2})分?)?|:(?<minutes>\\d{2}))';
const named = (suffix: string): string => CLOCK.replaceAll(/<(\w+)>/g, `<$1${suffix}>`);
/** 周一清晨六点, 昨晚, 24日16时: a day with some time of it, or a time of no named day. */
const STAMP = new SoughtPattern(
  new RegExp(
    `(?<day>${DAY})(?:的)?(?<part>${PART})?(?:${CLOCK})?|(?<partAlone>${PART})${named('Alone')}|(?<=[^前点时分\\d][至到])${named('Bare')}`,
  ),
);
const STOP =
  '断了(?:天然气|燃气|煤气|自来水|水|气|电)|中断|停运|停摆|停驶|停[水气电航供机]|断[水气电航行道供交网路]|封[路航闭的了]|阻断|瘫痪|[起就路线段向]不通|停止(?:运营|供|运行|取水)|停了|脱轨|脱线|出轨|颠覆|掉道|没[水气电]|卡在|悬在|悬停|吊在|挂在|困在|被困|堵[住死了]|停[在到至]|断到|封到|趴窝|一[趟班列]车[都也]?没|没车|没有?发车|[停断]的(?:[水气电]|(?=[,。;!?\\n]))|(?:滚|推|搬|堆|抬|码|开)[到上进](?:了)?(?:国道|高速|省道|路面|马路|铁路)';
const TELLS_OF_A_STOP = new RegExp(STOP);
const STOPPED_BEHIND = new RegExp(`^[^。;!?\\n]{0,44}?(?:${STOP})`);
const STOPPED_BEFORE = new RegExp(`(?:${STOP})[^。;!?\\n]{0,16}$`);
/** What was over then, or was not over yet. */
const OVER =
  /^(?:多|许|左右|前后)?,?[^,。;!?\n]{0,14}?(?:才|恢复(?!期|中)|抢通|放行|通车|复航|复运|复通|解封|解除|重新开|疏通|来[水气电车]|重新发车|落地|散去|下到|救[下出]|获救|脱困|脱险|仍(?!在调查)|还在(?!调查|查)|尚未|还没|还未|未能|依然)/;
const UP_TO = /(?:至|到|截至|截止|直到|持续到)$/;
const NOT_YET =
  /预计|计划|原定|力争|争取|有望|可望|目标|承诺|说好|最快|通知|将于|定于|拟|(?:可|能|将|会)(?=[^,。;!?\n]{0,6}(?:恢复|抢通|放行|通车|复[航运通]|解[封除]|疏通|来[水气电]))/;
/** 定于10月31日23时至11月2日5时停止运营 */
const PLANNED = /(?:定于|拟于|计划于?|将于|将从|将自)$/;
const REACH = 180;
const LONGEST = 24 * 20;
const HOURS_OF_DAY = 24;
const WEEK = '日一二三四五六';

type Day =
  | { readonly of: 'none' }
  | { readonly of: 'next'; readonly days: number }
  | { readonly of: 'relative'; readonly days: number }
  | { readonly of: 'week'; readonly weekday: number }
  | { readonly of: 'date'; readonly month: number | undefined; readonly date: number };

interface Stamp {
  readonly day: Day;
  readonly hours: number;
  readonly start: number;
  readonly end: number;
}

function dayOf(day = ''): Day {
  if (day === '') return { of: 'none' };
  if (/^(?:次|翌|隔|第二)/.test(day)) return { of: 'next', days: 1 };
  if (day === '第三天') return { of: 'next', days: 2 };
  const back = ['今', '昨', '前', '大前'].indexOf(day.slice(0, -1));
  if (back >= 0) return { of: 'relative', days: -back };
  const weekday = WEEK.indexOf(day.slice(-1) === '天' ? '日' : day.slice(-1));
  if (/^[周星礼]/.test(day)) return { of: 'week', weekday };
  const [, month, date] = /^(?:(\d{1,2})月)?(\d{1,2})/.exec(day) ?? [];
  return { of: 'date', month: month === undefined ? undefined : Number(month), date: Number(date) };
}

/** 昨晚 and 今晨 tell a part of the day themselves. */
const partOf = (day = '', part = ''): string =>
  part || (/[晚夜]$/.test(day) ? '晚' : /[晨早]$/.test(day) ? '早上' : '');

function stampsOf(text: string): Stamp[] {
  return STAMP.all(text).flatMap((found): Stamp[] => {
    const groups = found.groups ?? {};
    const part = partOf(groups['day'], groups['part'] ?? groups['partAlone']);
    const told = (name: string): string | undefined => groups[name] ?? groups[`${name}Alone`] ?? groups[`${name}Bare`];
    const stated = told('hour');
    const nominal = PARTS[part];
    if (stated === undefined && nominal === undefined) return [];
    const hour = stated === undefined ? nominal : readNumeral(stated);
    if (hour === undefined || hour > HOURS_OF_DAY) return [];
    const isLate = stated !== undefined && /下午|傍晚|晚|夜/.test(part) && hour < 12;
    const isNoon = stated !== undefined && part === '中午' && hour < 4;
    const minute = told('minute') ?? told('minutes') ?? (told('half') === undefined ? 0 : 30);
    const hours = hour + (isLate || isNoon ? 12 : 0) + Number(minute) / 60;
    return [{ day: dayOf(groups['day']), hours, start: found.index, end: found.index + found[0].length }];
  });
}

/** The day of publication. */
interface Today {
  readonly year: number;
  readonly month: number;
  /** Days since an epoch, which was a Thursday. */
  readonly number: number;
}
const THURSDAY = 4;

function dayOfPublication(at: Instant): Today {
  const [year = 0, month = 1, day = 1] = dateOf(at).split('-').map(Number);
  return { year, month, number: dayNumber(year, month, day) };
}

/** Days since the epoch of a day that is told from the day of publication. */
function absolute(day: Day, { year, month, number }: Today): number | undefined {
  if (day.of === 'relative') return number + day.days;
  if (day.of === 'week') return number - ((number + THURSDAY - day.weekday + 7) % 7);
  if (day.of !== 'date') return undefined;
  const told = dayNumber(year, day.month ?? month, day.date);
  // 12月30日 is of the year before where January is now; a month that is not named is this one.
  return told <= number + 1 ? told : day.month === undefined ? undefined : dayNumber(year - 1, day.month, day.date);
}

function daysBetween(from: Day, to: Day, published: Today | undefined): number | undefined {
  if (to.of === 'none') return 0;
  if (to.of === 'next') return to.days;
  if (from.of === 'relative' && to.of === 'relative') return to.days - from.days;
  if (from.of === 'week' && to.of === 'week') return (to.weekday - from.weekday + 7) % 7;
  if (from.of === 'date' && to.of === 'date' && (from.month === to.month || to.month === undefined))
    return to.date >= from.date ? to.date - from.date : undefined;
  const [a, b] = published ? [absolute(from, published), absolute(to, published)] : [];
  return a === undefined || b === undefined ? undefined : b - a;
}

/** 前天早七点停到这会儿: until the text was published. */
const NOW = /(?<=[停断封堵卡困])(?:到|至)(?:这会儿?|现在|眼下|此刻)(?![^。!?\n]{0,12}(?:小时|钟头|[天日夜]))/;
function nowOf(text: string, publishedAt: Instant | undefined): Stamp[] {
  const found = publishedAt && NOW.exec(text);
  if (!found) return [];
  const [hour = 0, minute = 0] = timeOf(publishedAt).split(':').map(Number);
  return [
    {
      day: { of: 'relative', days: 0 },
      hours: hour + minute / 60,
      start: found.index + 1,
      end: found.index + found[0].length,
    },
  ];
}

const isStart = (text: string, { start, end }: Stamp): boolean =>
  STOPPED_BEHIND.test(text.slice(end, end + 56)) || STOPPED_BEFORE.test(text.slice(Math.max(0, start - 24), start));

function isEnd(text: string, { start, end }: Stamp): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const [clause = ''] = /^[^,。;!?\n]*/.exec(text.slice(end, end + 24)) ?? [];
  return (OVER.test(text.slice(end, end + 28)) || UP_TO.test(before)) && !NOT_YET.test(before + clause);
}

/** 周一清晨六点封的路，周三上午十点才放行: hours between two times that are told in words or by two kinds of days. */
export function readToldSpans(text: string, publishedAt: Instant | undefined): Mention[] {
  if (!TELLS_OF_A_STOP.test(text)) return [];
  const published = publishedAt && dayOfPublication(publishedAt);
  const stamps = [...stampsOf(text), ...nowOf(text, publishedAt)].toSorted((a, b) => a.start - b.start);
  if (stamps.length < 2) return [];
  return stamps.flatMap((from, i): Mention[] => {
    if (!isStart(text, from) || PLANNED.test(text.slice(Math.max(0, from.start - 6), from.start))) return [];
    const to = stamps.slice(i + 1, i + 6).findLast((next) => next.start - from.end < REACH && isEnd(text, next));
    const days = to && daysBetween(from.day, to.day, published);
    if (!to || days === undefined) return [];
    const between = days * HOURS_OF_DAY + to.hours - from.hours;
    const hours = Math.round((to.day.of === 'none' && between <= 0 ? between + HOURS_OF_DAY : between) * 1e4) / 1e4;
    if (hours <= 0 || hours > LONGEST) return [];
    const told = { kind: 'total', stated: hours, low: hours, high: hours, unsure: true, corrected: false } as const;
    return [{ measure: 'hours', ...told, start: from.start, end: to.end }];
  });
}
