import type { Span } from '../text/sentences.js';
import type { WordHit } from '../words/found-words.js';

/** 舞台坍塌, 旅游车坠湖, 囚车被泥石流掩埋: what happens to a thing one can touch. */
const THING_EVENT =
  /(?:[车船艇机楼房顶板巴台棚桥架墙罐池窑炉矿井厂库店馆院校舍堤坝吊塔梯部室铺园站舱]|(?<![当现])场|车间|栈道|超市|隧道|山体|屋顶|管道|装置)[^,。;!?\n]{0,10}(?:爆炸|爆燃|闪爆|透水|突水|冒顶|坍塌|垮塌|倒塌|断塌|塌[了方陷]|翻[沉车扣覆下入了]|沉没|倾覆|侧翻|坠[江河湖崖桥沟毁入落谷]|相撞|追尾|脱轨|泄漏|起火|失火|着火|燃爆|(?:发生)?(?:火灾|大火)|掩埋|刮倒|吹倒|决口|踩踏|砸[下落中]|断[裂缆索]|脱落)/;
const DAY_OF_NOW = /昨[天日晚夜]|今[天日晨早晚]|前[天晚]|刚刚|凌晨|当[天日晚夜]|(?<!年(?:\d{1,2}月)?|\d)\d{1,2}日/;

/** 股民扎堆的营业部, 被告人乘坐的囚车, 赴陵园祭扫的大巴, 参加追悼会的13名群众: the word only tells whose or which. */
const TELLS_WHICH =
  /^(?:胜诉|败诉)的|^[^,。;!?\n]{0,8}(?:乘坐|扎堆|聚集|云集|常去|居住|所在|租住|投宿|下榻|搭乘)的|^[^,。;!?\n]{0,8}的(?:囚车|警车|校车|大巴|中巴|客车|面包车|旅游车|公交|游船|渡船|车|船|队伍|人群|(?:\d+|[一二两三四五六七八九十百]+)[余多]?[名位])/;
const ON_THE_WAY = /(?:赴|去|前往|参加|出席|观看|参观|往|接送|运送|搭载|载着)[^,。;!?\n]{0,10}$/;
/** 股民李先生, 14名股民 */
const WHO_IT_WAS = /^[\u4e00-\u9fa5](?:先生|女士|某)|^等?[\d一二两三四五六七八九十]+[名人位]/;

/** 泥石流让一个村民小组几乎全军覆没 */
const OF_NATURE = /泥石流|滑坡|山洪|塌方|溃坝|垮坝|决口|雪崩|地震|透水|爆炸|火灾|大火|沉没|翻沉|倾覆|侧翻/;
const LIKENED = /像|堪称|如同|堪比|犹如|宛如|仿佛|[主客战]队|比分|副本|游戏|直播间/;
const LEFT_NOBODY = /^(?:全军覆[没灭]|团灭|哀鸿遍野)$/;
const OF_PLAY = /球(?![队员馆场迷星])|[股赛局]|[主客战]队|基金|票房|像|堪称|如同|堪比|游戏|副本/;
/** 话剧《渡》演出时舞台起火 */
const SHOWN_THERE =
  /^(?:《[^》]{1,16}》)?[^,。;!?\n]{0,6}(?:演出|首演|上演|放映|公演|首映|彩排|排练|录制|拍摄|路演)(?:礼|式|会)?(?:当[天日晚夜]|时|中|期间|现场|途中|当中|过程中|散场|结束)/;
/** 纪录片摄制组进山时遭遇雪崩 */
const WHO_FILMED = /^(?:《[^》]{1,16}》)?的?(?:摄制组|剧组|拍摄组|拍摄团队|摄制团队|制作团队)/;
const ONLY_PLAYED = /道具|特效|虚惊|假人|模拟|扮|镜头|剧情|戏里|片中|效果|画面|[场段]戏|的戏|“(?:死亡|遇难|尸体)/;
/** 歌舞剧院上演话剧时屋顶垮塌 */
const SHOWN_BEFORE = /(?:上演|演出|放映|观看|播放|排演|排练|首演|公演|表演)[^,。;!?\n]{0,4}$/;
const AT_WHICH = /^(?:《[^》]{1,16}》)?(?:礼|式|会)?(?:当[天日晚夜]|时|中|期间|途中|过程中|现场)/;
/** 电影《透水》在影城点映，散场时爆米花机起火 */
const AT_A_SHOW = /(?:在|于)[^,。;!?\n]{0,10}(?:影城|影院|剧院|剧场|影厅|礼堂|体育馆|广场)|散场|观影|入场/;
/** 8名编剧、4名画家共12人遇难 */
const isCounted = (text: string, { start }: WordHit): boolean =>
  /[\d一二两三四五六七八九十][余多]?[名位]$/.test(text.slice(Math.max(0, start - 4), start));
