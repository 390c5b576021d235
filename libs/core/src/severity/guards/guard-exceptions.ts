import { isAwakeBetween } from './dreamt-of.js';
import { isRecentBehind } from './earlier-times.js';
import { SCRIPTED, isInOtherUse, isJustOver, isSoFar } from './in-other-use.js';
import { isLikened } from './likened.js';
import { isQuakeOfNow } from './quake-of-now.js';
import { isOtherDayAt } from './other-drills.js';
import { isOfFilming, isTurnedFromWishes } from './own-event.js';
import { isPartOfAPlace } from './part-of-a-place.js';
import { matchesOf } from '../../matches-of.js';
import { dateOf, type Instant } from '../../time/instant.js';
import type { WordHit } from '../words/found-words.js';

/** Guards whose words speak of the past up to the next word of today: 去年投产的工厂昨日爆炸 is of yesterday. */
const LOOKING_BACK = new Set(['history', 'statistics']);
/** Guards that speak only of what stands behind their word: 11人遇难，社会捐款300万元. */
const LOOKING_AHEAD = new Set(['history', 'statistics', 'hypothetical', 'charity']);
export const looksAhead = (guard: string): boolean => LOOKING_AHEAD.has(guard);

/** 演练结束后两小时，真的爆炸了. */
/** 按演练过的路线撤离: of an earlier day; 演练用的冲锋舟翻了: of what was used. */
const OVER_BEHIND =
  /^[”"]?[^,。;!?\n]{0,4}无(?:任何)?关|^当[天日晚][^,。;!?\n]{0,4}(?:突发|真的?(?:发生|出|着|塌))|^(?:(?:[返归]|归建|回撤|回营|转场|收队)?途中|(?:时|中|里|期间)(?:就|还|也)?(?:谁[都也]没|没人|从[没未])|(?:时|中|里)(?:划定|确定|指定|练过|走过|约定|教)的)|^所?用的[^,。;!?\n“]{0,6}(?:翻|塌|炸|倒|起火|断|失控|失去控制|蔓延|坠|漏)|^完(?:就|便|再|才)|^(?:归来|返回|返程|回来|回程|归队|收队)(?:后|时|的?[途路]|[,的])|^过(?:的|了|好几|多|无数|[“"]|[一二两三四五六七八九十几\d])|^(?:才|刚刚?)?过(?:去|了)?[一二两三四五六七八九十几半\d]|^(?:刚刚?|才)?(?:结束|收场|搞完|做完|散场?)(?:[,后才还没不返归回撤收升离途散]|了[^,。]{0,4}(?:后|[天时]))/;

/** 演练中出意外，队员坠亡，演练立即中止: no script has that. */
const WENT_WRONG =
  /(?:演练|演习|拉练|拉动)[^。;!?\n]{0,8}(?:发生|突发)(?:了)?(?:一起|一场)?(?:真实|真的|亡人|踩踏)[^,。;!?\n]{0,4}(?:事故|事件|意外|险情|火灾|爆炸)|(?:演练|演习|拉练|拉动)[^。;!?\n]{0,8}(?:出了?意外|发生意外|(?:立即|随即|当即|被迫|紧急)(?:中止|叫停|终止|停止))|(?:演练|演习|拉练)(?:时|中|期间|过程中|途中)[^。;!?\n]{0,8}(?:误操作|操作失误|操作不当|不慎|误将|误把|误用)|训练(?:塔|楼)[^,。;!?\n]{0,6}(?:突然)?(?:坍塌|倒塌|垮塌)|意外(?:坍塌|倒塌|垮塌|爆炸|爆燃|起火|倾覆|坠|身亡|死亡|受伤|落水|溺)|弄假成真/;
