import { isNoStory } from './own-event.js';
import type { Document } from '../text/document.js';
import { RarePattern } from '../words/rare-pattern.js';
import { SoughtPattern } from '../words/sought-pattern.js';

/** A title that names a plan or a rule and nothing that happened. */
const IS_PLAN = new RarePattern(
  /(?:预案|条例|细则|标准|规程|导则|管理办法)(?:\([^)]{0,12}\))?\n$|关于(?:印发|修订|公布|发布|实施)[^\n]{0,36}(?:预案|办法|条例|细则|规定|标准)[^\n]{0,8}\n$/,
);
/** A title that teaches or asks what one knows: no event of its own. */
const IS_LESSON = new RarePattern(
  /一(?:文|图|表|张图|分钟)(?:读懂|看懂|弄懂|了解|搞懂)|(?:等级|级别|事故)(?:怎么|如何|怎样)分(?:[级类]|$|\n)|分(?:几|哪几|多少)级|(?:下列|以下|下面)(?:哪[项个种些]|哪一[项个种])|小(?:测试|测验|科普)|测试题|每[日天]一[题练]|(?:真|习|试|考|模拟|练习|预测)题(?:解析|精选|库|汇总|演练)?(?=[:,!?」】)\n])|(?:考试|考证|备考)[^,。\n]{0,8}(?:题库|[一每刷]题|真题|习题|试题|练习|模拟)|(?:单选|多选|判断|选择|案例)题|考一考|(?:安全|避险|防灾|防火|用气|用电)?[一二三四五六七八九十百\d]{1,3}问(?=[:,!?\n])|(?:专家|局|部门|老师|医生|律师)?答疑(?=[:,!?\n])|(?:知识|有奖)(?:问答|竞答|答题)(?:题|活动)?(?=[:,!?\n])|(?:^|[【[(:])(?:科普|安全知识|应急知识|小知识|冷知识|划重点)(?=[】\]):,])|(?:标准|等级|级别)(?:是|为何|为什么)?(?:不一样|怎么定|如何定|怎么算)/,
);
/** A text that says of itself that it explains: 科普：…, 锅炉安全知识：…. */
const EXPLAINS =
  /^什么(?:是|叫)[^?。!\n]{2,14}\?|^[^,。:!?\n]{0,16}(?:课件|教材|讲义|试卷|题库)(?:节选|摘录|摘编)?[:]|^(?:【?科普】?|知识点|小知识)[:,】]|^[【[(]?[^,。:!?\n]{0,8}(?:(?:安全|应急|消防|防灾|避险|急救|设备|法规|生产)(?:生产|使用|管理)?小?(?:知识|常识)|科普)(?:问答|普及|学习|点|讲堂|课堂)?[:】\])]|^[【[(]?(?:每日一[题练]|应用题|奥数题?|数学题|练习题|思考题|例题|作业题|作文题|写作题|阅读题|阅读材料|作文材料|模拟题|真题)|^[A-D][.、:]|^(?:考题|试题|题目|例题|竞赛题|问答题)[:]|^[^,。:!?\n]{0,10}(?:培训|学习|复习|备考|考试)(?:要点|提纲|重点|材料|资料|内容)[:]|^[^,。:!?\n]{0,8}(?:判断|单选|多选|选择|填空|简答|案例分析)题:|^保险条款[:,]|^第[\d一二三四五六七八九十]{1,3}题/;
/** 律师说法：聚众斗殴致3人死亡，参与者该怎么判？; 事故警示：某厂工人违规进入污水池…: nothing with its day. */
const LAW_OR_WARNING =
  /^[【[]?(?:律师(?:说法|提醒|普法|解读|解答)|普法|以案(?:说法|释法|为鉴)|法律小?课堂|(?:事故|案例|安全)(?:警示|案例|回放))[】\]]?[:,]/;

/** 请问群体性事件多少人算重大？ */
const ASKS_THE_LEVEL =
  /(?:请问|问:|问一下|想问|咨询|求问|请教)[^。!?\n]{0,20}(?:多少|几)(?:个|名)?人[^。!?\n]{0,10}(?:算|属于|定为|构成)/;
/** 市应急局通报：, 本报讯（记者 某某）: who tells it. */
const ATTRIBUTED =
  /^(?:[^,:。!?\n]{1,26}(?:通报|消息|获悉|提醒|发布|称|反映)[,:]|(?:本报)?讯?\([^()]{1,12}\)|新华社[^,。]{1,14}电|[^,。]{1,6}[日天],)/;

/** 该起事故属于（ ）。A.特别重大 B.重大: a question with its answers, or the answer with its reason. */
const IS_QUIZ = new RarePattern(
  /(?:属于|应?为|是|定为|构成)(?:\(_*\)|_{2,})[^A-D]{0,20}A[.、:．)][^\n]{0,60}B[.、:．)]|(?:事故|等级|级别)[^,。;!?\n]{0,6}(?:属于|为|是)[?:][^A-D\n]{0,6}A[.、:．)][^\n]{0,60}B[.、:．)]|(?:属于|定为|算是?|构成|应定)A[.、:．)][^\n]{0,60}B[.、:．)]|哪[一个]{0,2}(?:等级|级别|级)[?:]?[^A-D\n]{0,4}A[.、:．)][^\n]{0,60}B[.、:．)]|(?:下列|以下|下面)[^。!?\n]{0,12}(?:哪[项个种些]|正确的|错误的|不?属于)[^\n]{0,24}A[.、:．)][^\n]{0,60}B[.、:．)]|答案:?[A-D][,。;](?:解析|因为)/,
);

