import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';
import type { WordHit } from '../words/found-words.js';
import type { Span } from '../text/sentences.js';
import { guardAt } from '../guards/guards.js';
import type { GuardContext } from '../guards/guards.js';
import { isPrevented } from './event-words.js';
import type { EventType } from '../severity-rules.js';

export interface IncidentHit {
  readonly start: number;
  readonly end: number;
}

/** Words that are themselves something that happens; 施工 or 隧道 only name where. */
const HAPPENING =
  /火|爆|坍塌|倒塌|垮塌|塌方|塌陷|事故|车祸|追尾|相撞|碰撞|侧翻|翻车|翻下|翻入|[车船]翻了|坠|连撞|撞|泄漏|脱轨|滑坡|泥石流|崩[塌滑]|地震|中毒|窒息|踩踏|溺|触电|沉|倾覆|行凶|砍|杀|命案|持刀|肇事|透水|突水|冒顶|决口|溃|豁口|缺口|洪|内涝|台风|龙卷风|停水|停气|污染事件|疫情|决堤|塌|垮|引燃|惨剧|漏炉|跑钢|喷炉|殉爆|(?:整排|整座|整片|轰然)倒/;
/** What takes money with it without being an incident by itself. */
const DAMAGING =
  /污染|漏[油酸碱液]|环境事件|黑客|攻破|打穿|勒索|病毒|入侵|瘫痪|灾|暴雨|雹|强对流|暴雪|大雪|雪[下压]|大风|泄露|攻击|断裂|倾倒|故障|停电|寒潮|雨|死鱼|(?:粪|污|废|毒|药|酸|碱|渣)[^,。;!?\n]{0,3}(?:入|流进|灌进|排进|淌进)[^,。;!?\n]{0,3}[河江湖溪库渠塘海]/;
/** Told as a habit or a danger, not as something that happened. */
const HABITUAL =
  /经常|长期|屡次|屡屡|多次|频发|频繁|容易|易发|隐患|每次|每天|常年|随时|极易|易引发|说不定|导致事故|怕|担心|噪音|扰民|会不会|差点|每一?[次起]/;
