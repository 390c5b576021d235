import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { findStates } from './person-states.js';

const NAMED = ['deaths', 'missing', 'seriouslyInjured', 'lightlyInjured', 'injured', 'poisoned', 'atRisk'] as const;
const BEFORE = 20;
const GAP = 8;

/** 死亡、受伤人数分别为3人、8人: as many states named as numbers behind. */
export function readRespective(text: string, persons: readonly NumberToken[]): Mention[] {
  if (persons.length < 2) return [];
  return [...text.matchAll(/分别/g)].flatMap(({ index }): Mention[] => {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const clause = /[^。;!?\n]*$/.exec(before)?.[0] ?? '';
    const states = findStates(clause).flatMap(({ state }) => NAMED.find((name) => name === state) ?? []);
    const first = persons.findIndex((token) => token.start >= index);
    const counted = first < 0 ? [] : persons.slice(first, first + states.length);
    const areBeside = counted.every(({ start }, i) => start - (counted[i - 1]?.end ?? index) <= GAP);
    if (states.length < 2 || counted.length < states.length || !areBeside) return [];
    return counted.map(({ stated, low, high, start, end, approximation }, i) => ({
      measure: states[i] ?? 'deaths',
      kind: 'total',
      stated,
      low,
      high,
      unsure: approximation !== 'exact',
      corrected: false,
      start,
      end: end + 1,
    }));
  });
}