/** How far into the text a frame is told. */
const OPENING = 110;
/** 读完了老何的新小说《渡口》: what follows is of the book. */
const OF_A_WORK = new SoughtPattern(
  /(?:读|看|刷|追|听|翻|啃|重温)(?:完|了|到|过)*[^。!?\n]{0,16}?(?:小说|长篇|中篇|短篇|话本|剧集?|片子|新片|大片|电影|影片|漫画|有声书|绘本|话剧|戏)[^。!?\n]{0,4}《[^》]{1,20}》|(?:新长篇|长篇新作|新作|话剧|舞剧|歌剧|音乐剧|舞台剧|贺岁片|灾难片|新片|大片|影片|电影|(?:刑侦|悬疑|谍战|古装|都市|网络|电视|连续|犯罪|年代)剧)《[^》]{1,20}》|《[^》]{1,20}》:(?:[一二三四五六七八九十]|\d)|(?:播出|播放|放映|重播)《[^》]{1,20}》|(?:春节|国庆|暑期|贺岁|五一|元旦|清明)档[^。!?\n]{0,12}《[^》]{1,20}》|(?:看|刷|重温)(?:完|了|过)*《[^》]{1,20}》|《[^》]{1,20}》[^。!?\n]{0,10}?(?:这|那)?(?:本|部|出|场)?(?:小说|书|剧|电影|影片|话剧|戏|漫画)/,
);
const TELLS =
  /》讲述|首演|首播|开播|锁定|频道|第[一二三四五]幕|》,?(?:讲|说|写|拍)的?是|(?:小说|电影|影片|这?部?剧|这?本?书|故事|片子|话剧|全书|开篇|开头|第一[章集幕])(?:的?开[头篇]|里|中)?(?:就)?(?:写|讲|说|演|拍)(?:的?是|的|了|述|到)?|(?:片子里|片[中里]|影片中|(?:灾难|贺岁)片里|前半段[^。!?\n]{0,60}后半段|(?:打|给)(?:它|这片)?[\d一二三四五六七八九十.]{1,3}分)|故事(?:全|都|纯|纯属)?(?:是|系)?虚构|(?:作者|导演|编剧)[^。!?\n]{0,10}(?:笔|镜头|写|拍)/;

