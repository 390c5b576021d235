import type { Mention } from '../measures.js';

const SWEPT = /[冲卷]走/;
/** 16名露营者被冲走，无一生还: the same sixteen, and dead; where others are counted dead beside them, both are told. */
export function withoutTheLost(text: string, counted: readonly Mention[]): readonly Mention[] {
  const dead = counted.filter(({ measure, low }) => measure === 'deaths' && low > 0);
  // 山洪冲走两名露营者，2人遗体今晨找到
  const isFound = ({ measure, low, start, end }: Mention): boolean =>
    measure === 'missing' &&
    SWEPT.test(text.slice(start, end)) &&
    dead.some((found) => found.low === low && found.start > end && /遗体/.test(text.slice(found.start, found.end + 8)));
  if (counted.some(isFound)) return counted.filter((mention) => !isFound(mention));
  const [first] = dead;
  if (!first || dead.some(({ low }) => low !== first.low)) return counted;
  return counted.filter(
    ({ measure, low, end }) =>
      measure !== 'missing' || low !== first.low || !dead.some((all) => all.start < end && all.end > end),
  );
}
