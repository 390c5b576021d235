import type { NumberToken } from '../numerals/numerals.js';
import type { StateHit } from './person-states.js';

const SEARCHING = /搜|寻|捞/;
const WHO_SEARCHES =
  /(?:消防|武警|公安|民警|民兵|官兵|干部|党员|志愿者|救援|力量|队伍?|队员|出动|组织|调集|投入|动员|群众|村民)(?:[、和及][^,。;!?\n\d]{1,6})?(?:等|共|约|近|已|有|各)*$/;

/** 消防、武警等520人正在搜救 look for the missing. */
export const areSearchers = (text: string, token: NumberToken, { state, start, end }: StateHit): boolean =>
  state === 'missing' &&
  SEARCHING.test(text.slice(token.end + start, token.end + end)) &&
  WHO_SEARCHES.test(text.slice(Math.max(0, token.start - 16), token.start));
