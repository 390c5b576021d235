import { beginningsOf, CharSet } from '../words/char-set.js';
import type { NumberToken } from '../numerals/numerals.js';
import { build, lastClause } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

export const LOSS_BEFORE =
  /(?:损失|损毁价值|(?:核|报|灾)损)[^。;!?\n元块]{0,12}$|损失的是[^。;!?\n\d元]{1,24}(?:约合|折合|合计|价值|共值|合|值)(?:约|近)?$/;
export const LOSS_AFTER =
  /^,(?:就是|都?是)?直接(?:经济|财产)损失|^(?:人民币|左右|以上)?(?:,?(?:全部|均|都|全)(?:为|是|系|属于?))?的?(?:直接)?(?:经济|财产)?损失|^[!,。]{1,2}这(?:就)?是[^。;!?\n\d]{1,30}的(?:直接)?(?:经济|财产)损失/;
/** Money saved, paid, lost in trade or only feared is no loss by the event. */
const NOT_LOSS =
  /(?<!直接(?:经济|财产)?(?:损失)?[和及与加、])间接|(?:停产|停工|停业|误工|利润|营业|名誉|商誉|信誉|预期)[^,。;!?\n\d]{0,2}损失|挽回|避免|减少|弥补|赔偿|赔付|追回|止损|挽损|降低|亏损|投资|股|基金|理赔|补偿|判令|诈骗|骗|罚|信用减值|商誉|潜在|可能|(?<!直接(?:经济|财产)?损失[^,。;!?\n]{0,4})(?:预计|预估)(?![^,。;!?\n]{0,4}直接(?:经济|财产)损失)|或将|将会|威胁|[一二两三四五六七八九十几\d]年(?:来|间|里|以来)?(?:的)?(?:累计|总共|共计|合计|共)?损失/;
export const POTENTIAL =
  /(?:(?:潜在|可能(?:造成)?的?)|一旦[^。;!?\n\d]{1,10},)(?:直接)?(?:经济|财产)?损失[^。;!?\n元]{0,10}$/;
/** 受威胁的房屋和厂区价值一亿零四百万元: what stands under a slope, not what is lost. */
const WORTH_BENEATH =
  /(?:威胁|危及|险区|影响区)[^。;!?\n\d]{0,24}(?:价值|估值|估价|估下来|估算|估出|核算|测算|总值|市值|财产|资产|产值)[^,。;!?\n\d]{0,8}$/;
const OF_THE_GROUND = /坡|崩塌|危岩|采空|沉降|塌陷|地裂|泥石流|山体|变形体|岩体|滑移/;
const isWorthBeneath = (text: string, { digitsAt }: NumberToken, before: string): boolean =>
  WORTH_BENEATH.test(before) && OF_THE_GROUND.test(text.slice(Math.max(0, digitsAt - 120), digitsAt + 60));
/** 直接经济损失从初估的4800万元调整为5000万元 */
const REVISED =
  /损失[^。;!?\n]{0,24}(?:元|块)[^。;!?\n\d]{0,4}(?:调整|更正|修正|订正|核定|核增|核减|上调|下调|增加|上升|调|改|升|降)(?:为|至|到|成)了?$|损失[^。;!?\n]{0,6}初[核估报步审][^。;!?\n]{0,16}元[^。;!?\n\d]{0,4}(?:终[核报审]|复核|核定|最终)[^,。;!?\n\d]{0,4}$/;
/** 初步估算损失2300万元；复核后，最终认定直接经济损失为1980万元; 公布的损失为520万元。随后核减残值，改为490万元 */
const PUT_RIGHT =
  /损失[^。!?\n]{0,16}元,[^,。;!?\n\d]{0,12}(?:评估|公估|物价|消防|应急|认定|鉴定)[^,。;!?\n\d]{0,8}(?:核定|评估|认定|核算|审定|评定)(?:为|是|值)?$|损失[^!?\n]{0,24}元[^!?\n]{0,70}(?:最终|复核|复评|重新(?:核|评)|核减|核增|更正|修正|误[将把计算报])[^!?\n]{0,36}(?:(?:改|调|减|降|修正|更正|调整)[为至到]|(?:认定|核定|确定|评定)(?:的?直接(?:经济|财产)?损失)?(?:为|是))$/;
