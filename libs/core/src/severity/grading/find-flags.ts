import { RarePattern } from '../words/rare-pattern.js';
import { largeStorage } from './large-storage.js';
import { nearDanger } from './near-danger.js';
import { otherCounties, severalProvinces } from './spread-by-names.js';
import { namedPrefecture } from './named-prefecture.js';
import { quoteAt } from '../text/document.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/sentences.js';
import type { FoundWords } from '../words/found-words.js';
import { guardAt } from '../guards/guards.js';
import type { GuardContext } from '../guards/guards.js';
import { TAKEN_BACK } from './taken-back.js';

/** A state of affairs that is feared, prevented or asked about has not come about. */
const WISHED =
  /希望|[要请须应]警惕|警惕[^,。;!?\n]{0,10}(?:骗局|风险|陷阱)|嘉宾|峰会|影响力|不怕|不再(?:怕|担心)|哪天|早晚|迟早|会(?=爆|塌|倒|垮|溃)|要(?=垮坝|溃坝|决堤)|随时|说不定|加强(?!针)|防止|防范|提防|谨防|避免|以免|如何|容易|隐患|(?<![服用吃发喂]药[^,。;!?\n]{0,2})预防(?!控制|接种|针|后|性|用药|服药|[^,。;!?\n]{0,8}(?:药|针|疫苗))|(?<!金融|已成[^,。]{0,6})风险(?!已(?:经)?(?:波及|蔓延|外溢|传[到导]|扩散|失控)|[在由从向往][^,。;!?\n]{0,16}(?:传导|蔓延|扩散|传染)|,?波及|,?蔓延|,?传[到导]|,?外溢|,?扩散|事件|已)|是否|会不会|建议|未雨绸缪|(?:^|[,。;:!?\n])(?:如(?!今|期|实|数|[皋东]|下)|若)|警示教育|培训班|讲座|研讨会|科普|信息报告|管理规范|规范》|应于|应当于/;

/** What an office stops itself, and says so: 施工停运两天. */
const STOPPED_FLAGS = new Set([
  '连续中断行车',
  '停止供气供水',
  '铁路行车中断',
  '高速公路网中断',
  '道路断交',
  '长江干线断航',
  '县级水源取水中断',
  '乡镇水源取水中断',
  '取水停用',
  '地市级水源取水中断',
]);
const PLANNED =
  /(?<!不是|并非|非)计划(?:性|分批|分片|轮流)?(?:暂)?停|分批(?:次)?(?:暂)?停[水气供]|(?<!抢)检修|清淤|例行|升级改造|改造施工|(?:配合|因|为)[^,。;!?\n]{0,8}(?:改造|联调|调试|升级)|配合[^,。;!?\n]{0,8}施工|因施工|施工(?:需要|停)|大修|维护(?!秩序|稳定|现场)|换轨(?!完毕|后|抢|结束)|将(?:于|从|自)[^,。;!?\n]{0,14}[停断封]|(?:拟于|定于)(?![^,。;!?\n]{0,24}(?:恢复|重新|复[运航通]|通车|开通))|(?:请|敬请)[^,。;!?\n]{0,6}提前|提前(?:储水|备[水餐气])|管网改造|年度|调整运营|停运调整/;

/** 现已完成轨行区清淤: what was done to make it run again. */
const CLEARED = /(?:完成|结束|正在|抓紧|连夜|全力)[^,。;!?\n]{0,8}清淤|清淤[约近]?(?=\d)/g;
function isPlannedAt(text: string, at: number): boolean {
  const to = at + 30;
  const near = text.slice(Math.max(0, at - 30), to + 30).replaceAll(CLEARED, (told) => ' '.repeat(told.length));
  const found = PLANNED.exec(near);
  return found !== null && found.index + found[0].length <= to - Math.max(0, at - 30);
}

/** “水库垮坝死百人”？ as a title over a text that only refutes it. */
const QUOTES_A_RUMOUR = /[?“"「]|网传|谣|不实|流传/;

/** 股民 and 大盘 are no figures of speech where a market stands still. */
const OF_MARKETS = new Set(['全国性金融', '金融连锁反应', '跨省金融', '市场停摆', '全国波及', '金融部门处置']);
/** 平溪市（县级市）: a city of a county's rank. */
const COUNTY_CITY = new RarePattern(/县级(?:[一-龥]{0,3}市|\))/);
const OF_COUNTY = new Map([
  ['地市级水源取水中断', '县级水源取水中断'],
  ['地级市域', '县域'],
]);

