import { foldText } from '../severity/fold-text.js';
import type { ConcernKind } from '../severity/judgement.js';

export interface WatchTopic {
  readonly id: string;
  readonly topic: string;
  readonly words: readonly string[];
}

export interface Concern {
  readonly kind: ConcernKind;
  /** The words of the text that show it; empty for `none`. */
  readonly quote: string;
}

interface Clue {
  readonly kind: Exclude<ConcernKind, 'incident' | 'topic' | 'none'>;
  readonly weight: number;
  readonly pattern: RegExp;
}

const TITLE_CLUES: readonly Clue[] = [
  { kind: 'question', weight: 4, pattern: /^(?:请?咨询|请问|问一?下|问问|求问|想问|询问)|^关于.{0,40}(?:咨询|疑问)$/ },
  {
    kind: 'complaint',
    weight: 4,
    pattern:
      /^(?:投诉|反映|举报|反应|控诉|求助|恳请|恳求|呼吁|强烈|建议|请求|请(?:政府|相关|有关|部门|尽快|求|解决|关心|关注)|期?盼)|的(?:投诉|举报|反映|建议|求助|诉求|请求)$|扰民|[,?!]?望(?:修|解决|处理|整|重视)|无人管|没人管|不作为/,
  },
  {
    kind: 'complaint',
    weight: 2,
    pattern: /^希望|问题$|何时|太[吵乱差慢黑堵短难少多]|[极很][差乱]|不(?:合理|公平|合法|到位|给|让|退|发|肯)|[!]$/,
  },
  { kind: 'question', weight: 2, pattern: /[?吗呢]$|为何|为什么|怎么|什么时候|是否|能否|能不能|可否|可不可以|是不是/ },
];

/** A thing of daily life that an office answers for. */
const DAILY_LIFE =
  /小区|业主|物业|路口|路段|马路|道路|公交|地铁|停车|违停|车位|红绿灯|绿灯|信号灯|学校|中学|小学|学院|校服|军训|宿舍|食堂|补课|幼儿园|招生|学费|教师|老师|社保|医保|医疗保险|户口|拆迁|征收|安置|危房|征地|城管|派出所|公安局|交警|街道|居委|社区|消防|占道|垃圾|污水|油烟|噪音|噪声|施工|工地|工资|工程款|农民工|职工|员工|摊贩|商贩|收费|办证|证明|培训|健身|楼盘|开发商|买房|购房|房产证|装修|批发市场|菜市场|市场里|夜市|医院|卫生院|门诊|村委|村民|镇|公园|步行道|人行|路灯|广场|烟花|客服|退休|充电|变压器|电梯|天然气|自来水|停水|停电|电费|考试|出租车|驾校|快递|单车|公租房|廉租|公积金|老年公寓|养老院|酒店|酒吧|会所|店铺|门店|超市|驿站|会员|退货|立交桥|高速口|收费站|候车室|高铁站|火车站|汽车站|南站|西站|图书馆|音乐厅|体育中心|政务|市委市政府|首末站|大气污染|雾霾|粉尘|搅拌站|厂房|环保|白蚁|活禽|流浪/;
/** A word of grievance or of asking for something. */
const GRIEVANCE =
  /[很太极][差乱脏臭吵烂坑贵难慢堵久高短少冷远]|[脏乱]差|难[等办于以]|打不开|坏了|大坑|黑[心车幕]|违规|违法|违章|违反|违背|非法|私自|擅自|强制|强迫|强行|不合理|不公|无人|没人|影响|隐患|严重|不给|不让|不退|不肯|不开|不办|不停|不安装|不方便|不便|不到位|不按时|不明显|拒收|拒绝|拒不|未[发拨办果经能解退建落见]|没有[建通开任]|还没|诱骗|虚假|虚设|欺骗|被骗|诈骗|骗局|传销|乱收|漏水|渗水|积水|开裂|破损|损坏|占用|霸占|堵塞|拥堵|堵路|摆设|浪费|危险|破坏|泄密|跑路|卷款|关门|停业|荒谬|剥夺|歧视|投诉|举报|无证|涉[嫌黄黑]|卖淫|招嫖|刺鼻|异味|无法|负担不起|猖獗|猖狂|瘫痪|停产|停了|拖欠|捆绑|随意|刻不容缓|加快|增设|延长|取消|拆除|修整|修复|修一下|整改|拓宽|优化|改善|改进|规范|加强|建议|望[^,。]{0,8}(?:能|给|予|修|尽|部门)|请求|合理吗|污染|声大|超级大|声音[太很]?大|杂乱|矛盾|收费[贵高]|昂贵|合规|什么时候|何时|为何|为什么|为啥|能否|可否|能不能|可不可以|会不会|怎么|如何|多少|哪些|有没有|可以[^,。]{0,8}吗|卫生[很太]?差|现象|反映/;

