import { build } from './quantity-reader.js';
import type { NumberToken } from '../numerals/numerals.js';
import type { Reader } from './quantity-reader.js';
import { arePeople } from './read-participants.js';

const OF_A_SLOPE =
  /险情|失稳|坡[体脚]|[斜边]坡|滑坡|崩塌|泥石流|山体|隐患|地质|危岩|裂缝|落石|塌方|变形|山裂|后山|采空|沉降|塌陷|地裂|[坡山][要快](?:[垮塌滑]|下来)/;
const REACH = 120;
export const THREAT_BEFORE =
  /(?:山|坡|崖)(?:脚|嘴子?|根)?[下底][头面边]?[^,。;!?\n\d]{0,8}(?:一共|总共|共)有?$|(?:正好|刚好|正)压着的?[^,。;!?\n\d]{0,6}$|(?:威胁|危及)[^,。;]{0,16}$|险情(?:范围|圈|区|波及)[^,。;!?\n\d]{0,8}$/;
/** 威胁对象为一、二组及集镇东段居民，共312户1286人 */
const WHOM_IT_THREATENS =
  /险情(?:罩[住着]|圈[住进]|盖住|覆盖)[^。;!?\n]{0,30},(?:一?共|拢共|总共|合计)(?:有)?$|威胁(?:对象|范围)[^。;!?\n]{0,30},(?:一?共|合计|涉及|总计)?[^,。;\d]{0,4}(?:\d+户)?$|威胁[^,。;!?\n]{0,20},(?:一共|总共|共|合计|涉及|总计)(?:有|计)?(?:\d+户,?)?$|威胁[^,。;!?\n]{2,44}(?:一共|总共|共计|共|合计|总计)(?:有|计)?(?:\d+户,?)?$/;
const LISTED_WITHIN = 60;
/** 2916处地质灾害隐患点威胁着5.3万名群众: counted of many, none of which moves. */
const MANY_SLOPES =
  /(?:\d{2,}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百)[余多]?(?:处|个)[^,。;!?\n]{0,10}(?:隐患|风险|危险)(?:点|区|斜坡)?[^。;!?\n]{0,20}$|(?:在册|登记在册|全[省市县区州]共?有?)[^。;!?\n]{0,30}(?:隐患|风险)(?:点|区)[^。;!?\n]{0,20}$/;
export const THREAT_BEHIND =
  /^[^,。;!?\d]{0,8}(?:受[^,。;!?\d]{0,6}威胁|(?:有|很|都)危险(?=[,。;!?]|$)|[^,。;!?\d]{0,4}威胁范围|(?:全|均|都)?(?:在|处于)(?:危险区|滑坡体?下|威胁))/;
/** 合起来有640人，全都在它的威胁范围里: where they are stands in the next clauses. */
export const THREAT_NEXT =
  /^[^。;!?\n\d]{0,24}(?:(?:在|处于|处在|属于|划[入进]|列入)[^,。;!?\n\d]{0,6}(?:威胁范围|危险区|险区|影响区|影响范围)|首当其冲)/;
/** 后山裂缝……随时会下来，坡底下住着三个组一千三百二十口人 */
const LIVES_BENEATH =
  /(?:坡|崖|山|岩|沟|隐患点)(?:脚|底|根|体)?(?:正?下[面方]?|底下|脚下|跟前|前缘)[^,。;!?\n]{0,6}住[着了有]?[^,。;!?\n]{0,14}$/;
const MOVES = /隐患点|裂缝|裂了|裂开|变形|滑移|位移|随时|松动|要垮|要塌|要滑|险情|往下[挪滑掉]/;
const livesBeneath = (text: string, { digitsAt, end }: NumberToken): boolean =>
  LIVES_BENEATH.test(text.slice(Math.max(0, digitsAt - 26), digitsAt)) &&
  MOVES.test(text.slice(Math.max(0, digitsAt - REACH), end + 40));
