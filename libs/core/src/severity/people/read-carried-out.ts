import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toMention } from './read-groups.js';

const CARRIED = '(?:[抬搬背拖弄][出下上](?:来|去)?|[捞挖刨扒找清](?:出来|上来|出|到|着)|打捞(?:上来|出)?)';
/** 抬下来, 捞上来: how those were brought out who are counted next. */
const BROUGHT = new RegExp(`(${CARRIED})(?:了|的)?(?:一共|总共|共)?$`);
const TELLS_OF_CARRYING = new RegExp(CARRIED);
/** 一共抬出来十二个，都盖上了 */
const COVERED = /^[个具名位]人?,(?:脸上|身上)?(?:全|都|就)*(?:[盖蒙](?:上|着|了)(?!被)|没了?气|[凉硬]了|不动了)/;
const UNIT = /^[个具名位]人?(?=[,。;!?\n、]|$)/;
const NEAR = 24;

const carriedBy = (text: string, at: number): string | undefined =>
  BROUGHT.exec(text.slice(Math.max(0, at - 8), at))?.[1];

const coveredOf = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.flatMap((number) => {
    const told = carriedBy(text, number.start) ? COVERED.exec(text.slice(number.end, number.end + 12)) : null;
    const end = number.end + (told?.[0].length ?? 0);
    return told ? [{ ...toMention({ start: number.start, end, number }), unsure: true }] : [];
  });

/** 三楼抬下来八个没气的，四楼抬下来五个: brought out like those before, and told no more of. */
export function readCarriedOut(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const dead = known.filter(({ measure, low }) => measure === 'deaths' && low > 0);
  if (!TELLS_OF_CARRYING.test(text)) return [];
  if (dead.length === 0) return coveredOf(text, persons);
  return persons.flatMap((token): Mention[] => {
    const unit = UNIT.exec(text.slice(token.end, token.end + 3))?.[0];
    if (unit === undefined || isTold(known, token)) return [];
    const first = dead.findLast((m) => m.end <= token.start && token.start - m.end <= NEAR);
    if (!first || /[。!?\n]/.test(text.slice(first.end, token.start))) return [];
    const how = carriedBy(text, token.start);
    if (how === undefined || how !== carriedBy(text, first.start)) return [];
    const { low, high, stated } = first;
    const both = { stated: stated + token.stated, low: low + token.low, high: high + token.high } as const;
    const number = { ...both, approximation: token.approximation };
    return [{ ...toMention({ start: first.start, end: token.end + unit.length, number }), unsure: true }];
  });
}