/** 第9集是全剧最沉的一段, 片子讲的是一座老矿塌了 */
const OF_AN_EPISODE =
  /^\s*(?:第[\d一二三四五六七八九十]{1,3}[集季][^。!?\n]{0,12}(?:全剧|这部剧|剧集)|(?:这|该)?(?:片子|影片|部剧|部片子?|小说|剧)(?:讲|说|写|拍)的?是)/;
/** At the very end. */
const CLOSING = 40;
const TO_BE_CONTINUED = /[(（]?(?:未完待续|待续)[^。!?\n]{0,16}[)）]?\s*$/;

/** 立冬后，注意取暖背后暗藏的风险: advice with examples, where no event is told with its day. */
const ADVISES = new RarePattern(/注意|警惕|防范|谨防|当心|小心|风险|安全提示|指南|攻略|常识|知识/);
const ADVICE = /使用不当|切勿|务必|千万不要|要特别|不要|避免|应立即|定期|正确|易中毒|记住/g;
const TOLD_WITH_ITS_DAY =
  /(?:\d{1,2}日|今[天日晨早]|昨[天日晚夜]|前[天日晚]|凌晨|近日|日前)[^。!?\n]{0,40}(?:发生|突发|造成|致\d|起火|爆炸|坍塌|侧翻|中毒)/;
const adviceOf = (text: string, titleEnd: number): string | undefined => {
  const advises = ADVISES.firstBetween(text, 0, titleEnd);
  const isAdvice = advises !== null && (text.match(ADVICE)?.length ?? 0) >= 2 && !TOLD_WITH_ITS_DAY.test(text);
  return isAdvice ? advises[0] : undefined;
};

/** 潜逃22年的命案逃犯被抓获: a crime of long ago. */
const COLD_CASE = new RarePattern(
  /(?:潜逃|在逃|逃亡|隐姓埋名|改名换姓)[^。!?\n]{0,12}?[\d一二三四五六七八九十]{1,3}[余多]?年|[\d一二三四五六七八九十]{1,3}[余多]?年前[^。!?\n]{0,10}(?:命案|杀人|抢劫|凶案)|命案积案|命案逃犯/,
);
/** 20日，一名潜逃12年的逃犯持刀杀害3人，被当场抓获 */
const CRIME_OF_NOW =
  /(?:(?<!年(?:\d{1,2}月)?|\d)\d{1,2}日|今[天日晨]|昨[天日晚夜]|凌晨)[^。!?\n年]{0,40}(?:持刀|砍|(?<!涉嫌|故意)杀|刺|捅|行凶|爆炸|起火|纵火|枪)/;
const CAUGHT = /抓获|落网|归案|到案|押解|缉拿/;

