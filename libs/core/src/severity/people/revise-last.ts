import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { OF_OTHERS } from './helpers-and-money.js';

export const CORRECTED_BEFORE =
  /更正为:[^,。;!?\n\d(]{0,14}$|(?:更正为|具体[是为]|修正为|订正为|核减为|核减至|核定为|下调至|下调到|下调为|下修为|下修至|上修为|上修至|调整为|更新为|核实为|复核为|确认为|实为|实则|实际(?:上)?(?:是|为)?(?![载乘核装搭])|降至|降为|减至|减为|减少到|减少至|改为|应为|更正:(?!此前|先前|之前|早前|早先|原|昨|前[报期日天]|首[报发次]|初报|最初|误)|纠正为|(?:准确|正确|确切)的?(?:数字?|数据|人数|情况)?[是为应:])[^,。;(]{0,6}$/;

export const unitEnd = (text: string, end: number): number => (/[人名例]/.test(text.charAt(end)) ? end + 1 : end);

const RAISED_BEFORE =
  /(?:升至|升到|升为|增至|增为|(?<=[人名])[至到]|(?:由|从)[^,。;]{0,12}[人名例][^,。;\d]{0,6}[至到为成]|上调至|上调为|调高至|修订为|增加到|增加至|增加为|增到|上升到|上升至|上升为|攀升至|变为|达到|涨到|涨至)(?:了)?$/;

/** 又增加3名，累计已达13名. */
const CUMULATIVE_BEFORE = /(?:累计|总数|总计)[已共为达有至]{0,3}$/;

/** 造成4人死亡，在院伤员增至12人 */
const OF_THE_LIVING = /伤[员者]|在院|住院|医院检查|就诊|失[联踪]|被困/;
/** 死亡人数由12人更正为9人: the second number is of what the first one counted. */
export function reviseLast(text: string, last: Mention | undefined, token: NumberToken): Mention | undefined {
  if (!last || token.start - last.end > 12) return undefined;
  const before = text.slice(Math.max(0, token.start - 10), token.start);
  const between = text.slice(last.end, token.start);
  if (OF_OTHERS.test(between) || OF_THE_LIVING.test(between)) return undefined;
  const corrected = CORRECTED_BEFORE.test(before);
  // 疏散好几万人，官方称五万五千人
  const isOfficial = last.unsure && last.high > last.low && /官方(?:称|说|通报|公布|数字)的?[为是]?$/.test(before);
  const moved = isOfficial || RAISED_BEFORE.test(before) || (last.kind === 'new' && CUMULATIVE_BEFORE.test(before));
  if (!corrected && !moved) return undefined;
  const { stated, low, high } = token;
  return { ...last, kind: 'total', stated, low, high, corrected, end: unitEnd(text, token.end) };
}
