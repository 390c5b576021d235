import type { Mention } from './measures.js';
import { groupBySentence } from './sentences.js';
import type { Span } from './sentences.js';

const HOSPITAL = /(?:医院|[一二三四五六七八九十县市区镇]院|卫生院|院|中心)[^,。;!?\n\d]{0,8}$/;
const VILLAGE = /(?:村|镇|乡|县|区|街道|社区|寨|屯|组)(?:有|共|已|死亡?|遇难|失踪|失联)?$/;
/** A sum, a part of it or another event told between the parts. */
const NOT_PARTS = /共|合计|总计|累计|其中|包括|两起|\d起|[两三四五]起|另一起|此前|升至|更新|更正|增至|转院|转入|出院/;
const MOST_PARTS = 8;

/**
 * 市一院收治重伤27人，市二院收治重伤24人 is 51: one measure counted in one sentence at one place after the other.
 * Only the parts of one sentence are added, so that two accidents are not.
 */
export function summedByPlace(
  text: string,
  mentions: readonly Mention[],
  sentences: readonly Span[],
): Mention | undefined {
  const told = mentions.filter(({ kind }) => kind === 'total' || kind === 'listed');
  let best: Mention | undefined;
  for (const group of groupBySentence(sentences, told)) {
    const parts = group.filter((part) => part.low > 0);
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last || parts.length < 2 || parts.length > MOST_PARTS) continue;
    const before = parts.map(({ start }) => text.slice(Math.max(0, start - 16), start));
    const arePlaces = [HOSPITAL, VILLAGE].some((place) => before.every((words) => place.test(words)));
    if (!arePlaces || NOT_PARTS.test(text.slice(Math.max(0, first.start - 20), last.end + 16))) continue;
    const low = parts.reduce((sum, part) => sum + part.low, 0);
    const high = parts.reduce((sum, part) => sum + part.high, 0);
    if (!best || low > best.low) best = { ...first, kind: 'total', stated: low, low, high, end: last.end };
  }
  return best;
}
