import { RarePattern } from '../words/rare-pattern.js';
import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

export const TELLS_OF_POISONING = new RarePattern(/中毒/);
/** 十二名粘胶工相继出现四肢麻木 */
const FELL =
  /^(?:余|多)?(?:名|位|个|口)[^,。;!?\n\d]{0,8}?(?:工|人|员)(?:相继|陆续|先后|同时|接连|都|均)*(?:出现|突发)?[^,。;!?\n\d]{0,4}(?:麻木|手麻|抽搐|呕吐|头晕|乏力|不适|视力模糊|站不稳)|^(?:余|多)?(?:名|位|个|口)(?:余|多)?[^,。;!?\n\d]{0,6}?(?:前后脚|先后|相继|接连|陆续|一个接一个地?|一下子|同时|突然|都|全|就|也|当场|一起)*(?:晕|昏)(?:[在到]|倒|了|迷|过去|厥|死过去)|^(?:余|多)?(?:名|位|个|口)(?:余|多)?[^,。;!?\n\d]{0,6}?(?:前后脚|先后|相继|接连|陆续|一个接一个地?)(?:倒下|倒地|栽倒|倒了|晃倒|站不住)/;
/** 女工倒了一片，数了数二十三个 */
const FELL_BEFORE = /(?:晕|昏|倒|熏)(?:倒|了|下)(?:一大?片)?[^。;!?\n\d]{0,14}$/;
const ALONE = /^(?:余|多)?(?:名|位|个|口)?(?:余|多)?人?(?=[,。;!?\n])/;
/** 职防院说都是急性职业中毒: found out behind, not what a lesson warns of. */
const FOUND_OUT =
  /(?:职防院|医院|医生|大夫|疾控|诊断|认定|确诊|鉴定|检查|化验|卫健|说|讲|查)[^。!?\n]{0,24}?(?:(?:职业|苯|溶剂|正己烷|甲醇|气体|一氧化碳|硫化氢|二氯乙烷|三氯乙烯|铅|汞|砷|化学品?|胶水|煤气|[氨氯苯毒沼]气?|甲醛|油漆|农药|酒精)(?:性|类)?中毒)/;
const NOT_FOUND = /(?:不是|排除|不像|并非|不属于|没有)[^,。;!?\n]{0,6}中毒/;
const OF_ALL = /^[^。;!?\n]*(?:均|都|全|全都|全部|皆)(?:是|为|系|属)?[^,。;!?\n]{0,8}中毒/;
const REACH = 90;

/** 十三个姐妹前后脚晕倒。职防院说都是急性职业中毒: who fell is poisoned. */
export const readFainted: Reader = (token, text, _sentence, before, after) => {
  const fell = FELL.exec(after) ?? (FELL_BEFORE.test(before) ? ALONE.exec(after) : null);
  if (!fell) return undefined;
  const behind = text.slice(token.end + fell[0].length, token.end + fell[0].length + REACH);
  // 相继晕倒，诊断全是中毒: what is said of all within the sentence counts them already.
  if (OF_ALL.test(behind)) return undefined;
  return FOUND_OUT.test(behind) && !NOT_FOUND.test(behind)
    ? build('poisoned', token, token.end + fell[0].length)
    : undefined;
};