/** 原先受威胁的1400名群众搬回新居 */
const NO_MORE = /(?:原先|原来|曾经?|过去|以前|此前)[^,。;!?\n\d]{0,4}(?:威胁|危及)[^,。;!?\n\d]{0,6}$/;
const NEED_NOT = /^[^,。;!?\n\d]{0,6}(?:不用|无需|不必|没有?必要)(?:再)?(?:搬|撤|转移|担心)/;
const MOVED_BACK = /^[^,。;!?\n\d]{0,10}(?:搬回|返回|回迁|迁回|住回)/;
/** 后山裂了大口子，底下六百一十口人全得搬 */
const MUST_LEAVE = /^口?人?(?:群众|居民|村民)?(?:全|都|全都)(?:得|要|必须)(?:搬|撤|转移|走)/;
/** 坡要垮了，底下学校和集镇一共一千一百多人，让连夜走 */
const BENEATH = /(?:底下|下[面方边]|[坡山][下脚])[^,。;!?\n\d]{0,14}$/;
const SENT_AWAY =
  /^[余多]?[名口个]?人?[^,。;!?\n\d]{0,4},[^,。;!?\n\d]{0,3}(?:让|要|得|必须|连夜|全)[^,。;!?\n\d]{0,4}(?:走|撤|搬|转移)/;
/** 山要下来了！山下三个组五百四十二人连夜搬走 */
const GONE_AT_ONCE =
  /^[余多]?[名口个]?人?[^,。;!?\n\d]{0,4}(?:(?:连夜|紧急|全部|已全部|当夜|摸黑)(?:搬|撤|转移)|(?:要|得|须|必须|需要?)(?:搬|撤|转移))/;
const WILL_FALL = /(?:坡|山|崖)[^,。;!?\n]{0,6}(?:要|快|会)[^,。;!?\n]{0,2}(?:垮|塌|滑|下来)/;
const isSentAway = (text: string, { digitsAt, end }: NumberToken): boolean =>
  BENEATH.test(text.slice(Math.max(0, digitsAt - 20), digitsAt)) &&
  (SENT_AWAY.test(text.slice(end, end + 24)) || GONE_AT_ONCE.test(text.slice(end, end + 16))) &&
  (WILL_FALL.test(text.slice(Math.max(0, digitsAt - 60), digitsAt)) ||
    MOVES.test(text.slice(Math.max(0, digitsAt - 60), digitsAt)));
const SAFE_NEXT = /不在|不再|摆脱|脱离|解除|消除|移出|治理/;

const isThreatenedNext = (after: string): boolean => {
  const [next] = THREAT_NEXT.exec(after) ?? [];
  return next !== undefined && !SAFE_NEXT.test(next);
};

/** 4个居民小区, 3个村民小组 */
const OF_HOUSES = /^(?:余|多)?(?:个|栋|幢)?(?:居民|村民)(?:小区|小组|点|楼|组|委)/;
/** 受威胁人数两千一百 */
const isTally = (before: string, after: string): boolean =>
  /威胁的?(?:总人[数口]|人[数口])(?:约|达|超|为|是|有|共|计|:)*$/.test(before) &&
  /^[余多]?(?:[,。;!?\n]|$)/.test(after);
/** 险情: who lives under a slope that has not come down. */
export const readThreatened: Reader = (token, text, sentence, before, after) =>
  !OF_HOUSES.test(after) &&
  !(NO_MORE.test(before) || MOVED_BACK.test(after) || NEED_NOT.test(after)) &&
  !MANY_SLOPES.test(text.slice(Math.max(0, token.start - LISTED_WITHIN), token.start)) &&
  (arePeople(text, token.end, after) || isTally(before, after)) &&
  (THREAT_BEFORE.test(before) ||
    WHOM_IT_THREATENS.test(text.slice(Math.max(0, token.start - LISTED_WITHIN), token.start)) ||
    THREAT_BEHIND.test(after) ||
    MUST_LEAVE.test(after) ||
    livesBeneath(text, token) ||
    isSentAway(text, token) ||
    isThreatenedNext(after)) &&
  OF_A_SLOPE.test(text.slice(Math.max(0, token.digitsAt - REACH), token.end) + sentence)
    ? build('threatened', token, token.end + 1)
    : undefined;
