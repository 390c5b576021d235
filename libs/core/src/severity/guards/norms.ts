import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';
import type { Span } from '../text/sentences.js';

const NORM_BOUNDS = new RarePattern(
  /(?:预案|条例|办法|规程|细则|规范)(?:》|\([^)]{0,14}\))?(?:》)?(?:中|里|还|又|均|明确)?(?:规定|明确)[,:](?!现将)|达到[^,。;!?\n]{0,4}级?响应(?:的)?(?:标准|条件)|以上为(?:特别重大|特大|重大|较大|一般)|以上(?:[^,。;]{0,8}以下)?(?:的,?(?:为|属于?|定为|列为|构成|认定为|划为)|(?:属于|定为|列为|构成|认定为|划为)|属(?:最高|特别重大|重大|较大|一般))|以上[^,。;!?\n\d]{0,14},(?:即?属于?|为|定为|列为|构成)(?:特别重大|特大|重大|较大|一般)(?:级|事故|事件|火灾|$)|以上[^,。;]{0,14}时,|以上的[^,。;!?\n]{0,10}(?:须|必须|应当?)(?:事先|提前)?(?:报批|报备|审批|申请|备案|报告|上报|取得)|以上的?,?(?:须|应当?|必须|需要?在|要在|一律)|[人元名]以上[^。;]{0,24}(?:以下|或者?|的(?:事故|火灾|[,。]))|以上、?(?:不满|不到|不足)|不[满到足]\d+[人元名]的(?:是|为|属)|[人元名](?:及|和)?以上[^,。;]{0,8}(?:事故|火灾|事件|案件|信息|情况)|(?:小时|公顷|级|公里|米)以上,?(?:的|均|都|才|一律)[^,。;!?\n]{0,6}(?:列入|纳入|属于?|列为|上报|报告|须|应)|凡是?(?:一次|发生|造成|出现|接到|遇)[^。;!?\n]{0,24}(?:,|的)(?:即|均|都|一律|应|须|必须|立即)/,
);

/** 什么叫重大事故？一次死10到29人就叫重大. */
const NORM_BEHIND =
  /^[^。;!?\n]{0,6}(?:就叫|就算|才叫|算作|就属|就属于|即为|才算|便是|就是|算是|都算)[^,。;!?\n]{0,4}(?:特别重大|特大|重大|较大|一般)/;
/** 应急预案按10万人疏散编制 */
const PLANNED_FOR = new RarePattern(
  /(?:预案|方案|规划|推演|演练)[^,。;!?\n]{0,6}按[^,。;!?\n]{0,20}(?:编制|设计|准备|预置|配备|测算|考虑|制定)/,
);
/** 死亡30人以上才是特别重大, “100人以上中毒”才启动一级响应 */
const ONLY_FROM = /^[^。;!?\n]{0,20}?以上[^。;!?\n]{0,10}(?:才|方)(?:是|为|算|属|够|构成|达到|会?启动|要|能)/;
/** 压力容器爆炸属于较大事故: a kind of event and its level, and nothing of where or when. */
const KIND_AND_LEVEL =
  /^(?:的)?(?:即|就|均|都|也|同|同样|通常|一般|依规|按规定)*属于?(?:特别重大|重大|较大|一般)[^,。;!?\n]{0,4}(?:事故|事件|火灾|灾害|险情)/;
const OF_ONE_EVENT = /[\d今昨本该这此]|发生|突发|造成|导致|致|[一二两三四五六七八九这该本\d]起/;
function kindAndLevel(text: string, span: Span, end: number): string | undefined {
  const told = KIND_AND_LEVEL.exec(text.slice(end, end + 20));
  return told && !OF_ONE_EVENT.test(text.slice(span.start, end)) ? told[0] : undefined;
}
/** 一次死亡10至29人，或者重伤50至99人: two bounds and another measure with two of its own. */
const TWO_RANGES = new RarePattern(
  /(?:死亡?|重伤|中毒)\d+人?(?:至|到|-|~)\d+人?(?:以下)?,?(?:或者?|及|、)[^,。;!?\n\d]{0,8}\d+[万亿]?[人元]?(?:至|到|-|~)\d+/,
);
/** 死亡几人算较大事故？ */
const HOW_MANY = new RarePattern(
  /(?:几|多少)(?:个|名|位)?人[^,。;!?\n]{0,8}(?:算|叫|属于|构成|定为|划为)|(?:是|属于|算|定为|应定|该定)(?:哪|什么|几)[一个种]?(?:级|等级|级别)/,
);
/** 用“大巴坠河，四十人遇难”为例讲解写作 */
const AS_EXAMPLE = /^[^”」。!?\n]{0,20}[”」](?:为例|举例|造句)/;

/** 行业里常讲，死三个是较大，死十个是重大 */
const BY_WORD_OF_MOUTH = new RarePattern(
  /死(?:亡)?[^,。;!?\n]{1,4}(?:个|人)?(?:才?是|就?叫|就?算|就是)(?:一般|较大|重大|特别重大|特大)/,
);

