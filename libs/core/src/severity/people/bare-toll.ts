import { RarePattern } from '../words/rare-pattern.js';
import type { NumberToken } from '../numerals/numerals.js';
import { CharSet } from '../words/char-set.js';

/** 遇难人数（截至26日12时）：12 */
const BRACKETS_BEFORE = /(?:人数|总数|数字)\([^()\n]{1,20}\):?$/;
const isBehindBrackets = (text: string, at: number): boolean =>
  /\):?$/.test(text.slice(Math.max(0, at - 2), at)) && BRACKETS_BEFORE.test(text.slice(Math.max(0, at - 30), at));

/** A toll may stand without a unit only behind its own words: 死亡人数升至12，伤者总数为30。 */
export function isBareToll(text: string, token: NumberToken): boolean {
  const isAtStop =
    token.end >= text.length ||
    STOPS.isAt(text, token.end) ||
    text.startsWith('之间', token.end) ||
    text.startsWith('大关', token.end);
  if (!isAtStop && !goesOnAsTally(text, token)) return false;
  const from = Math.max(0, token.digitsAt - 10);
  if (isBehindBrackets(text, token.digitsAt)) return true;
  return (
    (ROUND.test(text.slice(token.digitsAt, token.end)) && PASSED.isBetween(text, from, token.digitsAt)) ||
    TALLY.isBetween(text, from, token.digitsAt) ||
    OF_WHOM.isBetween(text, from, token.digitsAt) ||
    IN_ALL.isBetween(text, from, token.digitsAt)
  );
}

const IN_ALL = new RarePattern(
  /(?:人数|总数|死亡数|数字|数目|数量)[^,。;\d]{0,6}$|(?:[重轻]伤员|(?:[重轻]伤|死伤|中毒|遇难|罹难|死亡|被困|失踪|失联|失去联系|下落不明)者)[^,。;\d]{0,4}$/,
);
/** 中毒住客过百 */
const ROUND = /^[百千万]$/;
const PASSED = new RarePattern(/(?:[死亡伤毒]|遇难|失踪|失联|被困)[^,。;!?\n\d]{0,6}[过破逾超近]$/);
/** 重伤的就有五十好几 */
const OF_WHOM = new RarePattern(/(?:重伤|死亡|遇难|死了?|中毒|被困|失[踪联])的(?:就|得|少说|至少|足足|一共|总共)*有$/);
/** 死12，重伤9: a tally. */
const TALLY = new RarePattern(
  /(?:死|亡|伤|失踪|失联|遇难|被困|受困|被埋|中毒(?=:)|急性中毒(?=:)|(?<=[,、(\d人])失):?$/,
);
/** 亡19 失15, 被困11 已通风: blanks were dropped, and nothing parts a telegram's words. */
const NEXT_OF_TALLY = /^(?:[死亡失伤重轻困][踪联伤]?\d|[已正现均续抢转])/;
const BEGINS_NEXT = new CharSet('死亡失伤重轻困已正现均续抢转');
const goesOnAsTally = (text: string, { end }: NumberToken): boolean =>
  BEGINS_NEXT.isAt(text, end) && NEXT_OF_TALLY.test(text.slice(end, end + 4));
const STOPS = new CharSet(',。;!?\n、()');

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  tallies: {
    gate: (text: string) => BEGINS_NEXT.isAt(text, 0),
    reads: [NEXT_OF_TALLY],
  },
};
