import type { NumberToken } from '../numerals/numerals.js';
import type { StateHit } from './person-states.js';

const SEARCHING = /搜|寻|捞/;
const WHO_SEARCHES =
  /(?:消防|武警|公安|民警|民兵|官兵|干部|党员|志愿者|救援|力量|队伍?|队员|出动|组织|调集|投入|动员|群众|村民)(?:[、和及][^,。;!?\n\d]{1,6})?(?:等|共|约|近|已|有|各)*$/;

/** 现场420名官兵、7条搜救犬正在搜救 */
const SEARCHERS_BEHIND =
  /^[余多]?[名位]?(?:官兵|消防|武警|民警|民兵|指战员|救援|搜救|队员|志愿者|干部|党员|应急|蛙人|潜水员)/;
const ARE_AT_IT = /正在?[^,。;!?\n]{0,4}$/;
const areCountedSearching = (text: string, token: NumberToken, { start, end }: StateHit): boolean => {
  const told = text.slice(token.end, token.end + end);
  return SEARCHERS_BEHIND.test(told) && (ARE_AT_IT.test(told.slice(0, start)) || told.slice(start).startsWith('正在'));
};

/** 消防、武警等520人正在搜救 look for the missing. */
export const areSearchers = (text: string, token: NumberToken, hit: StateHit): boolean =>
  hit.state === 'missing' &&
  SEARCHING.test(text.slice(token.end + hit.start, token.end + hit.end)) &&
  (WHO_SEARCHES.test(text.slice(Math.max(0, token.start - 16), token.start)) || areCountedSearching(text, token, hit));