const CLUES: readonly Clue[] = [
  {
    kind: 'complaint',
    weight: 4,
    pattern:
      /(?:您|你)们?好[,!:。]|尊敬的|(?:书记|市长|县长|区长|局长)[,:!您好]|各位领导|(?:政府|有关|相关|上级)领导|领导(?:您|你|们|好|为|能|给)|盼复|跪求|求解决|苦不堪言|忍无可忍|无法忍受|还我|血汗钱/,
  },
  {
    kind: 'question',
    weight: 4,
    pattern:
      /请问|想(?:问|咨询|了解)一?下|咨询一?下|求解答|请解答|望(?:予以)?(?:解答|答复|告知)|请(?:予以)?(?:答复|告知|回复)/,
  },
  {
    kind: 'complaint',
    weight: 4,
    pattern:
      /恳请|恳求|强烈(?:要求|建议|呼吁|请求)|(?:希望|望|请|盼|求|要求|呼吁)[^,。;!?]{0,14}(?:解决|处理|重视|查处|整治|管管|管一管|核实|给个|帮忙|整改|介入调查|取缔|督促|彻查|有关部门|相关部门|政府|职能部门|主管部门)/,
  },
  {
    kind: 'complaint',
    weight: 2,
    pattern:
      /我(?:家|们小区|村|们村|单位|公司|妈|爸|儿|女|孩|老公|老婆|叫|是[^,。]{0,12}(?:业主|村民|居民|市民|职工|员工|家长|学生|教师|购房|住户))|本人|俺|作为一[名个]/,
  },
  { kind: 'complaint', weight: 1, pattern: /我|咱/ },
  {
    kind: 'complaint',
    weight: 3,
    pattern:
      /投诉|举报|维权|扰民|拖欠|欠薪|不退[款钱费]|违建|黑车|乱收费|乱停|占道经营|噪音|恶臭|臭味|异味|油烟|垃圾成堆|无人管|没人管|不作为|推诿|踢皮球|豆腐渣|烂尾楼|强拆|霸王条款|被骗|迟迟(?:不|没|未)|一直没有?人|至今(?:未|没)|严重影响|民不聊生/,
  },
  {
    kind: 'complaint',
    weight: 2,
    pattern:
      /(?:业主|居民|村民|市民|群众|老百姓|百姓|消费者|家长)[^,。;]{0,6}(?:反映|投诉|质疑|抱怨|反对|维权|不满|怨声|意见很大)/,
  },
  {
    kind: 'complaint',
    weight: 1,
    pattern: /[?]|为什么|为何|难道|凭什么|怎么|建议|希望|谢谢|能不能|可不可以|是否|什么时候/,
  },
];

const RUMOUR =
  /(?:网传|传言|听说|有传|网上流传|谣传)[^。!?]{0,40}(?:是真的吗|是否属实|真的假的|属实吗|真假|真的吗|[?])|(?:谣言|不实信息|虚假信息)[^。]{0,20}(?:传播|扩散|流传)|(?:系|为|属)(?:谣言|不实)|辟谣/;

/** Marks of an article written by a newsroom. */
const NEWSROOM =
  /记者|通讯员|\d日电|日讯|本报|新华社|中新网|新华网|人民网|责编|编辑:|■|\d{2}版|据[^,。]{1,14}(?:报道|消息)|来源:|图为|影像中国|会议指出|总书记|总理|外交部|A股|沪指|财新|德国之声|法新社|路透社|央行|综合消息|新闻/g;
/** Subjects of the news that no office of a city answers for: markets, states, sport, stars, products. */
const NEWS_SUBJECT =
  /股价|涨停|股份|基点|财报|营收|营业收入|季度|同比|环比|融资|上市公司|公司公告|减持|基金|证监会|指数|汇率|比特币|亿美元|亿元|芯片|大模型|AI|新品|发布会|搭载|召开|出席|会见|签署|部长|国务院|夺冠|决赛|联赛|球员|球队|赛季|主教练|冠军|世界杯|奥运|欧盟|欧洲|美国|日本|德国|法国|英国|俄罗斯|乌克兰|以色列|伊朗|印度|韩国|香港|台湾|特朗普|总统|首相|明星|演唱会|电影|剧集|导演|票房|出版|作者|艺术|文化新|战略|全球市场|国际社会|国际局势|国际市场|消费者信心|经济增长/g;
