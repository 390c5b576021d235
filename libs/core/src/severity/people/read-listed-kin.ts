import { matchesOf } from '../../matches-of.js';
import { DISASTER } from './disaster-words.js';
import type { Mention } from '../measures.js';
import { toMention } from './read-groups.js';
import { RarePattern } from '../words/rare-pattern.js';

export const KIN =
  '(?:媳妇|丈母娘|老丈人|闺女|妻子|老婆|丈夫|老公|母亲|父亲|妈妈|爸爸|老[娘爹妈伴]|奶奶|爷爷|外婆|外公|姥[姥爷]|儿子|女儿|[孙侄]子|[孙侄]女|外甥女?|外孙女?|姐姐|妹妹|哥哥|弟弟|岳[父母]|[公婆]婆|嫂子|弟媳|儿媳|女婿|双胞胎|婶[婶子]|叔叔|舅舅|姑姑)';
const ANYBODY = new RegExp(KIN, 'g');
const ONE = `[^,。;!?\\n\\d、和]{0,7}${KIN}`;
const IN_A_ROW = new RegExp(`(?<who>${ONE}(?:、${ONE}){0,5}(?:和|与|以及|还有|、)${ONE}),?$`);
export const ALL_DIED = new RarePattern(
  /(?:全都|全部|都|均|全)(?:已经?|不幸|当场)?(?:遇难|身亡|死亡|丧生|罹难|去世|不治|没了(?=[,。;!?\n]|$)|没了气息|[没未]能?(?:出来|活|生还|幸免|救[过回]来|逃出|跑出|等到(?:救护车|消防车?|救援|天亮)))|(?:被|遭|让)[^,。;!?\n\d]{0,4}[烧呛熏砸压埋撞淹毒电闷捂]死|(?:无一|一个也没|谁也没)能?(?:生还|幸免|逃出来|跑出来|出来|活)/,
);
const LONGEST_ROW = 64;
const NEAR = 160;

/** 媳妇、丈母娘和闺女都没等到消防车 is three. */
export const readListedKin = (text: string): Mention[] =>
  ALL_DIED.all(text).flatMap((found): Mention[] => {
    const who = IN_A_ROW.exec(text.slice(Math.max(0, found.index - LONGEST_ROW), found.index))?.groups?.['who'] ?? '';
    const count = matchesOf(ANYBODY, who).length;
    const end = found.index + found[0].length;
    const start = found.index - who.length;
    return count < 2 || !isOfDisaster(text, start, end) ? [] : [deadInWords(count, start, end)];
  });

/** Whether a disaster is told near what stands from `start` to `end`. */
export const isOfDisaster = (text: string, start: number, end: number): boolean =>
  DISASTER.isWithin(text.slice(Math.max(0, start - NEAR), end + NEAR));

/** Dead who are named by what they are to each other, not by a number. */
export const deadInWords = (count: number, start: number, end: number): Mention =>
  toMention({ start, end, number: { stated: count, low: count, high: count, approximation: 'about' } });
