import { CharSet } from '../words/char-set.js';
import { RarePattern } from '../words/rare-pattern.js';
import type { NumberToken } from '../numerals/numerals.js';

/** 司机和两名乘客 is three. */
const AND_ONE = new RarePattern(
  /(?<![名个位的\d])(?:司机|驾驶员|父亲|母亲|丈夫|妻子|爸爸|妈妈|老师|老板|店主|户主|导游|船长|船主|班长|工头|[男女]主人|房东|奶奶|爷爷|外婆|外公|姥姥|姥爷|妻子|丈夫|儿媳|女婿|该(?:村民|男子|女子|工人|老人|居民|住户|妇女|店员))(?:以及|和|与|及|跟|还有)(?:车上|车内|其|他的|她的|另外|(?:在旁|旁边|身边|同行|围观|路过)[^,。;!?\n\d]{0,4}的)?$/,
);
const COUNTED_AS_PERSONS = new CharSet('名个位');
export const withOneMore = (text: string, token: NumberToken): NumberToken =>
  COUNTED_AS_PERSONS.isAt(text, token.end) && AND_ONE.isBetween(text, Math.max(0, token.start - 16), token.start)
    ? { ...token, stated: token.stated + 1, low: token.low + 1, high: token.high + 1 }
    : token;
