import type { Mention } from './measures.js';
import type { NumberToken } from './numerals.js';
import { toMention } from './read-groups.js';

const MOVED = /疏散|转移|撤离|避险/;
/** 紧急疏散转移下风向3公里内群众12400人: from where they were moved stands between. */
const MOVED_FROM =
  /(?:疏散|转移|撤离|避险)(?!方案|预案|通道|路线|演练|能力|标识)[^,。;!?\n]{0,26}(?:群众|居民|村民|市民|人员|职工|员工|工人|师生|学生|住户|百姓|游客|乘客|人口|老乡)(?:[共约近超逾达计]|总共|合计|总计|累计)*$/;
const REACH = 40;

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = { movedFrom: { gate: (text: string) => MOVED.test(text), reads: [MOVED_FROM] } };

/** People moved out of somewhere, counted behind the place. */
export const readEvacuated = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  (MOVED.test(text) ? persons : [])
    .filter(
      (token) =>
        MOVED_FROM.test(text.slice(Math.max(0, token.start - REACH), token.start)) &&
        !known.some((m) => m.end > token.start && m.start < token.end),
    )
    .map((token) => toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'evacuated' }));
