import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { deadOrMissing, isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toMention } from './read-groups.js';

/** 后头那十一副, 剩下那三十五部手机, 另外十三张工牌: those left of all that were counted, or what they left behind. */
const REST_BEFORE = new RarePattern(/(?:剩下|余下|其余|另外|后面|后头|剩)的?(?:那|这)?$/);
const TELLS_OF_THE_REST = new RarePattern(/剩|余下|其余|另外|后面|后头/);
/** Where those are of whom nothing more is heard. */
const GONE_BEHIND =
  /^[^。!?\n]{0,44}?(?:殡仪馆|太平间|火葬场|也没有?再|再(?:也)?没|灰里|泥[里底]|水底|底下|黑框|凉[了透]|硬了|盖得严|盖[着了住](?:布|脸|头|单)|白布|没有奇迹|没了?气|没有?(?:呼吸|动静)|不在了|没(?:能)?(?:出来|上来|醒)|遗体)/;
const SAFE = /获救|平安|没事|安全|生还|活着|医院|喘|哼/;
/** What a person is counted by, or what is left of one: cards, telephones, stretchers. */
const UNIT = /^(?:名|位|个|人|口|副|张|部|具|块|双|顶|盏|件)/;
const MOURNED = /搜救|救援队|没有奇迹|遇难/;
const NEAR = 260;
const MOST_BEFORE = 8;

/** Two numbers before one that leave it: 321 in all, 288 out, 33 left. */
function isWhatIsLeft(before: readonly NumberToken[], left: NumberToken): boolean {
  return before.some((all, i) => before.slice(i + 1).some((out) => all.low - out.low === left.low && out.low > 0));
}

/** 321 in the village, 288 came out, 剩下的33口压在山底下: the account adds up, and says what became of the last. */
export function readSplit(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (!TELLS_OF_THE_REST.isIn(text)) return [];
  const dead = deadOrMissing(known);
  return numbers.flatMap((left, i): Mention[] => {
    if (!REST_BEFORE.isBetween(text, Math.max(0, left.start - 5), left.start) || isTold(dead, left)) return [];
    const gone = GONE_BEHIND.exec(text.slice(left.end, left.end + 60));
    if (!gone || SAFE.test(gone[0]) || left.approximation !== 'exact' || !UNIT.test(text.charAt(left.end))) return [];
    const before = numbers.slice(Math.max(0, i - MOST_BEFORE), i).filter(({ start }) => left.start - start < NEAR);
    const near = text.slice(Math.max(0, left.start - NEAR), left.end + NEAR);
    if (!isWhatIsLeft(before, left) || !(DISASTER.isWithin(near) || MOURNED.test(near))) return [];
    return [{ ...toMention({ start: left.start, end: left.end + gone[0].length, number: left }), unsure: true }];
  });
}