/** 有下列情形之一的为重大级, 达到以下任一条件: what stands behind is a list of what the rule asks for. */
const ONE_OF =
  /(?:(?:达到|符合|出现)(?:以下|下列|如下)(?:情形|情况|条件|标准)|(?:以下|下列|下述|如下|上述)(?:[一二三四五六七八九十\d]{0,2}(?:种|项|类|个|条))?(?:情形|情况|条件|标准|指标|要求)之一|(?:情形|情况|条件|标准|指标)之一|(?:任一|任意一|任何一)[种个项条]?(?:情形|情况|条件|标准|指标)|(?:任何|任意|其中)一[项条种]|(?:启动|响应|上报|报送|触发)(?:条件|标准|情形|范围)|(?:以下|下列|下述)(?:情形|情况)(?:应|须|必须|一律|可))[^。!?\n:]{0,40}(?:[:]|—{2})/g;
const MAY_BE_A_LIST = new RarePattern(
  /之一|[任其][意何中]?一|(?:达到|符合|出现)(?:以下|下列|如下)|(?:启动|响应|上报|报送|触发)(?:条件|标准|情形|范围):|(?:以下|下列|下述)(?:情形|情况)/,
);
const LIST_WITHIN = 400;
/** Where a list of a rule goes on: 1. …, （二）…, or the next part of the sentence. */
const LIST_ENDS = /[。!?]|\n(?!\s*(?:[((]?[一二三四五六七八九十\d]{1,2}[))、..]|[—-]))/;
/** The event of which the rule is said to hold: 本起事故死亡11人，属于…. */
const OF_THIS = /(?:本|该|此)(?:起|次)|这起|此次/;

/** The words that begin the list of a rule in which `at` stands. */
function listOfARule(text: string, at: number): string | undefined {
  const from = Math.max(0, at - LIST_WITHIN);
  if (!MAY_BE_A_LIST.isBetween(text, from, at)) return undefined;
  const told = text.slice(from, at);
  const heading = matchesOf(ONE_OF, told).at(-1);
  if (!heading) return undefined;
  const between = told.slice(heading.index + heading[0].length);
  return LIST_ENDS.test(between) || OF_THIS.test(heading[0]) ? undefined : heading[0];
}

/** 大江大河干流堤防决口或重点大型水库垮坝的，启动一级响应; 县级水源地取水中断的，两小时内上报 */
const PROVIDED =
  /^[^。;!?\n]{0,20}(?:列为|列入|作为|纳入)[^。;!?\n]{0,14}(?:情形|条件|标准)|^[^。;!?\n]{0,20}等情[形况](?:的)?,?(?:则|都|均)?(?:属于?|定为|列为|构成)(?:特别重大|重大|较大|一般)|^(?:或者?[^,。;!?\n]{1,24}|[^,。;!?\n]{0,4})的,(?:由|应当?|须|必须|需|启动|立即|一律|按|及时|上?报|[一两二三四\d]+(?:个)?小时内|予以|视为|定为|认定|可以?|依|不得)/;

/** 核算的损失在四千万元以上、不足五千万元 is a figure of an event, 死亡10人以上、不足30人的 of a rule. */
const BETWEEN_BOUNDS = /^以上、?(?:不满|不到|不足)/;
const OF_A_FIGURE = /核算|统计|评估|估算|初步|(?:致|造成)\d|[今昨当前][天日晨晚早]|\d日/;
const OF_A_RULE = /^[^。;!?\n]{0,30}的(?:[,。;]|[事火灾])/;
const isOfAnEvent = (text: string, from: number, bounds: RegExpExecArray, reach: number): boolean =>
  BETWEEN_BOUNDS.test(bounds[0]) &&
  OF_A_FIGURE.test(text.slice(from, reach + bounds.index)) &&
  !OF_A_RULE.test(text.slice(reach + bounds.index, reach + bounds.index + 40));

/** Why the figure at [start, end) is of a rule or a plan, or undefined when it is not. */
export function normOf(text: string, span: Span, start: number, end: number): string | undefined {
  const from = Math.max(span.start, start - 30);
  const to = Math.min(span.end, end + 40);
  const behind = text.slice(end, end + 24);
  const bounds = NORM_BOUNDS.firstBetween(text, from, to);
  const told =
    (bounds && isOfAnEvent(text, span.start, bounds, from) ? null : bounds) ??
    TWO_RANGES.firstBetween(text, from, to) ??
    NORM_BEHIND.exec(behind) ??
    PLANNED_FOR.firstBetween(text, from, to) ??
    ONLY_FROM.exec(text.slice(start, end + 16)) ??
    AS_EXAMPLE.exec(behind) ??
    PROVIDED.exec(text.slice(end, end + 44)) ??
    HOW_MANY.firstBetween(text, span.start, span.end) ??
    BY_WORD_OF_MOUTH.firstBetween(text, span.start, span.end);
  return told?.[0] ?? kindAndLevel(text, span, end) ?? listOfARule(text, start);
}
