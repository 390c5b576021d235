import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { areOfSeveralEvents } from './of-several-events.js';
import { findStates } from './person-states.js';

const NAMED = ['deaths', 'missing', 'seriouslyInjured', 'lightlyInjured', 'injured', 'poisoned', 'atRisk'] as const;
const BEFORE = 20;
const GAP = 8;

const IN_TURN = ['cases', 'poisoned', 'injured', 'deaths', 'seriouslyInjured', 'missing'] as const;
const NEXT = /^(?:[名个位]?[人例]?|具)[、,和及]$/;
const UNIT = /^(?:[名个位]?[人例]|具)/;
/** 发病者分布在五所小学，分别为31、28、22、19、15人: one state, counted place by place. */
export function readInTurn(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (numbers.length < 2) return [];
  return [...text.matchAll(/分别(?:为|有|是|达)?(?=\d|[一二两三四五六七八九十])/g)].flatMap(
    ({ index, 0: word }): Mention[] => {
      const clause = /[^。;!?\n]*$/.exec(text.slice(Math.max(0, index - FAR), index))?.[0] ?? '';
      const states = new Set(findStates(clause).map(({ state }) => state));
      const [measure] =
        states.size === 1 && !/通报|次|先后|[首续]报/.test(clause) ? IN_TURN.filter((name) => states.has(name)) : [];
      const at = numbers.findIndex((token) => token.start >= index);
      const first = numbers[at];
      if (!measure || !first || first.start !== index + word.length) return [];
      let last = first;
      let low = first.low;
      const areApart = areOfSeveralEvents(text, index);
      for (const next of numbers.slice(at + 1, at + MOST)) {
        if (!NEXT.test(text.slice(last.end, next.start))) break;
        last = next;
        low = areApart ? Math.max(low, next.low) : low + next.low;
      }
      if (last === first || !UNIT.test(text.slice(last.end, last.end + 2))) return [];
      const told = { kind: 'total', stated: low, low, high: low, unsure: false, corrected: false } as const;
      return [{ measure, ...told, start: first.start, end: last.end + 1 }];
    },
  );
}
const FAR = 40;
const MOST = 12;

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