/** What the opening says of the whole: a roll of honour, advice to travellers, the rounds of ambulances. */
const OPENINGS: readonly (readonly [RarePattern, { guard: string; reason: string }])[] = [
  [
    new RarePattern(
      /(?:\d{1,3}|[一二三四五六七八九十百]{1,4})年前的?(?:[今明昨][天日晚夜]|\d{1,2}[时点])(?<!(?:今[天日晨早]|昨[天日晚夜]|凌晨|\d日)[^。!?\n]{0,60}\d[名人位][^,。;!?\n]{0,6}(?:死亡|遇难|身亡|丧生|受伤)[^。!?\n]{0,20}[。;][^。!?\n]{0,16})(?![^]*(?:偏偏|再次|又一次|昨[天日晚夜]|前[天晚]|(?<!明天|今天|那天)凌晨|\d{1,2}日|今[天日早晨](?:上午|中午|下午|早上|晚上|\d|[一二三四五六七八九十]+[时点])))/,
    ),
    { guard: 'history', reason: '往事、纪念或背景回顾' },
  ],
  [
    new RarePattern(/(?:请教|求教|求解)[^。!?\n]{0,8}[:,](?=[^]*(?:考试|培训材料|教材|题目|习题|备考))/),
    { guard: 'norm', reason: '科普、试题或知识介绍' },
  ],
  [
    new RarePattern(/(?:样例|范例|范本|样表|模板)[^,。\n]{0,8}(?:培训|参考|练习|学习)|仅供(?:培训|练习|演示)/),
    { guard: 'norm', reason: '科普、试题或知识介绍' },
  ],
  [
    new RarePattern(/情景构建(?:研究|课题|报告)|(?:分析|研究|评估)(?:章节|报告)[^。!?\n]{0,6}结论/),
    { guard: 'hypothetical', reason: '假设或风险提示' },
  ],
  [new RarePattern(/领保中心|领事服务网|领事提醒/), { guard: 'hypothetical', reason: '假设或风险提示' }],
  [
    new RarePattern(
      /急救(?:指挥)?中心[^。!?\n]{0,30}(?:共?出诊|出动救护车|共接(?=[^,。;!?\n]{0,4}(?:警|电话|任务|求助|[\d一二三四五六七八九十百]+[余多]?[起次趟宗单个件])))/,
    ),
    { guard: 'statistics', reason: '统计数据，不是一起事件' },
  ],
];
/** 当年那声爆炸……今天是第十一年 */
const THAT_YEAR = /^\s*(?:当年|那年|那一年)[^,。!?\n]{0,12}(?:爆炸|大火|火灾|地震|洪水|矿难|车祸|泥石流|塌方|沉船)/;
const SO_MANY_YEARS = /(?:今天|今年|转眼|如今)[^。!?\n]{0,6}第?[\d一二三四五六七八九十]{1,3}(?:年|个年头|周年)/;
const saidByOpening = (opening: string): { guard: string; reason: string; word: string } | undefined => {
  for (const [pattern, of] of OPENINGS) {
    const found = pattern.first(opening);
    if (found) return { ...of, word: found[0] };
  }
  return undefined;
};

/** 对讲机里的呼喊并不是真的，这是桌面推演的第三幕 */
const NOT_REAL = new RarePattern(
  /(?:并不|不)是真的[,。][^。!?\n]{0,24}(?:演练|演习|推演)|这是[^,。;!?\n]{0,24}(?:公告过|组织|举行|安排|开展|搞|办|做)的[^,。;!?\n]{0,12}(?:演练|演习|推演)[,。]|(?:这|以上|上面|刚才)[^,。;!?\n]{0,8}(?:只|其实|都|全|全部|均)(?:是|为)[^,。;!?\n]{0,20}(?:演练|演习|推演)(?:脚本|方案|剧本)?(?:的|中的)?(?:场景|一幕|画面|脚本|第|科目|[。!])/,
);

/** 一场虚惊：是剧组在拍灾难片，群众演员扮作遇难者. */
const FILMED = new RarePattern(
  /(?:是|系)(?:有|一个|一支|某)?[^,。;!?\n]{0,6}(?:剧组|摄制组|电视台|影视公司)[^,。;!?\n]{0,6}(?:拍|取景|布景)[^,。;!?\n]{0,10}|拍[^,。;!?\n]{1,6}戏(?:那天|时|的时候|当天)|拍(?:的是)?(?:电视剧|电影|短剧|网剧|戏)呢/,
);
const ONLY_FILMED =
  /没有(?:任何)?人(?:员)?(?:受伤|伤亡)|无人(?:员)?(?:受伤|伤亡)|虚惊|道具|群众演员|群演|领盒饭|特效|泡沫/;
const HONOUR = new RarePattern(
  /最美|劳模|劳动模范|劳动者|先进个人|标兵|楷模|模范|荣立|立功|[一二三]等功|颁奖|表彰|榜样|奖章|获奖|人物专访|退休仪式|荣誉/,
);
const CAREER =
  /(?:从[警医教业军戎]|入行|工作|入职|参军|入伍|干了|执业|行医)[^,。;!?\n]{0,8}年|[一二三四五六七八九十\d]+年(?:里|来|间)|(?:处置|参加|参与|出动)[^,。;!?\n]{0,14}(?:余|多)?起|(?:救出|营救|解救)[^,。;!?\n]{0,8}(?:群众|人员|百姓)[^,。;!?\n]{0,10}[名人]/;
