import { guardAt } from '../guards/guards.js';
import type { GuardContext } from '../guards/guards.js';
import { sentenceAround } from '../text/document.js';
import type { WordHit } from '../words/found-words.js';

/** 无人中毒, 没有房屋倒塌, 没有接到伤亡和房屋倒塌报告 */
const DENIED =
  /(?:没有|未|并无|尚无)(?:发生|出现|造成|导致|接到|收到)?(?:人员)?(?:伤亡)?(?:和|及|或|、)?$|(?:无|没有?)(?:一)?人(?:员)?(?:出现|因此|被)?$/;
export const isDenied = (text: string, { start }: WordHit): boolean =>
  DENIED.test(text.slice(Math.max(0, start - 14), start));

/** 防溺水、防踩踏、防触电 */
const PREVENTED = /(?:^|[^消国边联设堤人海])防$/;
export const isPrevented = (text: string, start: number): boolean =>
  PREVENTED.test(text.slice(Math.max(0, start - 2), start));

/** 未来三天仍有强降雨, 排除刑事案件: what may come or was ruled out is not what the text is about. */
const NOT_SO =
  /(?:排除|不属于?|不构成)(?:了)?$|(?:预计|预报|预测|未来[一二两三四五六七八九十\d]{1,3}[天日]|后期|仍(?:将)?有|还将有)[^。;!?\n]{0,12}$/;

/** 还以为是地震, 像地震一样 */
const LIKENED =
  /(?:像|如同|犹如|仿佛|好似|宛如|堪比|不亚于|以为|当成|当作)(?:是|在|发生|遇到|来|有)?(?:了)?(?:一?场)?$/;
/** 暴雨红色预警信号 */
const WARNED_OF = /^[^,。;!?\n]{0,4}[红橙黄蓝]色预警/;
/** 专家提醒，一氧化碳中毒者应立即转移 */
const ADVISED =
  /(?:专家|医生|医师|部门|消防|警方|交警|民警|气象台?|疾控|律师|应急局|管理局)[^,。;!?\n]{0,6}(?:提醒|提示|建议|呼吁)/;

/** 曾因违法排污被罚款 */
const REPRIMANDED = /曾经?(?:多次|两次|三次)?因[^,。;!?\n]{0,6}$/;
/** 泄漏物已围堵收集: of no crowd. */
const OF_A_SPILL =
  /(?:泄漏物?|油污?|污水|废水|污染物?|尾矿|柴油)[^,。;!?\n]{0,4}围堵|围堵[^,。;!?\n]{0,3}(?:收集|吸附|截流|导流|泄漏|油|污)/;

/** 地震局, 防震减灾中心: of an office. */
const OF_AN_OFFICE =
  /^(?:[坪店岭沟湾桥寨营铺峪梁洼庄堡](?:[乡镇村屯]|街道|社区)|局|基本烈度|烈度|设防|断裂带|带上|学会|学家|救援队|应急救援|博物馆|遗址|公园|纪念)/;

/** 事故调查组, 今天真出事了: says nothing of what happened. */
const BARE = new Set(['事故', '出事了', '出了事', '出事故', '出大事']);

/** What a text says of other matters beside its own. */
function isBeside(context: GuardContext, { word, start, end }: WordHit): boolean {
  const { text } = context.document;
  const before = text.slice(Math.max(0, start - 12), start);
  if (LIKENED.test(before) || WARNED_OF.test(text.slice(end, end + 8))) return true;
  if (word.endsWith('围堵') && OF_A_SPILL.test(text.slice(Math.max(0, end - 12), end + 6))) return true;
  if (REPRIMANDED.test(before)) return true;
  const sentence = sentenceAround(context.document, start, end);
  if (ADVISED.test(text.slice(sentence.start, start))) return true;
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
  const hits = context.found
    .find('events', 0, readTo)
    .filter(
      ({ start, end }) =>
        !isPrevented(text, start) &&
        !OF_AN_OFFICE.test(text.slice(end, end + 4)) &&
        !NOT_SO.test(text.slice(Math.max(0, start - 20), start)),
    );
  if (!areOfSeveral(context, hits)) return hits;
  const telling = hits.filter(({ word, start }) => !BARE.has(word) || start < context.document.titleEnd);
  const ofThis = telling.filter((hit) => !isDenied(text, hit) && !isBeside(context, hit));
  return ofThis.length > 0 ? ofThis : hits;
}

function areOfSeveral({ words }: GuardContext, hits: readonly WordHit[]): boolean {
  const types = new Set(hits.flatMap(({ word }) => words.typesOfWord.get(word) ?? []));
  return types.size > 1;
}