/** 14人剧组勘景时遭遇泥石流 */
const A_CREW = /^(?:剧组|摄制组)$/;
const FILMS_IT = /(?:拍|演)(?![^,。;!?\n]{0,6}(?:时|期间|途中|中|现场|意外|突))/;
const isOfThoseThere = (text: string, { word, start }: WordHit, behind: string): boolean =>
  (SHOWN_THERE.test(behind) ||
    WHO_FILMED.test(behind) ||
    (AT_WHICH.test(behind) && SHOWN_BEFORE.test(text.slice(Math.max(0, start - 10), start))) ||
    (/[首上放]映|首演|路演/.test(word) && AT_WHICH.test(behind)) ||
    (A_CREW.test(word) && !FILMS_IT.test(behind))) &&
  !ONLY_PLAYED.test(text);

/** 德比战散场后，两拨球迷发生群体性冲突，33人受伤 */
const OF_FANS = /球迷[^,。;!?\n]{0,16}(?:冲突|骚乱|斗殴|踩踏|互殴)/;
const FREELY = new Set(['charity', 'illness', 'figurative']);
const BY_WHICH = new Set(['charity', 'illness', 'figurative', 'history', 'court', 'fiction']);

/**
 * 昨夜，慈善晚会现场舞台坍塌，12人死亡: whether a word of a guard is told beside an event of now, which stands between the
 * word and what is stated at `at`.
 */
export function isBesideOwnEvent(text: string, guard: string, hit: WordHit, span: Span, at: number): boolean {
  if (!BY_WHICH.has(guard) || (hit.start >= at && guard !== 'figurative')) return false;
  const behind = text.slice(hit.end, at);
  const told = text.slice(span.start, at);
  if (!DAY_OF_NOW.test(told)) return false;
  const thing = guard === 'figurative' ? THING_EVENT.exec(told) : null;
  if (thing && !LIKENED.test(told.slice(0, thing.index + thing[0].length))) return true;
  if (guard === 'figurative' && OF_FANS.test(told) && !LIKENED.test(told.replace(OF_FANS, ''))) return true;
  if (LEFT_NOBODY.test(hit.word) && OF_NATURE.test(told) && !OF_PLAY.test(told)) return true;
  if (
    guard === 'fiction' &&
    isCounted(text, hit) &&
    OF_NATURE.test(text.slice(span.start, hit.start)) &&
    !ONLY_PLAYED.test(text)
  )
    return true;
  if (guard === 'fiction' && AT_A_SHOW.test(told) && THING_EVENT.test(told) && !ONLY_PLAYED.test(text)) return true;
  if (guard === 'fiction')
    return (THING_EVENT.test(behind) || OF_NATURE.test(behind)) && isOfThoseThere(text, hit, behind);
  if (!THING_EVENT.test(behind)) return false;
  return (
    FREELY.has(guard) ||
    TELLS_WHICH.test(behind) ||
    WHO_IT_WAS.test(behind) ||
    (guard === 'history' &&
      ON_THE_WAY.test(text.slice(Math.max(span.start, hit.start - 12), hit.start)) &&
      behind.includes('的'))
  );
}

/** 追思堂坍塌，正在参加追悼会的13名群众遇难 */
const GUESTS_OF = /^[^,。;!?\n]{0,6}的$/;
/** Whether a word tells what those were at who are counted right behind it. */
export const isOfGuests = (text: string, hit: WordHit, at: number): boolean =>
  hit.end <= at &&
  GUESTS_OF.test(text.slice(hit.end, at)) &&
  /(?:参加|出席|观看|参观|前往|赴)[^,。;!?\n]{0,6}$/.test(text.slice(Math.max(0, hit.start - 10), hit.start));

