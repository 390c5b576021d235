import { namesAsked, pairsOf } from './asked-words.js';
import { asksForFigures, isRecord } from './beside-the-question.js';
import type { Clause } from './reply-clauses.js';
import { statesMatter } from './states.js';

/** 根据某法第十条…应当…: what a rule says, and nothing of who did what. */
const CITES =
  /(?:根据|依据|按照|依照|遵照|遵循|对照)[^,]{0,8}《|《[^》]{2,40}》[^,]{0,12}(?:规定|明确|要求|指出|精神)|第[一二三四五六七八九十百\d]+条|^(?:根据|依据|按照)[^,]{4,50}(?:规定|意见|办法|条例|法)$/u;
const ASKS_FOR_RULE =
  /合法|合规|规定|标准|政策|能不能|能否|可不可以|可以|是否|是不是|多少|条件|怎么算|要不要|有没有|允许|期限|超过|咨询|请问|收费|费用|补[助贴]|待遇|资格|吗/u;

/** 医保怎么报销: how one gets what a rule grants is answered by the rule. */
const ASKS_HOW =
  /(?:怎么|怎样|如何)(?:才能|可以|能)?(?:办理|申请|申报|报销|领取|缴纳|缴费|查询|落户|过户|认定|计算|转移)|(?:在|去|到)?哪里?(?:可以|能|才能)?(?:办理?|申请|领取|查询|报销|缴费)|(?:哪些|什么|啥)(?:材料|手续|证件|资料|要求|流程)|(?:什么时候|何时|多久)(?:能|可以|才能)?(?:到账|发放|拨付|办结|办好|受理)/u;

/** 业主应当履行义务: what anybody of a kind ought to do or has a right to. */
const OUGHT =
  /^(?!我|本|该|此|您)[^,\d]{0,8}(?:企业|公司|单位|经营者|业主|当事人|公民|村民|居民|市民|家长|学校|学生|消费者|劳动者|驾驶[员人]|乘客|商[家户]|群众|个人|物业)[^,\d]{0,4}(?:(?<![答反相供响适对回])应当?|(?<!需)要|须|必须|有权|依法享有)(?!求)[^,\d]*$/u;

/** Somebody is to come and look: that is no question about rules, whatever it asks besides. */
const ASKS_FOR_ACT =
  /(?:请|希望|要求|恳请|求|能不能|能否)[^,，。?？!！\n]{0,12}(?:检测|检查|调查|核查|核实|查[处实清明]|追责|追究|处理|整治|维修|修复|制止|取缔|清理|管管)/u;
const ASKS_RULE_BY_NAME =
  /合法|合规|规定|标准|政策|条件|怎么算|允许|期限|咨询|请问|收费|费用|补[助贴]|待遇|资格|可不可以|可以/u;

/** The rule was applied. */
const OWN_ACT = /我[局委办镇队所]|已|您|该|现场|本案|[今昨]|月\d/u;

/** 我区今年计划改造24个: of everybody. */
const AT_LARGE =
  /^(?:目前|今年(?:以来)?|近[一二两三五]?年来?|截至[^,]{2,8})?(?:我|全|本)(?:市|县|区|省|镇|辖区|院|馆|校|行)|^近年来|^(?:我|本)[院校馆行]是/u;
/** 我局每年检查三百家次: over and over, of everybody. */
const ITERATES =
  /^(?:目前|近年来?)?(?:我|本|全|该)?[^,\d]{0,8}(?:街道|中心|局|委|市|县|区|镇|乡|院|校|馆|行|站|公司|集团|队)(?:自[^,]{2,10}(?:以来|后)|先后|累计|历年|常年|每[年天日月季周])/u;
