/**
 * What a clause of a reply does.
 * - `courtesy` greeting, thanks, date, signature, 现回复如下: says nothing
 * - `restated` repeats what was asked: says nothing
 * - `received` 已收悉
 * - `forwarded` 已转某部门, and what it will do there (调查核处)
 * - `awaited` a reply is promised, nothing else
 * - `elsewhere` 不属于我局职责, 请咨询某局
 * - `lacking` cannot answer for want of particulars
 * - `promise` 将加强, 高度重视: intent without a fact
 * - `substance` all else
 */
export type ClauseKind =
  'courtesy' | 'restated' | 'received' | 'forwarded' | 'awaited' | 'elsewhere' | 'lacking' | 'promise' | 'substance';

/** Formulas are short; a long clause says something, whatever it begins with. */
export const LONGEST_FORMULA = 64;

export const OFFICES =
  '局|委|办|厅|部|处|科|队|站|院|所|校|学|园|镇|乡|县|区|市|省|村|街道|社区|政府|公司|中心|部门|单位|机关|机构|法院|集团|银行|大厅|窗口|协会|热线|乡镇|学校|医院|委员会';

const GREETING =
  /^(?:尊敬的|亲爱的|各位)|(?:您|你|大家)们?好$|^(?:网友|网民|市民|群众|楼主|来信|来电|诉求|投诉|留言)(?:朋友|同志|人|者|反馈)?(?:["“”'‘’a-z\d:*]|[^,]{0,6}$)|^["“”'‘’a-z\d*:]+$/iu;
const THANKS =
  /感谢|谢谢|致谢|祝您|祝你|祝愿|谅解|敬请(?:关注|期待)|(?:耐心|继续)等待|理解[与和、]|^支持|欢迎(?:您|你|广大|随时|继续|一如既往|监督|再次)|一如既往|多提[^,]{0,8}(?:意见|建议)|^(?:专|特)此(?:回|答)复|^希望(?:您|你)|再见|此复|特此|如?(?:有|对)[^,]{0,12}(?:疑问|不明|不满意|不理解)/u;
/** A web address says nothing by itself. */
const ADDRESS = /^(?:链接|网址|详见)?:?(?:https?:?\/\/|www\.)[^\p{Script=Han}]*$|^[\w./%?=&#-]+$/iu;
const DATE = /^\(?[〇零一二三四五六七八九十\d]{2,4}[年.\-/][〇零一二三四五六七八九十\d年月日号.\-/:]{2,16}\)?$/u;
const LEAD_IN =
  /(?:回复|答复|回答|解答|解释|反馈|汇报|说明|函复|复函|意见|报告|结果|情况)[^,]{0,4}(?:如下|为)[:.]?$|^现?(?:就|将|对)[^,]{0,30}(?:回复|答复|反馈|说明)(?:您)?[:]?$|^(?:详见|链接|附件|相关链接|\(详见)[^,]{0,4}$|^(?:回复|答复|处理(?:结果|意见|情况))[:]?$/u;
const RESTATED =
  /^["“”(]?(?:关于|针对|对于|对|就|有关|至于|从)?(?:您|你|网友|市民|群众|来信|来帖|帖文|留言|诉求人|投诉人)(?:们|中|人|者)?(?:所|在|通过|来信|来帖|留言)?[^,]{0,14}(?:反映|提出|咨询|投诉|举报|询问|提到|提及|所述|所说|所提|所问|来看|反应)(?:的|了|到|中)?[^,]{0,40}$|^(?:关于|针对|对于)[^,]{2,50}(?:问题|情况|事项|一事|诉求|建议|咨询|投诉|留言|回复|答复)["”]?$/u;
const RECEIVED =
  /(?:已|均|己|业|经)[^,]{0,4}(?:收悉|收到|知悉|获悉|知晓|阅悉|阅知|阅)$|收悉|^(?:我[^,]{0,12})?(?:已经?)?(?:收到|知悉|阅)(?:了|您|你)?[^,]{0,20}$|(?:留言|来信|来帖|帖文|诉求|来电|信件)[^,]{0,6}(?:收到|已阅|知悉|获悉)/u;
const FORWARDED = new RegExp(
  `(?:(?<![好周运流中旋倒掉])转(?:交|至|给|办|送|达|呈|往|请|由|派|有关|相关|各|该|我[县市区]|(?![让移学变换型为账帐业诊出入化基租折播载型])[^,]{1,18}(?:${OFFICES}))` +
    `|移交|移送|交办|交由|批转|批示|发函|派单|呈报|呈送|反馈[至到给]|反映[至到给]|上报[至到给]|报送` +
    `|交(?:给)?[^,]{1,14}(?:${OFFICES})[^,]{0,6}(?:办|处|查|核|复))`,
  'u',
);
const ACTS = '(?:调查|核实|核查|核处|查处|查证|办理|处理|处置|办复|研究|落实|跟进|督办|解决|答复|回复|反馈|协调|了解)';
const HANDLED = new RegExp(
  `^(?:请|由|要求|已要求|责成|已责成|督促|已督促|并|正|正在|予以|进行|进一步|及时|尽快|立即|相关部门|有关部门|其|依法|现|按[^,]{0,8}){0,3}(?:${ACTS}[、和与并及]?){1,4}(?:中|当中|之中|之)?$`,
  'u',
);
const AWAITED = new RegExp(
  `^(?:待|等|如有|若有|一有|如|有)[^,]{0,20}(?:再|后|将|会|及时|尽快|另行|第一时间|即|予以)[^,]{0,14}(?:回复|答复|反馈|告知|通知|联系|公布)` +
    `|(?:将|会|再|及时|尽快|予以|另行|做出|作出|稍后|后续)[^,]{0,16}(?:回复|答复|反馈|告知您?|通知您?)(?:给?您|给?你|上网|发布上网|您的问题|为盼)?$` +
    `|(?:将|会|尽快|抓紧|及时|立即|正在)[^,]{0,8}(?:组织|安排|进行|予以|开展)?[^,]{0,8}${ACTS}(?:中)?$` +
    `|(?:等|待)(?:调查|核实|查明|有)[^,]{0,10}后?$|^如有(?:情况|进展|结果|相关情况)|^(?:相关|有关)?(?:部门|单位)?(?:已经?)?(?:在[^,]{0,8})?(?:作出|做出|进行)?过?(?:回复|答复)$`,
  'u',
);
const ELSEWHERE = new RegExp(
  `不(?:属于?|在|归|是)[^,]{0,24}(?:职责|职权|范围|管辖|权限|职能|管理|业务|受理|负责)|(?:非|不归)(?:我|本)[^,]{1,14}` +
    `|由[^,]{2,16}(?:负责|主管|管辖|直管|受理)$` +
    `|(?:请|建议|烦请|可以?|需要?|敬请|麻烦|具体)[^,]{0,24}(?:咨询|反映|联系|投诉|举报|反馈|提出|了解|查询|拨打|致电|电询|来电)` +
    `|^(?:或|也可|亦可)[^,]{0,12}(?:咨询|反映|联系|拨打|致电)|^(?:联系|咨询|举报|投诉|服务|监督|热线|办公)?(?:人|电话|热线|号码|方式)[:：]?`,
  'u',
);
const LACKING =
  /(?:没有|未|无|不)[^,]{0,10}(?:联系方式|联系电话|身份证|具体|详细|详尽|清楚|明确|证据)|(?:无法|不能|难以)[^,]{0,10}(?:核实|调查|答复|回复|查询|联系|办理|处理|受理)|(?:补充|补全|提供|完善)[^,]{0,12}(?:信息|材料|资料|情况|线索|电话)/u;
const PROMISE =
  /(?:高度|非常|十分)重视|密切关注|(?:充分|认真|积极)(?:考虑|研究|论证|采纳|吸纳|协调|配合|争取)|综合考虑|统筹考虑|(?:进一步|继续|不断|逐步|切实)(?:加强|加大|完善|改善|提高|改进|做好|优化|推进)|加强(?:监管|管理|监督|巡查)|尽(?:最大)?(?:快|力|早|可能)[^,]{0,6}(?:解决|处理|改善)|全力|努力|竭诚/u;
/** Words of a finding or of something done: a formula that has one of them says something after all. */
const FINDING =
  /经[^,]{0,12}(?:查|核实|了解|调查|鉴定|检测|勘察|勘查|走访|协商|研究|现场)[^,]{0,3}[^处复理]$|属实|不实|已(?:经)?[^,]{0,8}(?:修复|整改|完成|拆除|清理|解决|安装|开通|立案|处罚|到位|发放|修好|更换|恢复|查封|取缔|关停|列入|纳入|启动)|现场/u;

/** What stands before a finding and is none: 经核实, 接到您的来信后. */
const PRELUDE =
  /^(?:经|据)[^,]{0,12}(?:调查|核实|了解|核查|查|查实|研究|勘查|走访|协调)$|^(?:接到|收到|看到|接|接此)[^,]{0,24}后$|^(?:首先|其次|同时|此外|另外|据此|目前|现|为此|对此)$/u;

/** @param text folded, without the stops around it */
export function kindOf(text: string): ClauseKind {
  if (text.length > LONGEST_FORMULA) return 'substance';
  if (PRELUDE.test(text)) return 'courtesy';
  if (ADDRESS.test(text) || DATE.test(text) || GREETING.test(text) || LEAD_IN.test(text)) return 'courtesy';
  if (FORWARDED.test(text) && !FINDING.test(text)) return 'forwarded';
  if (RECEIVED.test(text)) return 'received';
  if (ELSEWHERE.test(text)) return 'elsewhere';
  if (HANDLED.test(text)) return 'forwarded';
  if (AWAITED.test(text) && !FINDING.test(text)) return 'awaited';
  if (THANKS.test(text)) return 'courtesy';
  if (RESTATED.test(text) && !FINDING.test(text)) return 'restated';
  if (LACKING.test(text)) return 'lacking';
  if (PROMISE.test(text)) return 'promise';
  return 'substance';
}