/** 当时正在拍摄一部电视剧, 正在拍摄网剧的栈桥 */
const BEING_FILMED = /(?:当时|事发时|其时|正在?|正好在)(?:正?在)?(?:拍摄|拍|取景|录制)[^,。;!?\n]{0,6}$/;
const ONLY_SHOWN =
  /道具|特效|虚惊|假人|模拟|扮|无人(?:员)?(?:受伤|伤亡)|没有人(?:员)?(?:受伤|伤亡)|效果|镜头|剧情|戏里|片中/;
/** 这与影片《井下》里的情节惊人相似 */
const ALIKE_BEFORE = /(?:[与和同跟]|如同)[^,。;!?\n]{0,4}$/;
const ALIKE_BEHIND = /^[^。;!?\n]{0,24}(?:相似|一样|雷同|如出一辙|暗合|重合|吻合|无二)/;
/** 剧组都来取景的老街昨夜烧了 */
const FILMED_THERE =
  /^[^,。;!?\n]{0,6}(?:取景|拍摄|拍过|光顾)[^,。;!?\n]{0,4}的[^,。;!?\n]{1,8}(?:昨[天日晚夜]|今[天日晨早])/;
/** 拍爆破戏时火药意外爆燃，经应急管理局证实 */
const WENT_OFF = /意外(?:爆燃|爆炸|坍塌|垮塌|倒塌|坠落|坠亡|起火|倾覆)/;
const SAID_BY_OFFICE =
  /(?:应急|公安|警方|消防|政府|通报)[^。!?\n]{0,12}(?:证实|确认|核实|通报|介绍)|停拍[^,。;!?\n]{0,4}调查/;
/** 因不满游戏账号被封，男子今晨纵火 */
const WHY_BEFORE = /(?:因|由于|为了?)[^,。;!?\n]{0,8}$/;
const DONE_BEHIND = /^[^。;!?\n]{0,14},[^。;!?\n]{0,24}(?:纵火|放火|行凶|持刀|砍|捅|冲撞)/;
/** 小说家周远等12人乘坐的中巴 */
const A_WRITER = /^家(?![^。!?\n]{0,12}(?:新作|笔下|《|作品|写|讲述|创作))/;
/** Whether a word of films tells what was going on where something happened, or what it was like. */
export const isOfFilming = (text: string, { word, start, end }: WordHit): boolean =>
  (NOT_PLAYED.test(text) && !ONLY_SHOWN.test(text.replace(NOT_PLAYED, ''))) ||
  (/剧组[^,。;!?\n]{0,6}(?:出了?意外|出事|发生意外)/.test(text) && !ONLY_SHOWN.test(text)) ||
  (WENT_OFF.test(text) && SAID_BY_OFFICE.test(text)) ||
  FILMED_THERE.test(text.slice(end, end + 24)) ||
  (word === '小说' && A_WRITER.test(text.slice(end, end + 20))) ||
  (WHY_BEFORE.test(text.slice(Math.max(0, start - 10), start)) && DONE_BEHIND.test(text.slice(end, end + 44))) ||
  (BEING_FILMED.test(text.slice(Math.max(0, start - 16), start)) &&
    DAY_OF_NOW.test(text) &&
    THING_EVENT.test(text) &&
    !ONLY_SHOWN.test(text)) ||
  (ALIKE_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && ALIKE_BEHIND.test(text.slice(end, end + 36)));

/** 已组织百场演练，但昨晚的大火还是夺走15条生命; 按照演练时划定的路线撤了出来，可仍有12人被埋 */
const BUT_REALLY =
  /[,;](?:可|但|然而|不过|却|不料)[^,。;!?\n]{0,12}(?:昨[天日晚夜]|今[天日晨早晚]|凌晨|仍|还是|依然|终究|等来|等到|迎来|换来|传来|抬出|挖出)/;
/** 短信说“今日演练”，可家属们等来的是12具遗体 */
export const isButReally = (text: string, { end }: WordHit): boolean =>
  !SCRIPT_WORDS.test(text) && BUT_REALLY.test(text.slice(end, end + 44));
