import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { DISASTER } from './disaster-words.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';
import { isCountOfAll } from './read-remainders.js';

const ONE = '[一-龥]{1,6}?';
/** 只有他跟老罗顺着风道爬上来, 净系佢一个行得出嚟: named, not counted. */
const NAMED_SAVED = new RegExp(
  `^[名位个口]?人?[^。!?\\n]{0,12}?(?:只有|唯有|仅有|只剩|就剩|净系|得|就)(?![^,。;!?\\n]{0,8}(?:[两二三四五六七八九十几\\d]|们))(?<who>${ONE}(?:(?:、|跟|和|与|同|还有)${ONE}){0,4})(?:两个人?|俩|两人|一个人?)?[^,。;!?\\n\\d没未、跟和与同]{0,14}?(?:[爬逃跑钻走游冲行捡撤][^,。;!?\\n没未]{0,4}?[出上下回](?:来|去|嚟)|活(?:着|了?下来|命)|逃过一劫|捡回|幸免|生还|幸存|躲过)`,
);
const BETWEEN_NAMES = /、|跟|和|与|同|还有/g;
const THE_OTHERS = /(?:其余|其他|其它|剩下|剩余|余下|别的|另外)的?(?:人|那些|几个|工友|弟兄|兄弟|同事|乡亲)*/;
/** What nobody says of the living. */
const LIFELESS = /硬了|僵了|[凉冷]透|凉了|冰凉|没了?气|没了(?=[,。;!?\n]|$)|冇(?:晒|咗)?气|走了(?=[,。;!?\n]|$)/;
const SAVED_TOO = /老死|病[死逝故]|获救|平安|没事|活着|生还|脱险|报平安|安全/;
const REACH = 60;
const REST_WITHIN = 64;
const ENDURED = ['deaths', 'missing', 'atRisk'] as const;

/** What became of those not named; undefined when that is not told, or is told of a number of them. */
function restBecame(text: string, from: number): { measure: Mention['measure']; end: number } | undefined {
  const told = text.slice(from, from + REST_WITHIN);
  const others = THE_OTHERS.exec(told);
  if (!others) return undefined;
  const at = others.index + others[0].length;
  const rest = /^[^。!?\n]*/.exec(told.slice(at))?.[0] ?? '';
  if (/\d|[一二两三四五六七八九十][余多]?[名位个人]/.test(rest) || SAVED_TOO.test(rest)) return undefined;
  const [hit] = findStates(rest).filter(({ state }) => ENDURED.some((known) => known === state));
  const lifeless = LIFELESS.exec(rest);
  if (lifeless) return { measure: 'deaths', end: from + at + lifeless.index + lifeless[0].length };
  const measure = ENDURED.find((known) => known === hit?.state);
  return hit && measure ? { measure, end: from + at + hit.end } : undefined;
}

/** 一车三十六个就她和司机活着: where nobody says what became of the others, they died. */
const LIVED = /活(?:着|了?下来|命)|逃过一劫|捡回|幸免|生还|幸存/;
const SOUGHT = /失[踪联]|搜[救寻]|打捞|下落|寻找/;
const diedWith = (text: string, start: number, end: number): ReturnType<typeof restBecame> =>
  DISASTER.isWithin(text.slice(Math.max(0, start - REACH), end + REACH))
    ? { measure: SOUGHT.test(text.slice(end, end + REACH)) ? 'missing' : 'deaths', end }
    : undefined;

/** 当班二十六个人，只有他跟老罗爬上来，剩下的…身子已经硬了: twenty-four, less by the names of those who came out. */
export const readAllButNamed = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.flatMap((token): Mention[] => {
    const saved = token.low < 2 ? null : NAMED_SAVED.exec(text.slice(token.end, token.end + REACH));
    if (!saved || !isCountOfAll(text, token)) return [];
    const savedTo = token.end + saved[0].length;
    const became =
      restBecame(text, savedTo) ??
      (LIVED.test(saved[0]) && !SAVED_TOO.test(text.slice(savedTo, savedTo + 24))
        ? diedWith(text, token.start, savedTo)
        : undefined);
    const less = 1 + (saved.groups?.['who']?.match(BETWEEN_NAMES)?.length ?? 0);
    if (!became || less >= token.low) return [];
    const { measure, end } = became;
    return [{ ...toMention({ start: token.start, end, number: token }, { less, measure }), unsure: true }];
  });
