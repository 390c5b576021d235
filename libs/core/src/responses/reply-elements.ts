import { type ClauseKind, FINDING, STRAIGHT } from './clause-kind.js';
import { REPLY_ELEMENTS, type ReplyElement } from './reply-assessment.js';
import type { Clause } from './reply-clauses.js';

const MONTH_OR_DAY =
  '(?:(?:\\d{1,2}|(?<![一二三四五六七八九十个])[一二三四五六七八九十]{1,2})月(?:\\d{1,2}日|份|底|末|初|中旬|上旬|下旬)?|\\d{4}年(?:底|内|上半年|下半年|\\d{1,2}月)?|年底|月底|明年|今年|本月|下月|下周|本周|暑假|寒假|国庆|春节)';
const DONE =
  '(?:完成|完工|竣工|通车|开工|启用|开通|投入使用|交付|建成|实施|办结|发放|开始|启动|恢复|修复|到位|施工|动工|公布|出台)';

/** 时限: a period or a moment for what is still to come. */
const DEADLINE = new RegExp(
  `(?:\\d+|[一二三四五六七八九十两半]+)个?(?:工作日|自然日|天|日|小时|月|周|星期)(?:之)?(?:内|后)` +
    `|${MONTH_OR_DAY}(?:之)?(?:前|前后|左右)?[^,]{0,6}${DONE}|${MONTH_OR_DAY}(?:之)?前` +
    `|(?:今[晚天日]|明[天日晚早]|后天)[^,]{0,4}\\d{1,2}[时点]|(?:今[晚天日]|明[天日晚早]|后天|[本下]个?[周月](?:[一二三四五六日末]|\\d{1,2}[日号])?|\\d{1,2}[日号点时])(?:之)?(?:前|起|止)|截[止至][^,]{0,6}\\d|从[^,]{2,10}起(?!来)|定?[于在]?(?:本|下|这)?周[一二三四五六日末][^,]{0,4}\\d{0,2}[点时][^,]{0,8}(?:到|请|召开|进行|调解)|明年(?!度)` +
    `|(?:预计|计划|力争|争取|拟|将于|将在|定于|有望|确保|一般|通常|估计)[^,]{0,14}${MONTH_OR_DAY}`,
  'u',
);
const MEASURE = new RegExp(
  '要求[^,]{0,12}(?:整改|停|改|装|拆|做|落实|限期)|责令|责成|督促|派(?:出|员|人|驻|工作组)|指派|约谈|加强(?!工作)|加大|整改|整治|抢修|修补|清理|清运|清除|拆除|查处|查封|处罚|增设|增派|巡查|立案|取缔|关停|停工|停产|令其|封堵|补发|退还|退款|疏通|批评教育|罚款|暂扣|劝导|限期|施划|加装|抓获|收缴|扣发|停班|通报批评|焊接|贴单|拖移|函告|下架|值守|轮班|谈妥|蹲守|轮流|修好|修复|[换清装补拆挪铺堵焊疏关]了|[拉关撤]走了?$' +
    '|(?:将|会|拟|计划|准备|下一步|正在|已|立即|当即|随即|并|承诺)[^,]{0,10}(?:改造|修复|维修|新建|修建|扩建|施工|安装|更换|检测|鉴定|评估|调解|协商|绿化|硬化|搬迁|开展|推进|启动|制定|派|增加|封闭|限行|开通|延伸|送|安排|组织|通知|告诫|铺|填补|清洗|列入|纳入|腾出|提交|贴|移送|拖|张贴|划|加(?!强))',
  'u',
);
/** 事实: what was found, is the case, or may be done. */
const FACT =
  /经[^,]{0,12}(?:查|核实|了解|调查|鉴定|检测|勘察|走访|现场)|属实|不实|已|目前|现(?:有|为|由|正)|正在|位于|属于|[^关联]系[^统列]|由于|因|原因|未|没有|不(?:能|得|再|予|可|会|需|用|是|符|受|具)|查无|无(?:法|需|须|此)|可(?:以|按|凭|在|到|持|享|申请|办理)|能|需|须|(?<![相反供响适])应|(?<![但还若或于])是(?!否)|(?<![认作因])为(?![了此您你])|有|共|达|均|暂|尚|只|每|享受|符合|执行|标准|元|%|于[昨今前上本\d]|恢复|完成|修复|修好|由[^,]{2,12}(?:负责|维护|管理|承担|实施|审批)/u;
/** 依据: a rule with a name, a number or an article. */
const BASIS =
  /《[^》]{2,60}》|(?:根据|依据|依照|按照|遵照)[^,]{2,40}(?:规定|条例|办法|法|政策|文件|要求|标准|通知|细则|规划|意见|方案|精神|合同|制度|章程|公告)|第[一二三四五六七八九十百零\d]+条|[〔[(【]\d{4}[〕\])】][^,]{0,4}\d+号/u;
/** 联系方式: a number or an address to turn to. Masked digits count. */
const CONTACT =
  /(?<!\d)0[\d*]{2,3}[-—][\d*][\d*—-]{5,}|(?<![\d*])1[3-9][\d*]{9}(?![\d*])|(?:电话|热线|拨打|致电|来电|联系|咨询|举报|手机|号码)[^,]{0,14}[\d*]{5,}|[\d*]{7,8}\)?(?:咨询|联系|电话)|(?:地址|邮箱|公众号|网址)[:为是][^,]{3,}|(?:\d{1,4}|[一二三四五六七八九])(?:室|号窗口)|[\w.]{2,30}@[\w.]{3,30}/u;

/** 如是, 为此: no statement. */
const SHORTEST = 4;

interface Pattern {
  readonly pattern: RegExp;
  readonly in: readonly ClauseKind[];
}

const SAYING: readonly ClauseKind[] = ['substance'];
const PATTERNS: Readonly<Record<ReplyElement, Pattern>> = {
  fact: { pattern: FACT, in: SAYING },
  measure: { pattern: MEASURE, in: ['substance', 'promise'] },
  deadline: { pattern: DEADLINE, in: ['substance', 'promise', 'awaited', 'forwarded'] },
  basis: { pattern: BASIS, in: ['substance', 'promise', 'elsewhere', 'lacking'] },
  contact: {
    pattern: CONTACT,
    in: ['substance', 'promise', 'elsewhere', 'lacking', 'courtesy', 'forwarded', 'awaited'],
  },
};

/** The first clause of the reply that holds each element; an element that is not there is left out. */
export function elementsOf(clauses: readonly Clause[]): Map<ReplyElement, Clause> {
  const found = new Map<ReplyElement, Clause>();
  for (const element of REPLY_ELEMENTS) {
    const { pattern, in: kinds } = PATTERNS[element];
    const clause = clauses.find(
      ({ kind, text }) =>
        kinds.includes(kind) &&
        (text.length >= SHORTEST || FINDING.test(text) || STRAIGHT.test(text)) &&
        pattern.test(text),
    );
    if (clause) found.set(element, clause);
  }
  return found;
}
