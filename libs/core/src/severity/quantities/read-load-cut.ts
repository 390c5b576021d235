import type { Mention } from '../measures.js';
import { DIGITS, readChineseNumeral } from '../numerals/chinese-numerals.js';
import type { NumberToken } from '../numerals/numerals.js';
import { build, plus, round } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';
import { behindLastStop } from '../text/sentences.js';

const PER_CENT = /^%/;
/** 三成, 三成五: tenths of the whole. */
const TENTHS = /^成(?:([一二三四五六七八九半])(?![成十百]))?/;
/** 三分之一 */
const PART_OF = /^分之([一二三四五六七八九])/;
const LOAD_CUT = /减供|损失|失掉|切[除掉去]|甩|掉了|失去|少了|没了|丢[了掉]|跌[了掉]/;
export const LOAD_BEFORE = /负荷[^,。;]{0,14}$/;
export const LOAD_BEHIND = /^[^,。;]{0,6}负荷/;
/** 甩掉了2050万千瓦，相当于35%: the load and the cut were told before. */
const SAME_AS =
  /(?:相当于|折合|约合|等于|占|即|也就是|大概是|差不多是|(?:最大|最高|最多|峰值)[^,。;!?\n\d]{0,3}(?:达到?|为))[^,。;!?\n\d]{0,10}$/;
const NOT_CUT = /恢复|复电|送电|来电|增长|增加|回升|同比|环比|占到(?!(?:了)?(?:原来|事故前|故障前|总|全网))|空调|蓄水/;
const REACH = 60;
const BEHIND = 18;

const LOAD_STATED =
  /(?:故障|事故|停电|跳闸|解列)前[^。;!?\n\d]{0,12}负荷[^。;!?\n\d]{0,6}(\d{2,6}(?:\.\d{1,2})?)万千瓦/;
const KILOWATTS = /^(\d{2,6}(?:\.\d{1,2})?)万千瓦/;

/** 事故前负荷4000万千瓦，损失1360万千瓦 is 34 %. */
function shareOfLoad(token: NumberToken, text: string, sentence: string, before: string): Mention | undefined {
  const [, lost] = KILOWATTS.exec(text.slice(token.digitsAt, token.digitsAt + 14)) ?? [];
  if (lost === undefined || !CUT_RIGHT_BEFORE.test(before)) return undefined;
  const [, whole] = LOAD_STATED.exec(sentence) ?? [];
  const share = round((Number(lost) * 100) / Number(whole ?? 0));
  if (!(share > 0 && share < 100)) return undefined;
  return { ...build('loadCutPercent', token, token.end + 1), stated: share, low: share, high: share };
}
const CUT_RIGHT_BEFORE = new RegExp(
  `(?:${LOAD_CUT.source})(?:的)?(?:负荷|出力|功率)?(?:了|有|约|近|差不多|大约|超过)*$`,
);

const percentOf = (token: NumberToken, before: string, after: string): Mention | undefined => {
  if (PER_CENT.test(after) || before.endsWith('百分之')) return build('loadCutPercent', token, token.end + 1);
  const [, part] = PART_OF.exec(after) ?? [];
  if (part !== undefined && token.stated > 1)
    return build('loadCutPercent', token, token.end + 3, ((DIGITS[part] ?? 0) * 100) / token.stated ** 2);
  const tenths = TENTHS.exec(after);
  if (!tenths) return undefined;
  const more = tenths[1] === '半' ? 5 : (readChineseNumeral(tenths[1] ?? '') ?? 0);
  return plus(build('loadCutPercent', token, token.end + tenths[0].length, 10), more);
};

/** The share of a grid's load that was lost, in percent. */
export const readLoadCut: Reader = (token, text, sentence, before, after) => {
  const reckoned = shareOfLoad(token, text, sentence, before);
  if (reckoned) return reckoned;
  const told = behindLastStop(text.slice(Math.max(0, token.digitsAt - REACH), token.digitsAt));
  const isOfLoad = LOAD_BEFORE.test(before) || LOAD_BEHIND.test(after) || (SAME_AS.test(before) && /负荷/.test(told));
  if (!isOfLoad || !(LOAD_CUT.test(told) || LOAD_CUT.test(after.slice(0, BEHIND)))) return undefined;
  return NOT_CUT.test(before) ? undefined : percentOf(token, before, after);
};
