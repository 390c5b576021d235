import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { OF_OTHERS } from '../people/helpers-and-money.js';
import { readMisprint } from '../people/read-misprint.js';
import { findStates } from '../people/person-states.js';
import { overlap, type Span, spanIndexAt } from '../text/sentences.js';

/** From the first figure to the one that replaces it. */
const REACH = 48;
/** 首报18人，二报26人，三报31人; 先是4人，后是7人，最后定在11人 */
export const NEXT_REPORT =
  /[,、;]\d{1,2}[日号](?:统计|通报|公布|报|发布)(?:为|有|是)?$|[,、;](?:次日|今[天日晨早]|昨[天日]|目前|现|(?:截至|截止|到|至)[^,。;!?\n\d]{0,8})(?:累计|总计|已?达|共)(?:为|有|到)?$|[,、;](?:[二三四五六]报|第[二三四五六][报次份]|后来(?=$)|后来?是|然后是|接着是|再后来是?|最后|最终|终报|末次)(?:通报|报告?|公布|数字)?(?:是|为|达|到|定在|停在|锁定在?|落在|定格在)?了?[^,。;!?\n\d]{0,1}$/;
/** 由800余人增加到, 两次复筛后变成, 从约300万元改为 */
export const MOVED_TO =
  /(?:由|从)[^,。;!?\n]{1,8}[人名例具][到至]$|(?<=\d)变$|(?:变|退|降|调|改)回到?$|(?:升|增|跳|爬|攀|翻|蹿|增加|上升|攀升|上涨|涨|变|改写?|复核|更正|修正|订正|核增|核减|调整|上调|上修|下调|更新|修订|合并|归并|扩大|减少|下降|降|减)了?(?:[到至成为]|是)(?:今[天日晨早晚]|昨[天日晚]|傍晚|中午|[上下]午|目前|现在|凌晨)?的?[^,。;!?\n\d]{0,2}$/;
/** 经第三方复核，确定为; 核定书今日送达，数额为; 调取视频逐一辨认后认定为 */
export const FOUND_TO_BE =
  /(?:确定|确认|认定|核定|核实|查实|统计|清点|点数|鉴定|复核|核查|核对|核算|比对|辨认|甄别|查明|定损|审定|评估|核[减增票验]|点名|[更修订]正|最终|最后|实际|准确|真实|数额|总数|总额|数字|人数)[^,。;!?\n\d]{0,6}(?:为|是|有|达|共)[^,。;!?\n\d]{0,2}$|(?:实为|应为|而是|其实[是有])[^,。;!?\n\d]{0,2}$|(?:旧数据|旧消息|过时|撤回|撤销|推翻)[^。;!?\n\d]{0,8}(?:现在?|目前|如今)(?:是|为)$|(?:对|核|验|查|认)完[^。;!?\n\d]{0,8},(?:一共|总共|共|其实)(?:是|有)?$/;
/** What all of them hold near their end. */
const TOLD_ANEW = /[到至成为是有达共变报份次终]/;
const AT_FIRST =
  /先后[报说称公通]|最初|起初|最先|最早|初[报估步期]|一开始|开始[报说时]|第一[次份轮天夜版]|首[次报夜日批份轮]|先前|前[报次期]|此前|之前|早前|早先|原先|原[来定报]|当初|当时|昨[天日晚夜]|前[天日晚夜]|头[天夜]|上午|早上|[由从]|不是|并非|并不是/;
/** 矿方报告6人死亡，殡仪馆的统计却是16人 */
const BY_OWNER = /(?:矿方|厂方|企业|业主|老板|公司)[^,。;!?\n\d]{0,4}(?:报告?|称|说|上报)/;
/** 18人遇难有误，系把获救的10人重复统计，核减后为 */
const PUT_RIGHT =
  /(?:旧数据|旧消息|过时|撤回|撤销|推翻)[^。;!?\n\d]{0,8}(?:现在?|目前|如今)(?:是|为)$|(?:核[减增]|[更修订]正)[后之]?(?:为|是)[^,。;!?\n\d]{0,2}$/;
const PERSONS =
  /^[余多来]?(?:[名人位例口]|个(?!乡(?![亲党民])|镇|村(?!民)|县|市(?!民)|区|社区|街道|省|小区|点位|网格|安置|月|小时|班组))/;
const OTHER_UNIT = /^[余多来]?(?:元|块|户|公顷|亩|平方公里|个?小时|天|辆|节|条)/;
const NO_UNIT = /^[,。;!?\n)”"]|^$/;