/** 直接财产损失的核定情况：过火建筑、库存板材合计4900万元: what was lost stands between. */
const RECKONED_UP =
  /直接(?:经济|财产)?损失[^。;!?\n\d]{0,12}(?:核定|评估|鉴定|认定|测算)[^。;!?\n\d]{0,12}(?:为|是|达)$|(?:直接(?:经济|财产)?损失|损失(?:核定|评估|核算|统计))[^。;!?\n]{0,60}(?:合计|共计|总计|总额|总值|加起来|总共)(?:约|为|达|人民币|共|是|有)*$/;
/** 直接经济损失，最初估计600万元；今日出具意见，处置费1450万元，修复费1280万元，两项相加2730万元 */
const SUMMED_UP =
  /(?:直接(?:经济|财产)?损失|损失(?:核定|评估|核算|统计|复核|鉴定|核查|清查|分项|明细|构成|清单)|(?:火灾|事故|灾害)损失:)[^!?\n]{0,110}(?:[两三四五几各]项共|相加|合计|共计|总计|总额|总值|加起来|总共)(?:约|为|达|人民币|共|是|有)*$/;
/** 直接经济损失(含清淤、处置、补偿)达1.4亿元: what it is made of stands in brackets. */
const MADE_UP_OF = /直接(?:经济|财产)?损失(\([^()\n]{2,60}\))[^。;!?\n元块\d]{0,12}$/;
const OTHER_MONEY = /赔|捐|拨|补助|补贴|资金|资本|保费|预算|投资|产值|营收|合同|罚/;
/** From where the loss is named. */
const summedUp = (far: string): string | undefined => {
  const told = SUMMED_UP.exec(far)?.[0];
  return told === undefined || OTHER_MONEY.test(told) ? undefined : told;
};
/** 烧掉的货和房子加在一起值五千六百多万 */
const WORTH_LOST =
  /(?:烧|淹|砸|冲|毁|压|刮|泡)(?:掉|毁|坏|光|没|垮)的[^。;!?\n\d]{1,16}(?:价?值|合|折|折合|值钱)(?:约|近|超|大概|有)*$/;
/** 那把火，消防出的统计单子999万元 */
const TALLIED_BY =
  /(?:火|烧|炸|淹|雹|风|雪|塌|洪|震)[^。;!?\n]{0,24}(?:消防|物价|公估|评估机构|应急局|事故科|价格认证)[^,。;!?\n\d]{0,6}(?:统计|核定|核算|评估|定损|认定|估)[^,。;!?\n\d]{0,8}$/;
const STATED_LOSS = /(?<!的)直接(?:经济|财产)损失(?:约|达|共|合计|为|超过?|核定|评估|认定|核算)*$/;
const PAID = /赔偿|赔付|理赔|补偿/g;
/** 厂方自称损失上亿元，消防部门核定直接财产损失为3260万元 */
const SAID_BY_OWNER =
  /(?:企业|厂方|矿方|业主|货主|老板|单位|公司)(?:自己?)?报损[^,。;!?\n\d]{0,4}$|(?:自[称报估]|号称|声称|宣称|网[传上]|传言|有人[说称]|(?:厂长|老板|业主|厂方|店主|企业|货主)[^,。;!?\n\d]{0,4}[说称])[^,。;!?\n\d]{0,8}损失[^,。;!?\n\d]{0,6}$/;
const ASSESSED = /(?:核定|评估|鉴定|认定|核算|定损|审定|核实)[^。;!?\n\d]{0,16}\d/;
const FOREIGN_MONEY = /^(?:美元|日元|欧元|英镑|港元|韩元|卢布|卢比)/;

