import type { WordHit } from '../words/found-words.js';

/** 昨日市里还举行了防汛演练, 该厂上周刚组织应急演练并获评优秀: another matter, told beside. */
const HELD_BESIDE =
  /(?:今年以来|连续|多次|经常|定期|常态化|还|也|曾|此前|之前|前不久|不久前|上周|上个?月|去年|前几天|前[一两]天|前一[周日天晚]|事发前|刚刚?|才|同日|同一天|另外?|另据)[^。!?\n]{0,16}(?:举行|举办|组织|开展|参加|参与|搞|进行|做|办|完成)(?:[^。!?\n,]{0,12}|过[^。!?\n,]{0,4}[“"][^”"。!?\n]{0,20}[”"][^。!?\n,]{0,6})$/;
const PRAISED =
  /^[^,。;!?\n]{0,4}(?:,|并|中|还|还曾|且|时)?(?:获评|获|被评|评为|拿|取得)[^,。;!?\n]{0,10}(?:优秀|合格|先进|一等奖|第一|好评)|^[^,。;!?\n]{0,4}(?:走过场|流于形式|成了摆设)|^(?:了)?[\d一二两三四五六七八九十百千万]{1,6}[余多]?[场次]|^一[季次年场回][^,。;!?\n]{0,2}(?:比|接)一/;
/** 提醒各企业组织开展逃生演练: what is asked of others. */
const ASKED_OF =
  /(?:鉴于|暂停|停课|停业|提醒|要求|必须|应当?(?!急)|须|需|请|督促|指导|加强|做好|强化)[^。!?\n]{0,40}(?:组织|开展|参加|进行|举行|加强|做好)[^。!?\n]{0,24}$/;
const OF_A_DRILL_NOW = /模拟|演练现场|演练中|演练科目/;
/** 演练时曾模拟过类似场景 */
const ONCE_DRILLED = /^(?:时|中|里|期间)(?:就|还|也)?(?:曾|谁[都也]没|没人|从[没未])/;
/** 地震发生时，全县正在举行防震演练 */
const HELD_THEN =
  /(?:事发(?:时|当时)|出事时)[^。;!?\n]{0,16}(?:正在|正)(?:举行|组织|开展|进行|参加|搞)[^,。;!?\n]{0,10}$|(?:发生|来临|袭来|来袭|暴发|突发|爆炸|起火)(?:时|的时候|那一刻)[^。;!?\n]{0,20}(?:正在|正|刚好在)(?:举行|组织|开展|进行|参加|搞)[^,。;!?\n]{0,10}$/;
/** 大巴坠谷致16人死亡。即日起所有客运企业开展一次演练 */
const FROM_NOW_ON =
  /(?:即日起|今起|从今天起|本周|下周|下月|近期|年底前|月底前|随后|将|拟)[^。!?\n]{0,24}(?:组织|开展|举行|举办|进行)[^。!?\n,]{0,12}$/;
/** 原定当天下午搞应急演练，演练已经取消: it was never held. */
const WAS_TO_BE = /(?:原本|本来|原定|原计划|原先)[^。!?\n]{0,50}$/;
const CALLED_OFF =
  /^(?:活动|计划)?[^。;!?\n]{0,10}(?:[已也都]|已经|随即|当即|临时|被|只好|只能|因此|随之)(?:全部|一律)?(?:取消|叫停|推迟|延期|作罢|泡汤)/;
const TOLD_BEFORE =
  /(?:昨[天日晚夜]|今[天日晨早]|凌晨|\d日)[^。!?\n]{0,40}(?:致|造成|死亡)[^。!?\n]{0,12}\d|(?:昨[天日晚夜]|今[天日晨早]|凌晨|\d日)[^。!?\n“]{0,40}\d[名人位][^,。;!?\n“]{0,6}(?:死亡|遇难|身亡|丧生|牺牲)/;
/** 由正在附近参加联合演练的4支队伍抽调组成 */
const AT_IT = /(?:参加|进行|开展|执行)[^,。;!?\n]{0,8}$/;
const CALLED_AWAY =
  /^的[^,。;!?\n]{0,14}(?:队伍|力量|队员|官兵|人员|救援队|消防|部队)[^。;!?\n]{0,14}(?:抽调|赶[来赴到往]|驰援|投入|转战|奔赴|增援|加入)/;
/** A drill from which those who help now were called away, or during which it happened. */
export const isLeftFor = (text: string, { start, end }: WordHit): boolean =>
  (LOST_AT_IT.test(text.slice(end, end + 34)) && !SHOWN.test(text)) ||
  HELD_THEN.test(text.slice(Math.max(0, start - 44), start)) ||
  (AT_IT.test(text.slice(Math.max(0, start - 12), start)) && CALLED_AWAY.test(text.slice(end, end + 40)));

/** 参加抗震救灾演习的直升机坠毁 */
const LOST_AT_IT =
  /^的[^,。;!?\n“]{0,8}(?:直升机|飞机|战机|军机|客机|船|艇|大巴|客车|卡车|车辆?|车队|官兵|民兵|队员)[^,。;!?\n“]{0,10}(?:坠毁|坠落|失事|翻[入下车沉覆]|侧翻|倾覆|沉没|相撞|坠[江河崖桥沟海入])/;
const SHOWN = /模拟|假[设定想]|设定|脚本|科目|导调|“死亡|“遇难|参演|检验|想定|圆满/;
/** 厂方最初写的事由是“计划演练停机”, “就当做了一次演练”, 演练记录写得漂漂亮亮 */
const CALLED_SO = /(?:写|说|称|报|当|作|成|以为|事由|名义|借口|谎)[^,。;!?\n“”"]{0,6}[“"][^”"。!?\n]{0,8}$/;
const CLOSES = /^[^”"。!?\n]{0,8}[”"]/;
/** 有人苦笑说，这是全民“抗旱演练” */
const A_BITTER_JOKE = /(?:苦笑|调侃|自嘲|打趣|戏称|笑称|笑说|吐槽)[^。!?\n“"]{0,10}[“"][^”"。!?\n]{0,8}$/;
const ON_PAPER =
  /^[”"]?(?:记录|台账|档案|照片|签到表|资料)[”"]?[^,。;!?:\n]{0,6}(?:写得|写的|是补|都是|全是|造假|应付|漂亮|完整|齐全)/;
const isNamedOnly = (text: string, { start, end }: WordHit): boolean =>
  ON_PAPER.test(text.slice(end, end + 20)) ||
  ((CALLED_SO.test(text.slice(Math.max(0, start - 18), start)) ||
    A_BITTER_JOKE.test(text.slice(Math.max(0, start - 24), start))) &&
    CLOSES.test(text.slice(end, end + 12)));
export function isInPassing(text: string, hit: WordHit): boolean {
  const { word, start, end } = hit;
  if (!/演[练习]|推演/.test(word)) return false;
  return (
    isNamedOnly(text, hit) ||
    (ASKED_OF.test(text.slice(Math.max(0, start - 70), start)) && !OF_A_DRILL_NOW.test(text)) ||
    HELD_BESIDE.test(text.slice(Math.max(0, start - 36), start)) ||
    isLeftFor(text, hit) ||
    (FROM_NOW_ON.test(text.slice(Math.max(0, start - 50), start)) &&
      TOLD_BEFORE.test(text.slice(0, start)) &&
      !OF_A_DRILL_NOW.test(text)) ||
    PRAISED.test(text.slice(end, end + 24)) ||
    (CALLED_OFF.test(text.slice(end, end + 24)) && WAS_TO_BE.test(text.slice(Math.max(0, start - 60), start))) ||
    ONCE_DRILLED.test(text.slice(end, end + 6))
  );
}
