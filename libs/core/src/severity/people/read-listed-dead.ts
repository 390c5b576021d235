import { matchesOf } from '../../matches-of.js';
import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import { deadInWords } from './read-listed-kin.js';

/** 遇难的分别是司机刘某、押运员陈某和乘客吴某; 死者分别是店主、其妻和6岁的女儿 */
const LIST = new RarePattern(
  /(?:遇难|死亡|罹难|牺牲|身亡|死)(?:者|人员|的人?|的?[一-龥]{2,4})?(?:分别)(?:是|为)([^。;!?\n]{2,80})|(?:遇难|死亡|罹难|牺牲|死)者?(?:名单|身份)[^。;!?\n:]{0,8}[:]([^。!?\n]{4,120})/,
);
/** 死者为一对母子 */
const PAIR = new RarePattern(
  /死者(?:为|是|系)(?:一对)?[^,。;!?\n\d]{0,6}(?:夫妻|夫妇|母子|母女|父子|父女|兄弟|姐妹|姐弟|兄妹|祖孙|婆媳|情侣)/,
);
/** 张某遗体打捞上岸，27日凌晨吴某的遗体也被找到 */
const A_BODY = /(?<name>[一-龥]某{1,2})的?(?:遗体|尸体)[^,。;!?\n未没]{0,6}(?:找到|打捞|寻获|发现|捞[起上出])/g;
const PERSON = /某|[子女妻夫父母兄弟姐妹老儿][人亲子儿]?$|司机|乘客|工|员|师|人|主|岁/;
/** 死亡人数分别为18人、26人 counts them. */
const COUNT = /^\d+[人名]$/;
const MOST = 20;

const itemsOf = (list: string): number =>
  list.split(/[、;]|以?及|[和与]/).filter((item) => item.length > 1 && PERSON.test(item) && !COUNT.test(item)).length;

const toDead = ({ index, 0: words }: RegExpExecArray, count: number): Mention[] => [
  deadInWords(count, index, index + words.length),
];

/** The dead named one after the other, where nobody counts them. */
export function readListedDead(text: string, known: readonly Mention[]): Mention[] {
  if (known.some((m) => m.measure === 'deaths' && m.low > 0)) return [];
  const [pair] = PAIR.all(text);
  if (pair) return toDead(pair, 2);
  const bodies = text.includes('某') ? matchesOf(A_BODY, text) : [];
  const named = new Set(bodies.map(({ groups }) => groups?.['name']));
  const [first] = bodies;
  if (first && named.size > 1) return toDead(first, named.size);
  const [list] = LIST.all(text);
  const count = list ? itemsOf(list[1] ?? list[2] ?? '') : 0;
  return list && count > 1 && count <= MOST ? toDead(list, count) : [];
}