const INDIRECT = /^的?间接/;
/** 1.6亿元：软件商遭攻击的直接经济损失: the number as a heading. */
const LOSS_HEADED = /^:[^。;!?\n:元]{4,60}(?:经济|财产)损失(?=[,。;!?\n])/;
/** 网传损失上亿元没有依据 */
const DENIED_LOSS =
  /^(?:的?(?:说法|消息|传言|数字|信息))?(?:没有?依据|无依据|不实|不属实|系谣言|是谣言|纯属|系编造|被夸大|夸大)/;
/** 那1.2亿元是去年所领的罚款 */
const IS_NO_LOSS =
  /^[^,。;!?\n]{0,4}(?:是|为|系|属)[^,。;!?\n]{0,24}(?:罚款|罚金|罚单|合同|投资|中标|贷款|保额|保险|捐款|融资|债务|索赔|诉求|诉讼|报价|预算|工程款|产值|营收|市值|注册资本)/;
const MONEY = /^(?:人民币)?(?:元|块)/;
const BEGINS_MONEY = beginningsOf(MONEY);
const LARGE = new CharSet('万亿');
const UNIT_BEGINS = new CharSet('、(:,/');
const CUT_SHORT = /^(?:[,。;!?\n、)]|整|人民币(?![元块])|以上|左右|出头|上下|的?(?:直接)(?:经济|财产)?损失|$)/;

/** What an event has cost, in yuan, or what stands under a slope. */
export const readLoss: Reader = (token, text, _sentence, before, after) => {
  const large = token.stated >= 100_000 && CUT_SHORT.test(after) ? '' : undefined;
  // 单位：人、亩、万元 names a unit and counts nothing.
  const isOneSign = token.end - token.digitsAt === 1;
  if (isOneSign && LARGE.isAt(text, token.digitsAt) && UNIT_BEGINS.isAt(text, token.digitsAt - 1)) return undefined;
  const unit = (BEGINS_MONEY.isAt(text, token.end) ? MONEY.exec(after)?.[0] : undefined) ?? large;
  if (unit === undefined || FOREIGN_MONEY.test(after) || INDIRECT.test(after.slice(unit.length))) return undefined;
  const told = text.slice(Math.max(0, token.digitsAt - 44), token.digitsAt);
  if (unit !== '' && isWorthBeneath(text, token, told))
    return build('potentialLossYuan', token, token.end + unit.length);
  const behind = text.slice(token.end + unit.length, token.end + unit.length + 70);
  if (IS_NO_LOSS.test(behind) || DENIED_LOSS.test(behind) || (SAID_BY_OWNER.test(before) && ASSESSED.test(behind)))
    return undefined;
  const tail = LOSS_AFTER.exec(behind) ?? (unit === '' ? null : LOSS_HEADED.exec(behind));
  const head = LOSS_BEFORE.exec(before);
  const far = text.slice(Math.max(0, token.digitsAt - 84), token.digitsAt);
  const revised = REVISED.exec(far) ?? PUT_RIGHT.exec(text.slice(Math.max(0, token.digitsAt - 150), token.digitsAt));
  const reckoned = head
    ? null
    : (revised ?? MADE_UP_OF.exec(far) ?? RECKONED_UP.exec(far) ?? TALLIED_BY.exec(far) ?? WORTH_LOST.exec(far));
  const sum = summedUp(text.slice(Math.max(0, token.digitsAt - 130), token.digitsAt));
  if (!tail && !head && !reckoned && sum === undefined) return undefined;
  const potential = POTENTIAL.exec(before);
  if (potential) {
    const from = token.digitsAt - (before.length - potential.index);
    return build('potentialLossYuan', token, token.end + unit.length, 1, from);
  }
  const clause = lastClause(MADE_UP_OF.test(far) ? before.replace(/^.*\)/s, '') : before);
  if (NOT_LOSS.test(STATED_LOSS.test(before) ? clause.replaceAll(PAID, '') : clause)) return undefined;
  const named = reckoned ? undefined : sum;
  const start = head ? token.digitsAt - (before.length - head.index) : token.digitsAt - (named?.length ?? 0);
  const loss = build('lossYuan', token, token.end + unit.length + (tail?.[0].length ?? 0), 1, start);
  return { ...loss, corrected: revised !== null };
};
