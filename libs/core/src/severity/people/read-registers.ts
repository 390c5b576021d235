import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';
import { readLineList } from './read-line-list.js';
import { readSumsUnder } from './read-sums-under.js';
import { readNextPlace } from './read-next-place.js';
import { readSlashRows } from './read-slash-rows.js';
import { readTrappedSince } from './read-trapped-since.js';
import { readWentIn } from './read-went-in.js';

const NAMES =
  /^个名字,?(?:这)?就?是[^,。;!?\n]{0,10}(?:死亡|遇难)(?:人)?数|^个名字[^。;!?\n\d]{0,30}?(?:遇难|死难|罹难|死亡|牺牲)(?:者|人员)?[”"」]?(?:名单|那[一]?栏|一栏|墙|那[一]?列|名录|碑)/;
/** 十四个名字从“失联”一栏划到了“遇难”那一栏. */
const namesOfTheDead = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers
    .filter(({ end }) => text.startsWith('个名字', end) && NAMES.test(text.slice(end, end + 48)))
    .map((token) => toMention({ start: token.start, end: token.end + 3, number: token }));

const WENT_IN = new RarePattern(
  /(?:入井|下井|进洞|入洞|进巷|登船|上船|出海|进山|上车|在册|应到|下池)(?:的)?(?:人数)?(?:有|共|:)*$/,
);
const CAME_OUT =
  /^(?:名|个|位)?人?[^。;!?\n\d]{0,8}[,;、][^。;!?\n\d]{0,6}(?:升井|出井|出洞|上岸|出来|下船|回港|归队|实到|返回|下山)(?:的)?(?:人数)?(?:有|共|仅|只有|:)*$/;
const CAN_BE_COUNTED = new RarePattern(/升井|出井|出洞|上岸|出来|回港|归队|实到|返回|下山|下船/);
const NONE_LEFT = /^零|^0(?![\d.])/;
const toldOf = (known: readonly Mention[], measure: Mention['measure']): number =>
  known.reduce((most, m) => (m.measure === measure ? Math.max(most, m.low) : most), 0);
/** 入井三十六，升井零: whoever went in and did not come out. */
const notComeOut = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  (CAN_BE_COUNTED.isIn(text) ? numbers : []).flatMap((token, i): Mention[] => {
    if (!WENT_IN.isBetween(text, Math.max(0, token.start - 8), token.start)) return [];
    const next = numbers[i + 1];
    const until = next && next.start - token.end < 24 ? next.start : undefined;
    const behind = text.slice(token.end, token.end + 24);
    const none = /零|0(?![\d.])/.exec(behind);
    const isNone =
      none !== null && CAME_OUT.test(behind.slice(0, none.index)) && NONE_LEFT.test(behind.slice(none.index));
    const isFewer = until !== undefined && next !== undefined && CAME_OUT.test(text.slice(token.end, until));
    if (!isNone && !isFewer) return [];
    const less = isNone ? 0 : (next?.low ?? 0);
    if (less >= token.low) return [];
    // 入井68人，升井61人，死亡5人，失联2人: what became of the others is told.
    if (toldOf(known, 'missing') > 0 || (toldOf(known, 'atRisk') === token.low - less && toldOf(known, 'deaths') === 0))
      return [];
    const gone = less + toldOf(known, 'deaths');
    if (gone >= token.low) return [];
    const end = isNone ? token.end + (none?.index ?? 0) + 1 : (next?.end ?? token.end);
    return [toMention({ start: token.start, end, number: token }, { less: gone, measure: 'missing' })];
  });

const FELL_IN = new RarePattern(/塌(?:了|方|下|掉|落)|垮(?:了|下|塌)|冒顶|涌(?:水|泥|砂)|突(?:水|泥)|透水/);
const BEYOND =
  /^(?:个|名|位|号)?(?:弟兄|兄弟|工友|工人|民工|矿工|人|师傅)(?:还|都|全|正|仍)*在(?:那一?头|里[头面边]|那边|另一[头端侧]|塌方(?:体)?(?:那|后|里|另)|井下|洞[里内])/;
const OUT = /获救|救出|出来了|脱险|撤|安全|平安/;
const REACH = 44;
/** More than any report has. */
const MOST = 30;
/** 洞里塌了一截，十一个弟兄在那一头. */
const beyondTheFall = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  FELL_IN.all(text)
    .slice(0, MOST)
    .flatMap(({ index, 0: fell }): Mention[] => {
      const from = index + fell.length;
      const token = numbers.find(
        ({ start, end }) => start >= from && start - from < REACH && BEYOND.test(text.slice(end, end + 16)),
      );
      if (!token) return [];
      if (OUT.test(text.slice(token.end, token.end + REACH))) return [];
      return [toMention({ start: token.start, end: token.end + 2, number: token }, { measure: 'atRisk' })];
    });

/** People counted by a list: names, who went in and who came out, who is beyond what fell. */
export const readRegisters = (
  text: string,
  numbers: readonly NumberToken[],
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  numbers.length === 0
    ? []
    : [
        ...readWentIn(text, persons),
        ...namesOfTheDead(text, numbers),
        ...notComeOut(text, numbers, known),
        ...beyondTheFall(text, numbers),
        ...readLineList(text, numbers),
        ...readSumsUnder(text, persons),
        ...readTrappedSince(text, persons, known),
        ...readSlashRows(text),
        ...readNextPlace(text, persons, known),
      ];
