import type { Mention } from '../measures.js';
import { isMisreckoned } from './misreckoned.js';

const EARLIER =
  /(?:昨[天日]?报的?|前期(?:通报|报告|公布|统计)|初[判核估算]|(?:本来|原本|起初|开始)以为|速报|自动测定|初步测定|此前|早前|先前|早些时候|最初|原先|此前通报|首次(?:通报|发布|公布)|首[报发]|前报|之前|曾经?(?:对外|公开|一度)?(?:通报|发布|报道|公布|报告|披露|称)|原(?:通报|报道|报|公布|发布)|误(?:报|写|登|录|统计|计)|曾?(?:估计|预计|推测|担心|预测)|可能(?:达到|超过|升至|增至)|[那该]次(?:袭击|爆炸|事故|地震|火灾|空难|矿难)|\d{1,2}日的(?:通报|消息|报道|快报)(?:里|中|曾)?(?:写|说|称|报)(?:过|的是|了))[^。;!?\n]{0,24}$/;
/** 加上此前确认的8人，遇难人数为12人: the sum is of now. */
const ADDED_TO =
  /(?:加上|连同|算上|加之)(?:此前|之前|先前|早前|早先|最初)[^。;!?\n]{0,10}[\d一二两三四五六七八九十][^。;!?\n]{0,16}$|[与和同跟](?:此前|之前|先前|早前|早先|最初)[^。;!?\n]{0,10}[\d一二两三四五六七八九十][^,。;!?\n]{0,8}(?:合计|相加|合并|累加|合在一起)[^。;!?\n]{0,14}$/;
const isEarlier = (before: string): boolean => {
  const earlier = EARLIER.exec(before);
  return earlier !== null && !SINCE_PUT_RIGHT.test(earlier[0]) && !ADDED_TO.test(before);
};
/** 转发了“爆炸致13人死亡”的消息，今天更正: what was said is taken back. */
const QUOTED_REPORT =
  /^[^”」"“「。!?\n]{0,12}[”」"](?:一[文事帖])?的?(?:(?<=一[文事帖])|消息|说法|信息|报道|文章|视频|帖子|内容|推送|数字|数据|人数|口径|统计)/;
const TAKES_BACK = /更正|勘误|致歉|道歉|重复(?:计|统计|登记)|误[计记]|以(?:此|本|这)[次份][^,。;!?\n]{0,8}为准/;
/** 矿方早上报告“12人罹难”，……先前说法把重伤者误计在内 */
const QUOTED_SAYING = /(?:报告|上报|称|说|报)[“"「][^”"」]{0,4}$/;
const COUNTED_WRONG =
  /(?:先前|此前|之前|早前|上午|早上|最初|矿方|企业)的?(?:说法|数字|通报|报告|口径)[^。!?\n]{0,16}误[计算报]/;
/** 死亡10人有误, “10人遇难”的报道有误, 致8人死亡系早先口径 */
const WRONG_BEHIND =
  /^[”"]?(?:的|已|又)?(?:往下|下)[改调]了|^(?:者|人员)?中?(?:存在|有|系)重复(?:登记|统计|计算|上报)|^[”"]?(?:这一|的)?(?:数字|数据|说法|消息)?(?:已经?|早)?(?:是|成了?|成为)?(?:旧|过时)的?(?:数据|数字|消息|说法)|^[”"]?(?:这一|的)?(?:数字|数据|说法|消息)?已?(?:经)?被[^,。;!?\n\d]{0,6}(?:撤回|撤销|否定|推翻|纠正)|^的?(?:表述|说法|数字|数据)?应(?:予|当|该)?(?:以)?(?:核减|更正|修正|纠正|订正)|^的?(?:数字|数据|说法|表述|信息)?(?:系|为|是|属)?(?:早先|先前|此前|最初|初步|当时|前期|昨[日天晚]|首份|第一份)的?(?:口径|数字|数据|统计|消息|说法|情况|通报)|^[”」"》]?(?:一[文稿])?的?(?:数字|数据|说法|表述|信息|报道|消息|标题)?(?:有误|有错|错误|不准确?|不够准确)|^[”"]?(?:系|为|是|属|属于)[^,。;!?\n\d“]{0,12}(?:笔误|口误|误[计报记录]|漏[统计]|[重多错]复?[统计]|统计(?:上的)?(?:重复|错误|偏差|口径|失误)|(?:统计|计算|录入|登记|编辑)(?:有误|错误|失误))|^[”"]?[少多漏]计/;
/** 此前报道“10人死亡”有误，经核实，死亡人数为8人 */
const SINCE_PUT_RIGHT =
  /有误|有错|错误|不准|至此|(?:上升|增加|升|增|涨)[到至为]|应[为是]|到场|一[数看]|才知道|结果|正式|修订|更正|订正|改[成为]|更新为|调整为|修正为|本次|这次通报|最新|最终|[口笔]误|误计|重复(?:统计|计算)|后?,(?:现|核[定减增]|目前|截至|经(?:再次|进一步|逐一|DNA)?(?:核实|核查|核对|比对|核定|甄别)|(?:核对|核实|比对)后|准确|实[为际])/;
/** 由三十一人核减为廿一人，系重复登记所致: what is told as wrong is the number before. */
const PUT_IN_PLACE =
  /(?:核减|核增|调减|下调|更正|修正|订正)[为至到][\d一二两三四五六七八九十廿卅百〇零]{1,8}[人名例个位]?$/;
/** 死亡10人有误: told as wrong by itself. */
export const isWrong = (text: string, { start, end }: Mention): boolean =>
  !PUT_IN_PLACE.test(text.slice(start, end)) &&
  (WRONG_BEHIND.test(text.slice(end, end + 12)) || isMisreckoned(text, end));
/** 组织方称死亡128人，官方97人; 有媒体估计350人，官员予以否认: the figure that the office denies, or has another for. */
const RIVAL =
  /(?:媒体|组织[方者]|主办[方者]|反对派|反对党|[一-龥]{2}党|工会)[^。;!?\n\d]{0,8}(?:[则却]?(?:声?称|宣称)|估计|报道|说|[写报登误]成)[^,。;!?\n\d]{0,12}$/;
const OFFICIAL =
  /官方[^。;!?\n]{0,10}(?:统计|数字|数据|公布|通报|口径|[则却]?称)|[对核厘理算]清了|官员[^,。;!?\n]{0,6}否认|政府[^,。;!?\n]{0,8}(?:公布|证实)/;
const DENIED_BEHIND =
  /^[名人位]?[^。;!?\n\d]{0,16}(?:官员|官方|政府|警方|当局|部门|发言人|指挥部)[^,。;!?\n\d]{0,8}否认/;
const isRival = (text: string, { start, end }: Mention): boolean =>
  DENIED_BEHIND.test(text.slice(end, end + 32)) ||
  (RIVAL.test(text.slice(Math.max(0, start - 40), start)) && OFFICIAL.test(text));
/** Told of an earlier time, as wrong, or by those who do not count. */
export const isSuperseded = (text: string, mention: Mention): boolean =>
  isEarlier(text.slice(Math.max(0, mention.start - 30), mention.start)) ||
  isWrong(text, mention) ||
  isRival(text, mention) ||
  (QUOTED_REPORT.test(text.slice(mention.end, mention.end + 20)) && TAKES_BACK.test(text)) ||
  (QUOTED_SAYING.test(text.slice(Math.max(0, mention.start - 8), mention.start)) && COUNTED_WRONG.test(text));
