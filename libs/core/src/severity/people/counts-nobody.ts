import type { NumberToken } from '../numerals/numerals.js';
import { CharSet } from '../words/char-set.js';

/** 第3人, 3:2 */
const BEFORE_NTH = new CharSet('第:');
const isNth = (text: string, { digitsAt }: NumberToken): boolean =>
  BEFORE_NTH.isAt(text, digitsAt - 1) && /第$|\d:$/.test(text.slice(Math.max(0, digitsAt - 2), digitsAt));

/** 120人员到场 */
const CALLED = /^(?:110|119|120|122)(?:人员|急救|医护|救护|民警|指挥|电话|接警|到场)/;
const isCalled = (text: string, { digitsAt, end }: NumberToken): boolean => CALLED.test(text.slice(digitsAt, end + 4));

/** 全数被困, 多数受伤: 数 counts nobody. */
const isShareOfAll = (text: string, { digitsAt, end }: NumberToken): boolean =>
  text.slice(digitsAt, end) === '数' && /[全悉如总人多少半]/.test(text.charAt(digitsAt - 1));

/** A number that stands before a word for people and counts none: of a rank, of a call, of a share. */
export const countsNobody = (text: string, token: NumberToken): boolean =>
  isShareOfAll(text, token) || isNth(text, token) || isCalled(text, token);