/** Of one thing, not of all: with it, a figure of an office is one of this case. */
const ONE_CASE = /[您该]|现场|本案|[今昨]天|月\d|我镇|[不严]准|不得|禁止|[经据][^,]{0,8}(?:查|核|了解)/u;
const GROWS = /明显|显著|持续|不断|稳步|走在|前列|日臻|日益|下降|上升/u;
/** 我县查无此路: of what was asked, though it is said of a whole county. */
const DENIES = /没有|查?无(?=[^论小微愧])|暂[未无]|尚未|未(?=[开纳列规设])|不(?=[属在收设是])/u;
const FIGURE =
  /(?<![A-Za-z])\d|[一二两三四五六七八九十百千万亿余多]{1,6}(?:个|名|处|条|项|场|次|台|套|辆|人|户|所|家|亩|公里|万|亿)/u;

/** Whose fault it is: of those who complain, or of people as such. */
const BLAMES =
  /从(?:自身|自己|我)(?:做起|找)|自己(?:贪|要|先|应|也|的(?:教育|责任|选择|决定))|(?:不要|别|勿)(?:什么都|一味|动辄|动不动|小题大做|一[^,]{1,2}就|抱有|存有|把[^,]{0,4}都?推|只会|总是)|管好自己|作为成年人|长个?心眼|小题大做|公德|反思自己|多从自身|天上不会|贪小便宜|不讲(?:卫生|文明|公德)|素质(?:不高|低|有待)|(?:主要|多|都|大多)?(?:是|因|由于|系)[^,]{0,12}(?:不文明|乱扔|乱倒|乱丢|不自觉|不讲|自己堆|自己停)[^,]*|(?:提高|提升|增强)[^,]{0,4}(?:文明|公德|道德|自身)[^,]{0,4}(?:素质|意识|修养)?/u;

/** 学校表示管理规范: what those say who were complained of. */
const REPORTED = /^(?!我|本)[^,我]{0,16}(?:称|表示|反馈|声称|[^据听]说(?!明|法))/u;
const DENIED =
  /正常|规范|合理|正规|严谨|细致|过硬|不存在|相信|没有(?:问题|这回事|此事|销售|收取|发生)|并无|未(?:收取|发生|出现)|按(?:合同|规定|章|照)[^,]{0,4}(?:办|收|执行)|不属实|一贯|文明服务|没这回事|自愿|个人行为|个别现象/u;

/** What has always been asked of everybody. */
const PROFESSES =
  /^[^,\d]{0,10}(?:一贯|一直|历来|始终|多次|反复|三令五申|明确)[^,\d]{0,4}(?:要求|强调|严禁|禁止|重申|倡导|遵循|坚持|遵守)/u;

/** 不符合条件, 不予公开: no, and not why. */
const REFUSES =
  /^[^,]{0,10}?(?:不再?(?:符合|具备|属于|在|予|同意|能)|未(?:予|达到|通过)|无法)[^,]{0,14}(?:条件|标准|范围|要求|资助|公开|提供|受理|批准|救助|列入|纳入|申请|请求|审核|发证|办理|支持|通过|资格)?[^,]{0,4}$/u;
const ASKS_WHY =
  /为什么|为何|为啥|理由|原因|依据|差在哪|哪里不|没通知|取消|停发|没批|没通过|刷下|公开|请求|想知道|不服|复评|凭什么/u;
const REASON = /因|由于|名下|超过|不足|低于|高于|未满|已满|缺|逾期|\d/u;

/** Where a place lies, how big it is, what it has and when it was founded: nobody asked. */
const PROFILE =
  /^[^,]{0,14}(?:位于|地处|坐落|毗邻|下?辖|[始新]?建成?于|落成于|开[园业馆]于|成立于|创办于|创建于|组建于|隶属于)|^[^,]{0,10}(?:距|占地|总面积|面积|总投资|建筑面积|总建筑|投资|总长|全长|在校(?:师?生)|教职工|在职|在编|现有|下设|内设|设有|开放床位)[^,\d一二三四五六七八九十]{0,10}[\d一二三四五六七八九十]|^[^,\d]{0,6}(?:共|现有|共有)?\d{1,9}(?:户|人|口)(?:\d{1,9}人)?$|主导产业|(?:是|为)[^,]{0,8}(?:唯一|最大|首家|第一)[^,]{0,2}的/u;
