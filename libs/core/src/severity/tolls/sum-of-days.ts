import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { addedUp } from './added-up.js';

/** 第3天搜出, 10日又打捞起 */
const ON_A_DAY =
  /(?:^|[:,、;。\n])(?:到了?)?(?<day>第(?:[一二三四五六七八九十]|\d{1,2})[天日]|首[天日]|次日|翌日|(?:\d{1,2}月)?\d{1,2}日|(?:周|星期)[一二三四五六日天]|[前昨今][天日晚晨])(?:[凌清早]晨|[上下]午|中午|傍晚|晚上?)?(?:又|再)?[^,。;!?\n\d又再共累总已截]{0,10}(?:搜|找|发现|打捞|捞|抬|挖|扒|清理|寻获|接收|收|运|送)[出到起得来]?(?:了|遇难者)?$/;
const TELLS_OF_FINDS = new RarePattern(/具|遗体|遇难者|罹难者/);
const A_BODY = /具|遗体|遇难者|罹难者/;
const NOT_PARTS = /共|累计|合计|总|截[至止]|[升增]至|[升增]到|两起|\d起|另一起/;
const BEFORE = 34;
const WITHIN = 40;

interface Find {
  readonly mention: Mention;
  readonly day: string;
}

function findOf(text: string, mention: Mention): Find | undefined {
  const own = text.slice(mention.start, mention.end);
  if (!A_BODY.test(text.slice(Math.max(0, mention.start - 4), mention.end + 2))) return undefined;
  const ahead = /^[^\d一二两三四五六七八九十]*/.exec(own)?.[0] ?? '';
  const day = ON_A_DAY.exec(text.slice(Math.max(0, mention.start - BEFORE), mention.start) + ahead)?.groups?.['day'];
  return day === undefined ? undefined : { mention, day };
}

const goOn = (text: string, last: Find, next: Find): boolean =>
  next.day !== last.day &&
  next.mention.start >= last.mention.end &&
  next.mention.start - last.mention.end <= WITHIN &&
  !/[。!?]/.test(text.slice(last.mention.end, next.mention.start)) &&
  !NOT_PARTS.test(text.slice(last.mention.start, next.mention.end));

/** 第3天搜出4具，第4天搜出3具，第5天搜出3具: the dead who were found day after day. */
export function summedDays(text: string, dead: readonly Mention[]): Mention | undefined {
  if (dead.length < 2 || !TELLS_OF_FINDS.isIn(text)) return undefined;
  let best: readonly Find[] = [];
  let row: readonly Find[] = [];
  for (const mention of dead) {
    if (mention.start < (row.at(-1)?.mention.end ?? 0)) continue;
    const find = mention.low > 0 ? findOf(text, mention) : undefined;
    const last = row.at(-1);
    row = find ? (last && goOn(text, last, find) ? [...row, find] : [find]) : [];
    if (row.length > best.length) best = row;
  }
  return addedUp(best.map(({ mention }) => mention));
}
