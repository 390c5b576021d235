import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { together } from './count-persons.js';
import { ADDED_UP, measureOf } from './measure-of.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** Between the number before and the one that is added: 9人的基础上又增加2人. */
const ON_TOP = new RarePattern(
  /^[名位例]?[人例]?的?(?:基础|基数|底数)(?:之?上)?,?(?:今[天日晨早晚]|当[天日])?(?:又|再|新)?(?:增加|新增|增|多|添)了?$/,
);
const TOPIC_WITHIN = 30;

/** 死亡人数在昨日9人的基础上增加2人: eleven, and neither nine nor two. */
export const readAddedTo = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  numbers.flatMap((token, i): Mention[] => {
    const base = numbers[i - 1];
    if (!base || token.start - base.end > TOPIC_WITHIN || !ON_TOP.isBetween(text, base.end, token.start)) return [];
    const topic = text.slice(Math.max(0, base.start - TOPIC_WITHIN), base.start);
    const measure = measureOf(findStates(topic.slice(topic.search(/[^。;!?\n]*$/))).at(-1)?.state, ADDED_UP);
    if (
      !measure ||
      isTold(
        known.filter((m) => m.kind === 'total'),
        token,
      )
    )
      return [];
    return [toMention({ start: base.start, end: token.end + 1, number: together(base, token) }, { measure })];
  });
