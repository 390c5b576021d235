import type { Mention } from '../measures.js';

/** 六名工人被困左洞，另有7名被困右洞: more of the same beside those told before. */
const ADDED =
  /^[^。!?\n\d]{0,24}[,;、][^,。;!?\n\d]{0,4}(?:另外?(?:还)?有?|还有|又有|此外还?有|以及|外加)[^,。;!?\n\d]{0,6}$/;
/** 8人被困，目前还有5人被困: those who are left. */
const LEFT_OR_SHARE =
  /其中|共|合计|总计|救|获|脱|找到|升井|出来|目前|现在|截至|至今|仍|尚|剩|余下|正在|将|待|拟|计划|轻|安全|出院/;
const REACH = 34;
const MOST_PARTS = 5;

/** Whether `next` counts others than `last` does, told beside them. */
export function isMoreOfThem(text: string, last: Mention, next: Mention): boolean {
  if (next.start < last.end || next.start - last.end > REACH) return false;
  const between = text.slice(last.end, next.start);
  return ADDED.test(between) && !LEFT_OR_SHARE.test(between);
}

/** The sum of those who are told one beside the other, each of one measure. */
export function summedMore(text: string, mentions: readonly Mention[]): Mention | undefined {
  const told = mentions.filter(({ kind, low }) => kind === 'total' && low > 0);
  for (const [i, first] of told.entries()) {
    let last = first;
    let parts = 1;
    let [low, high] = [first.low, first.high];
    for (const next of told.slice(i + 1, i + MOST_PARTS)) {
      if (!isMoreOfThem(text, last, next)) break;
      [low, high, last, parts] = [low + next.low, high + next.high, next, parts + 1];
    }
    if (parts > 1) return { ...first, stated: low, low, high, end: last.end };
  }
  return undefined;
}