/** 化工园区的苯胺漂进俄方水域，形成跨国境影响: what began at home is no matter of abroad. */
const isMeant = (context: GuardContext, guard: string, names: readonly string[], at: number): boolean =>
  (guard === 'figurative' && names.every((name) => OF_MARKETS.has(name))) ||
  (guard === 'foreign' &&
    names.every((name) => name === '跨国境影响') &&
    context.places().some((place) => !place.foreign && place.start < at));

/** States of affairs that no list of words can hold. */
const BEYOND_WORDS: readonly (readonly [string, (context: GuardContext) => Span | undefined])[] = [
  ['扩散县外', otherCounties],
  ['涉及多省', severalProvinces],
  ['近危险源', nearDanger],
];

const IN_PART =
  /[镇乡村](?:上|里|内|级)?的?(?:集中式)?(?:自来?水厂|水厂|饮用水|水源|供水站|取水|自备井|水井)|灌溉|养殖|渔业|农业用水|工业用水|冷却/;

/**
 * States of affairs that the text tells as having come about, each with its words; of those alone that any of `tables` asks for.
 * @param told where words of flags stand, read more widely than those of guards where a text is read again
 */
export function findFlags(
  context: GuardContext,
  tables: readonly ReadonlySet<string>[],
  told: FoundWords = context.found,
): Map<string, string> {
  const { document, words } = context;
  const found = new Map<string, string>();
  const isSettled = new Set<string>();
  const refuted = new Set<string>();
  const isOfCounty = COUNTY_CITY.isIn(document.text);
  for (const { word, start, end } of told.all('flags')) {
    const known = words.flagsOfWord.get(word) ?? [];
    const names = (isOfCounty ? known.map((name) => OF_COUNTY.get(name) ?? name) : known).filter(
      (name) => !isSettled.has(name) && tables.some((asked) => asked.has(name)),
    );
    if (
      names.length === 0 ||
      isOfThen(context, document.text.slice(start, end)) ||
      isWished(document, start, names) ||
      IS_NOT.test(document.text.slice(start, end)) ||
      RULED_BEHIND.test(document.text.slice(end, end + 24)) ||
      DENIED_BEHIND.test(document.text.slice(end, end + 20)) ||
      isSaidAndDenied(document.text, start, end)
    )
      continue;
    const guard = guardAt(context, start, end)?.guard;
    if (guard === 'refuted') for (const name of names) refuted.add(name);
    if (guard !== undefined && !isMeant(context, guard, names, start)) continue;
    const isPlanned = names.some((name) => STOPPED_FLAGS.has(name)) && isPlannedAt(document.text, start);
    for (const name of names) {
      if (TAKEN_BACK.get(name)?.(document.text, start, end)) continue;
      if (isPlanned && STOPPED_FLAGS.has(name)) continue;
      if (!found.has(name)) found.set(name, quoteAt(document, start, end).quote);
      if (start >= document.titleEnd) isSettled.add(name);
    }
  }
  if (found.has('取水停用') && !found.has('地级市域') && !found.has('县域')) {
    const town = namedPrefecture(context);
    if (town) found.set('地级市域', quoteAt(document, town.start, town.end).quote);
  }
  for (const [name, tellsOf] of BEYOND_WORDS) {
    const at = !found.has(name) && tables.some((asked) => asked.has(name)) ? tellsOf(context) : undefined;
    if (at && guardAt(context, at.start, at.end) === undefined)
      found.set(name, quoteAt(document, at.start, at.end).quote);
  }
  const storage = found.has('大坝溃决') || found.has('水库重大险情') ? largeStorage(document.text) : undefined;
  if (storage && !found.has('大中型水库')) found.set('大中型水库', quoteAt(document, storage.start, storage.end).quote);
  // 某地级市上游一化工厂泄漏，凌晨4时起停止取水: what it draws is for the city.
  const city = found.get('地级市域');
  if (city && found.has('取水停用') && !found.has('县域') && !IN_PART.test(document.text)) found.set('市区供水', city);
  if (!QUOTES_A_RUMOUR.test(document.text.slice(0, document.titleEnd))) return found;
  for (const name of refuted) if (!isSettled.has(name)) found.delete(name);
  return found;
}

/** 县城水厂曾于2019年因污染停止取水: the time stands within the words. */
const ONCE = /(?:去年|前年)(?!以来)|曾(?:经|于|在|因)|((?:19|20)\d{2})年(?!以?来|之?后)/;
function isOfThen(context: GuardContext, told: string): boolean {
  const once = ONCE.exec(told);
  if (!once) return false;
  const [, year] = once;
  return year === undefined || Number(year) < (context.reported()?.year ?? 0);
}

