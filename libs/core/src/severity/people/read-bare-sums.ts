import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { overlap } from '../text/sentences.js';
import { RarePattern } from '../words/rare-pattern.js';
import { findStates, type PersonState } from './person-states.js';
import { toMention } from './read-groups.js';

const SUM = new RarePattern(
  /(?:合计|总计|共计|总共|一共|共|加起来|加在一起|相加|合起来)(?:共|正好|恰好|刚好|是|为|有|:)*$/,
);
const NOTHING_BEHIND = /^(?:人|名|位|个|名人)?(?=[,。;!?\n)]|$)/;
const REACH = 120;
const MOST_PARTS = 10;
const HEADING = 30;
const OF_A_HEADING: Partial<Record<PersonState, Mention['measure']>> = {
  deaths: 'deaths',
  missing: 'missing',
  injured: 'injured',
  seriouslyInjured: 'seriouslyInjured',
  poisoned: 'poisoned',
  evacuated: 'evacuated',
};

/** The numbers right before a sum that add up to it. */
function partsOf(persons: readonly NumberToken[], sum: NumberToken): readonly NumberToken[] {
  const near = persons.filter(({ start, end }) => end <= sum.start && sum.start - start < REACH).slice(-MOST_PARTS);
  let low = 0;
  const from = near.findLastIndex((part) => (low += part.low) >= sum.low);
  return low === sum.low && near.length - from > 1 ? near.slice(from) : [];
}

/** 客车上死亡26人，货车上5人，合计31人: what is told of the parts or over them is told of their sum. */
export const readBareSums = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons.flatMap((token) => {
    if (!SUM.isBetween(text, Math.max(0, token.start - 8), token.start) || isTold(known, token)) return [];
    if (!NOTHING_BEHIND.test(text.slice(token.end, token.end + 3))) return [];
    const parts = partsOf(persons, token);
    const [first] = parts;
    if (!first) return [];
    const told = known.filter((m) => parts.some((part) => overlap(m, part)));
    const heading = findStates(text.slice(Math.max(0, first.start - HEADING), first.start).replace(/^.*[。!?\n]/s, ''));
    const measure = told[0]?.measure ?? OF_A_HEADING[heading.at(-1)?.state ?? 'other'];
    if (!measure || told.some((m) => m.measure !== measure)) return [];
    return [toMention({ start: token.start, end: token.end + 1, number: token }, { measure })];
  });