/** 昨天上午，学校组织疏散演练时发生踩踏，造成11名学生死亡 */
const REAL_IN_IT =
  /(?:演练|演习|拉练)结束[返归回撤收升离途散]|(?:昨[天日晚夜]|今[天日晨早]|前[天晚]|\d日)[^。!?\n]{0,30}(?:演练|演习|拉练|拉动)(?:时|中|期间|过程中|途中|当中|活动)[^。;!?\n]{0,20}(?:发生|突发|引发|误|忽|不慎|失控)[^。;!?\n]{0,30}(?:死亡|遇难|溺亡|身亡|牺牲|丧生|死了\d)/;
const SHOWN_OFF = /参演|检验|磨合|观摩|圆满|评估组|点评|指令|“伤|拉动|推演|预设|想定|考核|按照|提升|能力/;
/** 高支模突然垮塌——这部分不在演练脚本里 */
const NOT_IN_THE_SCRIPT = /不(?:在|是)(?:演[练习])?(?:脚本|科目|剧本|预案)|不是演[练习](?:科目|内容|环节|项目)/;
export const wentWrong = (text: string): boolean =>
  NOT_IN_THE_SCRIPT.test(text) ||
  (!SCRIPTED.test(text) && (WENT_WRONG.test(text) || (REAL_IN_IT.test(text) && !SHOWN_OFF.test(text))));

/** A drill named as of another day or as over; 演练时指定的通道 behind it is of that day, too. */
export const isOtherDrill = (text: string, drills: readonly WordHit[], at: number): boolean =>
  drills.some(
    ({ start, end }) =>
      start <= at &&
      (isOtherDayAt(text, start) ||
        isJustOver(text, start) ||
        OVER_BEHIND.test(text.slice(end, end + 10)) ||
        isCalledOff(text, end)),
  );
/** 开展避灾演练，演练结束升井时罐笼坠落 */
export const isOverBehind = (text: string, { end }: WordHit): boolean =>
  /^(?:刚刚?|才)?(?:结束|收场)/.test(text.slice(end, end + 6)) &&
  OVER_BEHIND.test(text.slice(end, end + 10)) &&
  !SCRIPTED.test(text);
/** 原定今天的演练取消，隔壁却真着了火: what its script says of the dead is none of the fire's. */
const CALLED_OFF = /^[^,。;!?\n]{0,6}(?:取消|推迟|延期|改期|作罢|没搞成|(?:还没|尚未|未|没)(?:开始|举行|进行|开场))/;
const isCalledOff = (text: string, end: number): boolean =>
  CALLED_OFF.test(text.slice(end, end + 12)) && !SCRIPTED.test(text);

/** 开业十周年庆典 is no memorial. */
const FESTIVE_BEFORE =
  /(?:建[矿县市局社站]|庆祝|开业|店庆|投产|投运|通车|开馆|办学|校庆|厂庆|成立|建厂|建校|建院|创办|开张|开园|结婚|上市|建店)[^,。;!?\n]{0,6}$/;
const FESTIVE_BEHIND = /^[^,。;!?\n]{0,2}(?:庆|店庆|促销|酬宾|优惠|晚会|活动现场)/;
/** 去年才投产的工厂: of a thing, not of what happened. */
const OF_A_THING =
  /^[^,。;!?\n]{0,4}?(?:才|刚|新)?(?:投产|建成|开业|竣工|通车|验收|启用|成立|搬迁|投用|交付|落成|改造|装修|宣布消灭|消灭)/;
/** 建于光绪年间的会馆昨夜失火 */
const BUILT_THEN = /(?:建|修|创|成书|[建铸刻]成|传|植|栽)[于自]$/;
/** 曾因违规动火被通报: a fine of then, unless it was for an accident. */
const REPRIMANDED =
  /^(?![^,。;!?\n]*(?:爆炸|火灾|失火|事故|矿难|坍塌|透水|[死亡难伤\d]))[^,。;!?\n]{0,16}?(?:被|遭|受到?)[^,。;!?\n]{0,6}(?:罚|通报|责令|投诉|举报|查处|约谈|警告|停产|问责|点名|曝光)/;
