import { CharSet } from '../words/char-set.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import type { NumberToken } from '../numerals/numerals.js';

const ONE = '[^,。;!?\\n、各和及与]{1,12}';
/** 区人民医院、县中医院各有1名, 4日、6日医院各报告1人 */
const EACH = new RegExp(
  `(?<list>${ONE}(?:[、和及与]${ONE}){1,4})各(?:自)?(?:有|报告?|死亡?|确认|收治|增加|新增|发现|找到|遇难)?了?$`,
);
const LAST = ['医院', '院', '村', '镇', '乡', '县', '矿', '车', '船', '日', '楼', '层', '组', '车间'];
/** 3个车间各死4人: places that are only counted. */
const EACH_OF_SO_MANY =
  /(?<![第\d一二两三四五六七八九十])(?<times>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|家|间|辆|条|支|处|座|栋|艘|台|[村镇县])[^,。;!?\n\d各]{0,6}各(?:自)?(?:有|死亡?|确认|收治|发现|找到|遇难)?了?$/;
const PERSONS = new CharSet('名人位具');

/** Whether the things told are of one kind. */
const areAlike = (list: readonly string[]): boolean =>
  LAST.some((end) => list.every((one) => one.endsWith(end))) || list.every((one) => /^[^\d]{0,4}\d{1,2}日/.test(one));

/** 两家医院、…各有1名伤者不治: as many times as there are places or days. */
export function ofEach(text: string, token: NumberToken): NumberToken {
  if (!PERSONS.isAt(text, token.end) || !text.slice(Math.max(0, token.start - 6), token.start).includes('各'))
    return token;
  const before = text.slice(Math.max(0, token.start - 60), token.start);
  const list = EACH.exec(before)?.groups?.['list']?.split(/[、和及与]/) ?? [];
  const many =
    list.length > 1 && areAlike(list)
      ? list.length
      : (readNumeral(EACH_OF_SO_MANY.exec(before)?.groups?.['times']) ?? 1);
  if (many < 2) return token;
  const times = (value: number): number => value * many;
  return { ...token, stated: times(token.stated), low: times(token.low), high: times(token.high) };
}
