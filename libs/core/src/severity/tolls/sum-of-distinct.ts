import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { addedUp } from './added-up.js';

/** 三部分人员互不重复; 都出自今晨同一起事故; 三处遗体数汇总 */
const SAID_TO_BE_DISTINCT = new RarePattern(
  /互不(?:重[复叠]|包含|交叉)|(?:都|均|全)(?:出自|来自|属于?|系|是)[^,。;!?\n]{0,14}同一[起场次](?:事故|爆炸|火灾)|[几两三四五六]处(?:的)?(?:遗体|遇难|死亡)[^,。;!?\n]{0,6}汇总/,
);
const MOST_PARTS = 8;
const REACH = 120;

/** 一号工房19具，中转库9具，另有3名……三部分互不重复: counted part by part, where the text says that nobody is counted twice. */
export function summedDistinct(text: string, deaths: readonly Mention[]): Mention | undefined {
  const said = SAID_TO_BE_DISTINCT.firstBetween(text, 0, text.length);
  if (!said) return undefined;
  const holdsAnother = (m: Mention): boolean =>
    deaths.some((other) => other !== m && other.start >= m.start && other.end <= m.end);
  const parts = deaths.filter((m) => m.kind === 'total' && m.low > 0 && !holdsAnother(m));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length > MOST_PARTS) return undefined;
  if (said.index - last.end > REACH || first.start - said.index > REACH) return undefined;
  const sum = addedUp(parts);
  const isToldAlready = parts.length > 2 && parts.some((m) => m.low * 2 === sum?.low);
  return isToldAlready ? undefined : sum;
}
