import type { Mention } from '../measures.js';
import { readChineseNumeral } from '../numerals/chinese-numerals.js';
import { SoughtPattern } from '../words/sought-pattern.js';

const DAY = '昨[日天晚早晨夜]|前[日天]|今[日天晨早晚]|次日|第二天|翌日|隔天';
const CLOCK =
  '(?:(?<day>DAY)(?:的)?)?(?<part>凌晨|清晨|清早|早晨|早上|上午|中午|下午|傍晚|晚上|晚|夜里)?(?<hour>\\d{1,2}|[零一二三四五六七八九十两]{1,3})(?:[点时](?<half>半)?(?:(?<minute>\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?(?!点)|[二三四五](?=分)|[一三]刻)分?)?|:(?<minutes>\\d{2}))'.replace(
    'DAY',
    DAY,
  );
const CLOCK_SPAN = new SoughtPattern(
  new RegExp(
    `${CLOCK}(?:[^。;!?\\n\\d]{0,24}?(?:至|到|-|—|直到)|[^。;!?\\n\\d]{0,12}?,(?=${DAY}))${CLOCK.replace(/<(\w+)>/g, '<$1To>')}`,
  ),
);
/** 从早上六点就坐在319国道上，大车小车两头全堵死，一直到下午三点半才散: other numbers may stand between. */
const BLOCKED_SPAN = new SoughtPattern(
  new RegExp(
    `${CLOCK}[^。!?\\n]{0,60}?(?:(?:一直|直|[坐堵躺拦闹僵守围跪站耗拖占封])(?:到|至)|,(?=[^,。;!?\\n]{2,12}才))${CLOCK.replace(/<(\w+)>/g, '<$1To>')}[^,。;!?\\n]{0,4}(?:才|就)?[^,。;!?\\n]{0,6}(?:散|走|让|撤|疏通|放行|劝|离|通)`,
  ),
);
/** 定于10月31日23时至11月2日5时 */
const PLANNED = /(?:定于|拟于|计划于?|将于|将从|将自)[^,。;!?\n]{0,8}$|(?:明[天日早晚]|后天)$/;
/** Where people sit, and that they left at last. */
const ON_A_ROAD = /国道|省道|高速|铁[路轨]|大桥|公路|主干道|道口|收费站|路口|马路/;
const BLOCKED = /[坐堵躺拦围跪占封]/;
const FAR = /次日|第二天|翌日|隔天/;
type Groups = Readonly<Record<string, string | undefined>>;

const QUARTERS: Readonly<Record<string, number>> = { 一刻: 15, 三刻: 45 };
const numeralOf = (stated: string): number =>
  QUARTERS[stated] ?? (/\d/.test(stated) ? Number(stated) : stated === '零' ? 0 : (readChineseNumeral(stated) ?? 0));
const hourOf = (groups: Groups, to = ''): number => {
  const stated = groups[`hour${to}`] ?? '';
  const hour = numeralOf(stated);
  const minute = numeralOf(groups[`minute${to}`] ?? groups[`minutes${to}`] ?? (groups[`half${to}`] ? '30' : '0'));
  const isLate = /下午|晚|夜/.test(`${groups[`day${to}`] ?? ''}${groups[`part${to}`] ?? ''}`) && hour < 12;
  const isNoon = groups[`part${to}`] === '中午' && hour < 4;
  return hour + (isLate || isNoon ? 12 : 0) + minute / 60;
};

const RANK: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0 };
/** Days between the two, as far as words tell: 昨日零时…今日2时 is one. */
function daysBetween(groups: Groups): number {
  const [day = '', dayTo = ''] = [groups['day'], groups['dayTo']];
  if (FAR.test(dayTo)) return 1;
  const [from, to] = [RANK[day.charAt(0)], RANK[dayTo.charAt(0)]];
  return from === undefined || to === undefined ? 0 : Math.max(0, to - from);
}

/** From 从8点10分等到10点25分 how many hours; half a day further where the second is the smaller. */
export function readClockSpans(text: string, tellsOfOutage: (near: string) => boolean): Mention[] {
  if (!/[点时:]/.test(text)) return [];
  const blocked = ON_A_ROAD.test(text) ? BLOCKED_SPAN.all(text).filter(([span]) => BLOCKED.test(span)) : [];
  return [...CLOCK_SPAN.all(text), ...blocked].flatMap((found): Mention[] => {
    const groups = found.groups ?? {};
    const length = hourOf(groups, 'To') - hourOf(groups) + daysBetween(groups) * 24;
    const further = length > -12 && groups['partTo'] === undefined ? 12 : 24;
    const hours = Math.round((length > 0 ? length : length + further) * 1e4) / 1e4;
    const end = found.index + found[0].length;
    if (PLANNED.test(text.slice(Math.max(0, found.index - 14), found.index))) return [];
    if (hours <= 0 || hours > 72 || !tellsOfOutage(text.slice(Math.max(0, found.index - 60), end + 40))) return [];
    const told = { kind: 'total', stated: hours, low: hours, high: hours, unsure: true, corrected: false } as const;
    return [{ measure: 'hours', ...told, start: found.index, end }];
  });
}
