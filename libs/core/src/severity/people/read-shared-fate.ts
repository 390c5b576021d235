import { together } from './count-persons.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { findStates } from './person-states.js';

const SHARED: ReadonlySet<Mention['measure']> = new Set(['deaths', 'missing', 'seriouslyInjured', 'poisoned']);
const IN_CARE: ReadonlySet<Mention['measure']> = new Set(['seriouslyInjured', 'poisoned']);
/** 站台上, 仓库内, 路边, 大客车: where those counted were. */
const WHERE =
  /(?:[车船艇舱棚屋房楼店院厂站台家村班组队铺桥洞井库间室馆厅吧摊场区]|[内里上下中边旁外侧]|路边|现场|岸|医院|[省市县]院|中心)(?:收治|接诊|转入|送来)?的?(?:有|共|约)?$/;
const TAKEN_IN = /(?:收治|接诊|送来|抬来|转来|本地|当地)的$/;
const isWhere = (text: string, { start }: NumberToken, measure: Mention['measure']): boolean => {
  const before = text.slice(Math.max(0, start - 10), start);
  return WHERE.test(before) || (IN_CARE.has(measure) && TAKEN_IN.test(before));
};
const LINK = /^[名位个]?[人例](?:、|和|及|与|以及)[^,。;!?\n\d、]{1,10}$/;
/** What the first of them would be counted for by itself: 重伤4人、车内7人死亡. */
const CLAUSE_BEFORE = 16;
const isTakenIn = (text: string, at: number): boolean => /收治|接诊/.test(text.slice(at, at + 2));
function isCountedForItself(text: string, { start }: NumberToken, measure: Mention['measure']): boolean {
  const before = text.slice(Math.max(0, start - CLAUSE_BEFORE), start);
  const clause = before.slice(before.search(/[^,。;!?\n]*$/));
  return findStates(clause).some((hit) => !(IN_CARE.has(measure) && isTakenIn(clause, hit.start)));
}

const areBeside = (text: string, one: NumberToken, next: NumberToken, measure: Mention['measure']): boolean =>
  LINK.test(text.slice(one.end, next.start)) && isWhere(text, one, measure) && isWhere(text, next, measure);

/** 站台上4人、仓库内7人不幸死亡: who was at several places, counted side by side, and one fate told behind the last. */
export function readSharedFate(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (persons.length < 2) return [];
  return known.flatMap((mention): Mention[] => {
    const last = persons.findIndex(({ start }) => start === mention.start);
    let all = persons[last];
    if (!all || last < 1 || mention.kind !== 'total' || !SHARED.has(mention.measure)) return [];
    let first = last;
    for (let i = last - 1; i >= 0; i -= 1) {
      const token = persons[i];
      if (!token || !areBeside(text, token, all, mention.measure)) break;
      all = together(token, all);
      first = i;
    }
    const [beginning] = persons.slice(first, first + 1);
    if (first === last || !beginning || isCountedForItself(text, beginning, mention.measure)) return [];
    return [{ ...mention, stated: all.stated, low: all.low, high: all.high, start: all.start }];
  });
}
