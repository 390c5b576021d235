import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';

/** 二层找到遇难者7名，三层6名: the next place with its number alone. */
const NEXT_PLACE =
  /^[名人具]?[,、;][^,。;!?\n\d]{0,5}?(?:[一二三四五六七八九十]{1,2}|\d{1,2})?(?:层|楼|单元|室|间|车厢|船舱|舱|车间|宿舍|号楼|栋)(?:里|内)?(?:又|也|还|另)?(?:有|找到|发现)?$/;
const FIRST_PLACE = /(?:层|楼|单元|室|间|车厢|船舱|舱|车间|宿舍|号楼|栋)(?:里|内)?(?:有|找到|发现|搜出|清出)?$/;
const UNIT_AT_STOP = /^[名人具](?=[,。;!?\n、]|$)/;
const REACH = 16;

/** The dead of one place after the other, where only the first is told in words. */
export function readNextPlace(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const told: Mention[] = [];
  for (const token of persons) {
    const last = [...known, ...told].findLast(
      (m) => m.measure === 'deaths' && m.kind === 'total' && m.low > 0 && m.end <= token.digitsAt,
    );
    if (!last || token.digitsAt - last.end > REACH || !UNIT_AT_STOP.test(text.slice(token.end, token.end + 2)))
      continue;
    if (!FIRST_PLACE.test(text.slice(Math.max(0, last.start - 8), last.start)) && !told.includes(last)) continue;
    if (!NEXT_PLACE.test(text.slice(last.end, token.digitsAt))) continue;
    const { stated, low, high, start, end } = token;
    told.push({ ...last, stated, low, high, start, end: end + 1 });
  }
  return told;
}
