import { guardAt } from '../guards/guards.js';
import type { GuardContext } from '../guards/guards.js';
import { sentenceAround } from '../text/document.js';
import type { WordHit } from '../words/found-words.js';

/** 无人中毒, 没有房屋倒塌, 没有接到伤亡和房屋倒塌报告 */
const DENIED =
  /(?:没有|未|并无|尚无)(?:发生|出现|造成|导致|接到|收到|发现|监测到|检测到|报告)?(?:人员)?(?:伤亡)?(?:和|及|或|、)?$|(?:无|没有?)(?:一)?人(?:员)?(?:出现|因此|被)?$/;
export const isDenied = (text: string, { start }: WordHit): boolean =>
  DENIED.test(text.slice(Math.max(0, start - 14), start));

/** 防溺水、防踩踏、防触电 */
const PREVENTED = /(?:^|[^消国边联设堤人海])防$/;
export const isPrevented = (text: string, start: number): boolean =>
  PREVENTED.test(text.slice(Math.max(0, start - 2), start));

/** 未来三天仍有强降雨, 排除刑事案件: what may come or was ruled out is not what the text is about. */
const NOT_SO =
  /[没无]有?证据(?:表明|显示|证明)[^,。;!?\n]{0,10}$|(?:排除|不属于?|不构成)(?:了)?$|(?:预计|预报|预测|未来[一二两三四五六七八九十\d]{1,3}[天日]|后期|仍(?:将)?有|还将有)[^。;!?\n]{0,12}$/;

/** 当天无地震、无强降雨 */
const NO_SUCH = /(?:[没无]有?|未)(?:发生|监测到|记录到|出现)?(?:明显|任何)?$/;
const OF_NATURE = /震|雨|台风|洪|雪|雷|大风/;
/** 未发现传染病疫情, 兽医说不是传染病 */
const NO_PLAGUE = /[没无未]有?(?:发现|发生|出现|报告|接到)[^,。;!?\n过]{0,4}$|(?:不是|并非|不算)(?:什么|啥)?$/;

/** 还以为是地震, 像地震一样 */
const LIKENED =
  /(?:像|(?<![例诸比假譬])如|如同|犹如|仿佛|好似|宛如|堪比|不亚于|以为|当成|当作)(?:是|在|发生|遇到|来|有)?(?:了)?(?:一?场)?$/;
/** 暴雨红色预警信号 */
const WARNED_OF = /^[^,。;!?\n]{0,4}[红橙黄蓝]色预警/;
/** 专家提醒，一氧化碳中毒者应立即转移 */
const ADVISED =
  /(?:专家|医生|医师|部门|消防|警方|交警|民警|气象台?|疾控|律师|应急局|管理局)[^,。;!?\n]{0,6}(?:提醒|提示|建议|呼吁)/;

/** 交警提示：大桥塌陷处双向中断，已满50个小时 */
const TELLS_NEWS = /(?:提醒|提示):[^。!?\n]*(?:中断|封闭|断行|阻断)[^。!?\n]*(?:已|目前|正在)/;

/** 曾因违法排污被罚款 */
const REPRIMANDED = /曾经?(?:多次|两次|三次)?因[^,。;!?\n]{0,6}$/;
/** 泄漏物已围堵收集: of no crowd. */
const OF_A_SPILL =
  /(?:泄漏物?|油污?|污水|废水|污染物?|尾矿|柴油)[^,。;!?\n]{0,4}围堵|围堵[^,。;!?\n]{0,3}(?:收集|吸附|截流|导流|泄漏|油|污)/;

/** 出动吊车5台、挖掘机12台 */
const DEPLOYED = /(?:出动|调集|调派|调度|调来|动用|投入|调运|携带)[^。;!?\n]{0,30}$/;
/** 家属聚集在厂门口等候消息, 都堵在矿门口等消息 */
const TO_WAIT = /^[^,。;!?\n]{0,12}(?:等候|等待|等消息|守候|悼念|献花|祈福)/;
/** 事发地距水源地2公里 */
const AWAY_FROM = /(?:距|距离|离)[^,。;!?\n]{0,6}$/;
const SO_FAR = /^[^,。;!?\n\d]{0,4}[\d一二两三四五六七八九十]+[余多]?(?:公里|千米|里)/;
/** 疾控部门对现场进行消杀 */
const TO_CLEAN = /^(?:部门|中心|人员|机构)?[^,。;!?\n]{0,10}(?:消杀|消毒)/;
/** 地震局, 防震减灾中心: of an office. */
const OF_AN_OFFICE =
  /^(?:[坪店岭沟湾桥寨营铺峪梁洼庄堡](?:[乡镇村屯]|街道|社区)|局|基本烈度|烈度|设防|台网(?=显示|[^,。]{0,4}(?:无|未|没有))|断裂带|带上|[^,。;!?\n]{0,4}演[练习]|学会|学家|救援队|应急救援|博物馆|科普|体验馆|主题馆|展[厅馆]|遗址|公园|纪念)/;

