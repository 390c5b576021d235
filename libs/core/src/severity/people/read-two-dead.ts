import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { deadInWords } from './read-listed-kin.js';

const DIED = '(?:当场|不幸|先后|相继|均|双双)?(?:死亡|身亡|遇难|丧生)(?=[,。;!?\\n]|$)';
const ONE = '(?:一名|1名|一位|1位|另一名)';
const WHO = '[^,。;!?\\n\\d和与及、无未没]';
/** 锅炉工和一名女顾客死亡; 一名4岁男孩和驾车的园长丈夫死亡 */
const TWO = new RarePattern(
  new RegExp(
    `${ONE}(?:\\d{1,2}岁)?${WHO}{1,12}[和与及]${WHO}{2,14}?${DIED}|(?<=${WHO}{2,8})[和与及]${ONE}${WHO}{1,12}?${DIED}|(?:两|2)(?:车|辆车|船|艘船)(?:的)?(?:司机|驾驶员|驾驶人|船长)(?:均|都|双双)?${DIED}|一对(?:[老小]|年轻|中年|老年|新婚)?(?:夫妻|夫妇|情侣|恋人|母子|母女|父子|父女|兄弟|姐妹|兄妹|姐弟|双胞胎|祖孙|婆媳|爷孙)${WHO}{0,6}?${DIED}`,
  ),
);

/** Two who died, told without a number. */
export const readTwoDead = (text: string): Mention[] =>
  TWO.all(text).map(({ index, 0: words }) => deadInWords(2, index, index + words.length));
