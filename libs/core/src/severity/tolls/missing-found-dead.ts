import type { Mention } from '../measures.js';

/** 9人遇难、4人失联: told side by side. */
const SIDE_BY_SIDE = 10;
/** 4名失联人员的遗体, 失联者中6人被找到时已无生命体征, 失踪者的遗体5具 */
const OF_THE_MISSING =
  /失[踪联](?:了?的)?(?:者|人员|工人|矿工|船员|渔民|村民|乘客|游客|学生|[\d一二两三四五六七八九十]{1,3}[名人位])/;
const NOT_MORE = /共|合计|总|累计|至此|升至|增至/;
const WITHIN = 12;

const areBeside = (text: string, one: Mention, other: Mention): boolean =>
  other.start >= one.end &&
  other.start - one.end <= SIDE_BY_SIDE &&
  !/[。;!?\n]/.test(text.slice(one.end, other.start));

/** 9人遇难、4人失联；……4名失联人员的遗体找到: who was missing is dead beside those told before. */
export function missingFoundDead(text: string, mentions: readonly Mention[]): Mention | undefined {
  const dead = mentions.filter((m) => m.measure === 'deaths' && m.low > 0);
  if (dead.length < 2) return undefined;
  const missing = mentions.filter((m) => m.measure === 'missing' && m.low > 0);
  for (const lost of missing) {
    const before = dead.find((m) => areBeside(text, m, lost) || areBeside(text, lost, m));
    const from = Math.max(before?.end ?? 0, lost.end);
    const [found] = dead
      .filter((m) => m.start >= from && isOfTheMissing(text, from, m, lost))
      .toSorted((one, other) => other.low - one.low);
    if (!before || !found) continue;
    const sum = (of: 'low' | 'high'): number => before[of] + found[of];
    return { ...before, kind: 'total', stated: sum('low'), low: sum('low'), high: sum('high'), end: found.end };
  }
  return undefined;
}

function isOfTheMissing(text: string, from: number, { start, end, low }: Mention, lost: Mention): boolean {
  const told = text.slice(Math.max(from, start - WITHIN), end + 2);
  return low <= lost.low && OF_THE_MISSING.test(told) && !NOT_MORE.test(told);
}
