import { RarePattern } from '../words/rare-pattern.js';
import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toMention } from './read-groups.js';
import { leftHome, sumsMoved } from './read-left-home.js';

const MOVED = new RarePattern(/疏散|转移|撤离|避险|撤人|撤[到出]|转出|[都全][撤走转搬挪]/);
/** 紧急疏散转移下风向3公里内群众12400人: from where they were moved stands between. */
const MOVED_FROM =
  /(?:疏散|转移|撤离|避险)(?!方案|预案|通道|路线|演练|能力|标识)[^,。;!?\n]{0,26}(?:群众|居民|村民|市民|人员|职工|员工|工人|师生|学生|住户|百姓|游客|乘客|人口|老乡)(?:[共约近超逾达计整]|足足|足有|总共|合计|总计|累计|到(?:今天|现在|目前|中午|下午|傍晚|晚上)|已经?|是|有)*$/;
/** 全部往北转移，指挥部报的数是15.8万人 */
const COUNTED_NEXT =
  /(?:疏散|转移|撤离|撤人|[都全][撤走]光?了)[^,。;!?\n\d]{0,6},[^,。;!?\n\d]{0,16}(?:报的?数|合起来|加起来|统计|登记|总数|人数|数字)(?:在册的?|字|目)?(?:是|为|有|约|近|超过?|达)*$|(?:疏散|转移|撤[离出]|[都全](?:撤|搬|转|挪)[离走空光]?了)[^,。;!?\n\d]{0,4},(?:一?共|总共|共计|合计|总计|累计|涉及|计)(?:有|约|近)*$|转出(?:来|去)?了?(?:的)?(?:[共约近]|一共|总共|合计|已经?|有|是)*$/;
/** 撤到体育馆的居民，共5.3万人 */
const WHO_MOVED =
  /(?:撤|转移|疏散)[到至往]?[^,。;!?\n]{0,16}的(?:居民|群众|村民|市民|职工|员工|师生|人员|老乡),(?:一共|共|总共|共计|合计|累计|前后)(?:有|约)?$/;
const REACH = 40;

/** 连夜转移下风向五个社区一万三千多居民: who they are stands behind. */
const MOVED_PLACE =
  /(?:疏散|转移|撤离)(?!方案|预案|通道|路线|演练|能力|标识)[^,。;!?\n]{0,24}(?:社区|[一二两三四五六七八九十几\d]个街道|村|寨|镇|小区|[学技]校|宿舍|范围内?|以内|公里内?|米内|周边|下游|两岸|沿[岸线河]|园区|厂区)的?[共约近超逾达计]*$/;
const WHO = /^(?:余|多)?[名位]?(?:群众|居民|村民|市民|人(?!次)|职工|师生|学生|住户|百姓)/;

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  movedFrom: { gate: (text: string) => MOVED.isIn(text), reads: [MOVED_FROM, MOVED_PLACE, COUNTED_NEXT] },
};

const isMoved = (text: string, token: NumberToken): boolean => {
  const before = text.slice(Math.max(0, token.start - REACH), token.start);
  return (
    MOVED_FROM.test(before) ||
    COUNTED_NEXT.test(before) ||
    WHO_MOVED.test(before) ||
    (MOVED_PLACE.test(before) && WHO.test(text.slice(token.end, token.end + 6)))
  );
};

/** Some word of a text that tells of people leaving their homes. */
const LEFT = new RarePattern(
  /疏散|转移|撤|挪|避[险难让]|暂避|离家|离村|离开|搬[离出到空走]|[清接]走|[走跑]出去|腾空|投[亲奔]|住[进到]|[送接带转请撵赶]到|[送接转]进|安置|过夜|暂住/,
);

/** People moved out of somewhere, counted behind the place, or told to have left their homes. */
export function readEvacuated(
  text: string,
  numbers: readonly NumberToken[],
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] {
  if (!LEFT.isIn(text)) return [];
  const isOfPlace = MOVED.isIn(text);
  const moved: Mention[] = known.filter(({ measure }) => measure === 'evacuated');
  const found: Mention[] = [];
  for (const token of persons) {
    if (isTold(known, token)) continue;
    if (!(isOfPlace && isMoved(text, token)) && !leftHome(text, token) && !sumsMoved(text, token, moved)) continue;
    const mention = toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'evacuated' });
    found.push(mention);
    moved.push(mention);
  }
  return isOfPlace ? [...found, ...movedByThousands(text, numbers, moved)] : found;
}

const THOUSAND = 1000;
/** 撤出来的老百姓一共七万多, 疏散转移近六万: so many are people without a unit. */
const MOVED_IN_ALL =
  /(?:疏散|转移|撤离|撤(?:出来|出去|出|走|离)|避险)(?!资金|财产|费用|物资|面积|次数)(?:了|的)?(?:(?:群众|居民|村民|市民|老百姓|百姓|人员|人口|人|老乡|乡亲)(?:数|人数)?)?(?:[共约近超逾达计有是]|一共|总共|合计|总计|累计|足足|已经?|目前|超过|加起来)*$/;
const AT_STOP = /^(?:[,。;!?\n)]|左右|上下|$)/;
const movedByThousands = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  numbers
    .filter(
      (token) =>
        token.low >= THOUSAND &&
        AT_STOP.test(text.slice(token.end, token.end + 2)) &&
        MOVED_IN_ALL.test(text.slice(Math.max(0, token.start - 24), token.start)) &&
        !isTold(known, token),
    )
    .map((token) => toMention({ start: token.start, end: token.end, number: token }, { measure: 'evacuated' }));
