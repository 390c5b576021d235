import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build, plus } from './quantity-reader.js';
import { isAtLeisure, PEOPLE } from './read-participants.js';

const GATHERED = new RarePattern(
  /围堵|堵[了住在]|聚集|聚在|围[住了]|静坐|讨薪|维权|上访|罢[工运市]|讨说法|抗议|拉横幅|反对|示威/,
);
/** 第一个小区来了四百多, 二车间到了三百人: where they are from stands before. */
const OF_A_GROUP =
  /(?:小区|[一二三四五六七八九十]期|公司|厂|车间|村|组|学校|楼盘|班组|工地|[镇乡矿店队])(?:里|上)?(?:的)?(?:业主|人|村民|工人|职工|家长|员工|的哥|司机)?(?:先后|一共|共|陆续|又|也|大约|约)?(?<came>[来到去聚出]了)?(?:约|近|有|大概|差不多)?$/;
const PLAIN_END = /^(?:余|多)?(?:来)?(?:号|口|个)?(?:人)?(?:[,。;!?\n、]|$)/;
const APART = 24;
const NEAR = 120;
const MANY = 50;
const NO_PARTS = /其中|合计|共有|受伤|轻伤|重伤|拘|抓/;

const groupOf = (text: string, token: NumberToken): RegExpExecArray | null => {
  const after = text.slice(token.end, token.end + 12);
  if (!PEOPLE.test(after) && !PLAIN_END.test(after)) return null;
  return OF_A_GROUP.exec(text.slice(Math.max(0, token.start - 24), token.start));
};

/** 堵了售楼处，第一个小区来了四百多，第二个小区三百多，第三个小区五百多: those who came, group by group. */
export function readCrowdParts(text: string, all: readonly NumberToken[]): Mention[] {
  if (!GATHERED.isIn(text)) return [];
  // 第一个小区 counts nobody.
  const numbers = all.filter(({ low }) => low >= MANY);
  const found: Mention[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const first = numbers[i];
    if (!first || !groupOf(text, first)?.groups?.['came']) continue;
    const parts = [first];
    for (let next = numbers[i + 1]; next && isNext(text, parts.at(-1), next); next = numbers[i + parts.length])
      parts.push(next);
    const last = parts.at(-1) ?? first;
    if (parts.length < 2 || !GATHERED.isWithin(text.slice(Math.max(0, first.start - NEAR), last.end + NEAR))) continue;
    if (isAtLeisure(text.slice(Math.max(0, first.start - NEAR), last.end + NEAR))) continue;
    const rest = parts.slice(0, -1).reduce((sum, { low }) => sum + low, 0);
    found.push(plus(build('participants', last, last.end + 1, 1, first.start), rest));
    i += parts.length - 1;
  }
  return found;
}

/** 三千名工人与两千三百名家属聚集在矿务局 */
const AND = /^(?:余|多)?[名个位]?[^,。;!?\n\d]{0,5}(?:与|和|及|、|加上|连同|同)$/;
const GATHER_NEXT =
  /^(?:余|多)?[名个位]?(?!(?:民警|辅警|武警|警察|干部|医护|记者))[^,。;!?\n\d]{0,8}(?:聚集|围堵|堵[住在了]|静坐|上街|游行|集会|示威|围住|抗议|讨薪|罢工)/;
export const readJoinedCrowd = (text: string, all: readonly NumberToken[]): Mention[] =>
  GATHERED.isIn(text)
    ? all.flatMap((second, i): Mention[] => {
        const first = all[i - 1];
        if (!first || first.low < MANY || second.start - first.end > APART) return [];
        if (!AND.test(text.slice(first.end, second.start)) || !PEOPLE.test(text.slice(second.end, second.end + 12)))
          return [];
        const near = text.slice(Math.max(0, first.start - NEAR), second.end + NEAR);
        if (!GATHER_NEXT.test(text.slice(second.end, second.end + 20)) || isAtLeisure(near)) return [];
        return [plus(build('participants', second, second.end + 1, 1, first.start), first.low)];
      })
    : [];

function isNext(text: string, before: NumberToken | undefined, next: NumberToken): boolean {
  if (!before || next.start - before.end > APART) return false;
  const link = text.slice(before.end, next.start);
  return !/[。!?\n]/.test(link) && !NO_PARTS.test(link) && groupOf(text, next) !== null;
}
