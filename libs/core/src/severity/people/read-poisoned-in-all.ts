import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toMention } from './read-groups.js';

/** 认定为急性职业中毒，共计58例 */
const IN_ALL = /中毒,(?:先后|已|目前|前后)?(?:共计?|合计|累计|总计|一共|总共|涉及)(?:有|达)?[^,。;!?\n\d]{0,1}$/;
const WHO_CAME = /^[例名位个人]?(?:医|专家|执法|救|消防|记者|民警|工作|干部)/;

/** Those counted in all behind the comma of the clause that names the poisoning. */
export const readPoisonedInAll = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  (text.includes('中毒') ? persons : [])
    .filter(
      (token) =>
        IN_ALL.test(text.slice(Math.max(0, token.digitsAt - 16), token.digitsAt)) &&
        !WHO_CAME.test(text.slice(token.end, token.end + 4)) &&
        !isTold(known, token),
    )
    .map((token) => toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'poisoned' }));