/** 未造成水体污染. */
const DENIED_BEFORE =
  /(?:未|没有?|无|并无)(?:发生|出现|造成|形成|导致|影响|对|引发|发现|监测到|检测到|报告|收治|接报|接到)[^,。;!?\n]{0,8}$|不存在[^,。;!?\n]{0,10}$|(?:[无没未]有?|未见|未现)一[处个起座例条段道](?:堤防|大坝|水库)?(?:发生|出现)?$|(?:[不未无没]|[未无没]有?跨|没有|排除|不能确定)$|(?:不是|并非|绝非)(?:什么|所谓的?|网传的?)?$|(?:再未|从未|未再|从没)[^,。;!?\n]{0,6}$/;
/** 我国尚未发现过的新传染病 is new, and has come. */
const NEVER_BEFORE = /(?:发现|出现|报告|见|有)过的$/;

/** 水库放水只是例行调度，不是垮坝 */
const IS_NOT = /(?<!是)(?:不是|并非|绝非)/;

/** 环境监测未见超标 */
const DENIED_BEHIND =
  /^[^,。;!?\n]{0,8}(?:未见(?:超标|异常)|未超标|未检出|达标|一切正常)|^[”"」]的?(?:消息|说法|传言|信息|视频)?(?:系|为|是)?(?:不实|谣言|假消息|假的)/;

/** 有人称“水库溃坝”，经核实没有溃坝: said, and denied by its last word. */
const SAID_BEFORE = /[称传说讲][^,。;!?\n]{0,6}$|所谓[“"]?$/;
const HAS_NOT = /(?:没有|没|并?未|未曾|不曾|并无)(?:发生|出现|有)?[^,。;!?\n]{0,4}$/;
const DENIED_WITHIN = 60;
function isSaidAndDenied(text: string, start: number, end: number): boolean {
  if (!SAID_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return false;
  const behind = text.slice(end, end + DENIED_WITHIN);
  const again = behind.indexOf(text.slice(end - 2, end));
  return again > 0 && HAS_NOT.test(behind.slice(Math.max(0, again - 10), again));
}

/** 县城水源取水中断的，启动Ⅱ级响应: a case of a rule. */
const RULED_BEHIND =
  /^[^,。;!?\n]{0,10}(?:的|(?<!小)时),?(?:应当?|须|要|可|将|即|则|一律)?(?:启动|追究|问责|严肃|依法|属于?|列为|定为|划为|判定为|认定为|按[^,。;!?\n]{1,6}(?:处置|响应|上报)|由[^,。;!?\n]{1,10}(?:启动|负责))/;

/** 到了随时可能溃坝的地步，定为重大险情: what is feared next makes a danger one. */
const OF_DANGER = new Set(['大中型水库', '水库重大险情']);
const AT_HAND = /随时|会(?=爆|塌|倒|垮|溃)/g;

/** 停运七个半小时，隐患早有人反映: what a later clause says was known before it happened. */
const KNOWN_DANGER = /(?<=,)(?![^,。;!?\n]{0,24}(?:消除|排查|化解|清除|排除|治理))[^,。;!?\n]{0,24}隐患.*$/s;

/** The words near a place, none of another sentence. */
function nearOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  const behind = text.slice(at, at + 30);
  // 有扩散趋势，建议按最高级别处置
  const stop = behind.search(/[。!?\n]|[,;][^,。;!?\n]{0,4}建议|[,;](?:如(?![今期实数下])|若|一旦)/);
  const told = stop < 0 ? behind : behind.slice(0, stop);
  return before.slice(before.search(/[^。!?\n]*$/)) + told.replace(KNOWN_DANGER, '');
}

/** A dam where crews are called out has not burst; trains that stand still while 全线停运抢险 do. */
const OF_A_DAM = /坝|水库|堤|溃|决口|漫/;
const CALLED_OUT =
  /(?<!正在|仍在|全力|(?:小时|昼夜|日夜|连夜|天)[^,。;!?\n]{0,6})抢险(?!车|[\d一二三四五六七八九十]|仍|还|正在|工作|队|部队|官兵|力量|突击|人员|持续|继续|中|昼夜)/;

/** 为防止污染，水源地今晨6时中断取水: what for it was done. */
const TO_PREVENT = /为(?:了)?(?:防止|避免|防范|预防|防)[^,。;!?\n]{1,16},/g;
const isWished = ({ text }: Document, at: number, names: readonly string[]): boolean => {
  const near = nearOf(text, at).replaceAll(TO_PREVENT, '');
  const isDanger = names.every((name) => OF_DANGER.has(name));
  return (
    WISHED.test(isDanger ? near.replaceAll(AT_HAND, '') : near) ||
    (!isDanger && names.some((name) => OF_A_DAM.test(name)) && CALLED_OUT.test(near)) ||
    (DENIED_BEFORE.test(text.slice(Math.max(0, at - 14), at)) &&
      !NEVER_BEFORE.test(text.slice(Math.max(0, at - 4), at)))
  );
};
