import type { Span } from '../text/sentences.js';

/** 死亡10人以上, 死亡12人的， is of a rule. */
const BOUNDED = /^[^,。;!?\n]{0,4}?(?:以上|以下|不足|不满|以内|的,|至\d|-\d)/;
const OF_THIS =
  /(?:该|本|此|这)(?:起|次|场|回)|昨[天日晚夜]|今[天日晨早晚]|前[天晚]|(?<!年(?:\d{1,2}月)?|\d)\d{1,2}日|凌晨|已[致有]|已造成/;
const OF_RULES = /规定|条例|预案|标准|办法|以上|凡|[如若假]|一次|之一|情形|例/;
/** 对造成14人遇难的青禾24日坠车事故挂牌督办 */
const OF_THIS_BEHIND =
  /^[^,。;!?\n]{0,20}(?:昨[天日晚夜]|今[天日晨早]|\d{1,2}日|(?:该|本|此|这)起)[^,。;!?\n]{0,12}(?:事故|事件|火灾|爆炸|案)/;
const CLAUSE = /[^,:;(—]*$/;

/** 依据条例，死亡10人以上属重大事故，本次坠桥遇难18人: whether what a rule stands beside is counted of this very event. */
export function isCountedOfThis(text: string, span: Span, start: number, end: number): boolean {
  if (BOUNDED.test(text.slice(end, end + 8)) || /以上|以下|至|-/.test(text.slice(start, end))) return false;
  const before = text.slice(span.start, start);
  const clause = CLAUSE.exec(before)?.[0] ?? '';
  if (!OF_RULES.test(clause) && OF_THIS_BEHIND.test(text.slice(end, end + 40))) return true;
  const own = OF_THIS.test(clause) ? clause : before;
  return OF_THIS.test(own) && !OF_RULES.test(own);
}
