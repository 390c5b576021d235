import type { Mention } from './measures.js';
import type { NumberToken } from './numerals.js';
import { findStates } from './person-states.js';

/** Everybody aboard or inside, counted before what became of them. */
const ABOARD =
  /(?:[车船艇机舱井洞屋楼房棚坑]上?[里内上下]?|全[车船班队家]|载有?着?|搭载|乘坐|乘有|共有|总共|一行|同行|当班|乘员|乘客|船员|组员|队员|里面|其中原有|原有)[^,。;!?\n\d]{0,6}$/;
const SAVED_BEHIND =
  /^[^,。;!?\n\d]{0,10}?(?:生还|活着|活了?下来|还活|幸存|幸免|逃出|逃生|逃脱|跑出来|获救|得救|被?救(?:起|出|上|下|回|活)|脱险|脱困|捡回|爬出来|爬了?出来)/;
const SAVED_BEFORE =
  /(?:救起|救出|救上来?|救下|救回|营救|捞上来|获救|脱险|逃出|跑出来?|生还)(?:了|的)?(?:有|仅|只|共)?$/;
const ONLY = /(?:仅有?|只有?|只剩下?|就剩下?|除了)(?:下)?$/;
/** 其余全部溺亡, 剩下的人再没出来: what became of the others is told without a number. */
const THE_OTHERS =
  /^[^。!?\n\d]{0,16}?[,;。](?:其余|其他|其它|剩余|剩下|余下|另外)(?:的|几|数)?(?:人员?|船员|矿工|工人|乘客|孩子|学生|队员|名|个|者)?/;
const REACH = 70;

interface Reading {
  readonly measure: Mention['measure'];
  readonly end: number;
}

const ENDURED: readonly Mention['measure'][] = ['deaths', 'missing', 'atRisk'];

/** What is told of those that were not saved; undefined when nothing is. */
function othersBecame(text: string, from: number): Reading | undefined {
  const others = THE_OTHERS.exec(text.slice(from, from + 40));
  if (!others) return undefined;
  const at = from + others[0].length;
  const clause = /^[^,。;!?\n]*/.exec(text.slice(at, at + 24))?.[0] ?? '';
  if (/\d/.test(clause)) return undefined;
  const [hit] = findStates(clause);
  const measure = ENDURED.find((known) => known === hit?.state);
  return hit && measure ? { measure, end: at + hit.end } : undefined;
}

/** 全车14人仅2人生还 is twelve dead; 船员15人，已救起4人，其余仍在搜寻 is eleven missing. */
export function readRemainders(text: string, persons: readonly NumberToken[]): Mention[] {
  return persons.flatMap((saved, i) => {
    const before = text.slice(Math.max(0, saved.start - 12), saved.start);
    const behind = SAVED_BEHIND.exec(text.slice(saved.end, saved.end + 24));
    if (!behind && !SAVED_BEFORE.test(before)) return [];
    const savedTo = saved.end + (behind?.[0].length ?? 0);
    const became = ONLY.test(before) ? ({ measure: 'deaths', end: savedTo } as const) : othersBecame(text, savedTo);
    const all = persons
      .slice(0, i)
      .findLast((token) => saved.start - token.end < REACH && ABOARD.test(text.slice(0, token.start).slice(-14)));
    if (!became || !all || all.low <= saved.low) return [];
    const less = (value: number): number => value - saved.low;
    return [
      {
        measure: became.measure,
        kind: 'total' as const,
        stated: less(all.stated),
        low: less(all.low),
        high: less(all.high),
        unsure: true,
        corrected: false,
        start: all.start,
        end: became.end,
      },
    ];
  });
}
