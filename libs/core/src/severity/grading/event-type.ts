import { eventWords, isDenied } from './event-words.js';
import type { WordHit } from '../words/found-words.js';
import { isCalledACrime } from './called-a-crime.js';
import { standingStill } from './standing-still.js';
import { isRammedOnPurpose } from './rammed-on-purpose.js';
import { OF_JOY } from '../people/count-crowds.js';
import { sentenceAround } from '../text/document.js';
import type { GuardContext } from '../guards/guards.js';
import type { Figures, MeasureName } from '../measures.js';
import type { EventType, SeverityRules } from '../severity-rules.js';

/** Types whose own tables stand in place of the generic one, whatever else is named. */
export const ON_THEIR_OWN: ReadonlySet<string> = new Set(['earthquake', 'food_poisoning']);
const READ_TO = 3000;
const WEIGHT = { title: 3, besideToll: 3, lead: 2, body: 1 } as const;
const LEAD = 240;
/** The text itself says what it is about. */
const NAMED =
  /^(?:(?:有人|男子|女子|歹徒|嫌疑人|嫌犯)….+|(?:村民|群众|业主|工人|职工|商户|司机|家长)…(?:堵路|堵住|堵了|阻断|占路|拦路|封路|静坐|拉横幅)|突发环境|(?:食堂|饭菜|聚餐|酒席)中毒|(?:泥石流|山体滑坡)….+|以危险方法危害公共安全|食物中毒|食品安全事故|职业中毒|急性职业中毒|地质灾害|森林火灾|山火|受害森林面积|群体性事件|刑事案件|铁路交通事故|特种设备|网络安全事件|金融突发事件|电力安全事故|(?:统一|集体|集中|挨家|挨户|逐户|逐人|全[村校镇乡厂])…(?:发药|药片|药丸|发的药|发药片|服药|喂药|预防药|驱虫药|打虫药|糖丸)|持刀(?:….*)?|持[菜砍尖利长]刀|持械(?:伤人|行凶|砍人|杀人)|持匕首|[下上]来就捅|见人就[捅砍]|追砍|持刀砍人|[砍捅]人|行凶(?:伤人)?|挥[刀砍]|乱砍|砍[向杀]|灭门|拿刀…[砍捅刺]|排除交通意外|排除交通事故|有人纵火|[被遭]人?纵火|施工不当|人为纵火|故意纵火|纵火案|纵火者|放火|泼汽油|点燃汽油|[点洒浇倒]着?汽油|点燃(?:随身|自带|携带|预先)….+|泼洒汽油|浇汽油点燃|投放爆炸物|投放炸药|人为投放|人为引爆|爆炸罪|土制?炸弹|炸药包|投掷.+|引爆….+|(?:携带?|带着|揣着|背着)…(?:炸药|爆炸物|雷管|自制爆炸)|故意驾车|故意开车|开车连撞|驾车连撞)$/;
const NAMED_MORE = 4;
/** Two neighbours may come to blows, too: these are of a mass incident only among a crowd. */
const BRAWL = /^(?:爆发冲突|发生冲突|起冲突|起了冲突|打了起来|打起来了|大打出手|动了手|肢体冲突|互殴|斗殴)$/;
const CROWD =
  /群体|聚集|聚众|围堵|围攻|讨薪|维权|讨说法|城管|施工|执法|警民|保安|征地|拆迁|强拆|械斗|宗族|两[姓村族]|邻村|群殴|群架|罢工|罢运|数十|数百|(?:[十百千]|\d{2,})[余多来几]?(?:名|人|个)/;

/** 环境监测数据正常 */
const CLEAN =
  /^[^,。;!?\n]{0,8}(?:正常|未见异常|无异常|达标|未超标|未检出|[未不]受(?:到)?影响|安全(?:未|不|有保障|可控))/;

/** 未检出特征污染物 */
const NONE_FOUND = /(?:未|没有?)(?:检出|监测到|检测到|测出)[^,。;!?\n]{0,4}$/;
const isClean = (text: string, { start, end }: WordHit): boolean =>
  CLEAN.test(text.slice(end, end + 14)) || NONE_FOUND.test(text.slice(Math.max(0, start - 9), start));