/** 当晚商城并未着火, 没有发生爆炸, 零事故, 没出过一次车祸 */
const DID_NOT =
  /(?:并未|尚未|未曾?|没有?|从未|并没有|无|零|未见|未接到?)(?:再)?(?:发生|出现|发现|出)?(?:过)?(?:任何|什么|所谓|一[次起])?(?:重特大|重大|较大|亡人|一般)?(?:及以上)?(?:(?:爆炸|火灾|坍塌|泄漏|交通|森|(?:生产)?安全(?:生产)?|地质灾害|房屋)(?:事故)?(?:或者?|和|及|以及|与|、)?)*[“"]?$|未(?:接|收)到[^,。;!?\n]{0,8}$/;
/** 台网：并非地震 */
const RULED_OUT = /(?:并非|绝非|不是)(?:一[场次起])?$/;
/** “爆炸声”是人工增雪作业发出的 */
const ONLY_A_BANG =
  /^声?[”"]?(?:其实|实际上?)?(?:是|系|为|来自|源于)[^,。;!?\n]{0,20}(?:发出|作业|爆破|音爆|施工|训练|飞行|检修|放炮|鞭炮|礼花|烟花|雷声)/;
/** 今晚我市将发生6.8级地震, 地震短临预报: nobody who knows foretells one. */
const TO_COME = /将(?:会)?(?:发生|有|来)[^,。;!?\n”"]{0,14}$/;
const OF_WHO_MEASURES = /^(?:部门|台|局|短临|短期|临震|预报|专家)/;
const isForetold = (before: string, behind: string): boolean => TO_COME.test(before) || OF_WHO_MEASURES.test(behind);
/** 地震应急准备, 火灾防范知识 */
const READINESS =
  /^险(?:期|等级|气象|天气|预[警报])|^(?:地质灾害)?(?:综合)?(?:治理|防治|整治)(?:项目|工程|规划|资金)|^(?:应急|防范|防灾|预防|避险|安全|防控)(?:准备|知识|预案|能力|意识|教育|宣传|演练)/;
/** 开展隐患排查, 居民曾多次反映: said behind an event, of before or after it. */
const SAID_OF_BEFORE = /隐患|曾经?多次/g;
/** 处置追尾、剐蹭等轻微事故930起 */
const COUNTED_BEHIND = /^[^,。;!?\n\d]{0,8}\d{2,}[余多]?起/;
/** 台风预计29日登陆, 冷空气将于周末影响我省: what a forecast says will come. */
const FORECAST =
  /^(?:[“"][^”"\n]{1,6}[”"]|[^,。;!?\n“]{0,6}),?(?:中心)?(?:预计|预报|有望|或|可能|最快|最早)?[^,。;!?\n]{0,4}(?:将|预计|可能|或)(?:会|要)?(?:于|在|从|自|以|继续)?[^。;!?\n]{0,18}(?:登陆|影响|来袭|到达|抵达|袭击|擦过|靠近|逼近|南下|生成|出现|开始|发生)/;
/** 提前转移群众，迎战台风 */
const AWAITED = /(?:迎战|备战|应对|防御|防范|迎击|抗击)[^,。;!?\n]{0,4}$/;
/** 台风尚未登陆, 面对逼近的台风 */
const NOT_HERE_YET = /^(?:[“"][^”"\n]{1,6}[”"])?[^,。;!?\n]{0,3}(?:尚未|还未|还没|未)(?:登陆|到|影响|来)/;
/** 全市共发生各类事故23起: a bulletin of many. */
const BULLETIN =
  /(?:共|累计|全[省市县区国]|截至[^,。;!?\n]{0,8},?)[^。;!?\n]{0,14}发生[^。;!?\n]{0,16}事故(?:\d{2,}|[5-9])起|连续发生\d+起/;
/** 稍有不慎便有坠落可能 */
const ONLY_POSSIBLE = /^[决坝口]?的?(?:可能|风险|危险|隐患)/;
/** 小猫从楼顶坠入管道 */
const ANIMAL_BEFORE = /(?:小?[猫狗]|小?奶猫|宠物|[猪牛羊])[^,。;!?\n]{0,8}$/;
/** 16只候鸟中毒身亡 */
const OF_POISON = /毒|杀害/;
const ANIMAL = /鸟|[鹤鵟鹰雁鸭鹅猫狗犬猴鹿熊蜂羊牛猪鸡]|野生动物/;
const PEOPLE =
  /\d+(?:余|多)?[名人位]|[一二两三四五六七八九十][名人位个]|学生|村民|工人|孩子|老人|食客|居民(?!楼)|男子|女子|员工/;
const ANIMAL_WITHIN = 40;
const isOfAnimals = (text: string, { start, end }: IncidentHit): boolean => {
  const near = text.slice(Math.max(0, start - ANIMAL_WITHIN), end + ANIMAL_WITHIN);
  return ANIMAL.test(near) && !PEOPLE.test(near);
};
const OF_WEATHER = /台风|暴雨|洪|内涝/;
/** 响声是轮胎爆裂: what was taken for more. */
const TURNED_OUT =
  /(?:响声|巨响|声响|浓烟|黑烟|火光|烟雾|闪光)(?:其实|实际上?|实|原来)?(?:是|系|为|来自|源于)[^,。;!?\n]{0,10}$/;
const ANCHORED =
  /\d+[日时点分]|今天|昨天|今日|昨日|昨晚|昨夜|前晚|前夜|昨儿|今儿|今晨|今早|凌晨|清晨|上午|中午|下午|傍晚|晚上?|目前|现场|截至|刚刚|日前|近日|突发(?!事件|公共)|已致|发生了?一起|造成|送医|送医院|\d+(?:余|多)?[名人位个][^。！]{0,10}(?:入院|住院|就医|就诊|留观|救治|送[医诊]|受伤|不适|呕吐|腹泻|治疗|被困|获救|疏散)/;
const LEAD = 300;
/** 文化广场, 经济开发区, 培训学校, 市委宣传部, 直接经济损失, 没办法: a word of prevention that is part of another. */
const PART_OF_A_NAME: Readonly<Record<string, RegExp>> = {
  市场: /市场(?:监[督管]|[内里口门东西南北]|一[家处间栋]|附近|旁|(?:管理|服务)?(?:局|所|中心))|(?:农贸|建材|批发|菜|水果|二手|家具|服装|海鲜|水产|小商品|钢材|茶叶|药材|旧货|综合|贸易|品)市场/,
  文化: /文化(?:和旅游|旅游|广场|[宫站路街园厅局]|中心|公园|礼堂|传媒)/,
  经济: /经济(?:技术|开发|合作|适用|区)/,
  研究: /研究(?:决定|同意|院|所|中心|生|员|室)/,
  消费: /消费(?:品|广场|者)/,
  培训: /培训(?:学校|机构|班|中心|基地|楼|保障)/,
  宣传: /宣传(?:部|栏|车|科|办)/,
  会议: /会议(?:中心|室|厅)/,
  考察: /考察(?:团|队|车)/,
  科普: /科普(?:馆|基地)/,
  预警: /预警信息发布|预警发布中心/,
  办法: /(?:没有?|想|毫无)办法/,
  意见: /[有提大]意见/,
  排查: /排查(?:核实|后|发现)/,
  条例: /条例》[^,。;!?\n]{0,6},?(?:成立|现|经|对|已)/,
  规定: /(?:根据|按照?|依据)[^,。;!?\n]{0,10}规定,?(?:现|经|对|给予|已)|违(?:反|规)[^,。;!?\n]{0,6}规定/,
};
const AROUND = 14;
const isPartOfAName = (text: string, { word, start, end }: WordHit): boolean =>
  PART_OF_A_NAME[word]?.test(text.slice(Math.max(0, start - AROUND), end + AROUND)) === true;

/** 昨晚8时许: when exactly. */
const TIMED = /\d{1,2}[日时点]|今[天早晨日]|昨[天晚夜日]|凌晨|刚刚|刚才/;
const OF_MANY = /多地|各地|外地|多起|某地|近期|近来|全国|一系列|频发/;

/** What an office says before or behind an event that is told with its time (要求举一反三，排查隐患) is no part of it. */
function telling({ document }: GuardContext, hit: IncidentHit, from: number, to: number): Span {
  const sentence = sentenceAround(document, hit.start, hit.end);
  const own = document.text.slice(sentence.start, sentence.end);
  if (!TIMED.test(own) || OF_MANY.test(own)) return { start: from, end: to };
  return { start: Math.max(from, sentence.start), end: Math.min(to, sentence.end) };
}

/** Whether a meeting, an inspection or a lesson is told there. */
const tellsOfPrevention = ({ document, found }: GuardContext, from: number, to: number): boolean =>
  found.find('preventive', from, to).some((word) => !isPartOfAName(document.text, word));

/** Whether something happens beside a place of the text; a loss of money alone may be a bad bargain. */
export function happensNear({ text }: Document, at: number): boolean {
  const near = text.slice(Math.max(0, at - 60), at + 40);
  return HAPPENING.test(near) || DAMAGING.test(near);
}

/**
 * A real incident in place and time although no toll is stated: an event word of the title or the lead that happened,
 * that no guard sets aside and that is not the subject of a meeting, an inspection or a lesson.
 */
export function findIncident(context: GuardContext): IncidentHit | undefined {
  const { document, words, found } = context;
  const end = Math.min(document.text.length, document.titleEnd + LEAD);
  if (tellsOfPrevention(context, 0, document.titleEnd)) return undefined;
  for (const hit of found.find('events', 0, end)) {
    const types: readonly EventType[] = words.typesOfWord.get(hit.word) ?? [];
    if (types.every((type) => type.needsIncident)) continue;
    const nearFrom = Math.max(0, hit.start - 80);
    const told = telling(context, hit, nearFrom, hit.start + 80);
    const behind = document.text.slice(told.end, hit.start + 80).replaceAll(SAID_OF_BEFORE, '');
    const near = document.text.slice(nearFrom, told.end) + behind;
    const before = document.text.slice(Math.max(0, hit.start - 20), hit.start);
    if (
      DID_NOT.test(before) ||
      (/震|爆炸/.test(hit.word) && RULED_OUT.test(before)) ||
      (hit.word.includes('地震') && isForetold(before, document.text.slice(hit.end, hit.end + 4))) ||
      ONLY_A_BANG.test(document.text.slice(hit.end, hit.end + 30)) ||
      TURNED_OUT.test(before) ||
      AWAITED.test(before)
    )
      continue;
    if (READINESS.test(document.text.slice(hit.end, hit.end + 6))) continue;
    if (COUNTED_BEHIND.test(document.text.slice(hit.end, hit.end + 14))) continue;
    if (OF_WEATHER.test(hit.word) && NOT_HERE_YET.test(document.text.slice(hit.end, hit.end + 14))) continue;
    if (OF_WEATHER.test(hit.word) && FORECAST.test(document.text.slice(hit.end, hit.end + 50))) continue;
    if (hit.word.endsWith('事故') && BULLETIN.test(document.text)) continue;
    if (OF_POISON.test(hit.word) && isOfAnimals(document.text, hit)) continue;
    if (ONLY_POSSIBLE.test(document.text.slice(hit.end, hit.end + 5))) continue;
    if (ANIMAL_BEFORE.test(before) && !PEOPLE.test(before)) continue;
    if (!HAPPENING.test(hit.word) || HABITUAL.test(near) || isPrevented(document.text, hit.start)) continue;
    if (!ANCHORED.test(near) || tellsOfPrevention(context, told.start, told.end)) continue;
    if (!guardAt(context, hit.start, hit.end)) {
      return { start: hit.start, end: hit.end };
    }
  }
  return undefined;
}
