import { RarePattern } from '../words/rare-pattern.js';

/** 排除“11人被埋”的可能, 不存在20人受伤的情况, but not 不排除还有人被埋. */
const RULED_OUT = new RarePattern(/(?<![不能法无未])排除(?:了)?[^,。;!?\n\d“"]{0,8}[“"]?$|不存在[^,。;!?\n\d]{0,12}$/);
const SUCH_CASE = /^[^,。;!?\n“”"]{0,18}[”"]?的?(?:可能|情况|情形|说法|嫌疑|猜测|风险|传言|险情|事故|事件|问题|现象)/;
/** “有13人没跑出来”已排除 */
const RULED_OUT_BEHIND =
  /^[^”"。;!?\n]{0,20}[”"](?:的?(?:情况|说法|可能|险情|报警|消息|传闻|猜测))?,?(?:已经?|现已|均已?|也|被|现场)*排除/;
/** 谣言：夜市爆炸，死了30多人。真相：一人手臂烧伤 */
const MYTH = /^[^,。;!?\n:]{0,3}(?:谣言|传言|流言|网传(?:内容|说法)?)[一二三四五\d]?[】\]”"]?:/;
const TRUTH = new RarePattern(/(?:真相|事实|核查|辟谣|澄清|实情|回应|核实)(?:结果|情况)?[】\]”"]?[一二三四五\d]?:/);
const TRUTH_WITHIN = 200;
/** 所谓“跳下来14个人全死了”，实际是宣传片拍摄 */
const SO_CALLED = new RarePattern(/(?:所谓的?|被传|误传|谣传|讹传|传成|传为)[“"][^”"。!?\n]{0,30}$/);
const BUT_IS = /^[^”"。!?\n]{0,30}[”"],?(?:其实|实际上?|实为|实则|不过|只|原来|系)(?:是|为|系)?/;
/** 李某称“埋了17人”，民警到场后发现早已停产，李某因虚构事实被处罚 */
const SAYS = new RarePattern(/[称说发传][^,。;!?\n“"]{0,4}[“"][^”"。!?\n]{0,30}$/);
const FOR_MAKING_IT_UP =
  /^[^”"。!?\n]{0,30}[”"][^。!?\n“"]{0,60}?因(?:虚构|编造|捏造|谎报|造谣|散布谣言)[^。!?\n]{0,16}(?:被|受到)/;
/** 起初被列为失联的14名工人系提前下班 */
const WAS_LISTED = /(?:列为|报为|当作|视为|起初|此前|一度|误认为|误以为)[^,。;!?\n\d]{0,8}$/;
const ACCOUNTED_FOR =
  /^[^,。;!?\n]{0,12}(?:系|是|均|都|全部?|其实|实际)(?:因|已)?(?:提前|早退|请假|外出|在家|未到岗|没上班|没来|调休|轮休|先行|下班|回家|在外)/;
/** “渡船翻了，捞上来11个”——发这话的人已道歉 */
const WHO_SAID_IT =
  /^[^”"。!?\n]{0,30}[”"][—,]{0,3}(?:发|说|传|写|编)(?:出)?[这该此](?:句|段|条|则|个)?(?:话|消息|信息|帖|视频|语音)[^。!?\n]{0,16}(?:道歉|承认|被)/;
/** 问：听说死了20人？答：不是爆炸 */
const ANSWERED_NO =
  /^[^。!?\n]{0,24}[?][”"]?\s*(?:答|回复|回答|答复)[:,]?[“"]?(?:不是|没有|并没有|未发生|假的|没这|不存在|谣言|查无|不属实)/;
/** 造谣者称死亡“至少50人”，实际上造成6人死亡 */
const MAKERS_SAY = /(?:造谣者|谣言|谣传|传言)(?:称|说|声称|宣称)[^,。;!?\n\d]{0,8}$/;
/** 死了20多头牛被传成死了20多人 */
const MADE_INTO = /造谣(?:称|说)[^,。;!?\n\d]{0,12}$|被(?:误|谣|讹)?(?:传|说|讲|写)成(?:了)?[^,。;!?\n\d]{0,4}$/;
/** “水库垮了，冲走好几百人！”的视频在群里传开……视频是几年前国外一处堤坝的 */
const SPREAD = /^[^”"\n]{0,40}[”"][^。!?\n]{0,40}(?:群|传开|转发|刷屏|热搜|朋友圈|帖)/;
const SHOWN_TO_BE_ELSEWHERE =
  /(?:视频|画面|图片|照片|语音)(?:其实|实际上?)?(?:是|系|为|拍的是|摄于|拍自)[^,。!?\n]{0,10}(?:国外|境外|外省|外地|[几多十]年前|往年|旧)/;
const SHOWN_WITHIN = 400;
/** 未经证实的说法是“死了九十人”，已经证实的是14人 */
const NOT_CONFIRMED = /未(?:经|获|得到)(?:官方)?(?:证实|核实)的(?:说法|消息|传言|数字)[^,。;!?\n]{0,8}$/;
const CONFIRMED = /^[^。;!?\n]{0,24}[,;][^。;!?\n]{0,6}(?:证实|确认|官方|核实)/;
const IN_TRUTH = /^[^。;!?\n]{0,24}[,;](?:但|而)?(?:实际|其实|事实|真实|经核)/;

/** The words by which what is told at `at` is ruled out by whoever looked into it, or undefined; from is where its sentence begins. */
export function ruledOut(text: string, from: number, at: number): string | undefined {
  const before = RULED_OUT.firstBetween(text, from, at);
  if (before && SUCH_CASE.test(text.slice(at, at + 32))) return before[0];
  const behind = RULED_OUT_BEHIND.exec(text.slice(at, at + 44));
  if (behind) return behind[0];
  const myth = MYTH.exec(text.slice(from, from + 14));
  if (myth && TRUTH.isBetween(text, at, at + TRUTH_WITHIN)) return myth[0];
  const made = SAYS.isBetween(text, from, at) ? FOR_MAKING_IT_UP.exec(text.slice(at, at + 120)) : null;
  if (made) return made[0];
  const before14 = text.slice(Math.max(from, at - 18), at);
  if (MAKERS_SAY.test(before14) && IN_TRUTH.test(text.slice(at, at + 44))) return before14;
  const isSpread = text.slice(from, at).search(/[“"][^”"]*$/) >= 0 && SPREAD.test(text.slice(at, at + 90));
  const elsewhere = isSpread ? SHOWN_TO_BE_ELSEWHERE.exec(text.slice(at, at + SHOWN_WITHIN)) : null;
  if (elsewhere) return elsewhere[0];
  if (NOT_CONFIRMED.test(text.slice(Math.max(from, at - 24), at)) && CONFIRMED.test(text.slice(at, at + 44)))
    return before14;
  const into = MADE_INTO.exec(before14);
  if (into) return into[0];
  const listed = WAS_LISTED.test(text.slice(Math.max(from, at - 14), at));
  const denied =
    (listed ? ACCOUNTED_FOR.exec(text.slice(at, at + 36)) : null) ??
    WHO_SAID_IT.exec(text.slice(at, at + 80)) ??
    ANSWERED_NO.exec(text.slice(at, at + 48));
  if (denied) return denied[0];
  const called = SO_CALLED.firstBetween(text, from, at);
  return called && BUT_IS.test(text.slice(at, at + 60)) ? called[0] : undefined;
}
