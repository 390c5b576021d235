import type { WordHit } from '../words/found-words.js';

/** 像灾难片一样, 剧情反转, 当小说看, 不是电影: of what really happened. */
const LIKE_BEFORE =
  /(?:不是|并非|绝非|不像|像|如同?|犹如|宛如|宛若|仿佛|好似|恍如|堪比|好比|胜似)(?:在?[看拍演]|是|一[部场出]|[^,。;!?\n“”《]{0,4})?$|以为(?:是|在)?(?:在)?[拍演看放]?$/;
/** 比电影还残酷 */
const WORSE_THAN = /比[^,。;!?\n]{0,2}$/;
const STILL_WORSE = /^(?:里|中)?的?(?:还|更|都要?|要)/;
const LIKE_BEHIND = /^(?:里|中|上)?[^,。;!?\n“”《]{0,6}(?:一样|一般|似的|那样|般的?)/;
const TAKEN_FOR = /[当作成]$/;
const TURNED_ROUND = /^(?:[大又再]*反转|逆转)/;
/** Whether a word of films says what something was like. */
export const isLikened = (text: string, { word, start, end }: WordHit): boolean => {
  const before = text.slice(Math.max(0, start - 10), start);
  const behind = text.slice(end, end + 12);
  if (behind.startsWith('《')) return false;
  if (LIKE_BEFORE.test(before) || LIKE_BEHIND.test(behind)) return true;
  if (WORSE_THAN.test(before) && STILL_WORSE.test(behind)) return true;
  return TAKEN_FOR.test(before) ? /^[看听读讲]/.test(behind) : word === '剧情' && TURNED_ROUND.test(behind);
};
