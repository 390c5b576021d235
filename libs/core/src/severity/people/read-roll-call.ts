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

/** Who is short at a roll call after a disaster is missing. */
export const readRollCall = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter(
      (token) =>
        SHORT_OF.isBetween(text, Math.max(0, token.start - 24), token.start) &&
        WHO.test(text.slice(token.end, token.end + 4)) &&
        DISASTER.isWithin(text.slice(Math.max(0, token.start - NEAR), token.start)) &&
        !FOUND.test(text.slice(token.end, token.end + NEAR)) &&
        !isTold(known, token),
    )
    .map((token) => ({
      ...toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'missing' }),
      unsure: true,
    }));
