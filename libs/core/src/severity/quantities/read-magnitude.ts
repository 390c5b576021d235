import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

const QUAKE = new RarePattern(/震|台网|地动|晃|摇|街上过夜|空地过夜|广场过夜|家具倒|墙裂/);
/** What a text must contain for any. */
export const TELLS_OF_A_QUAKE = new RarePattern(
  new RegExp(`${QUAKE.pattern.source}|掉砖|[跑冲]下楼|吊灯|楼裂|房裂|楼倒`),
);
/** 6.3, 五点八 */
export const isByTenths = (grade: string): boolean => /^(?:\d\.\d|[三四五六七八]点[一二三四五六七八九])$/.test(grade);
/** 晃得厉害，6.3级 is a quake without its word; 6.5级大风 is none. */
const isShaking = (near: string, grade: string): boolean => isByTenths(grade) && !/风|浪|评|难度|噪|装修/.test(near);
/** 附近发生7.2级地震，抗震救灾指挥部启动响应 */
const JUST_STRUCK = /(?:发生|测定|记录到|突发|遭遇|发生[在于][^,。;!?\n]{1,12}的)(?:了)?(?:一次)?(?:里氏|M[sSwW]?)?$/;
/** 台网最终定为六点五级 */
const MEASURED = /(?:测定|(?:台网|地震局)[^,。;!?\n\d]{0,8}定|修订|更正|核定)为(?:里氏|M[sSwW]?)?$/;
const isToldOf = (text: string, { start, digitsAt, end }: NumberToken, near: string): boolean =>
  QUAKE.isBetween(text, Math.max(0, start - 40), end + 24) &&
  (/震|台网/.test(near) || isShaking(near, text.slice(digitsAt, end)));
/** 昨夜那次5.1级，就在城区正下面，楼上掉砖砸了车: what it did says what it was. */
const FELT = new RarePattern(/余震|震感|震中|掉砖|塌|裂|楼倒|晃|摇|[跑冲]下楼|跑了[^,。;!?\n]{1,4}层|吊灯/);
const NOT_FELT = /风|浪|评|难度|噪|装修|烧|伤残|响应|版本|台阶/;
const FELT_WITHIN = 80;
const isFelt = (text: string, { start, digitsAt, end }: NumberToken, after: string): boolean =>
  /^\d\.\d$/.test(text.slice(digitsAt, end)) &&
  /^级(?=[,。;!?]|的时候)/.test(after) &&
  FELT.isBetween(text, Math.max(0, start - 40), end + FELT_WITHIN) &&
  !NOT_FELT.test(text.slice(Math.max(0, start - 20), end + 20));
/** 定为5.7级，不是速报的6.1级 */
const NOT_SO_STRONG =
  /(?:不是|并非|而非)(?:此前|先前|最初|起初|早先)?(?:[^,。;!?\n\d]{0,4}(?:速报|初报|测定|公布|所传|通报)|网传|传言)的?$/;
/** 5.2级地震经台网修订为4.8级 */
const PUT_RIGHT_BEHIND =
  /^级(?:的)?(?:地震|强震)?[^。;!?\n]{0,24}(?:正式测定|最终测定|重新测定|修订|更正|订正|修正|改定|下调|上调|调整|核定|改)(?:结果)?[为成至到是](?:里氏|M[sSwW]?)?\d\.\d/;
/** 房价地震！8级震荡, 老师播放了7.1级地震的画面 */
const NO_QUAKE = /房价|楼市|股市|股价|人事|请辞|币圈|官场|职场|乐坛|舆论场|红包|优惠|福利|促销|折扣/;
/** 优惠力度堪比7级地震 */
const LIKE_A_QUAKE =
  /(?:堪比|好比|如同|仿佛|不亚于|犹如|宛如|胜过|赛过|像(?!是)[^,。;!?\n]{0,2})(?:一场|一次)?(?:里氏)?$/;
const SHOWN_BEHIND = /^级(?:震荡|动荡|(?:大|强)?地震的?(?:画面|影像|视频|片段|场景|效果|模拟|体验|纪录片|电影))/;
/** 记录到余震3.0级以上11次，最大4.8级 */
const LARGEST_AFTERSHOCK = /余震[^。;!?\n]{0,30}最[大高强]的?(?:一次|震级)?(?:为|是|达)?$/;
/** The magnitude of a quake. */
export const readMagnitude: Reader = (token, text, sentence, before, after) => {
  const near = text.slice(Math.max(0, token.start - 40), token.end + 24);
  const isFirm =
    (JUST_STRUCK.test(before) && /^级(?:的)?(?:地震|强震)(?!时|的,|等)/.test(after)) || MEASURED.test(before);
  if (
    !(isToldOf(text, token, near) || isFelt(text, token, after)) ||
    (!isFirm && /抗震(?!救灾)|响应/.test(sentence)) ||
    /体验馆|地震馆|科技馆|科普馆|地震体验|振动台|抗震(?!救灾)|设防|设计上|标准|能量|相当于|科普|复发周期|复发间隔|重现期/.test(
      sentence,
    ) ||
    /(?:可抗|能抗|抗御|抵御|抵抗|承受|经受)[^,。;!?\n]{0,4}$/.test(before) ||
    /(?:烈度|[阵大狂强]风|风[力速]|浪高|[巨大海]浪)[^,。;]{0,6}$/.test(before)
  )
    return undefined;
  const stated =
    /^级(?!响应|应急)/.test(after) ||
    (/台网(?:报|定|测)?(?:的|是|为|了)*$/.test(before) && /^\d\.\d$/.test(text.slice(token.digitsAt, token.end))) ||
    /(?:里氏|震级|M[sSwWlL]?)[^。;,]{0,3}$/.test(before);
  if (!stated || token.stated < 1 || token.stated >= 10 || /^级?[^,。]{0,6}响应/.test(after)) return undefined;
  // 7级以上地震会造成……: of earthquakes in general.
  if (/^级(?:及)?以上/.test(after) && !/(?:发生|突发|测定)[^,。;]{0,4}$/.test(before)) return undefined;
  // 自动速报5.0级已被人工复核结果4.3级替代
  if (/^级[^,。;!?\n\d]{0,3}(?:已|已经)?被[^,。;!?\n]{0,16}(?:替代|取代|更正|修正|订正)/.test(after)) return undefined;
  if (LIKE_A_QUAKE.test(before) || NO_QUAKE.test(sentence) || SHOWN_BEHIND.test(after)) return undefined;
  if (NOT_SO_STRONG.test(before) || PUT_RIGHT_BEHIND.test(text.slice(token.end, token.end + 40))) return undefined;
  const aftershock =
    /^级?(?:左右|以上)?(?:的)?余震/.test(after) ||
    /余震[^,。]{0,8}$/.test(before) ||
    LARGEST_AFTERSHOCK.test(text.slice(Math.max(0, token.start - 40), token.start));
  return { ...build('magnitude', token, token.end + 1), kind: aftershock ? 'part' : 'total' };
};