/** 发生的4.8级地震造成12人死亡: whatever fell on them. */
const QUAKE_CAUSED = /\d级地震[^,。;!?\n]{0,4}(?:造成|致(?!灾))/;
/** 烟花公司爆炸，周围20公里内有震感; 矿震 */
const BLAST = /矿震|冲击地压|爆炸|爆燃|炸响|爆破/;
/** 海原县2.9级有感地震，无影响: nothing falls on anybody of that. */
const TREMOR = /(?<![\d.])[0-3]\.\d级[^。!?\n]{0,24}(?:无影响|无感|未造成|没有造成|无人员伤亡|无伤亡)/;
/** 前头那台双层卧铺晃了一下就不见了 */
const SWAYED = /(?:[车船艇舱]|卧铺|飞机|缆车|吊[厢篮臂]|塔吊)[^,。;!?\n]{0,6}$/;
/** 泥石流过后正在清淤: poisons nobody. */
const IN_BAD_AIR = /中毒|窒息|晕|昏|熏|毒|硫化氢|沼气|缺氧|井下|下井|井里|井内|池[里内底]|管道|泵站|箱涵/;
/** 不是食物中毒，是诺如病毒感染 */
const NOT_BY_FOOD =
  /^(?![^]*(?:确认|确诊|判定|认定|初步判断)(?:是|为|属)[^,。;!?\n]{0,6}食物中毒)[^]*(?:不是|并非|排除了?|不属于|不构成)食物中毒/;

/** 氰化氢逸散，工人头晕、呕吐: gas, and nothing to eat */
const BY_GAS =
  /^(?![^]*(?:食堂|[餐饭菜吃席宴奶糕肉喝饮]))[^]*(?:氰化氢|硫化氢|一氧化碳|氨气|氯气|毒气|有毒气体|溶剂|胶水|油漆|农药车间)/;
/** 周边大气、水体均未超标，不构成突发环境事件 */
const NO_POLLUTION =
  /(?:外环境|周边环境|环境|大气|空气|水体)(?:和(?:大气|空气|水体))?(?:均)?(?:未受(?:到)?污染|未检出超标)|(?:不构成|不属于?|未构成|不是|并非)[^,。;!?\n]{0,4}环境(?:污染)?事件/;

/** 环境监测未检出特征污染物, 未造成环境污染, 周边空气和水质正常 */
const UNPOLLUTED =
  /(?:未|没有?)(?:检出|监测到|检测到|测出|造成|引发|受到?)[^,。;!?\n]{0,8}污染|(?:环境|空气|水质|大气)[^,。;!?\n]{0,8}(?:正常|达标|未见异常|无异常|未超标)/;
/** What a text says that it is not, whatever words of the type it has. */
const saysItIsNot = (id: string, text: string): boolean =>
  (id === 'environment' && NO_POLLUTION.test(text)) ||
  (id === 'food_poisoning' && (NOT_BY_FOOD.test(text) || BY_GAS.test(text))) ||
  (id === 'earthquake' && BLAST.test(text) && !text.includes('地震'));
/** The same, and what it is not by anything that it says, however it sounds. */
export const isRuledOut = (id: string, text: string): boolean =>
  saysItIsNot(id, text) ||
  (id === 'environment' && UNPOLLUTED.test(text)) ||
  (id === 'mass_incident' && OF_JOY.test(text));

