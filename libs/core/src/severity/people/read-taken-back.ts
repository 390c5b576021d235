import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toldWidely } from './read-groups.js';

/** What shows that a number told before is not to stand. */
const WITHDRAWN =
  /(?:写|说|讲|传|报|数|记|搞|弄|听|打|发|登|统计)(?:错|岔|多|重|混|漏)了|不对|有误|误传|讹传|(?:多|重|漏)(?:算|数|报|记|写)了|对[过了]+[^,。;!?\n]{0,4}(?:名字|名单|人数|花名册)|核对|核实|(?:活着|活蹦乱跳|好端端|好好)[^,。;!?\n]{0,6}回来|救(?:回|返|过)来|没死|还活着|人还在/;
/** 所以是九个, 其实是两个, 走了的是两个, 准数是九个. */
const STANDS =
  /(?:所以|其实|实际上?|实则|应该|应当|准数|实数|确数|准确[数地]?|真正|到底|满打满算)[^,。;!?\n\d]{0,4}?(?:一共|总共|只|就)?(?:是|有|为|走了|没了|死了)$|(?:走|没|死|去|殁|遇难|遇害)了?的(?:人|乡亲|工友)?(?:其实|实际|应该|确实|就|只|一共|总共|共)?(?:是|有|为)$/;
const UNIT = /^(?:个|名|位|口|人|条)/;
/** Of others than the dead. */
const OF_OTHERS = /^[个名位口]?人?[^,。;!?\n\d]{0,6}(?:伤|获救|住院|活|救[回过出]|失踪|失联|没事|平安|小时|月|点)/;
/** 昨晚我写……, 先头大家传……: told before, and not as the last word. */
const SAID =
  /(?:先头|先前|起先|起初|最早|最初|开头|一开始|早先|原先|头天|昨[晚天夜日]|早上|之前|刚才|方才|上一条|大家|群里|外面|外头|村里|有人|我|都)[^,。;!?\n\d]{0,6}?(?:传|说|讲|写|报|数|以为|发|登|听|贴)[^,。;!?\n\d]{0,14}$/;
const SLIP = /(?:写|说|讲|传|报|数|记|搞|弄|听|打|发|登)(?:错|岔|多|重|混|漏)了/;
const WITHIN = 160;

/** 先头大家传走了十个……所以是九个; 死了三个，写错了……走了的是两个: the last word, as the one who tells it puts it right. */
export const readTakenBack = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  known.some((m) => m.measure === 'deaths' && m.low > 0) && WITHDRAWN.test(text)
    ? persons.flatMap((token): Mention[] => {
        if (!STANDS.test(text.slice(Math.max(0, token.start - 16), token.start))) return [];
        const behind = text.slice(token.end, token.end + 14);
        if (!UNIT.test(behind) || OF_OTHERS.test(behind)) return [];
        const earlier = known.findLast((m) => m.measure === 'deaths' && m.low > 0 && m.end <= token.start);
        if (!earlier || token.start - earlier.end > WITHIN || earlier.low === token.low) return [];
        const between = text.slice(earlier.end, token.start);
        const isSaid = SAID.test(
          `${text.slice(Math.max(0, earlier.start - 20), earlier.start)}${toldBefore(text, earlier)}`,
        );
        if (!WITHDRAWN.test(between) || !(isSaid || SLIP.test(between))) return [];
        return [{ ...toldWidely(token), corrected: true }];
      })
    : [];

/** 死的不是12个。今晚应急局的数改了，是9个; 遇难的不是31个。重新点过名，最后定的是28个 */
const NOT_THAT_MANY =
  /(?:死|遇难|罹难|没|走|死亡|遇难者|死者)了?(?:的人?|人数)?(?:并|压根|根本)?不是[^,。;!?\n\d]{0,2}$/;
const BUT_THAT_MANY =
  /(?:改(?:了|成|为)?|重新[^,。;!?\n]{0,6}|最后定的?|定的?|核定|核实|更正|订正|准数|实际|正确)[^。;!?\n\d]{0,14}(?:是|为)$/;

/** Numbers that are told as wrong. */
export const isSaidToBeWrong = (text: string, { start }: NumberToken): boolean =>
  NOT_THAT_MANY.test(text.slice(Math.max(0, start - 14), start));

/** What is put in the place of a toll that is told as wrong. */
export function readPutRight(text: string, persons: readonly NumberToken[]): Mention[] {
  const wrong = text.includes('不是') ? persons.find((token) => isSaidToBeWrong(text, token)) : undefined;
  if (!wrong) return [];
  const right = persons.find(
    (token) =>
      token.start > wrong.end &&
      token.start - wrong.end < WITHIN &&
      BUT_THAT_MANY.test(text.slice(Math.max(wrong.end, token.start - 24), token.start)),
  );
  return right ? [{ ...toldWidely(right), corrected: true }] : [];
}

/** What of a mention stands before its number: 死了 of 死了三个. */
const toldBefore = (text: string, { start, end }: Mention): string =>
  /^[^\d一二三四五六七八九十百两俩仨]*/.exec(text.slice(start, end))?.[0] ?? '';