/** 下半年第三起 counts up to this one. */
const NTH_BEHIND = /^(?:以?来)?[^,。;!?\n]{0,4}(?:第[\d一二三四五六七八九十]{1,3}|首)起/;
/** 从去年冬天旱到现在 is not over. */
const SINCE_THEN = /[从自]$/;
const UP_TO_NOW = /^[^。;!?\n]{0,14}(?:到现在|到如今|到今[年天日]|至今|一直|以来|持续|不断)/;
/** 今年前十个月最惨的一次事故 is of one. */
const WORST_OF = /^[^,。;!?\n]{0,6}最[^,。;!?\n]{0,8}(?:一[起次场]|事故|灾)/;
/** 登山史上最惨重的这次事故 is told of now. */
const OF_THIS_ONE = /^[^,。;!?\n]{0,10}的?(?:这|此|本)一?[次起场回]/;
/** 纪念日当天再传噩耗, 二十周年的次日 */
const ON_THAT_DAY =
  /^(?:(?:活动|仪式|纪念|庆典)?日?的?|[^,。;!?\n]{0,6}(?:举行|举办|进行)的?)(?:当[天日晚夜]|前夕|前[一两]天|次日|第二天|翌日|隔天)/;
/** 有史以来第一次 */
const FOR_THE_FIRST_TIME = /第一次|首次|头一[次回]/;
/** 假如没看错, 万一有人不知道: of who tells it. */
const IF_I_SAW_RIGHT =
  /^(?:我|你们?|大家|各位)?(?:没有?(?:看|记|听|弄|搞|说)错|有人(?:还)?(?:不|没)|还?不知道|感兴趣|想知道)/;
/** 季度盘点时发现: when something is done. */
const ROUND = /^(?:例行)?(?:盘点|盘库|清点|清查|检查|巡检|检修|维护|检测|例会)/;
/** 模拟烟花, 驾驶模拟器: a thing that is like another. */
const OF_A_LIKENESS = /^(?:烟花|焰火|雪花|爆竹|器|机|舱|考|联考|试题|题|法庭|盘|炒|驾驶|飞行)/;
/** 剧本杀门店, 游戏展: a place of business. */
const VENUE_BEHIND =
  /^(?:团(?![演排])|门?店|馆|厅|城|商[场家户铺]|会所|场所|体验|小镇|街区|公司|展|厂|俱乐部|院|中心|网点|开发)/;
/** 剧本杀门店起火，玩家遇难: its guests. */
const PLAYERS_THERE =
  /网吧|网咖|游戏[厅城馆]|游乐|乐园|过山车|蹦极|漂流|滑雪|攀岩|卡丁车|(?:剧本杀|密室|电竞|电玩|桌游|狼人杀|轰趴)(?:逃脱)?[^,。]{0,2}(?:门?店|馆|厅|吧|商[场家户铺]|会所|场所|俱乐部)/;
/** 二楼是剧本杀, 剧本杀的店员 */
const SHOP_BEFORE = /[楼层店铺间](?:是|开了?|有|做|租给)(?:一?家)?$/;
const SHOP_BEHIND = /^的(?:店员|老板|店主|客人|招牌|伙计|顾客|员工)/;
const SHOWN_BEFORE = /(?:放映|播放)(?:的)?[^,。;!?\n]{0,4}$/;
const PLAYED_BEFORE = /[打玩]$/;
/** 疑沉迷游戏, 终日打游戏: of a person. */
const ADDICTED = /(?:沉迷|迷上|痴迷|沉溺|爱[打玩]|终日[打玩]|整天[打玩]|天天[打玩])(?:于|网络|电子|手机)?$/;
const PLAYED_IN = /网吧|网咖|宿舍|出租屋|耳机|家[里中]/;

function isFestive(text: string, { start, end }: WordHit): boolean {
  return (
    FESTIVE_BEFORE.test(text.slice(Math.max(0, start - 10), start)) || FESTIVE_BEHIND.test(text.slice(end, end + 8))
  );
}

