import type { Mention } from '../measures.js';
import { readChineseNumeral } from '../numerals/chinese-numerals.js';
import { SoughtPattern } from '../words/sought-pattern.js';

const DAYS = '一二三四五六日';
const ON =
  '(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?<part>凌晨|清早|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜里|半夜)?(?:(?<hour>\\d{1,2}|[一二三四五六七八九十两]{1,3})[点时](?<half>半)?)?';
/** 从周一早上八点到今天周三中午 */
const SPAN = new SoughtPattern(
  new RegExp(
    `${ON}[^。!?\\n]{0,24}?(?:(?:到|至|-|直到)(?:了)?(?:今天|今儿|现在|昨天)?|今天|今儿|现在|今日)(?:都|已经?|的)?${ON.replaceAll(/<(\w+)>/g, '<$1To>')}`,
  ),
);
const HOUR_OF_PART: Readonly<Record<string, number>> = {
  凌晨: 3,
  清早: 6,
  清晨: 6,
  早上: 7,
  早晨: 7,
  上午: 9,
  中午: 12,
  下午: 15,
  傍晚: 18,
  晚: 20,
  晚上: 20,
  夜里: 22,
  半夜: 0,
};
type Groups = Readonly<Record<string, string | undefined>>;

function hourOf(groups: Groups, to: string): number | undefined {
  const part = groups[`part${to}`];
  const stated = groups[`hour${to}`];
  if (stated === undefined) return part === undefined ? undefined : HOUR_OF_PART[part];
  const hour = /\d/.test(stated) ? Number(stated) : (readChineseNumeral(stated) ?? 0);
  const isLate = /下午|傍晚|晚|夜/.test(part ?? '') && hour < 12;
  return hour + (isLate ? 12 : 0) + (groups[`half${to}`] ? 0.5 : 0);
}

const dayOf = (day = ''): number => DAYS.indexOf(day === '天' ? '日' : day);

/** Hours from one day of the week to the next time that the other comes. */
export function readWeekdaySpans(text: string, tellsOfOutage: (near: string) => boolean): Mention[] {
  if (!/[周期拜][一二三四五六日天]/.test(text)) return [];
  return SPAN.all(text).flatMap((found): Mention[] => {
    const groups = found.groups ?? {};
    // 今儿礼拜四了: not before the day begins.
    const [from, to] = [hourOf(groups, ''), hourOf(groups, 'To') ?? 0];
    const days = (dayOf(groups['dayTo']) - dayOf(groups['day']) + 7) % 7;
    const end = found.index + found[0].length;
    if (from === undefined || !tellsOfOutage(text.slice(Math.max(0, found.index - 60), end + 40))) return [];
    const hours = days * 24 + to - from;
    if (hours <= 0) return [];
    const told = { kind: 'total', stated: hours, low: hours, high: hours, unsure: true, corrected: false } as const;
    return [{ measure: 'hours', ...told, start: found.index, end }];
  });
}