/** News of a grievance of citizens, told by a newsroom. */
const NEWS_GRIEVANCE =
  /(?:业主|居民|村民|市民|群众|家长|消费者|网友|学生|旅客|游客|顾客|职工|工人|农民工)[^,。;]{0,10}(?:投诉|维权|举报|反映|质疑|吐槽|遭遇|被骗|讨薪)|引发(?:网友)?(?:热议|关注|质疑|争议|不满)|舆情|被曝|曝光|回应[^,。]{0,10}(?:质疑|举报|投诉|网传|争议)|官方(?:通报|回应)|(?:成立|组成)(?:联合)?调查组|通报[^。]{0,12}(?:情况|问题|事件)|被举报|拖欠|停课|停诊|召回|售假|下架/;
/** What a text must show, and how much more for every mark of a newsroom and for every subject of the news. */
const NEEDED = 3;
const PER_MARK = 3;
const PER_SUBJECT = 1.5;
const MOST_COUNTED = 4;
const GRIEVANCE_TOLD = 4;
const DAILY_GRIEVANCE = 3;
/** A headline without a body (a hot-search line) says too little to be weighed by style. */
const HEADLINE_ONLY = 40;
const HEADLINE_NEEDS = 5;

/** Different words found, at most MOST_COUNTED. */
function count(text: string, pattern: RegExp): number {
  const found = new Set<string>();
  for (const [word] of text.matchAll(pattern)) {
    found.add(word);
    if (found.size === MOST_COUNTED) break;
  }
  return found.size;
}

function weigh(title: string, text: string): { score: number; kind: Clue['kind']; quote: string } {
  let score = 0;
  let best = { weight: 0, kind: 'complaint' as Clue['kind'], quote: '' };
  const add = (clue: Clue, where: string): void => {
    const found = clue.pattern.exec(where);
    if (!found) return;
    score += clue.weight;
    if (clue.weight > best.weight) best = { weight: clue.weight, kind: clue.kind, quote: found[0] };
  };
  const addDaily = (): void => {
    const whole = `${title}\n${text.slice(0, 800)}`;
    if (DAILY_LIFE.test(whole)) add({ kind: 'complaint', weight: DAILY_GRIEVANCE, pattern: GRIEVANCE }, whole);
  };
  for (const clue of TITLE_CLUES) add(clue, title);
  for (const clue of CLUES) add(clue, text);
  addDaily();
  return { score, kind: best.kind, quote: best.quote };
}

const READ_TO = 4000;

/**
 * Whether a text raises a public concern, and which. Citizens' own words need few clues; an article of a newsroom needs
 * a grievance told in it. An incident found by the reader of severities and the pack's watch topics come first.
 */
export function readConcern(
  input: { readonly title: string; readonly text: string },
  known: { readonly incidentQuote?: string; readonly watchTopics?: readonly WatchTopic[] } = {},
): Concern {
  if (known.incidentQuote !== undefined && known.incidentQuote !== '')
    return { kind: 'incident', quote: known.incidentQuote };
  const title = foldText(input.title.slice(0, 300)).text.trim();
  const text = foldText(input.text.slice(0, READ_TO)).text;
  const rumour = RUMOUR.exec(`${title}\n${text}`);
  if (rumour) return { kind: 'rumour', quote: rumour[0] };
  const topic = known.watchTopics
    ?.flatMap((watched) => watched.words)
    .find((word) => title.includes(word) || text.includes(word));
  if (topic !== undefined) return { kind: 'topic', quote: topic };
  const clues = weigh(title, text);
  const whole = `${title}\n${text}`;
  const newsroom = count(whole, NEWSROOM);
  const grievance = newsroom > 0 ? NEWS_GRIEVANCE.exec(`${title}\n${text.slice(0, 400)}`) : null;
  const isHeadline = text === '' || (text === title && text.length < HEADLINE_ONLY);
  const resistance = newsroom * PER_MARK + count(whole, NEWS_SUBJECT) * PER_SUBJECT - (grievance ? GRIEVANCE_TOLD : 0);
  const needed = Math.max(NEEDED, NEEDED + resistance, isHeadline ? HEADLINE_NEEDS : 0);
  if (clues.score < needed) return { kind: 'none', quote: '' };
  return { kind: clues.kind, quote: grievance?.[0] ?? clues.quote };
}
