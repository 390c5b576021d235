import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { addedUp, build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

const NEAR = 18;
const PERSONAL =
  /信息|(?<!官方|统计|最新|实时|权威|监测)数据(?!显示|说|称)|资料|档案|隐私|账号|简历|病历|手机号|身份证|住址|(?:用户|客户|收货|家庭|会员|患者|住户|业主)地址|人脸|指纹|轨迹|姓名|电话|病史|成绩单|表格|名册|花名册|(?:聊天|就诊|诊疗|通话|住宿|住客|会员|订单|客户|患者|用户|行程|体检|开房|入住|借贷|征信|出行|购药)记录/;
const LEAKED_HOW =
  '泄露|泄漏|外泄|入侵|攻破|脱库|撸走|被人撸|流出|打包(?:卖|出售|挂)|在?网上在?卖|(?:拿|拎|挂)(?:出)?[来去]卖|窃取|窃走|盗取|盗走|偷走|偷出|出来卖|兜售|贩卖|叫卖|出售|售卖|倒卖|卖给|卖到|挂网|拖库|整库|拖走|下载走|拷走|弄走|搬走|拿走|搬空|弄出去|拷贝走|复制走|漏了|漏出|非法下载|违规下载|批量下载|非法获取|(?:非法|未授权|越权|违规)访问|导走|被(?:人|黑客|他人|外人|境外[^,。;!?\\n]{0,6}|黑产|黑灰产|爬虫|第三方|不法分子)?(?:批量|大量|整批|全部)?(?:下载|导出|拷贝|复制|盗|窃|拉取|获取|调取)|(?:攻击者|黑客|嫌疑人|不法分子|员工|内鬼)[^,。;!?\\n]{0,6}导出|扒走|扒库|抓取|抓走|爬取|爬走|外流|流到|流向|谁都能(?:看|查|下)|人人都?能(?:看|查)|随便(?:看|查|下载)|公开可查|挂卖|挂售|后门|卖(?:出去|掉|光)|卖了(?=[,。;!?\\n]|$)';
const LEAKED_WHAT =
  '信息|(?<!官方|统计|最新|监测)数据|资料|档案|隐私|账号|简历|病历|手机号|身份证|住址|(?:用户|客户|收货|家庭|会员|患者|住户|业主)地址|人脸|指纹|轨迹|姓名|电话|病史|名册|(?:聊天|就诊|诊疗|通话|住宿|住客|会员|订单|客户|患者|用户|行程|体检|开房|入住|借贷|征信|出行|购药)记录|面单';
export const LEAKED = new RegExp(
  `(?:${LEAKED_HOW})[^。;!?\\n]{0,40}(?:${LEAKED_WHAT})|(?:${LEAKED_WHAT})[^。;!?\\n]{0,40}(?:${LEAKED_HOW}|被[盗窃偷扒]|失窃|挂到|挂在|黑市|暗网)`,
);
const NOT_LEAKED =
  /(?:无一|没有?|未曾?|并未|从未|不存在|否认)(?:发生|出现|被)?[^,。;!?\n]{0,4}(?:泄露|泄漏|外泄|外流|流出)/;
export const RECORDS =
  /^(?:余|多)?(?:条|人(?!民币)|名|位|个(?=[^,。;!?\n]{0,6}(?:人|账|用户|会员|客户|患者|学员|学生|家庭|号|信息|资料))|份|组|万条|用户|患者|病人|住客|客人|客户|考生|学生|会员|居民|市民|公民|业主|旅客|乘客|车主|参保人|投保人|储户|股民|网民|职工|账号|账户|手机)/;
/** 去重之后涉及姓名、手机号的有2160万人: what was taken is counted at the end. */
const COUNTED =
  /(?:去重|去掉重复|实有(?:自然人)?|去除重复|除去重复|剔除重复|总量|规模|数量|导出|涉及|牵涉|波及|影响|被[窃盗偷抓爬下拖]|流出|的有|一共|总共|共计|合计|累计|前后|资料|信息|数据|记录)[^。;!?\n\d]{0,24}$/;
/** What a firm says of itself, and what was said at first. */
const OF_THE_FIRM =
  /注册|自[报称]|号称|宣称|声称|会员数|用户数(?!据)|日活|月活|罚|起初|最初|网传|传言|不是|只有|门店|动辄|往往|通常|动不动/;
/** 230万人个人信息……涉及面单1900万条: whom it is about is told, and the slips are not counted. */
const OF_PERSONS = /[\d万亿余多]人的?(?:公民)?个人信息/;
const SLIPS = /^(?:余|多)?(?:条|份|组|万条)/;
/** 由最初估计的400万人上修为1300万人: what is told first is put right. */
const PUT_RIGHT = /^.*(?:上修|修正|更正|订正|调整|上调|改|增加|增|升)[到至成为]+/;
const lastClause = (before: string): string => before.slice(before.lastIndexOf(',') + 1).replace(PUT_RIGHT, '');

/** 一千三百万条，是昨天承认泄露的用户信息条数 */
const HEADED =
  /^条,(?:这)?(?:就)?是[^。;!?\n\d]{0,36}(?:泄露|外泄|流出|被窃|被盗)的?[^。;!?\n]{0,8}(?:信息|资料|数据|记录)/;
/** 数据被拖走。警方核查，涉及180万人的个人信息: that they were taken is told in the sentence before. */
const TOLD_WITHIN = 120;
const AFTER = 20;
const isLeak = (told: string): boolean => LEAKED.test(told) && !NOT_LEAKED.test(told);

const IN_A_BATCH = /第[一二三四五六七八九\d]批[^,。;!?\n\d]{0,6}$/;
const NONE_TWICE = /互不重[合复叠]|(?:没有|无|不)重[合复叠]|去重/;
/** 三批外泄的个人信息互不重合：第一批900万条、第二批1100万条 */
export const readBatches = (text: string, numbers: readonly NumberToken[]): Mention[] => {
  if (!text.includes('批') || !NONE_TWICE.test(text) || !isLeak(text)) return [];
  const batches = numbers.filter(
    ({ digitsAt, end }) =>
      IN_A_BATCH.test(text.slice(Math.max(0, digitsAt - 10), digitsAt)) && RECORDS.test(text.slice(end, end + AFTER)),
  );
  const [first] = batches;
  const last = batches.at(-1);
  if (!first || !last || batches.length < 2) return [];
  return addedUp('personalRecords', batches, first.digitsAt, last.end + 1);
};

/** Records of persons that were leaked. */
export const readRecords: Reader = (token, text, sentence, before, after) => {
  if (!RECORDS.test(after) || NOT_LEAKED.test(sentence)) return undefined;
  if (OF_THE_FIRM.test(lastClause(before)) || (SLIPS.test(after) && OF_PERSONS.test(sentence))) return undefined;
  const isPersonal = PERSONAL.test(after.slice(0, NEAR)) || PERSONAL.test(before) || HEADED.test(after);
  const isCounted = COUNTED.test(text.slice(Math.max(0, token.digitsAt - 40), token.digitsAt));
  const near = text.slice(Math.max(0, token.digitsAt - TOLD_WITHIN), token.end + AFTER);
  if (!LEAKED.test(sentence) && !(isPersonal && isCounted && isLeak(near))) return undefined;
  return isPersonal || isCounted ? build('personalRecords', token, token.end + 1) : undefined;
};
