import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { toMention } from './read-groups.js';

/** 点名少了十二个人, 清点下来还差九人 */
const SHORT_OF = new RarePattern(
  /(?:点名|点人|点数|清点|报数|接龙|核对|数来数去|数了[数一])[^。;!?\n\d]{0,14}(?:少|缺|差)了?$/,
);
const WHO = /^[名个位]?(?:人|孩子|学生|工人|工友|同事|兄弟|弟兄|老人|村民|队员|船员)/;
const NEAR = 80;
const FOUND = /(?:都|全|已|陆续|后来)[^,。;!?\n]{0,6}(?:找到|找着|回来|联系上|安全|平安)/;

/** 9人已找到，还有3人在搜寻 */
const STILL = /(?:还|仍|尚)有$/;
const SOUGHT =
  /^[名个位]?人(?:员)?(?:仍|还|正)?在(?:全力|继续|紧张)?(?:搜寻|寻找|搜救)(?:中|之中|当中)?(?=[,。;!?\n]|$)/;

const isShort = (text: string, { start, end }: NumberToken): boolean =>
  SHORT_OF.isBetween(text, Math.max(0, start - 24), start) && WHO.test(text.slice(end, end + 4));
/** 露营的大学生们有十一个不见了 */
const OUT_OF_SIGHT = /^[个名位口]?人?(?:都|全|就|也|至今)*不见了(?=[,。;!?\n]|$)/;
const isOutOfSight = (text: string, { start, end }: NumberToken): boolean =>
  OUT_OF_SIGHT.test(text.slice(end, end + 10)) &&
  /洪|泥石流|滑坡|塌|垮|沉|翻|雪崩|大火|爆炸/.test(text.slice(Math.max(0, start - NEAR), start));
const WERE_MISSING = /失[联踪]|下落不明|联系不上/;
const isSought = (text: string, { start, end }: NumberToken): boolean =>
  WERE_MISSING.test(text.slice(Math.max(0, start - NEAR), start)) &&
  STILL.test(text.slice(Math.max(0, start - 2), start)) &&
  SOUGHT.test(text.slice(end, end + 16));

/** Who is short at a roll call after a disaster, or still looked for, is missing. */
export const readRollCall = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter(
      (token) =>
        (isOutOfSight(text, token) ||
          ((isShort(text, token) || isSought(text, token)) &&
            DISASTER.isWithin(text.slice(Math.max(0, token.start - NEAR), token.start)))) &&
        !FOUND.test(text.slice(token.end, token.end + NEAR)) &&
        !isTold(known, token),
    )
    .map((token) => ({
      ...toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'missing' }),
      unsure: true,
    }));
