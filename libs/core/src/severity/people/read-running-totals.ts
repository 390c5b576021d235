import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { ADDED_UP, measureOf } from './measure-of.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** 目前总数56人, 累计112人: a number that says what it is of only by what was told before. */
const TOTAL =
  /(?:[,;:]|(?:遇难|死亡|罹难|失[联踪]|受伤|牺牲)的(?:人|村民|群众|工人|矿工|游客|乘客|工友|乡亲|老乡)?)(?:目前|现|现在|截至目前|至此|至今)?(?:累计|一共|总共|前后|总人数|总例数|总数|总计|合计|共计)(?:已|达到?|有|是|为|[增升上]+至)*$/;
const TELLS_OF_TOTALS = new RarePattern(/累计|一共|总共|前后|总[人例]?数|总计|合计|共计/);
const AT_STOP = /^(?:[名位]?[人例]|[名位个])(?=[,。;!?\n]|$)/;
/** 再次核增, 今天镇里补报14人: numbers that are added to from day to day. */
const COUNTED_ON =
  /核增|增补|补报|补查|续报|首报|初报|新增|基础上|[昨前][日两几]?[日天晚]|算上今[天日晨早]|较[昨前上]|完毕/;
const SENTENCE_BEFORE = /[^。!?\n]*$/;
const CLAUSE_BEHIND = 30;

/** What the sentence counts: told before the total, or at once behind it. */
function subjectOf(text: string, token: NumberToken, sentence: string): Mention['measure'] | undefined {
  const before = findStates(sentence).filter(({ state }) => state !== 'other');
  const states = new Set(before.map(({ state }) => state));
  if (states.size > 0) return states.size === 1 ? measureOf(before[0]?.state, ADDED_UP) : undefined;
  const behind = /^[^。;!?\n]*/.exec(text.slice(token.end, token.end + CLAUSE_BEHIND))?.[0] ?? '';
  return measureOf(findStates(behind).find(({ state }) => state !== 'other')?.state, ADDED_UP);
}

/** 遇难者在昨日49人的基础上再次核增，目前总数56人: the total is of those the sentence speaks of. */
export const readRunningTotals = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  (TELLS_OF_TOTALS.isIn(text) ? persons : []).flatMap((token): Mention[] => {
    if (!AT_STOP.test(text.slice(token.end, token.end + 3)) || isTold(known, token)) return [];
    const sentence = SENTENCE_BEFORE.exec(text.slice(Math.max(0, token.digitsAt - 120), token.digitsAt))?.[0] ?? '';
    if (!TOTAL.test(sentence) || !COUNTED_ON.test(sentence)) return [];
    const measure = subjectOf(text, token, sentence);
    return measure ? [toMention({ start: token.start, end: token.end + 1, number: token }, { measure })] : [];
  });
