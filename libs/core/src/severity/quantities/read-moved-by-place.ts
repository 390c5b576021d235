import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { rowsOf, sumOfRow } from './rows-of-counts.js';

const MOVED = '(?:疏散|转移|撤离|撤[了出走]|避险|转走|搬[出离走]|接走|离[家村])';
export const TELLS_OF_MOVING = new RarePattern(new RegExp(MOVED));
const PLACE =
  '(?:镇|乡|村|街道|社区|庄|屯|寨|坊|居委会?|小区|[湾坝店沟坪岭营洼塘桥堡冲]|[一-龥]组|[东南西北中]区|开发区|园区|片区|城区|街|岸|公司|厂|学校|中学|小学)';
/** 河口镇撤出来四万一, 连洲镇也有二万七; 第一批8000人. */
const OF_A_PLACE = new RegExp(
  `${PLACE}(?:里|上|那边|这边)?(?:的)?(?:也|又|已经?|先后|紧急|连夜|共|一共|就|都|还|另|再){0,3}(?:有|是|${MOVED}(?:出来|出去|出|来|走|了)?了?|走了|来了)?(?:群众|居民|村民|百姓|人员)?(?:也有|共|约|近)?$|(?:第[一二三四五六七八九十\\d]{1,2}|[首头])一?批[^,。;!?\\n\\d]{0,6}$`,
);
/** 两个镇先后疏散村民8600人和7300人 */
const IN_TURN = new RegExp(`(?:先后|分别|分批)[^,。;!?\\n\\d]{0,6}${MOVED}[^,。;!?\\n\\d]{0,8}$`);
const AND = /^[名个]?(?:人|群众|村民|居民)?(?:和|及|与|、)$/;
const MOVED_WITHIN = 50;
const NOT_MOVED = /预计|计划|拟|将要?|需要?|能力|可容纳|医护|消防|救援|队员|官兵|志愿者|干部|民警|武警/;

/** 前进村转移2100人，塘口村2600人，高桥村1500人: who was moved, place by place or in turns. */
export function readMovedByPlace(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!TELLS_OF_MOVING.isIn(text)) return [];
  const inTurn = numbers.flatMap((token, i) => {
    const next = numbers[i + 1];
    const isPair =
      next !== undefined &&
      AND.test(text.slice(token.end, next.start)) &&
      IN_TURN.test(text.slice(Math.max(0, token.start - 24), token.start));
    return isPair ? sumOfRow(text, [token, next], 'evacuated') : [];
  });
  const byPlace = rowsOf(text, numbers, OF_A_PLACE).flatMap((row) => {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last) return [];
    const before = text.slice(Math.max(0, first.start - MOVED_WITHIN), first.start);
    const told = before.slice(before.search(/[^。!?\n]*$/)) + text.slice(first.start, last.end + 12);
    return TELLS_OF_MOVING.isWithin(told) && !NOT_MOVED.test(told) ? sumOfRow(text, row, 'evacuated') : [];
  });
  return [...inTurn, ...byPlace];
}
