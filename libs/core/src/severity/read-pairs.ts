import type { Mention } from './measures.js';
import { DIED, QUIET, toMention } from './read-groups.js';

const PAIR_DIED = new RegExp(
  `(?:夫妻|夫妇|母子|母女|父子|父女|兄弟|姐妹|姐弟|祖孙|婆媳|情侣|小两口)${QUIET}{0,12}?,?(?:双双|均|都|一同|一起|不幸|当场|已经?)${QUIET}{0,4}?${DIED}`,
  'g',
);

/** 他们7岁的女儿…去世, told right behind. */
const KIN_TOO =
  /^[^!?\n]{0,16}?(?:他们|两人|夫妻俩?|夫妇|二人|其)的?[^,。;!?\n]{0,6}?(?:女儿|儿子|孩子|孙子|孙女|母亲|父亲)[^。;!?\n]{0,40}?(?:去世|离世|死亡|身亡|抢救无效|不治|没救过来|遇难)/;

/** 夫妻双双遇难 is two people, with their child three. */
export const readPairs = (text: string): Mention[] =>
  [...text.matchAll(PAIR_DIED)].map((found) => {
    const end = found.index + found[0].length;
    const kin = KIN_TOO.exec(text.slice(end, end + 70))?.[0] ?? '';
    const dead = kin === '' ? 2 : 3;
    const number = { stated: dead, low: dead, high: dead, approximation: 'exact' } as const;
    return toMention({ start: found.index, end: end + kin.length, number });
  });