/**
 * “4·09”事故调查报告公布: where no earlier year is named, of an accident of this one, whose loss may be told first here.
 * A year in which something was built is not of the accident; without a date of publication any year may be earlier.
 */
const NAMED_YEAR =
  /(?<!曾(?:经)?[于在]?|[建设成]立?[于在])(?<year>(?:19|20)\d{2})(?:[·.]|年(?=\d{1,2}月|[的“"]|发生)(?![\d月日]{0,6}(?:建成|投产|成立|投用|竣工|开业|以来)))/g;
function isOfEarlierYear(text: string, publishedAt: Instant | undefined): boolean {
  if (/(?:事故|坍塌|爆炸|火灾)[^。!?\n]{0,4}发生[于在]今年/.test(text)) return false;
  if (/去年|前年|上年/.test(text)) return true;
  const now = publishedAt === undefined ? Infinity : Number(dateOf(publishedAt).slice(0, 4));
  return matchesOf(NAMED_YEAR, text).some(({ groups }) => Number(groups?.['year']) < now);
}
/** 家属要求公布调查报告: what is asked for has not been published. */
const ASKED_FOR = /(?:要求|尽快|何时|将|待|等|催|呼吁|希望|应当?|请|没有?|未)[^,。;!?\n]{0,8}$/;
const isInquiryOfNow = (text: string, { word, start }: WordHit, publishedAt: Instant | undefined): boolean =>
  word.includes('调查报告') &&
  (ASKED_FOR.test(text.slice(Math.max(0, start - 12), start)) || !isOfEarlierYear(text, publishedAt));

/** 新传染病患者21名，2人病逝 */
/** 遇难者从5人改为4人（1人系先前病故）: why one of them is counted no more. */
const OF_SOME = /[\d一两二三四五][名人位][^,。;!?\n\d]{0,3}(?:系|是|属|为|因)[^,。;!?\n\d]{0,6}$/;
const RECOUNTED = /(?:改|更正|修正|订正|核减|核定|下调|调整|减少|降)(?:为|至|到)|不(?:再)?(?:计入|列入|纳入)|剔除|核销/;
const OUTBREAK =
  /疫情|(?:新|突发)[^,。;!?\n]{0,4}传染病|不明原因[^,。;!?\n]{0,6}(?:病|肺炎)|病例|新型[^,。;!?\n]{0,6}病毒|霍乱|鼠疫|炭疽|禽流感/;

/** 计划烧除时火头越过隔离带: it was no longer as planned. */
const GOT_OUT_OF_HAND =
  /(?<![无未没防]|没有|未发生|避免|防止|以防|以免|杜绝|严防|不得|严禁|确保不|如|一旦)(?:失控|失去控制|跑火|窜出|越过|飞火|引燃|引发(?:了)?(?:森林|草原|山林)?(?:火灾|山火|大火)|蔓延|烧出|酿成|(?:变|演变)成(?:了)?(?:山火|火灾|大火|森林火灾))/;

/** 储罐罐顶着火，消防采取控制燃烧 */
const OF_A_TANK = /储罐|罐[顶区体组]|油罐|气罐|球罐|槽车|罐车|天然气|液化气|燃气|管[道线]|装置|化工/;
/** 主要是, 早晚高峰, 社会死亡率 */
const ANOTHER_WORD = /[主重首必需摘概紧]要是|早晚(?:高峰|两?班|温差|各|两次|饭)|[社协大商学工]会死/;
const isWithinAnotherWord = (text: string, { start, end }: WordHit): boolean =>
  ANOTHER_WORD.test(text.slice(Math.max(0, start - 1), end + 2));

/** 剧组的大巴侧翻 */
const OF_THE_CREW =
  /^(?:离开|撤离|撤走|走|杀青)(?:的|后)?[^,。]{0,4}(?:第二天|次日|后|之后)|^(?:出了?意外|出事|发生意外)|^的?(?:转场|收工|返程|通勤|接送|租用|所乘|搭乘)?的?(?:大巴|中巴|车辆|面包车|车队|驻地|宿舍|住地|搭的|脚手架|威亚|吊臂)/;
/** 嫌犯曾因故意伤害被判处有期徒刑: of whoever did it, and of then. */
const CONVICTED_BEFORE = /(?:此前|早前|之前|前不久|曾(?:因|经|被|于)|有过?前科)[^,。;!?\n]{0,20}$/;

/** 昨天井下真出了事 */
const TRULY = /(?:昨[天日晚夜]|今[天晨早]|前[天晚]|刚才|凌晨)[^,。;!?\n要如]{0,8}$/;
/** 离婚案开庭后，男方在法院门口驾车冲撞人群 */
const AFTER_COURT =
  /^(?:后|结束后|当[天日]|前|途中)[^。;!?\n]{0,24}(?:冲撞|冲进|捅|砍|刺[死伤向]|引爆|爆炸|起火|坍塌|纵火|坠[入江河崖桥下落]|侧翻|翻[入下]|相撞)/;
/** 昨夜，潜逃多年的通缉犯持枪闯入农家乐 */
const STRIKES_AGAIN = /^的[^。;!?\n]{0,16}(?:持[刀枪]|闯入|行凶|[砍捅刺]|开枪|打死|引爆|纵火)/;
/** Whether a word of a guard speaks of something beside the event. */
export function speaksOfSomethingElse(text: string, guard: string, hit: WordHit, publishedAt?: Instant): boolean {
  const { word, start, end } = hit;
  if (isPartOfAPlace(text, guard, hit) || isInOtherUse(text, guard, hit)) return true;
  if (guard === 'history') {
    if (word.includes('逃') && STRIKES_AGAIN.test(text.slice(end, end + 44)) && !/落网|归案|抓获|到案|抓捕/.test(text))
      return true;
    if (/^有史以来|^史上第/.test(word) && FOR_THE_FIRST_TIME.test(text.slice(start, end + 6))) return true;
    if (word === '史上最' && OF_THIS_ONE.test(text.slice(end, end + 16))) return true;
    if (ON_THAT_DAY.test(text.slice(end, end + 8))) return true;
    if (word.endsWith('周年')) return isFestive(text, hit);
    if (word.includes('纪念') && isFestive(text, hit)) return true;
    if (BUILT_THEN.test(text.slice(Math.max(0, start - 4), start))) return true;
    if (SINCE_THEN.test(text.slice(0, start).slice(-1)) && UP_TO_NOW.test(text.slice(end, end + 20))) return true;
    return (
      isInquiryOfNow(text, hit, publishedAt) ||
      isQuakeOfNow(text, hit, publishedAt) ||
      OF_A_THING.test(text.slice(end, end + 10)) ||
      REPRIMANDED.test(text.slice(end, end + 30))
    );
  }
  if (guard === 'illness')
    return OUTBREAK.test(text) || (OF_SOME.test(text.slice(Math.max(0, start - 14), start)) && RECOUNTED.test(text));
  if (guard === 'planned-burn')
    return (
      GOT_OUT_OF_HAND.test(text) ||
      (word.endsWith('燃烧') && OF_A_TANK.test(text.slice(Math.max(0, start - 80), start)))
    );
  // 一万一千人
  if (guard === 'hypothetical')
    return (
      IF_I_SAW_RIGHT.test(text.slice(end, end + 8)) ||
      (/^(?:如果|假如)$/.test(word) && /(?:没有|哪有|哪来)$/.test(text.slice(0, start).slice(-2))) ||
      isWithinAnotherWord(text, hit) ||
      (word === '真出了' && TRULY.test(text.slice(Math.max(0, start - 12), start))) ||
      (word === '万一' && /[\d一二两三四五六七八九十百千几数]$/.test(text.slice(0, start).slice(-1)))
    );
  // 风大得要命: so much of a thing, and of nothing else in the sentence.
  if (guard === 'figurative')
    return (
      (word === '要命' && /[得的]$/.test(text.slice(0, start).slice(-1))) ||
      (word === '炸裂' && OF_A_VESSEL.test(text.slice(Math.max(0, start - 6), start)))
    );
  if (guard === 'statistics')
    return (
      NTH_BEHIND.test(text.slice(end, end + 10)) ||
      WORST_OF.test(text.slice(end, end + 22)) ||
      (word === '死亡人口' && !OF_A_CENSUS.test(text)) ||
      (word === '占比' && OF_THE_LOAD.test(text.slice(Math.max(0, start - 14), start))) ||
      (/季度$|月度$/.test(word) && ROUND.test(text.slice(end, end + 6)))
    );
  if (guard === 'court' && AFTER_COURT.test(text.slice(end, end + 34))) return true;
  if (guard === 'court') return CONVICTED_BEFORE.test(text.slice(Math.max(0, start - 24), start));
  if (guard === 'drill') return word === '模拟' && OF_A_LIKENESS.test(text.slice(end, end + 4));
  if (guard !== 'fiction') return false;
  if (isLikened(text, hit) || isOfFilming(text, hit)) return true;
  if (word === '剧组' && OF_THE_CREW.test(text.slice(end, end + 10))) return true;
  if (word === '玩家' && PLAYERS_THERE.test(text)) return true;
  if (VENUE_BEHIND.test(text.slice(end, end + 3)) || SHOWN_BEFORE.test(text.slice(Math.max(0, start - 8), start)))
    return true;
  if (SHOP_BEFORE.test(text.slice(Math.max(0, start - 6), start)) || SHOP_BEHIND.test(text.slice(end, end + 4)))
    return true;
  if (ADDICTED.test(text.slice(Math.max(0, start - 6), start))) return true;
  const near = text.slice(Math.max(0, start - 30), end + 10);
  return PLAYED_BEFORE.test(text.slice(Math.max(0, start - 1), start)) && PLAYED_IN.test(near);
}

/** 因灾死亡人口14人 is of a disaster. */
const OF_A_CENSUS = /出生|普查|常住|增长率|户籍|年末|总人口|抽样/;
/** 锅炉爆炸，炉膛炸裂 */
const OF_A_VESSEL = /[炉膛罐管瓶釜塔阀缸桶锅胎壁墙玻璃门窗池轮箱壳体][^,。;!?\n]{0,3}$/;

/** 减供负荷占比43% */
const OF_THE_LOAD = /负荷[^,。;!?\n]{0,6}$/;

/** 先是刷“股市惨案”，到了下午真正的惨案来了 */
const IN_EARNEST = /真正的[^,。;!?\n]{0,6}(?:来了|发生|却|在|是|出现)|真的?(?:死了?人|出了?事|出了?人命)/;
/** 双下降的成绩单刚刚公布，当晚就发生了死亡12人的事故 */
const THAT_VERY_DAY =
  /[,;](?:当[晚天夜]|次日|第二天|转天|隔天)[^,。;!?\n]{0,16}(?:发生|突发|[爆塌]|透水|起火|[翻坠]|出了)|[,;](?:其中)?最(?:近|新)的?一[起次](?:就)?(?:发生)?[在是]?(?:就在)?[昨今前][天日晚晨夜]/;

/** What looks back ends at a word of today, a dream with waking. */
export const isOverBy = (text: string, guard: string, hit: WordHit, at: number): boolean =>
  (guard === 'figurative' && IN_EARNEST.test(text.slice(hit.end, Math.max(hit.end, at)))) ||
  (guard === 'hypothetical' && hit.start < at && (isSoFar(text, hit.end, at) || isTurnedFromWishes(text, hit, at))) ||
  (guard === 'statistics' && THAT_VERY_DAY.test(text.slice(hit.end, at))) ||
  (LOOKING_BACK.has(guard) && (hit.start >= at || isRecentBehind(text, hit.word, hit.end, at))) ||
  (hit.word.includes('梦') && isAwakeBetween(text, hit.end, at));
