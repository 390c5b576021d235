import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';

const HOUR = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
/** 上午九点坐在国道中间，现在傍晚六点半了; 早上7点堵到现在下午四点多 */
const UNTIL_NOW = new RarePattern(
  new RegExp(
    `(凌晨|清早|清晨|今早|早上|早晨|上午|中午|下午)${HOUR}点(半)?(?![^。!?\\n]{0,40}(?:恢复|放行了|通了))[^。!?\\n]{1,40}?(?:现在|这会儿?|到)(?:都|已经?|快|是)*(中午|下午|傍晚|晚上|夜里|半夜)${HOUR}点(半)?`,
  ),
);
const HALF_A_DAY = 12;
const IN_THE_AFTERNOON = /下午|傍晚|晚上|夜里/;
const hourOf = (part: string, hour: string, half: string | undefined): number => {
  const told = readNumeral(hour) ?? Number.NaN;
  const isAfterNoon = IN_THE_AFTERNOON.test(part) && told < HALF_A_DAY;
  return told + (isAfterNoon ? HALF_A_DAY : 0) + (half === undefined ? 0 : 0.5);
};

/** How long something has stood still since an hour of today. */
export function readUntilNow(text: string): Mention[] {
  const found = UNTIL_NOW.first(text);
  if (!found) return [];
  const [told, from = '', fromHour = '', fromHalf, to = '', toHour = '', toHalf] = found;
  const hours = hourOf(to, toHour, toHalf) - hourOf(from, fromHour, fromHalf);
  if (!(hours > 0 && hours < 24)) return [];
  const span = { stated: hours, low: hours, high: hours, start: found.index, end: found.index + told.length };
  return [{ measure: 'hours', kind: 'total', unsure: true, corrected: false, ...span }];
}
