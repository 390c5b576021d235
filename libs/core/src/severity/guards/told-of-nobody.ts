import { RarePattern } from '../words/rare-pattern.js';

/** What is stated is of no event: which guard says so, and by which words. */
interface Told {
  readonly guard: string;
  readonly reason: string;
  readonly word: string;
}

/** 按“井下透水，31人被困”的设定, “12人死亡”系教学假设案例: what a quotation is called behind it. */
const CALLED_A_CASE =
  /^[^”"“。!?\n]{0,24}[”"](?:的|等)?(?:设定|想定|背景|情景|场景|课题|指令|命令|课目|科目|考题|险情设置|情况设置)|^[^”"“。!?\n]{0,24}[”"](?:系|为|是|属于?)?[^,。;!?\n“"]{0,6}(?:假设|虚构|教学|示例|例题)(?:的)?(?:案例|情景|场景|题|情节)/;
/** 按照8级地震、死亡千人的规模设计 */
const DESIGNED_FOR = new RarePattern(/按照?[^,。;!?\n]{0,30}$/);
const SIZE_OF_A_PLAN =
  /^[^,。;!?\n]{0,10}(?:规模|标准|要求|强度|烈度|工况|能力)[^,。;!?\n]{0,4}(?:设计|编制|建设|测算|考虑|准备|配备|设防)/;
/** 发生7级以上地震的概率为12% */
const HOW_LIKELY = /^[^,。;!?\n]{0,14}的?(?:概率|几率|可能性)/;
/** 哪天塌了就是上百条人命 */
const SOME_DAY = new RarePattern(
  /(?:哪天|哪一天|哪日)[^。;!?\n]{0,10}(?:塌|炸|着|烧|倒|翻|漏|垮|断|撞|爆|砸|掉)[^。;!?\n]{0,10}(?:就|得|要|岂不|还不)[^。;!?\n]{0,6}$|一(?:把火|场火|脚油门|个疏忽|根烟头|次侥幸|个火星)[^,。;!?\n]{0,4}(?:就|便)是[^,。;!?\n]{0,6}$/,
);
/** 玩《末日堡垒》熬了通宵，死了37个队友 */
const PLAYED = new RarePattern(/(?:玩|肝)(?:了|着|过|起)?[^,。!?\n《]{0,6}《[^》]{1,20}》/);
const OF_A_GAME = /队友|基地|[波关]|怪|尸潮|副本|开局|难度|NPC|城池|部落|存档|角色/;
/** 一个月来全市共有14人在溺水中丧生, 前10个月全国矿山死亡287人 */
const OVER_MONTHS = new RarePattern(
  /(?:[一两二三四五六七八九十几\d]{1,3}个?多?月|半年|一年)(?:来|间|里)[^,。;!?\n]{0,10}(?:全[国省市县区]|我[省市县区]|辖区|各地)[^,。;!?\n]{0,4}(?:共有?|已有?|累计)[^,。;!?\n]{0,10}(?:溺|煤气|一氧化碳|交通|车祸|触电|火灾)|[头前](?:\d{1,2}|[一二三四五六七八九十]{1,3})个月,?[^,。;!?\n\d]{0,4}全[国省市县区][^,。;!?\n\d]{0,12}$/,
);

/** “十二个人全死在庄园里。”——我最近在玩的推理手游 */
const PLAYS_IT =
  /^[^”"\n]{0,40}[”"][—,\s]{0,4}[^。!?\n“"]{0,12}(?:在玩的?|在追的?|在看的?|刚刷完|刚看完|新出的?)[^。!?\n]{0,10}(?:手游|游戏|网游|剧|小说|番|漫画|电影|推理)/;
/** 展出洪水中牺牲的23名官兵遗物 */
const SHOWN = new RarePattern(/(?:展出|陈列|展示)了?[^,。;!?\n]{0,24}$/);
const THEIR_THINGS = /^[^,。;!?\n]{0,12}(?:遗物|遗照|照片|姓名|名字|手稿|日记)/;

/** 可能在一座超大城市造成上千人死亡, 预测可能有12万人需要转移安置 */
const MAY_BRING = new RarePattern(
  /(?:可能|或将|恐)(?:会)?(?:在|使|给|令|让|对)[^,。;!?\n]{0,14}(?:造成|导致|带来|引发)[^,。;!?\n\d]{0,6}$|(?:预测|预计|估计)(?:可能|将)会?有[^,。;!?\n]{0,4}$/,
);
/** 预测可能有12万人转移，直接经济损失或超3亿元 */
const FORECAST = new RarePattern(/(?:(?:预测|预计)(?:可能|将)|可能需)[^。!?\n]{0,40}$/);
const OR_SO = /(?:或|恐|将|可能)(?:将|会)?(?:超|达|逾|突破)/;
/** 财产损失最高可赔2亿元 */
const AT_MOST_PAID = /最高(?:可|能)?(?:获)?(?:赔|补)/;

/** 厂方报的损失三千万元未获认可 */
const NOT_ACCEPTED =
  /^[^,。;!?\n]{0,6}(?:未(?:获|被|予|得到)?|没有?(?:被|获|得到)?|不(?:被|予|获))(?:官方|有关部门|应急部门|调查组|市里|县里)?(?:认可|采信|采纳|承认)/;

/** 瞒报一起致12人死亡的事故，会面临怎样的处罚？; 一次死亡29人的火灾，是特别重大火灾吗？A是 B不是 */
const ASKED_BY_LAW =
  /^[^。!?\n]{0,20}(?:面临|受到|承担)(?:怎样|什么|哪些|何种)的?[^,。!?\n]{0,4}(?:处罚|责任|后果)\?|^[^。!?\n]{0,24}吗\?\s*A/;

/** 《流浪行星》里，地下城坍塌吞没了十八万人 */
const IN_A_WORK = new RarePattern(
  /《(?![^》]{0,20}(?:通报|公告|报|条例|通知|新闻|声明|说明|快讯|预案|录|书))[^》]{1,20}》里(?![^。!?\n]{0,30}(?:昨[天日晚夜]|今[天日晨早]|\d日|凌晨))/,
);

/** 累计向127名因公牺牲消防员家属发放慰问金, unless they died now */
const TO_FAMILIES = /^[^,。;!?\n]{0,12}(?:家属|遗属|家庭|子女)(?:发放|送去|提供|捐|资助|送上|颁发)/;
/** 牺牲的11名官兵遗像前，摆满了鲜花 */
const BEFORE_THEIR_PICTURES = /^[^,。;!?\n]{0,8}(?:遗像|墓碑|墓|雕像|纪念碑)前/;
const OF_NOW = /昨|今[天日晨早]|此次|本次|\d日|凌晨/;

const HYPOTHETICAL = { guard: 'hypothetical', reason: '假设或风险提示' };

/** By what the words around [at, end) say, of which no word alone would say it; from is where its sentence begins. */
export function toldOfNobody(text: string, from: number, at: number, end: number): Told | undefined {
  const behind = text.slice(at, end + 44);
  const called = CALLED_A_CASE.exec(behind);
  if (called) return { guard: 'drill', reason: '演练、演习或情景构建', word: called[0] };
  const rest = text.slice(end, end + 28);
  const planned = DESIGNED_FOR.firstBetween(text, from, at) ? SIZE_OF_A_PLAN.exec(rest) : null;
  if (planned) return { guard: 'norm', reason: '法规、预案或标准条文', word: planned[0] };
  const claimed = NOT_ACCEPTED.exec(rest);
  if (claimed) return { guard: 'refuted', reason: '已被辟谣的信息', word: claimed[0] };
  const asked = ASKED_BY_LAW.exec(text.slice(end, end + 40));
  if (asked) return { guard: 'norm', reason: '科普、试题或知识介绍', word: asked[0] };
  const paid = AT_MOST_PAID.exec(text.slice(at, end));
  if (paid) return { guard: 'norm', reason: '法规、预案或标准条文', word: paid[0] };
  const feared =
    MAY_BRING.firstBetween(text, from, at) ??
    (OR_SO.test(text.slice(at, end)) ? FORECAST.firstBetween(text, from, at) : null);
  if (feared) return { ...HYPOTHETICAL, word: feared[0] };
  const some = SOME_DAY.firstBetween(text, from, at) ?? HOW_LIKELY.exec(rest);
  if (some) return { ...HYPOTHETICAL, word: some[0] };
  const work = IN_A_WORK.firstBetween(text, from, at);
  if (work) return { guard: 'fiction', reason: '影视、文学或游戏', word: work[0] };
  const played = PLAYED.firstBetween(text, from, at);
  if (played && OF_A_GAME.test(text.slice(from, end + 12)))
    return { guard: 'fiction', reason: '影视、文学或游戏', word: played[0] };
  const plays = PLAYS_IT.exec(text.slice(end, end + 80));
  if (plays) return { guard: 'fiction', reason: '影视、文学或游戏', word: plays[0].slice(-8) };
  const shown = SHOWN.firstBetween(text, from, at);
  if (shown && THEIR_THINGS.test(rest)) return { guard: 'history', reason: '往事、纪念或背景回顾', word: shown[0] };
  const families = OF_NOW.test(text.slice(from, at)) ? null : TO_FAMILIES.exec(rest);
  const pictured = OF_NOW.test(text.slice(from, at)) ? null : BEFORE_THEIR_PICTURES.exec(rest);
  if (pictured) return { guard: 'history', reason: '往事、纪念或背景回顾', word: pictured[0] };
  if (families) return { guard: 'charity', reason: '捐助、救助或医疗保障，不是一起事件', word: families[0] };
  const months = OVER_MONTHS.firstBetween(text, from, at) ?? OVER_MONTHS.firstBetween(text, from, end);
  return months ? { guard: 'statistics', reason: '统计数据，不是一起事件', word: months[0] } : undefined;
}
