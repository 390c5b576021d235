import type { Mention } from '../measures.js';

/** 1人受伤；公交车上还有4名乘客受伤, 9人重伤，另有108名群众被划伤 */
const MORE =
  /^[^!?\n\d一二两三四五六七八九十]{0,16}[,;。、](?:[^,。;!?\n\d一二两三四五六七八九十]{0,8})?(?:另外?|还)有?[^,。;!?\n\d]{0,8}$/;
/** 6名伤者送到市医院，3名伤者送到中医院 */
const TO_ANOTHER_HOSPITAL =
  /^[者员]?[^。;!?\n\d]{0,6}(?:医院|卫生院|中心)?[^,。;!?\n\d]{0,14}(?:医院|卫生院|中心)[,、;]$/;
const HOSPITAL_BEHIND = /^[者员]?[^,。;!?\n]{0,20}(?:医院|卫生院|中心)/;
const NOT_A_PART = /其中|共|包括|累计|合计|升至|增至|目前|至此/;

const isMore = (text: string, last: Mention, next: Mention): boolean => {
  const between = text.slice(last.end, next.start);
  if (last.low === next.low || NOT_A_PART.test(between)) return false;
  if (MORE.test(between)) return last.kind === 'total' && next.kind === 'total';
  return TO_ANOTHER_HOSPITAL.test(between) && HOSPITAL_BEHIND.test(text.slice(next.end, next.end + 24));
};

/** The injured told in parts, one part beside the other; undefined where they are not. @param hurt serious and other, as they stand */
export function summedInjured(text: string, hurt: readonly Mention[], dead: readonly Mention[]): Mention | undefined {
  const told = hurt
    .filter(({ kind, low }) => low > 0 && (kind === 'total' || kind === 'listed'))
    .toSorted((a, b) => a.start - b.start);
  let best: Mention | undefined;
  let sum: Mention | undefined;
  let last: Mention | undefined;
  for (const next of told) {
    if (last && next.start < last.end) continue;
    const isSeparate = (m: Mention): boolean => last !== undefined && m.start >= last.end && m.end <= next.start;
    const goesOn = last !== undefined && isMore(text, last, next) && !dead.some(isSeparate);
    sum =
      goesOn && sum
        ? { ...sum, stated: sum.stated + next.low, low: sum.low + next.low, high: sum.high + next.high, end: next.end }
        : { ...next, measure: 'injured', kind: 'total' };
    last = next;
    if (goesOn && (!best || sum.low > best.low)) best = sum;
  }
  return best;
}