/** 是否为刑事案件正在调查, 不属于刑事案件, 排除人为投毒 */
const MAY_BE_NO_CRIME: ReadonlySet<string> = new Set(['刑事案件', '投毒']);
const IN_QUESTION = /(?:是否|是不是|排除|不存在|不属于?|不是|并非|暂未|尚未|不构成)[^,。;!?\n]{0,5}$/;
/** 网上说“投毒”没有证据支持 */
const WITHOUT_PROOF =
  /^[”"」]?(?:一说|的?(?:说法|传言|猜测|消息))?[^,。;!?\n]{0,2}(?:没有?|无|并无|缺乏)(?:任何|事实)?(?:证据|依据|根据)/;
const isInQuestion = (text: string, { start, end }: WordHit): boolean =>
  IN_QUESTION.test(text.slice(Math.max(0, start - 8), start)) || WITHOUT_PROOF.test(text.slice(end, end + 16));

/** 地面塌陷吞掉一座砖厂。……人都在塌陷前跑了出来: the same slide, told shorter. */
const isEcho = (word: string, told: readonly string[]): boolean =>
  told.some((longer) => longer.length > word.length && longer.endsWith(word));

/** What falls in a snowstorm is of the snowstorm: the generic type is taken where its words clearly outweigh. */
const OF_GENERIC = 0.6;
/** 桑扎4.7级地震最新灾情: the title says of what the house fell. */
const OF_GENERIC_UNTITLED = 0.3;

/** 家属们聚在医院门口等名单: they wait for news of an accident. */
const RELATIVES = /(?:家属|亲属|亲人|亲友)(?:们|都|在|就|也|还|正|已|纷纷|陆续|连夜)*$/;
const areRelatives = (text: string, at: number): boolean => RELATIVES.test(text.slice(Math.max(0, at - 8), at));

/**
 * The types whose words the text uses, most used first; words of the title and beside the tolls count more, and of
 * equals the one that the rules name first.
 */
export function findEventTypes(context: GuardContext, rules: SeverityRules, tollsAt: readonly number[]): EventType[] {
  const { document, words } = context;
  const beside = tollsAt.slice(0, 6).map((at) => sentenceAround(document, at, at));
  const weightAt = (at: number): number => {
    if (at < document.titleEnd) return WEIGHT.title;
    if (beside.some((span) => at >= span.start && at < span.end)) return WEIGHT.besideToll;
    return at < document.titleEnd + LEAD ? WEIGHT.lead : WEIGHT.body;
  };
  const opening = document.text.slice(0, READ_TO);
  const isOfAVehicle = ({ word, start }: WordHit): boolean =>
    word === '晃了' && SWAYED.test(document.text.slice(Math.max(0, start - 12), start));
  const isTremor = ({ start, end }: WordHit): boolean => {
    const span = sentenceAround(document, start, end);
    return TREMOR.test(document.text.slice(span.start, span.end));
  };
  const isBrawlOfTwo = (word: string): boolean => BRAWL.test(word) && !CROWD.test(opening);
  const best = new Map<string, Map<string, number>>();
  const readTo = new Map<string, number>();
  const inTitle = new Set<string>();
  const ofTheGround: string[] = [];
  for (const hit of eventWords(context, READ_TO)) {
    const isNamed = NAMED.test(hit.word);
    for (const type of words.typesOfWord.get(hit.word) ?? []) {
      if (
        (type.id === 'environment' && isClean(document.text, hit)) ||
        saysItIsNot(type.id, opening) ||
        (type.id === 'earthquake' && (isOfAVehicle(hit) || isTremor(hit))) ||
        (hit.word === '清淤' && !IN_BAD_AIR.test(opening)) ||
        (type === rules.generic && (isDenied(document.text, hit) || isEcho(hit.word, ofTheGround))) ||
        (type.id === 'mass_incident' && (isBrawlOfTwo(hit.word) || areRelatives(document.text, hit.start))) ||
        (MAY_BE_NO_CRIME.has(hit.word) && isInQuestion(document.text, hit))
      )
        continue;
      if (type.id === 'geological') ofTheGround.push(hit.word);
      // 房屋倒塌 is one sign of a type, however many of its words it answers to.
      if (!isNamed && hit.start < (readTo.get(type.id) ?? 0)) continue;
      readTo.set(type.id, hit.end);
      if (hit.start < document.titleEnd) inTitle.add(type.id);
      const ofType = best.get(type.id) ?? new Map<string, number>();
      ofType.set(hit.word, Math.max(ofType.get(hit.word) ?? 0, weightAt(hit.start) + (isNamed ? NAMED_MORE : 0)));
      best.set(type.id, ofType);
    }
  }
  const generic = !inTitle.has(rules.generic.id) && inTitle.size > 0 ? OF_GENERIC_UNTITLED : OF_GENERIC;
  const score = (type: EventType): number =>
    [...(best.get(type.id)?.values() ?? [])].reduce((sum, weight) => sum + weight, 0) *
    (type === rules.generic ? generic : 1);
  const scored = rules.eventTypes.filter(({ id }) => best.has(id)).map((type) => ({ type, of: score(type) }));
  const types = scored.toSorted((a, b) => b.of - a.of).map(({ type }) => type);
  const quake = types.find(({ id }) => id === 'earthquake');
  if (quake && QUAKE_CAUSED.test(opening)) return [quake, ...types.filter((type) => type !== quake)];
  const crime = rules.eventTypes.find(({ id }) => id === 'criminal');
  if (!crime || !(isRammedOnPurpose(document.text, READ_TO) || isCalledACrime(document.text, READ_TO))) return types;
  return [crime, ...types.filter((type) => type !== crime)];
}

/** What only one kind of event is measured by names it where no word does. */
const OF_A_MEASURE: readonly (readonly [MeasureName, string])[] = [
  ['derailed', 'railway'],
  ['participants', 'mass_incident'],
  ['households', 'infrastructure_outage'],
  ['evacuated', 'work_safety'],
];

export function typesByMeasure(
  named: readonly EventType[],
  figures: Figures,
  { eventTypes }: SeverityRules,
  text: string,
): readonly EventType[] {
  // 新疆皮山，7.1级，羊圈塌了: only quakes have a magnitude.
  if (figures.has('magnitude') && !named.some(({ id }) => id === 'earthquake'))
    return [...eventTypes.filter(({ id }) => id === 'earthquake'), ...named];
  const still = standingStill(text, figures)?.type;
  if (named.length > 0)
    return [...named, ...eventTypes.filter(({ id }) => id === still && !named.some((type) => type.id === id))];
  const isOpen = (measure: MeasureName): boolean => measure !== 'participants' || !OF_JOY.test(text);
  const id = OF_A_MEASURE.find(([measure]) => figures.has(measure) && isOpen(measure))?.[1] ?? still;
  return eventTypes.filter((type) => type.id === id);
}
