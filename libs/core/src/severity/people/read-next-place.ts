import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';

/** 二层找到遇难者7名，三层6名: the next place with its number alone. */
const NEXT_PLACE =
  /^[名人具]?[,、;][^,。;!?\n\d]{0,5}?(?:[一二三四五六七八九十]{1,2}|\d{1,2})?(?:层|楼|单元|室|间|车厢|船舱|舱|车间|宿舍|号楼|栋|连廊|走廊|过道|楼梯|大厅|仓库|天台|阁楼|[东南西北][侧翼厢])(?:里|内)?(?:又|也|还|另)?(?:有|找到|发现)?$/;
const FIRST_PLACE = /(?:层|楼|单元|室|间|车厢|船舱|舱|车间|宿舍|号楼|栋)(?:里|内)?(?:有|找到|发现|搜出|清出)?$/;
/** 甲村因灾死亡4人，乙村3人: the next of the same sort. */
const FIRST_OF_A_SORT =
  /[^全该本各](?<sort>村|寨|屯|庄|社|坝|镇|乡|组|县|区|街道|社区|厂|矿|队|班)(?:因灾)?(?:有|共|没了|走了|折了)?$/;
const NEXT_OF_A_SORT =
  /^(?:[名人具口个]|口人|个人)?[,、;][^,。;!?\n\d全该本各]{1,6}(?<sort>村|寨|屯|庄|社|坝|镇|乡|组|县|区|街道|社区|厂|矿|队|班)(?:有)?$/;
function isNextOfASort(text: string, first: Mention, last: Mention, token: NumberToken): boolean {
  const sort = FIRST_OF_A_SORT.exec(text.slice(Math.max(0, first.start - 10), first.start))?.groups?.['sort'];
  const next = NEXT_OF_A_SORT.exec(text.slice(last.end, token.digitsAt))?.groups?.['sort'];
  return sort !== undefined && sort === next;
}
const UNIT_AT_STOP = /^(?:[名人具口个]|口人|个人)(?=[,。;!?\n、]|$)/;
const REACH = 16;

/** The dead of one place after the other, where only the first is told in words. */
export function readNextPlace(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const told: Mention[] = [];
  let first: Mention | undefined;
  for (const token of persons) {
    const last = [...known, ...told].findLast(
      (m) => m.measure === 'deaths' && m.kind === 'total' && m.low > 0 && m.end <= token.digitsAt,
    );
    if (!last || token.digitsAt - last.end > REACH || !UNIT_AT_STOP.test(text.slice(token.end, token.end + 3)))
      continue;
    const isGoingOn = told.includes(last);
    const isOfASort = isNextOfASort(text, isGoingOn ? (first ?? last) : last, last, token);
    if (!isOfASort && !FIRST_PLACE.test(text.slice(Math.max(0, last.start - 8), last.start)) && !isGoingOn) continue;
    if (!isOfASort && !NEXT_PLACE.test(text.slice(last.end, token.digitsAt))) continue;
    if (!isGoingOn) first = last;
    const { stated, low, high, start, end } = token;
    told.push({ ...last, stated, low, high, start, end: end + 1 });
  }
  return told;
}
