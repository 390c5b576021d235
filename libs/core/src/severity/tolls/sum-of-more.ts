import type { Mention } from '../measures.js';
import { addedUp } from './added-up.js';

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
    const parts = [first];
    for (const next of told.slice(i + 1, i + MOST_PARTS)) {
      if (!isMoreOfThem(text, parts.at(-1) ?? first, next)) break;
      parts.push(next);
    }
    const sum = addedUp(parts);
    if (sum) return sum;
  }
  return undefined;
}

const AS_OF_BEFORE = /(?:截[至止])?(?:昨[日天晚夜]|前[日天晚]|上午|早间|首报|初报|首次通报)[^。;!?\n]{0,20}$/;
const SINCE =
  /[,;。](?:而)?(?:今[日天晨早晚]|当[日天晚]|下午|中午|夜间|续报|二报)[^,。;!?\n\d]{0,6}(?:新增|又|再)[^,。;!?\n\d]{0,6}$/;

const ANOTHER_EVENT = /[一两][起场宗]/;

/** 截至昨晚8人死亡，今早新增4人: a day's new ones beside the number of the day before. */
const isAddedSince = (text: string, last: Mention, next: Mention): boolean =>
  next.start - last.end <= REACH &&
  SINCE.test(text.slice(last.end, next.start)) &&
  !ANOTHER_EVENT.test(text.slice(last.end, next.start)) &&
  AS_OF_BEFORE.test(text.slice(Math.max(0, last.start - REACH), last.start));

/** 5人死在井下，6人死在医院 */
const DIED_IN = /^[在于][^,。;!?\n\d]{1,8}(?=[,。;!?\n]|$)/;
const diedElsewhere = (text: string, last: Mention, next: Mention): boolean => {
  const there = DIED_IN.exec(text.slice(last.end, last.end + BEHIND))?.[0];
  const elsewhere = DIED_IN.exec(text.slice(next.end, next.end + BEHIND))?.[0];
  const isNext = there !== undefined && next.start - last.end - there.length <= 2;
  return isNext && elsewhere !== undefined && there !== elsewhere;
};
const BEHIND = 12;

/** Of another day or another place, and of nobody told before. */
export const areOthers = (text: string, last: Mention, next: Mention): boolean =>
  isAddedSince(text, last, next) || diedElsewhere(text, last, next);