const unitOf = (behind: string): string | undefined =>
  PERSONS.test(behind) ? '人' : OTHER_UNIT.exec(behind)?.[0].replace(/^[余多来]/, '');

const isOfUnit = (behind: string, behindOwn: string): boolean =>
  NO_UNIT.test(behindOwn) || unitOf(behind) === unitOf(behindOwn);

/** The number within a mention. */
const numberOf = (numbers: readonly NumberToken[], { start, end, stated }: Mention): NumberToken | undefined =>
  numbers.findLast((n) => n.digitsAt >= start && n.end <= end && n.stated > 0 && stated % n.stated === 0);

const WRONG_BEHIND = /^[^,。;!?\n\d]{0,4}(?:有误|错误|误报|不准|系误)/;
interface FirstFigure {
  readonly first: Mention;
  readonly own: NumberToken;
}
/** What is told anew: the figure that is called wrong, or the last one of the same unit. */
function firstFigure(
  { text, numbers, known }: Told,
  { start, end }: NumberToken,
  isPutRight: boolean,
): FirstFigure | undefined {
  const behind = text.slice(end, end + 6);
  const before = known.filter((m) => m.end <= start && m.low > 0 && start - m.end <= REACH);
  const wrong = isPutRight ? before.filter((m) => WRONG_BEHIND.test(text.slice(m.end, m.end + 10))) : [];
  for (const first of (wrong.length > 0 ? wrong : before).toReversed()) {
    const own = numberOf(numbers, first);
    if (own && (NO_UNIT.test(behind) || isOfUnit(behind, text.slice(own.end, own.end + 6)))) return { first, own };
  }
  return undefined;
}

/** 死亡2人，到医院检查的居民由31人增至46人 */
const OF_THE_LIVING = /医院检查|就诊|在院|住院|留观/;

interface Told {
  readonly text: string;
  readonly numbers: readonly NumberToken[];
  readonly known: readonly Mention[];
}

/** 由2300万条修正为600万条: the lower one stands, where both are told. */
const loweredTo = (text: string, known: readonly Mention[], told: Mention): Mention[] => {
  const first = known.findLast((m) => m.measure === told.measure && m.end <= told.start);
  const isLowered = first !== undefined && first.low > told.low && told.low > 0 && told.kind === 'total';
  return isLowered &&
    told.start - first.end <= 10 &&
    !told.corrected &&
    /[由从]/.test(text.slice(first.start - 8, first.start))
    ? [{ ...told, corrected: true }]
    : [];
};

/** Any measure that is told anew with its number alone: 损失起初估计为3800万元，经复核，确定为6720万元. */
export function readRevised(
  text: string,
  sentences: readonly Span[],
  numbers: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] {
  if (known.length === 0) return [];
  const revised = numbers.flatMap((token): Mention[] => {
    const before = text.slice(Math.max(0, token.start - 20), token.start);
    if (!TOLD_ANEW.test(before.slice(-9))) return [];
    const isMoved = MOVED_TO.test(before) || NEXT_REPORT.test(before);
    if (!isMoved && !FOUND_TO_BE.test(before)) return [];
    const again = known.find((m) => overlap(m, token));
    if (again) return isMoved ? loweredTo(text, known, again) : [];
    const figure = firstFigure({ text, numbers, known }, token, PUT_RIGHT.test(before));
    if (!figure) return [];
    const { first, own } = figure;
    const sentence = spanIndexAt(sentences, first.start);
    if (sentence !== spanIndexAt(sentences, token.start)) return [];
    const between = text.slice(first.end, token.start);
    if (first.measure === 'deaths' && OF_THE_LIVING.test(between)) return [];
    if (OF_OTHERS.test(between) || (findStates(between).length > 0 && !PUT_RIGHT.test(before))) return [];
    const isBare = NO_UNIT.test(text.slice(token.end, token.end + 6));
    const told = text.slice(Math.max(sentences[sentence]?.start ?? 0, first.start - 24), own.digitsAt);
    if (!isMoved && !PUT_RIGHT.test(before) && !AT_FIRST.test(told) && !(BY_OWNER.test(told) && !between.includes(':')))
      return [];
    const factor = first.stated / own.stated;
    const [stated, low, high] = [token.stated * factor, token.low * factor, token.high * factor];
    return [{ ...first, kind: 'total', stated, low, high, corrected: true, end: token.end + (isBare ? 0 : 1) }];
  });
  return [...revised, ...readMisprint(text, known)];
}
