import { RarePattern } from '../words/rare-pattern.js';
import { CharSet } from '../words/char-set.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { together } from './count-persons.js';
import { DISASTER } from './disaster-words.js';
import { ADDED_UP, measureOf } from './measure-of.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** 加起来31个人, 总33口, 念的总数是两万两千六 */
const IN_ALL = new RarePattern(
  /(?:加起来|加一[起块]|加在?一[起块]|合起来|合在一起|相加|算下来|合计|总计|共计|累计|总共|一共|拢共|统共|[,;:—-](?:总|共|就是|正好)|各院共|[两三四五六几]处共|总数字?)(?:一共|总共|就是|是|有|为|正好|刚好|整整|得|[:,])*$/,
);
/** 今天又走了一个，现在是十个 */
const NOW = new RarePattern(/[又再][^。!?\n]{2,24},(?:现在|这下|如今|这样|这就)(?:一共|总共)?(?:是|有|成了?|到了?)$/);
const TELLS_OF_A_SUM = new RarePattern(
  /加起来|加一|加在|合起来|合在|合计|总计|共计|总共|一共|拢共|统共|相加|算下来|累计|共|就是|正好|[,;]总|总数|[又再]|(?:没|走|死)了的/,
);
const UNIT = new CharSet('名个位口人具例条,。;!?\n、');
/** 一组, 二号间, 三中: no count. */
const NO_COUNT = /^(?:[组号楼层栋室间车队点时日月年岁批中小院县市天度级次分]|个(?:小时|钟头|组|村|班|月))/;
const APART = 60;
const REACH = 160;
const BEFORE = 60;
/** 遇难 and the number it is of. */
const BESIDE = 8;
const LEAST = 3;
const MOST = 12;

/** The one state that the sentence of a sum tells up to it. */
function stateOf(told: string): Mention['measure'] | undefined {
  const states = new Set(findStates(told).flatMap(({ state }) => (state === 'other' ? [] : [state])));
  const [state] = states;
  return states.size === 1 ? measureOf(state, ADDED_UP) : undefined;
}

/** Who is counted where nobody says so beside a number. */
const HINTS: readonly (readonly [Mention['measure'], RegExp])[] = [
  ['deaths', /没的|没了|走了|[死亡]|遇难|遗体|殡|火化|下葬|出殡|白布/],
  ['evacuated', /撤[到离走出了]|转移|疏散|安置/],
];

/** The numbers right before a sum that add up to it, the last first. */
function partsOf(counts: readonly NumberToken[], sum: NumberToken): NumberToken[] {
  const parts: NumberToken[] = [];
  let left = sum.low;
  let from = sum.start;
  for (let i = counts.findIndex(({ start }) => start === sum.start) - 1; i >= 0 && parts.length < MOST; i -= 1) {
    const token = counts[i];
    if (!token || token.low === 0 || token.low > left || from - token.end > APART) return [];
    parts.unshift(token);
    left -= token.low;
    from = token.start;
    if (left === 0) return parts.length > 1 ? parts : [];
  }
  return [];
}

/** 没了的，木工六个，钢筋工五个，大姐一个，十二个人 */
const isBareSum = (text: string, { start, end }: NumberToken): boolean =>
  /[个名位口],$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^[个名位口]人?(?:[。;!?\n]|$)/.test(text.slice(end, end + 3));
const LEAST_BARE = 3;

const isSum = (text: string, { start }: NumberToken): boolean =>
  IN_ALL.isBetween(text, Math.max(0, start - 12), start) || NOW.isBetween(text, Math.max(0, start - 36), start);

/** What all of the parts are of: told beside one of them and beside none as anything else, or hinted at before the first. */
function whatIsAdded(
  text: string,
  from: number,
  sum: NumberToken,
  known: readonly Mention[],
): Mention['measure'] | undefined {
  const told = known.filter(({ start, end }) => end > from && start < sum.start).map(({ measure }) => measure);
  const [first] = told;
  if (first !== undefined) return told.every((measure) => measure === first) ? first : undefined;
  const reached = text.slice(Math.max(0, sum.start - REACH), sum.start);
  const ofSentence = stateOf(reached.slice(reached.search(/[^。!?\n]*$/)));
  if (ofSentence !== undefined) return ofSentence;
  if (findStates(text.slice(from, sum.end + 4)).some(({ state }) => state !== 'deaths' && state !== 'evacuated'))
    return undefined;
  const before = text.slice(Math.max(0, from - BEFORE), sum.start);
  const hinted = HINTS.find(([, hint]) => hint.test(before))?.[0];
  return hinted === 'deaths' && !DISASTER.isIn(text) ? undefined : hinted;
}

/** 三起事故合计12人 */
const OF_SEVERAL_EVENTS = /[两二三四五六]起(?:事故|车祸|火灾|案件)?(?:合计|一?共|总共|加起来|总计)(?:有|是)?$/;
const OF_POISON = /(?<!食物)中毒/;

/** 第一批二十一个遇难，第二批十个，加起来31个人: a sum that the numbers before it make is of what they are of. */
export function readAddedUp(
  text: string,
  numbers: readonly NumberToken[],
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] {
  if (numbers.length < LEAST || !TELLS_OF_A_SUM.isIn(text)) return [];
  const counts = numbers.filter(
    ({ digitsAt, end }) =>
      text.charAt(digitsAt - 1) !== '第' &&
      (end >= text.length || UNIT.isAt(text, end)) &&
      !NO_COUNT.test(text.slice(end, end + 3)),
  );
  return counts.flatMap((sum): Mention[] => {
    const isBare = isBareSum(text, sum);
    if (sum.low < LEAST || !(isBare || isSum(text, sum))) return [];
    if (OF_SEVERAL_EVENTS.test(text.slice(Math.max(0, sum.start - 12), sum.start))) return [];
    const made = partsOf(counts, sum);
    const parts = made.length > 0 ? made : partsOf(persons, sum);
    const [first] = parts;
    if (!first || (isBare && parts.length < LEAST_BARE && !isSum(text, sum))) return [];
    const all = parts.reduce(together);
    const told = whatIsAdded(text, all.start - BESIDE, sum, known);
    if (told === undefined || known.some((m) => m.measure === told && m.low >= sum.low)) return [];
    const isOfPoison = told === 'injured' && OF_POISON.test(text.slice(Math.max(0, all.start - BEFORE), sum.start));
    const measure = isOfPoison ? 'poisoned' : told;
    const start = Math.min(
      all.start,
      ...known.filter((m) => m.measure === told && m.end > all.start - BESIDE).map((m) => m.start),
    );
    return [{ ...toMention({ start, end: sum.end + 1, number: sum }, { measure }), unsure: true }];
  });
}
