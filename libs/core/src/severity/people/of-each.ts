import { CharSet } from '../words/char-set.js';
import type { NumberToken } from '../numerals/numerals.js';

const ONE = '[^,。;!?\\n、各]{1,12}';
/** 区人民医院、县中医院各有1名, 4日、6日医院各报告1人 */
const EACH = new RegExp(
  `(?<list>${ONE}(?:、${ONE}){1,4})各(?:自)?(?:有|报告?|死亡?|确认|收治|增加|新增|发现|找到|遇难)?了?$`,
);
const LAST = ['医院', '院', '村', '镇', '乡', '县', '矿', '车', '船', '日', '楼', '层', '组', '车间'];
const PERSONS = new CharSet('名人位具');

/** Whether the things told are of one kind. */
const areAlike = (list: readonly string[]): boolean =>
  LAST.some((end) => list.every((one) => one.endsWith(end))) || list.every((one) => /^[^\d]{0,4}\d{1,2}日/.test(one));

/** 两家医院、…各有1名伤者不治: as many times as there are places or days. */
export function ofEach(text: string, token: NumberToken): NumberToken {
  if (!PERSONS.isAt(text, token.end) || !text.slice(Math.max(0, token.start - 6), token.start).includes('各'))
    return token;
  const told = EACH.exec(text.slice(Math.max(0, token.start - 60), token.start));
  const list = told?.groups?.['list']?.split('、') ?? [];
  if (list.length < 2 || !areAlike(list)) return token;
  const times = (value: number): number => value * list.length;
  return { ...token, stated: times(token.stated), low: times(token.low), high: times(token.high) };
}
