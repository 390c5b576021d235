import type { NumberToken } from '../numerals/numerals.js';
import { CharSet } from '../words/char-set.js';
import { RarePattern } from '../words/rare-pattern.js';

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

/** 没有一例中毒病人, 无一死亡 */
export const isNone = (text: string, { low, digitsAt, end }: NumberToken): boolean =>
  low === 1 &&
  (text.slice(Math.max(0, digitsAt - 2), end + 1).endsWith('没有一例') ||
    text.slice(Math.max(0, digitsAt - 1), digitsAt + 1).endsWith('无一'));

/** 暂无一人中毒, 无一例死亡 */
const NOBODY_OF = new RarePattern(
  /(?:无|没有|未有)一人(?!生还|幸存|幸免)|无一[例名]?(?:死亡|身亡|遇难|受伤|重伤|轻伤|失踪|失联|中毒|被困)/,
);
const isNobodyOf = (text: string, { digitsAt, end }: NumberToken): boolean =>
  NOBODY_OF.isBetween(text, Math.max(0, digitsAt - 2), end + 3);

/** 一个都没救回来 is nobody. */
const NOT_ONE =
  /^一个(?:一个|个|接一个|挨一个|挨个)|^一个(?:都|也|没|不少)|^一[名位人]不[少落差漏]|^一[个名位]人?(?:都|也)?没(?:碰|伤|擦|磕|出事|少|受)/;
/** 一个一个数过, 一个接一个倒下 */
const ONE_BEFORE = /一个[接挨]?$/;
/** 一个 that counts nobody by itself, but 有一个没熬过来 is one. */
const isNotOne = (text: string, { digitsAt, end }: NumberToken): boolean =>
  text.startsWith('一', digitsAt) &&
  ((text.charAt(digitsAt - 1) !== '有' && NOT_ONE.test(text.slice(digitsAt, end + 5))) ||
    ONE_BEFORE.test(text.slice(Math.max(0, digitsAt - 3), digitsAt)));

/** 赵一 男 60 死亡, in a line for each: an age. */
const AGE_BEHIND = new RarePattern(/[男女]性?,?$/);
const STATE_AT_END = /^(?:死亡|遇难|受伤|重伤|轻伤|失踪|失联|中毒|被困),?(?:\n|$)/;
const isAge = (text: string, { digitsAt, end }: NumberToken): boolean =>
  AGE_BEHIND.isBetween(text, Math.max(0, digitsAt - 3), digitsAt) &&
  /(?:^|\n)[^\n\d]{2,10}$/.test(text.slice(Math.max(0, digitsAt - 11), digitsAt)) &&
  STATE_AT_END.test(text.slice(end, end + 4));

/** 演唱会散场，五万二千名观众70分钟内全部疏散完毕 */
const SPECTATORS = /^[名位]?(?:观众|球迷|歌迷|粉丝)[^,。;!?\n]{0,14}(?:疏散|离场|散场|撤离)/;
const AFTER_A_SHOW = /散场|演唱会|球赛|比赛|灯光秀|烟花秀|音乐节/;
const WENT_WRONG = /火|塌|爆|险|毒|烟|踩踏|故障|紧急/;
const isLeavingAShow = (text: string, { start, end }: NumberToken): boolean => {
  const behind = SPECTATORS.exec(text.slice(end, end + 36))?.[0];
  const before = text.slice(Math.max(0, start - 40), start);
  return behind !== undefined && AFTER_A_SHOW.test(before) && !WENT_WRONG.test(before + behind);
};

/** A number that stands before a word for people and counts none: of a rank, of a call, of a share, of none. */
export const countsNobody = (text: string, token: NumberToken): boolean =>
  isShareOfAll(text, token) ||
  isNth(text, token) ||
  isAge(text, token) ||
  isCalled(text, token) ||
  isNone(text, token) ||
  isNotOne(text, token) ||
  isNobodyOf(text, token) ||
  isLeavingAShow(text, token);