/** 观众还以为是特效……消防救援支队今晨6时证实：死亡14人: no film has that. */
const CONFIRMED_TOLL =
  /(?:消防|公安|警方|交警|应急|卫健|指挥部|政府|宣传部)[^。!?\n“”]{0,14}(?:证实|通报|确认|公布|核实)[:,]?[^。!?\n“”\d]{0,10}(?:死亡|遇难)\d/;
/** 不是演戏——15名群众演员真的倒下了; 另有网传电影剧照冒充现场 */
const NOT_PLAYED = /不是(?:演戏|拍戏|特效|剧情|在演)|剧照[^,。;!?\n]{0,4}冒充|剧组[^,。;!?\n]{0,4}停拍/;
const OF_A_STORY = /虚构|剧情|[片剧书戏]中|主角|结局|观影|导演|编剧|新书|小说/;
/** 某博主拿科幻片作比 */
const COMPARED_TO_ONE = /(?:博主|网友|有人|评论)[^。!?\n]{0,16}(?:作比|比作|类比|联想|想起|好比)/;
/** Whether words of films are told beside something that really happened. */
export const isNoStory = (text: string): boolean =>
  NOT_PLAYED.test(text) || ((CONFIRMED_TOLL.test(text) || COMPARED_TO_ONE.test(text)) && !OF_A_STORY.test(text));

/** 鉴于昨日大巴坠河造成11名学生死亡，全市暂停外出活动，并开展一次安全演练 */
const TO_BE_HELD =
  /,[^。;!?\n]{0,24}(?:并|将|再|拟|要|均|统一|集中)[^,。;!?\n]{0,6}(?:开展|组织|举行|进行|安排)(?:一[次场])?[^,。;!?\n]{0,8}$|(?:要求|提醒|部署|责令|决定)[^。;!?\n]{0,44}(?:开展|组织|举行|进行)[^,。;!?\n]{0,12}$/;
const SCRIPT_WORDS = /模拟|假[设定想]|设定|脚本|科目|导调|“死亡|“遇难/;
export const isTurnedFromDrill = (text: string, { start, end }: WordHit, span: Span, at: number): boolean =>
  !SCRIPT_WORDS.test(text) &&
  (start > at
    ? TO_BE_HELD.test(text.slice(at, start)) && isOwnEventOf(text.slice(span.start, at))
    : BUT_REALLY.test(text.slice(end, at)));
const isOwnEventOf = (told: string): boolean =>
  DAY_OF_NOW.test(told) && (THING_EVENT.test(told) || OF_NATURE.test(told));

/** 假如救援再快一点也许不一样，可昨天的火灾还是带走了11条命 */
const BUT_THAT_DAY = /[,;](?:可|但|然而|不过|却)[^,。;!?\n]{0,8}(?:昨[天日晚夜]|今[天日晨早])[^,。;!?\n]*$/;
/** 如果围栏早点修好，11个孩子就不会死 */
const WOULD_NOT = /^[^,。;!?\n]{0,14}(?:就|便|也|都|绝)不(?:至于|会)(?:死|遇难|丧命|丧生|身亡|没命|离开|送命|被)/;
/** 倘若司机多看一眼……可惜没有如果，昨天他轧塌平台 */
const NO_IFS = /(?:没有|哪有|哪来)(?:如果|假如|那么多如果)[^。;!?\n]{0,4}[,—:]/;
/** 如果没有那道门锁，他们本可以活下来——昨夜火灾中死亡的12名女工 */
const TOLD_THEN = /[—:][^,。;!?\n—:]{0,4}(?:昨[天日晚夜]|今[天日晨早]|(?:\d{1,2}月)?\d{1,2}日)[^。;!?\n]*$/;
export const isTurnedFromWishes = (text: string, { end }: WordHit, at: number): boolean => {
  if (WOULD_NOT.test(text.slice(at, at + 24))) return true;
  if (end < at && NO_IFS.test(text.slice(end, at))) return true;
  const then = end < at ? TOLD_THEN.exec(text.slice(end, at)) : null;
  if (then && !/将|会|可能|恐|预计|预报/.test(then[0])) return true;
  const told = end < at ? BUT_THAT_DAY.exec(text.slice(end, at)) : null;
  return told !== null && !/将|会|可能|恐|或|预计|预报/.test(told[0]);
};
