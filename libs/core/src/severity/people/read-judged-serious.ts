import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { SoughtPattern } from '../words/sought-pattern.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** 12名装卸工吸入性肺损伤，被评定为重伤: how badly they are hurt is told a clause later. */
const JUDGED = new SoughtPattern(
  /(?:诊断|鉴定|评定|认定|评估|判定|确定|界定|定)(?:均|都|全部)?(?:为|系|属于?|是)(?:急性)?重伤(?!标准|害|以上)|(?<=[,])(?:均|都|已)?(?:构成|属于?|系)重伤(?=[,。;!?\n]|$)/,
);
const REACH = 40;
const OF_OTHERS = /其余|另外?有?|还有|没有?|未|不/;
const HURT = new Set(['injured', 'other', 'poisoned', 'atRisk']);

export const readJudgedSerious = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  (text.includes('重伤') ? JUDGED.all(text) : []).flatMap(({ index, 0: judged }): Mention[] => {
    const last = persons.findLast(({ end }) => end <= index);
    if (!last || index - last.end > REACH) return [];
    const between = text.slice(last.end, index);
    if (/[。;!?\n]/.test(between) || OF_OTHERS.test(between)) return [];
    if (findStates(between).some(({ state }) => !HURT.has(state))) return [];
    const at = { start: last.start, end: index + judged.length };
    if (
      isTold(
        known.filter(({ measure }) => measure === 'seriouslyInjured'),
        at,
      )
    )
      return [];
    return [toMention({ ...at, number: last }, { measure: 'seriouslyInjured' })];
  });
