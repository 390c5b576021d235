import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import { deadInWords, isOfDisaster, KIN } from './read-listed-kin.js';

const ALL_DIED = new RarePattern(
  /(?:全都|全部|都|均|全|当场|不幸|悉数|先后|相继)(?:已经?|不幸|当场|被确认|全部|都|均)?(?:遇难|身亡|死亡|丧生|罹难|去世|不治|殒命|没能?救(?:上来|过来|回来|出来|活))(?!人数|的)|(?:无一|一个[也都]没|没有?一[个人]|谁也没)能?(?:活着|生还|幸免|逃出来|跑出来|出来|活)/,
);
const PAIR = '(?:夫妻|夫妇|[老小]?两口子?|父子|父女|母子|母女|婆媳|爷孙|祖孙|兄弟|兄妹|姐妹|姐弟|妯娌|师徒)';
const THREE = new RegExp('(?:[一-龥]{0,2}[仨])$');
const TWO = new RegExp(`(?:${PAIR}(?:二人|两人|俩)?|俩|双胞胎)$`);
const COUNTED = /([一二两三四五六七八九\d])[名位个][^\d、和与及]{0,12}$|([三四五六七八九\d])口(?:人)?$/;
const ONE = new RegExp(
  `(?:${KIN}|司机|代驾|驾驶员|同事|老人|大[婶爷妈叔娘]|邻居|孩子|保姆|同学|朋友|工友|师傅|老师|学生|婴儿|[老小阿][一-龥]|某)$`,
);
const BETWEEN = /、|和|与|加上?|以及|及其?|还有|连同|带着/;
const OF_ALL =
  /^.*?(?:里的|上的|内的|下的|坐的|中的|家的?)(?=.*(?:俩|仨|夫妻|夫妇|父子|父女|母子|母女|婆媳|兄弟|姐妹|姐弟|爷孙))/;
const LONGEST = 64;
const MOST = 9;

/** How many a part of a row names; undefined where it names none. */
function countOf(part: string): number | undefined {
  if (THREE.test(part)) return 3;
  if (TWO.test(part)) return 2;
  const [, several, family] = COUNTED.exec(part) ?? [];
  return readNumeral(several ?? family) ?? (ONE.test(part) ? 1 : undefined);
}

/** 商务车里的夫妻俩、妻子的姐妹仨和代驾司机，当场身亡 is six, whatever was read of some of them. */
export const readRowOfPeople = (text: string, known: readonly Mention[]): Mention[] =>
  ALL_DIED.all(text).flatMap((found): Mention[] => {
    const before = text.slice(Math.max(0, found.index - LONGEST), found.index).replace(/,$/, '');
    const clause = (/[^,。;!?\n]*$/.exec(before)?.[0] ?? '').replace(OF_ALL, '');
    const parts = clause.split(BETWEEN).filter((part) => part !== '');
    const counts = parts.map(countOf);
    const isRow = parts.length >= 2 && parts.length <= MOST && counts.some((count) => (count ?? 0) > 1);
    if (!isRow || counts.includes(undefined)) return [];
    const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const end = found.index + found[0].length;
    const start = found.index - clause.length;
    if (!isOfDisaster(text, start, end)) return [];
    const isCounted = known.some((m) => m.start < end && m.end > start && m.measure === 'deaths' && m.low >= count);
    return isCounted ? [] : [deadInWords(count, start, end)];
  });
