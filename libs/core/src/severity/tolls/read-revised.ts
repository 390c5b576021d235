import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { findStates } from '../people/person-states.js';
import { type Span, spanIndexAt } from '../text/sentences.js';

/** From the first figure to the one that replaces it. */
const REACH = 48;
/** 由800余人增加到, 两次复筛后变成, 从约300万元改为 */
export const MOVED_TO =
  /(?:升|增|增加|上升|攀升|上涨|涨|变|改|更正|修正|订正|核增|核减|调整|上调|上修|下调|更新|修订|扩大|减少|下降|降|减)了?(?:[到至成为]|是)[^,。;!?\n\d]{0,2}$/;
/** 经第三方复核，确定为; 核定书今日送达，数额为; 调取视频逐一辨认后认定为 */
export const FOUND_TO_BE =
  /(?:确定|确认|认定|核定|核实|查实|统计|清点|点数|鉴定|复核|核查|核对|核算|辨认|甄别|查明|定损|审定|评估|最终|最后|实际|准确|真实|数额|总数|总额|数字|人数)[^,。;!?\n\d]{0,6}(?:为|是|有|达|共)[^,。;!?\n\d]{0,2}$|(?:实为|应为|而是|其实[是有])[^,。;!?\n\d]{0,2}$/;
const AT_FIRST =
  /最初|起初|最先|最早|初[报估步期]|一开始|开始[报说时]|第一[次份轮天夜版]|首[次报夜日批份轮]|先前|此前|之前|早前|早先|原先|原[来定报]|当初|当时|昨[天日晚夜]|前[天日晚夜]|头[天夜]|上午|早上|[由从]|不是|并非|并不是/;
/** Of others than those counted first. */
export const OF_OTHERS = /救援|出动|投入|增援|队员|人员|医护|警力|车辆|保险|赔|捐|预算|投资/;
const PERSONS = /^[余多来]?[名人位例个口]/;
const OTHER_UNIT = /^[余多来]?(?:元|块|户|公顷|亩|平方公里|个?小时|天|辆|节|条)/;
const NO_UNIT = /^[,。;!?\n)”"]|^$/;

const unitOf = (behind: string): string | undefined =>
  PERSONS.test(behind) ? '人' : OTHER_UNIT.exec(behind)?.[0].replace(/^[余多来]/, '');

const isOfUnit = (behind: string, behindOwn: string): boolean =>
  NO_UNIT.test(behindOwn) || unitOf(behind) === unitOf(behindOwn);

/** The number within a mention. */
const numberOf = (numbers: readonly NumberToken[], { start, end, stated }: Mention): NumberToken | undefined =>
  numbers.findLast((n) => n.digitsAt >= start && n.end <= end && n.stated > 0 && stated % n.stated === 0);

/** Any measure that is told anew with its number alone: 损失起初估计为3800万元，经复核，确定为6720万元. */
export function readRevised(
  text: string,
  sentences: readonly Span[],
  numbers: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] {
  return numbers.flatMap((token): Mention[] => {
    const before = text.slice(Math.max(0, token.start - 20), token.start);
    const isMoved = MOVED_TO.test(before);
    if (!isMoved && !FOUND_TO_BE.test(before)) return [];
    if (isTold(known, token)) return [];
    const first = known.findLast(({ end }) => end <= token.start);
    if (!first || first.low === 0 || token.start - first.end > REACH) return [];
    const sentence = spanIndexAt(sentences, first.start);
    if (sentence !== spanIndexAt(sentences, token.start)) return [];
    const between = text.slice(first.end, token.start);
    if (OF_OTHERS.test(between) || findStates(between).length > 0) return [];
    const own = numberOf(numbers, first);
    if (!own) return [];
    const behind = text.slice(token.end, token.end + 6);
    const isBare = NO_UNIT.test(behind);
    if (!isBare && !isOfUnit(behind, text.slice(own.end, own.end + 6))) return [];
    const told = text.slice(Math.max(sentences[sentence]?.start ?? 0, first.start - 24), own.digitsAt);
    if (!isMoved && !AT_FIRST.test(told)) return [];
    const factor = first.stated / own.stated;
    const [stated, low, high] = [token.stated * factor, token.low * factor, token.high * factor];
    return [{ ...first, kind: 'total', stated, low, high, corrected: true, end: token.end + (isBare ? 0 : 1) }];
  });
}
