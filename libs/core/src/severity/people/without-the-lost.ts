import type { Mention } from '../measures.js';

/** 16名露营者被冲走，无一生还: the same sixteen, and dead; where others are counted dead beside them, both are told. */
export function withoutTheLost(counted: readonly Mention[]): readonly Mention[] {
  const dead = counted.filter(({ measure, low }) => measure === 'deaths' && low > 0);
  const [first] = dead;
  if (!first || dead.some(({ low }) => low !== first.low)) return counted;
  return counted.filter(
    ({ measure, low, start, end }) =>
      measure !== 'missing' || low !== first.low || !dead.some((all) => all.start <= start && all.end > end),
  );
}
