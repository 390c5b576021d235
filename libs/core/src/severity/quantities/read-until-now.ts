import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';

const HOUR = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const PART = '凌晨|清早|清晨|今早|一早|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚|夜里|半夜';
const FROM_DAY = '前天|昨天|昨儿|昨日|昨|初[一二三四五六七八九十]';
const TO_DAY = '今天|今儿|今|初[一二三四五六七八九十]';
/**
 * 上午九点坐在国道中间，现在傍晚六点半了; 昨天傍晚六点堵起，到现在凌晨四点半; 初三上午十点停在半空，现在初五下午两点了
 */
const UNTIL_NOW = new RarePattern(
  new RegExp(
    `(?<fromDay>${FROM_DAY})?(?<from>${PART})(?<fromHour>${HOUR})点(?<fromHalf>半)?(?![^。!?\\n]{0,40}(?:恢复|放行了|通了))[^。!?\\n]{1,40}?(?:现在|这会儿?|眼下|看表|这都|到)(?:都|已经?|快|是)*(?<toDay>${TO_DAY})?(?<to>${PART})(?<toHour>${HOUR})点(?<toHalf>半)?`,
  ),
);
const HALF_A_DAY = 12;
const DAY = 24;
const LONGEST = 15 * DAY;
const IN_THE_AFTERNOON = /下午|傍晚|晚|夜里/;
const DAYS_AGO: Readonly<Record<string, number>> = { 前: 2, 昨: 1 };

type Told = Readonly<Record<string, string | undefined>>;

const hourOf = (part = '', hour = '', half: string | undefined): number => {
  const told = readNumeral(hour) ?? Number.NaN;
  const isAfterNoon = IN_THE_AFTERNOON.test(part) && told < HALF_A_DAY;
  return told + (isAfterNoon ? HALF_A_DAY : 0) + (half === undefined ? 0 : 0.5);
};

/** Days from the one to the other, of two that are told alike: 昨天 and 今天, 初三 and 初五. */
function daysBetween({ fromDay = '', toDay = '' }: Told): number {
  if (!fromDay.startsWith('初')) return DAYS_AGO[fromDay.charAt(0)] ?? 0;
  if (!toDay.startsWith('初')) return Number.NaN;
  return (readNumeral(toDay.slice(1)) ?? Number.NaN) - (readNumeral(fromDay.slice(1)) ?? Number.NaN);
}

/** How long something has stood still since an hour of today, of a day before or of another one that is told. */
export function readUntilNow(text: string): Mention[] {
  const found = UNTIL_NOW.first(text);
  if (!found) return [];
  const told: Told = found.groups ?? {};
  const from = hourOf(told['from'], told['fromHour'], told['fromHalf']);
  const hours = daysBetween(told) * DAY + hourOf(told['to'], told['toHour'], told['toHalf']) - from;
  if (!(hours > 0 && hours < LONGEST)) return [];
  const span = { stated: hours, low: hours, high: hours, start: found.index, end: found.index + found[0].length };
  return [{ measure: 'hours', kind: 'total', unsure: true, corrected: false, ...span }];
}
