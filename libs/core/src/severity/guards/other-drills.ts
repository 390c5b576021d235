import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const monthOf = (told: string): number => (/^\d/.test(told) ? Number(told) : MONTHS.indexOf(told) + 1);

/** 去年刚搞过, 一个月前的, 两周前: of another day, and no word of today between. */
const OTHER_DAY =
  /(?:(?:(?:去年|前年|往年|上个?月|月初|上旬|中旬|下旬|早前|上周|上星期|上个?季度|年初|年前|节前|汛前|开春|入[春夏秋冬汛]时|[一二两三四五六七八九十几数半\d]+多?个?(?:周|天|日|月|年|星期|礼拜|季度)多?(?:以|之)?前|前不久|不久前|前几天|前些[天日]|此前|早先|曾|每年|每季|每月|每周|平时|刚搞过|才搞过|刚做过|不是(?!,?(?:其实|原来)?是)|并非|绝非)[^。;!?\n今]{0,16}|(?:多次|无数次|屡次|反复|年年|再多的?)|以为(?:又|只|还)?(?:是|在搞|在做|搞)?(?:一场|例行)?|以为(?:又|只|还)?(?:是|在搞|在做)[^,。;!?\n]{0,8}|[旧老](?:的)?|本(?:应|该|来)(?:该|应)?是(?:一场|一次)?|演了[^,。;!?\n]{0,4}[年月次]的?[^,。;!?\n]{0,8}|(?:骗|谎称|瞒称|推说|糊弄|说成|伪装成)[^,。;!?\n]{0,8}|(?:搞|办|做|举行|组织|开展|进行|参加|经历|举办|开)过[^,。;!?\n]{0,12})$)/;
/** 今年5月当地举行的防汛演练, 四月刚开过, 三月份的联合演练 */
const OF_A_MONTH =
  /(?<![\d月至到-])(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|底|初|中旬|上旬|下旬|间|里)?(?![\d日]|[一二三四五六七八九十]+[日号])[^。;!?\n今]{0,20}$/;
const A_DAY = /(?<!\d)(\d{1,2})月\d{1,2}[日号]/g;

/** 今年5月的演练 in a text that tells of 7月28日. */
function isOfAnotherMonth(text: string, at: number): boolean {
  const told = OF_A_MONTH.exec(text.slice(Math.max(0, at - 26), at));
  if (!told) return false;
  const month = monthOf(told[1] ?? '');
  const days = matchesOf(A_DAY, text);
  return days.length > 0 && days.every(([, of]) => Number(of) !== month);
}

/** Whether a drill that is named at `at` was held on another day than what the text tells of. */
export const isOtherDayAt = (text: string, at: number): boolean =>
  OTHER_DAY.test(text.slice(Math.max(0, at - 26), at)) || isOfAnotherMonth(text, at);

/** 脚本设定46人死亡, 演练时设想的“中断48小时”, 演练过“六车相撞、假定死亡2人” */
const SCRIPT = new RarePattern(
  /(?:演[练习]|推演|桌推|拉动|脚本|剧本|假想|预设|模拟|假定)[^。;!?\n]{0,24}?(?:(?:模拟|假设|假定|设定|设想|设计|假想|预设|虚拟|想定|设为|脚本|剧本|方案|科目|情景|(?:数字|人数)(?:是|为|定为))[^。;!?\n]{0,24}|过[“"][^”"。!?\n]{0,20})$|(?:模拟|假设|假定|设定|假想|预设)(?:的是|了|为|有|是|里|中)?[“"]?[^,。;!?\n]{0,14}$/,
);
/** 没想到今天真起火, 结果5月3日 */
const FOR_REAL =
  /真|实际|现实|今[天日晨早晚]|昨[天日晚夜]|这[次回起]|此次|本次|结果|没想到|谁知|不料|\d[月日](?!前)|凌晨/;
/** “死亡410人”出自州里去年的演练脚本 */
const FROM_A_SCRIPT =
  /^[^”"。;!?\n]{0,16}[”"]为(?:情景|背景|脚本|想定|科目|假设|案例)|^[^”"。;!?\n]{0,16}[”"][^,。;!?\n]{0,8}(?:出自|来自|源自|摘自|截自|取自|源于|[是系为])[^,。;!?\n]{0,20}(?:演[练习]|推演|脚本|剧本|预案|桌推|拉动)/;

/** 问了保安才知道是市里搞的综合应急演练 */
const TURNED_OUT = new RarePattern(
  /来自[^,。;!?\n]{0,10}体验[区馆]|随着(?:一声)?(?:报告|令下|哨响|汇报|指令)[^。!?\n]{0,40}(?:比武|演[练习]|竞赛|考核|拉练)|(?:演练|演习|拉练|推演)(?:[^,。;!?\n]{0,4})(?:落下帷幕|圆满|画上句号|收官|落幕)|(?:才知道|才晓得|才明白|原来|敢情|闹半天)(?:这|那|都)?(?:是|在)[^。;!?\n]{0,14}(?:演练|演习|拉练)/,
);
const TOLD_WITHIN = 160;

/** The words by which a number at [at, end) is of a drill's script, whatever day the drill was held, or undefined. */
export function scriptOf(text: string, from: number, at: number, to: number): string | undefined {
  const behind = FROM_A_SCRIPT.exec(text.slice(at, to));
  if (behind) return behind[0];
  const turnedOut = TURNED_OUT.firstBetween(text, at, at + TOLD_WITHIN);
  if (turnedOut) return turnedOut[0];
  const script = SCRIPT.firstBetween(text, from, at);
  return script && !FOR_REAL.test(script[0].slice(2)) ? script[0] : undefined;
}