const LOOKS_BACK = /说起|谈起|提起|回忆|忆起|讲起|那次|那一次|那一?[年回天夜]|当年|如今已/;
/** A person honoured who is told to have just died is of an event. */
const JUST_DIED =
  /(?:今[天日晨]|昨[天日晚夜]|凌晨)[^。!?\n]{0,30}(?:遇难|死亡|身亡|牺牲|殉职|爆炸|爆燃|透水|坍塌|起火|侧翻|失联|被困)|(?:牺牲|殉职)[^。!?\n]{0,20}(?:年仅|追授|追记|生命定格)/;

/** What puts a whole text into a rule, a lesson, a book or somebody's past: the words that say so, or undefined. */
export function frameOf({ text, titleEnd }: Document): { guard: string; reason: string; word: string } | undefined {
  if (IS_PLAN.isBetween(text, 0, titleEnd)) return { guard: 'norm', reason: '法规、预案或标准条文', word: '预案' };
  const lesson =
    IS_LESSON.firstBetween(text, 0, titleEnd) ??
    IS_QUIZ.first(text) ??
    ASKS_THE_LEVEL.exec(text.slice(0, titleEnd + OPENING)) ??
    EXPLAINS.exec(
      text
        .slice(titleEnd, titleEnd + OPENING)
        .trimStart()
        .replace(ATTRIBUTED, '')
        .slice(0, 24),
    );
  const advice = adviceOf(text, titleEnd);
  if (advice !== undefined) return { guard: 'norm', reason: '科普、试题或知识介绍', word: advice };
  const law = TOLD_WITH_ITS_DAY.test(text) ? null : LAW_OR_WARNING.exec(text.slice(titleEnd, titleEnd + OPENING));
  if (law) return { guard: 'norm', reason: '科普、试题或知识介绍', word: law[0] };
  if (lesson) return { guard: 'norm', reason: '科普、试题或知识介绍', word: lesson[0] };
  const coldCase = CAUGHT.test(text) && !CRIME_OF_NOW.test(text) ? COLD_CASE.first(text) : null;
  if (coldCase) return { guard: 'history', reason: '往事、纪念或背景回顾', word: coldCase[0] };
  const opening = text.slice(0, titleEnd + OPENING);
  const said = saidByOpening(opening);
  if (said) return said;
  const then = THAT_YEAR.exec(opening.slice(titleEnd));
  if (then && SO_MANY_YEARS.test(text)) return { guard: 'history', reason: '往事、纪念或背景回顾', word: then[0] };
  const work = opening.includes('《') ? OF_A_WORK.first(opening) : null;
  const tells = work ? TELLS.exec(text) : null;
  if (work && tells) return { guard: 'fiction', reason: '影视、文学或游戏', word: tells[0] };
  const episode =
    OF_AN_EPISODE.exec(text.slice(titleEnd, titleEnd + OPENING)) ?? TO_BE_CONTINUED.exec(text.slice(-CLOSING));
  if (episode) return { guard: 'fiction', reason: '影视、文学或游戏', word: episode[0] };
  const unreal = NOT_REAL.first(text);
  if (unreal) return { guard: 'drill', reason: '演练、演习或情景构建', word: unreal[0] };
  const filmed = ONLY_FILMED.test(text) && !isNoStory(text) ? FILMED.first(text) : null;
  if (filmed) return { guard: 'fiction', reason: '影视、文学或游戏', word: filmed[0] };
  const honour = HONOUR.firstBetween(text, 0, titleEnd + OPENING * 2);
  if (honour && CAREER.test(text) && LOOKS_BACK.test(text) && !JUST_DIED.test(text))
    return { guard: 'history', reason: '往事、纪念或背景回顾', word: honour[0] };
  return undefined;
}
