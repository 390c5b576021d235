import type { NumberToken } from '../numerals/numerals.js';

/** 一个都没救回来 is nobody. */
const NOT_ONE =
  /^一个(?:一个|个|接一个|挨一个|挨个)|^一个(?:都|也|没|不少)|^一[名位人]不[少落差漏]|^一[个名位]人?(?:都|也)?没(?:碰|伤|擦|磕|出事|少|受)/;
/** 一个一个数过, 一个接一个倒下 */
const ONE_BEFORE = /一个[接挨]?$/;
/** 一个 that counts nobody by itself. */
export const isNotOne = (text: string, { digitsAt, end }: NumberToken): boolean =>
  // 有一个没熬过来 is one.
  (text.charAt(digitsAt - 1) !== '有' && NOT_ONE.test(text.slice(digitsAt, end + 5))) ||
  ONE_BEFORE.test(text.slice(Math.max(0, digitsAt - 3), digitsAt));
