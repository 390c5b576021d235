import type { Mention } from '../measures.js';
import { isTold } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { isBareToll } from './bare-toll.js';
import { countsPersons, joinCounts } from './count-persons.js';
import { findStates, type PersonState, type StateHit } from './person-states.js';
import { toMention } from './read-groups.js';

const GRADED = ['deaths', 'missing', 'seriouslyInjured', 'poisoned'] as const;
const gradedBy = (state: PersonState | undefined): (typeof GRADED)[number] | undefined =>
  GRADED.find((known) => known === state);
const FEWEST = 3;
/** From a number to the word of what became of them. */
const REACH = 12;
const WITHIN = 40;
const ENDS = /[,。;!?\n]/;
const SENTENCE_ENDS = /[。;!?\n]/;
const DENIED = /[无未没]|险些|差点|几乎/;

/** Where a number's own words end: a clause, or the number next to it. */
const ownBefore = (text: string, from: number, at: number, ends = ENDS): string =>
  text
    .slice(Math.max(from, at - WITHIN), at)
    .split(ends)
    .at(-1) ?? '';
const ownBehind = (text: string, at: number, to: number, ends = ENDS): string =>
  text.slice(at, Math.min(to, at + WITHIN)).split(ends)[0] ?? '';

interface Near {
  readonly state: PersonState;
  readonly start: number;
  readonly end: number;
  readonly away: number;
}

const nearAt = ({ state, start, end }: StateHit, base: number, away: number): Near => ({
  state,
  start: base + start,
  end: base + end,
  away,
});

/**
 * What the nearest word says of a number that counts people and that no pattern reads. Wrong as often as not by itself: only
 * for a text that sounds grave.
 */
export function countByNearest(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const tokens = joinCounts(text, numbers);
  return tokens.flatMap((token, i): Mention[] => {
    if (token.low < FEWEST || isTold(known, token)) return [];
    if (!countsPersons(text, token) && !isBareToll(text, token)) return [];
    const before = ownBefore(text, tokens[i - 1]?.end ?? 0, token.start);
    const from = token.start - before.length;
    const near = [
      ...findStates(before).map((hit) => nearAt(hit, from, before.length - hit.end)),
      ...findStates(ownBehind(text, token.end, tokens[i + 1]?.start ?? text.length)).map((hit) =>
        nearAt(hit, token.end, hit.start),
      ),
    ].toSorted((a, b) => a.away - b.away);
    const measure = gradedBy(near[0]?.state);
    if (!near[0] || !measure || near[0].away > REACH) return [];
    // 143例、死亡2例: the word has a number of its own.
    if (isTold(known, near[0])) return [];
    if (DENIED.test(text.slice(Math.max(0, near[0].start - 3), near[0].start))) return [];
    const start = Math.min(token.start, near[0].start);
    const end = Math.max(token.end, near[0].end);
    return [{ ...toMention({ start, end, number: token }, { measure }), unsure: true }];
  });
}

const A_CROWD = 200;
const OF_A_CROWD = /械斗|聚集|群体性|聚众|围堵|冲突|罢工|罢运|静坐|上访|请愿|游行/;
const IN_UNIFORM = /警|保安|出动|医护|官兵|维持|执勤|增援|投入/;

/** 聚集在广场及周边的群众达到六千余人: how many take part, whatever stands between. */
export const countCrowds = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  joinCounts(text, numbers).flatMap((token): Mention[] => {
    if (token.low < A_CROWD || !countsPersons(text, token) || isTold(known, token)) return [];
    const before = ownBefore(text, 0, token.start, SENTENCE_ENDS);
    const behind = ownBehind(text, token.end, text.length, SENTENCE_ENDS);
    if (!OF_A_CROWD.test(before + behind) || IN_UNIFORM.test(before.slice(-10) + behind.slice(0, 8))) return [];
    const told = toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'participants' });
    return [{ ...told, unsure: true }];
  });
