import type { Mention } from '../measures.js';
import { daysBetween, numberOf } from './read-dated-spans.js';
import { SoughtPattern } from '../words/sought-pattern.js';

/** 从11月3日停到15日, 10月30日停炉，11月12日才并网: no time of either day is told. */
const SPAN = new SoughtPattern(
  /(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[日号](?:起|因[^,。;!?\n\d]{1,12})?,?[^,。;!?\n\d]{0,12}(?:停[炉机运摆水气电航产了到]|断[水气电航行道]|封[闭路航]|中断|爆管)[^。;!?\n\d]{0,24}?(?:(?<monthTo>\d{1,2})月)?(?<dayTo>\d{1,2})[日号](?<behind>[^,。;!?\n\d]{0,14})/,
);
const OVER = /才|恢复|重新|并网|点火|抢通|通车|复[航运通产]|还没|还未|仍未|仍没|尚未|没能|没有|[来通送][水气电]/;
const NOT_YET = /预计|计划|将|力争|有望|拟|定于|可/;
const HOURS_OF_DAY = 24;
const LONGEST = 60;

/** Hours between two days; at least those of the days that lie whole between them. */
export function readDaySpans(text: string): Mention[] {
  return SPAN.all(text).flatMap((found): Mention[] => {
    const groups = found.groups ?? {};
    const behind = groups['behind'] ?? '';
    if (!OVER.test(behind) || NOT_YET.test(found[0])) return [];
    const from = { month: numberOf(groups['month']), day: numberOf(groups['day']) };
    const to = { month: numberOf(groups['monthTo']), day: numberOf(groups['dayTo']) };
    const days = daysBetween(from, to);
    if (days === undefined || days < 2 || days > LONGEST) return [];
    const high = days * HOURS_OF_DAY;
    const end = found.index + found[0].length - behind.length;
    const told = {
      kind: 'total',
      stated: high,
      low: high - HOURS_OF_DAY,
      high,
      unsure: true,
      corrected: false,
    } as const;
    return [{ measure: 'hours', ...told, start: found.index, end }];
  });
}
