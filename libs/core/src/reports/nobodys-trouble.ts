import { RarePattern } from '../severity/words/rare-pattern.js';

/** 停水公告: what is planned and told beforehand is no trouble that anybody complains of. */
const PLANNED =
  /(?:因|为|受|由于|配合|根据|按照|(?:通知|公告|预告|告知|提示|公示|提醒)[^,。!?]{0,4}[:\n])[^。!?]{0,50}(?:施工|改造|检修|维护|升级|接头|更换|清洗|检测|迁改|养护|增容|抢修|割接|活动|需要|计划|安排)[^。!?]{0,50}(?:定于|将于|拟于|计划|拟|将对|将在|\d[日时点:]|[明后]天|[周下][一二三四五六日天周])[^。!?]{0,80}(?:停[水电气暖]|供[水电气暖]|降压|封闭|中断|暂停|管制|限行|禁行)/u;
const BE_PREPARED =
  /请[^。!?]{0,40}(?:储水|蓄水|接水|绕行|准备|安排|谅解|理解|配合|错峰|关闭|关好|留意|互相转告|相互转告)|(?:带来)?不便/u;
const OWN_TROUBLE = /我家|我们家|没人|不管|到现在|还没|至今|一直|投诉|[两三四五六七几]天了|凭什么|为什么/u;
export const isNotice = (text: string): boolean =>
  PLANNED.test(text) && BE_PREPARED.test(text) && !OWN_TROUBLE.test(text);

/** 防诈骗提示: an office teaches what may happen. */
const TEACHES =
  /(?:防诈骗?|反诈|防骗|防范|安全|防火|防溺水|防汛|冬季|夏季|春季|秋季|节日|假期|温馨|出行|消费|健康|天气)[^。!?\n]{0,8}(?:提示|提醒|警示)|(?:局|委|办|公司|部门|警方|医院|专家|消防)[^。!?\n]{0,6}(?:提示|提醒)(?:您|你|大家|广大[^,。:]{1,6})?:|(?:开展|举行|举办|组织|启动)[^。!?\n]{0,30}(?:宣讲|讲座|进校园|进社区|进企业|进农村|宣传(?:活动|周|月|日)|主题(?:活动|教育|班会|党课|课)|培训|演练|比赛|展览)|以案说法|(?:讲解|普及|宣传)[^。!?\n]{0,20}(?:危害|知识|常识|技能|法规)/u;

/** 科普：…, 问答：…, 如何辨别假币: explained to whoever reads. */
const EXPLAINS = [
  /^[^,。!?\n]{0,6}(?:科普|小贴士|知识点|小知识|小课堂|小常识|涨知识|问答|政策解读|答疑|办事指南|你问我答|一问一答|明白卡|一图读懂|一图看懂|图解|百问百答)[^,。!?\n]{0,2}[:,|丨\n]/u,
  /^(?:[^,。!?\n]{0,2}(?:健康|养生|急救|安全)[^,。!?\n]{1,4}|常识)[:|丨]/u,
  /^(?:如何|怎样|怎么|教你(?:如何|怎么)?)(?:预防|防范|避免|辨别|识别|鉴别|分辨|正确|科学|安全|选购|挑选|应对|急救|自救|保养|清洗|存放)|^[^\n]{0,24}教你(?:几|一|两|三|个)[^,。!?]{0,6}(?:办法|招|步|方法|技巧)/u,
];

/** 百年校庆: what was long ago is remembered. */
const REMEMBERS =
  /(?:校庆|周年庆|建[校厂院市县]|返校|老照片|口述|回忆录)[^]{0,200}(?:当年|那年|岁月|往事|昔日)|(?:回忆|追忆|回想|想起|讲述)[^。!?]{0,6}(?:当年|那年|往昔|昔日|岁月|往事)/u;

/** A stage, a story, an obituary, good wishes: what harm they tell of befell nobody now. */
const TOLD_OTHERWISE = [
  new RarePattern(
    /(?:首演|公演|上演|读书会|领读|沙龙|音乐会|书法展|画展|话剧|小戏|新戏|开售)[^]{0,160}(?:门票|售票|半价|限[^,。]{1,6}人|茶点|地点:|时间:|剧场|剧院)/u,
  ),
  new RarePattern(/^(?:小小说|微小说|短篇小说|散文|随笔|诗歌|书评|影评|读后感|小说)[:|]?/u),
  new RarePattern(/(?:^|\n)(?:讣告|讣闻|悼词)|享年[^,。]{1,8}岁|安详(?:辞世|离世|去世)/u),
];
const WISHES = new RarePattern(/(?:周年|生日|新婚|新年|节日)快乐/u);
const BEGINS_WITH_WISHES = /^[^]{0,12}(?:周年|生日|新婚|新年|节日)快乐/u;
export const isToldOtherwise = (text: string, end: number): boolean =>
  TOLD_OTHERWISE.some((told) => told.isBetween(text, 0, end)) ||
  (WISHES.isBetween(text, 0, end) && BEGINS_WITH_WISHES.test(text));

/** The weather and advice on how to live. */
const DAILY = [
  new RarePattern(
    /(?:今天|今晚|明天|后天|夜间|未来[^,。]{1,3}天)[^。!?]{0,40}(?:晴|多云|阴天|阴转|小雨|阵雨|小雪)[^。!?]{0,80}(?:气温|℃|度|[东南西北]风|级)/u,
  ),
  new RarePattern(
    /(?:[一二三四五六七八九]式|妙招|食谱|做法|教程|攻略|秘诀)[^]{0,160}(?:一、|第一步|首先|每[天晚][^,。]{0,6}分钟|坚持[^,。]{0,4}[天周月])/u,
  ),
];
const SHOP =
  /原价|包邮|下单|清仓|大促|秒杀|团购|进群|团长|限时|特价|截单|包退|直供|现货|包甜|招租|拎包入住|首付|户型|开盘|底薪|五险|包吃住|诚聘|招聘/gu;
const SHOP_WORDS = 3;

/** A shop, a landlord or an employer offers something. */
const isOffer = (text: string): boolean => new Set(text.match(SHOP)).size >= SHOP_WORDS;

export const isAside = (text: string, end: number): boolean =>
  DAILY.some((daily) => daily.isBetween(text, 0, end)) || isOffer(text.slice(0, end));

/** An office speaks of what is taught or remembered, and nobody of a trouble of their own. */
export const isOfficeTalk = (text: string): boolean => TEACHES.test(text) || REMEMBERS.test(text);

/** Whatever it advises or answers is asked of nobody. */
export const isExplained = (text: string): boolean =>
  EXPLAINS.some((pattern) => pattern.test(text)) && !/请问|想问|求问/u.test(text) && !OWN_TROUBLE.test(text);

/** Of these one stands in every notice. */
export const NOTICE_WORDS =
  '储水 蓄水 接水 绕行 做好准备 好准备 提前准备 做好安排 提前安排 合理安排 谅解 请理解 理解支持 请配合 错峰 请关闭 关好 请留意 转告 不便'.split(
    ' ',
  );