const ASKS_FOR_PROFILE = /面积|多大|多少|位置|在哪|哪里|地址|介绍|概况|规模|投资|几[个所家名户人]|什么时候|长度|多长/u;

/** 古树是活的文物: what a thing is, of all its kind. */
const DEFINES =
  /^(?![提加做改推抓促保完强]|[^,]*[该此这您\d《])[^,]{2,14}(?:是|乃)(?![^,]*(?:局|公司|委|院|集团|镇|村|路|处|所))[^,]{2,24}(?:的|之)[^,]{1,10}$/u;
const ASKS_WHAT = /是什么|什么是|是不是|是否|属于|性质|吗/u;

/** What one intends to do, at no moment and to nothing that has a name. */
const INTENDS =
  /^(?:下一?步|今后|接下来|后续|同时|此外|并|也|还)?[^,\d《]{0,10}(?:将|会|要)(?:根据|按照|依据|按)?[^,\d《]{0,10}(?:统一安排|统筹安排|综合考虑|合理安排|妥善安排|妥善解决|视情)|^(?:下一?步|今后|接下来|后续|同时|此外|并|也|还)?[^,\d《]{0,8}(?:将|会|要)(?:继续|进一步|持续|不断|努力|积极|严格|全力|大力|切实|加强|加大|强化|视|始终|一如既往|依法|统筹|尽)[^,\d《]*$/u;

const ADVISES = /^(?:希望|请|提醒|建议|呼吁|倡导)[^,\d]{0,4}(?:市民|居民|大家|群众|用户|业主|家长|乘客)/u;
const ASKS_FOR_ADVICE = /注意|防范|预防|避免|怎么办|怎样|如何/u;

/**
 * Clauses without those that say nothing of this case: the words of a rule that nobody asked for, figures of an office's
 * work for all, blame of whoever complains, what the accused say of themselves, a no without a reason.
 */
export function ofThisCase(question: string, clauses: readonly Clause[]): readonly Clause[] {
  const asksAct = ASKS_FOR_ACT.test(question);
  const asksRule = asksAct ? ASKS_RULE_BY_NAME.test(question) : ASKS_FOR_RULE.test(question) || ASKS_HOW.test(question);
  const asksFigures = asksForFigures(question);
  const asksProfile = ASKS_FOR_PROFILE.test(question);
  const asksWhy = ASKS_WHY.test(question);
  const asksAdvice = ASKS_FOR_ADVICE.test(question);
  const asksWhat = ASKS_WHAT.test(question);
  const asked = pairsOf(question);
  let cites = false;
  let isLarge = false;
  let reports = false;
  return clauses.filter((clause) => {
    const { text } = clause;
    const isOwn = OWN_ACT.test(text);
    cites = !asksRule && !isOwn && (cites || CITES.test(text) || PROFESSES.test(text));
    const isOneCase = ONE_CASE.test(text) || namesAsked(text, asked);
    const iterates = ITERATES.test(text);
    const atLarge = iterates || AT_LARGE.test(text) || isRecord(clause);
    // What follows is of everybody, too, until this one case is spoken of.
    const follows = isLarge && !isOneCase;
    isLarge = !isOneCase && (atLarge || (isLarge && !isOwn));
    reports ||= REPORTED.test(text);
    if (cites || INTENDS.test(text)) return false;
    if (!asksProfile && PROFILE.test(text) && !isOwn) return false;
    if (!asksRule && OUGHT.test(text)) return false;
    if (!asksWhat && DEFINES.test(text)) return false;
    if (!asksFigures && isLarge && !DENIES.test(text) && (FIGURE.test(text) || (follows && !statesMatter(clause))))
      return false;
    if ((iterates && !isOneCase && !asksFigures) || (!asksFigures && AT_LARGE.test(text) && GROWS.test(text)))
      return false;
    if (reports && DENIED.test(text)) return false;
    if (asksWhy && REFUSES.test(text) && !REASON.test(text)) return false;
    return !BLAMES.test(text) && (asksAdvice || !ADVISES.test(text));
  });
}