/** 地震诱发多处滑坡: of the earthquake. */
const OF_A_SLIDE = /滑坡|崩塌|泥石流|塌方|堰塞|垮塌/;
const INDUCED = /(?:诱发|触发|引发|次生)(?:了)?[^,。;!?\n]{0,14}$/;

/** 滑坡综合治理项目昨日开工 */
const TO_BE_TREATED = /^(?:地质灾害)?(?:综合)?(?:治理|防治|整治|加固|勘查|监测预警)(?:项目|工程|点|规划|资金)?/;

/** 事故调查组, 今天真出事了, 疾控核定: says nothing of what happened. */
const BARE = new Set(['疾控', '事故', '出事了', '出了事', '出事故', '出大事']);

/** A word that is of no event, whatever stands beside it. */
function tellsOfNothing(text: string, { word, start, end }: WordHit): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 18);
  return (
    isPrevented(text, start) ||
    OF_AN_OFFICE.test(behind) ||
    (OF_A_SLIDE.test(word) && TO_BE_TREATED.test(behind)) ||
    NOT_SO.test(before) ||
    (OF_NATURE.test(word) && NO_SUCH.test(before)) ||
    (/疫|传染病/.test(word) && NO_PLAGUE.test(before)) ||
    (/聚集|[堵围]/.test(word) && TO_WAIT.test(behind)) ||
    (word === '疾控' && TO_CLEAN.test(behind)) ||
    // 机动车道, 电动车
    (word === '动车' && /[机电]$/.test(before))
  );
}

/** What a text says of other matters beside its own. */
function isBeside(context: GuardContext, { word, start, end }: WordHit): boolean {
  const { text } = context.document;
  const before = text.slice(Math.max(0, start - 12), start);
  if (OF_A_SLIDE.test(word) && INDUCED.test(text.slice(Math.max(0, start - 18), start)) && text.includes('地震'))
    return true;
  if (LIKENED.test(before) || WARNED_OF.test(text.slice(end, end + 8))) return true;
  if (word.endsWith('围堵') && OF_A_SPILL.test(text.slice(Math.max(0, end - 12), end + 6))) return true;
  if (REPRIMANDED.test(before)) return true;
  const behind = text.slice(end, end + 18);
  if (DEPLOYED.test(text.slice(Math.max(0, start - 36), start))) return true;
  if (AWAY_FROM.test(before) && SO_FAR.test(behind)) return true;
  const sentence = sentenceAround(context.document, start, end);
  if (ADVISED.test(text.slice(sentence.start, start)) && !TELLS_NEWS.test(text.slice(sentence.start, sentence.end)))
    return true;
  // 券商爆仓 is a figure of speech, and the market stands still.
  const guard = guardAt(context, start, end)?.guard;
  return guard !== undefined && guard !== 'figurative';
}

/**
 * Where words of events stand in the first characters of a text, without those that may come or were ruled out; where
 * they name several types also without a bare 事故 and those of other times, of rules, advice and rumours (2015年曾发生爆炸事故), unless
 * nothing were left.
 */
export function eventWords(context: GuardContext, readTo: number): readonly WordHit[] {
  const { text } = context.document;
  const hits = context.found.find('events', 0, readTo).filter((hit) => !tellsOfNothing(text, hit));
  if (!areOfSeveral(context, hits)) return hits;
  const telling = hits.filter(({ word, start }) => !BARE.has(word) || start < context.document.titleEnd);
  const ofThis = telling.filter((hit) => !isDenied(text, hit) && !isBeside(context, hit));
  return ofThis.length > 0 ? ofThis : hits;
}

function areOfSeveral({ words }: GuardContext, hits: readonly WordHit[]): boolean {
  const [first] = hits.flatMap(({ word }) => words.typesOfWord.get(word)?.slice(0, 1) ?? []);
  return hits.some(({ word }) => words.typesOfWord.get(word)?.some((type) => type !== first) === true);
}
