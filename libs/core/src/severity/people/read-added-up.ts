import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { findStates, type PersonState } from './person-states.js';
import { toMention } from './read-groups.js';

const SUM = new RarePattern(
  /[,;。:—-](?:[两三四五六几]处|[两三四五六几]家|各院|前后|加起来|加在一起|相加|算下来)?(?:一共|总共|合计|总计|共计|累计|共|就是|正好)(?:有|是|为)?$/,
);
const TELLS_OF_SUMS = new RarePattern(/一共|总共|合计|总计|共计|累计|共|就是|正好/);
const PERSONS = /^(?:[名位口个]?[人例]|[名位口])(?=[,。;!?\n()]|$)/;
const REACH = 160;
const MOST_PARTS = 12;
const OF: ReadonlySet<PersonState> = new Set([
  'deaths',
  'missing',
  'seriouslyInjured',
  'injured',
  'poisoned',
  'evacuated',
]);

/** Whether the numbers told last before a sum come to it, two of them at least. */
function comesTo(sum: NumberToken, before: readonly NumberToken[]): readonly NumberToken[] | undefined {
  let left = sum.low;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    left -= before[i]?.low ?? 0;
    if (left < 0) return undefined;
    if (left === 0) return before.length - i >= 2 ? before.slice(i) : undefined;
  }
  return undefined;
}

/** Whom the parts are of: the one state that is told up to the sum. */
function measureOf(told: string): Mention['measure'] | undefined {
  const states = new Set(findStates(told).flatMap(({ state }) => (state === 'other' ? [] : [state])));
  const [state] = states;
  return states.size === 1 && state !== undefined && OF.has(state) ? (state as Mention['measure']) : undefined;
}

/** 遇难者名单：201室夫妻两人；202室租户三人；301室祖孙两人，共七人: what the numbers before come to is of those they tell of. */
export function readAddedUp(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (persons.length < 3 || !TELLS_OF_SUMS.isIn(text)) return [];
  return persons.flatMap((sum, i): Mention[] => {
    if (!PERSONS.test(text.slice(sum.end, sum.end + 3)) || !SUM.isBetween(text, Math.max(0, sum.start - 12), sum.start))
      return [];
    const from = Math.max(0, sum.start - REACH);
    const sentence = from + text.slice(from, sum.start).search(/[^。!?\n]*$/);
    const before = persons.slice(Math.max(0, i - MOST_PARTS), i).filter(({ start }) => start >= sentence);
    if (!comesTo(sum, before)) return [];
    const measure = measureOf(text.slice(sentence, sum.start));
    if (!measure || known.some((m) => m.measure === measure && m.low >= sum.low && isTold([m], sum))) return [];
    return [toMention({ start: sum.start, end: sum.end + 1, number: sum }, { measure })];
  });
}
