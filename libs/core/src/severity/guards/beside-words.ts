import { matchesOf } from '../../matches-of.js';
import type { Span } from '../text/sentences.js';
import type { WordHit } from '../words/found-words.js';

/** 昨夜, 23日20时许, 截至今早: of one event, and of now. */
const OF_NOW = /昨[天日晚夜]|今[天日晨早晚]|刚刚|突发/;
const OF_A_DAY =
  /昨[天日晚夜]|今[天日晨早晚]|刚刚|突发|凌晨|(?<![\d至到止以])\d{1,2}月\d{1,2}[日号](?![至到止前—-])|上?周[一二三四五六日]|\d[日号][^,。;!?\n]{0,6}(?:\d{1,2}[时点:]|上午|下午|晚|夜|中午)|截至[^,。;!?\n]{0,8}[时点]/;
/** 全市火灾共造成13人死亡: many events in one number. */
const COUNTS_MANY =
  /全[国省市县区州镇年月]|我[省市县区]|各[地类市县区]|共发生|累计|平均|每[年月天]|\d{2,}起|月份|季度|年度|总数|\d{4}年/;
/** 其中矿山领域死亡31人: the sentence before goes on. */
const GOES_ON =
  /^(?:其中|分|另|此外|而|但|与|和|从|按|自然灾害|因灾|各|一般|道路交通|交通|生产安全|工矿|火灾|溺水|地震|森林|农村|城市|累计|已?共)|领域|灾害[^,。;]{0,4}(?:造成|共)|事故[^,。;]{0,2}(?:共|死亡|中)|方面|行业|系统|较大|重大|以上/;
/** 青坪煤矿透水，11名矿工遇难: what happened to one place. */
const OWN_EVENT =
  /爆炸|爆燃|透水|冒顶|坍塌|垮塌|塌方|翻沉|沉没|倾覆|侧翻|坠[江河崖桥沟毁入落]|相撞|追尾|脱轨|泄漏|起火|失火|着火|滑坡|泥石流|决口|溃坝|垮坝|行凶|砍|捅|冲撞|踩踏|突水|瓦斯突出|雪崩|断塌|刮倒|吹倒|坠[湖谷]/;
const STOP = /[。!?;\n]/;
/** 流传的“死亡数千”截自一部灾难片预告，片方已将上映推迟: told of a rumour, in its own sentence. */
const TAKEN_FROM = /(?:[截取出来源摘拍]自|截取自|实为|其实是|误传|系)[^,。;!?\n]{0,12}$/;
/** 法院昨日开庭审理另一起案件 */
const OTHER_CASE = /另一[起宗件桩]|另案/;

/** 今年以来事故起数同比下降，可这不能安慰昨天的家属：16人没了 */
const TURN =
  /[,;](?:可|但|然而|不过|而|却)[^。;!?\n]{0,20}?(?:昨[天日晚夜]|今[天日晨早]|刚刚|前[天晚]|\d{1,2}日|这[次起回]|[此本]次|此起)/g;
export const afterTurn = (text: string, { start, end }: Span, at: number): Span => {
  const turn = matchesOf(TURN, text.slice(start, at)).at(-1);
  return turn ? { start: start + turn.index, end } : { start, end };
};

/** Guards of whom or of what beside an event a later clause may tell. */
const TOLD_LATER = new Set(['fiction', 'figurative', 'illness', 'court']);
const OF_A_TRIAL = /案|被告|庭|法院|检察|检方|判|审|诉|罪/;
const BEGINS_WITH_ITS_DAY =
  /现场[^,。;!?\n]{0,4}(?:突发|发生)|(?:散场|场外|通道|看台|[入出门]口)[^,。;!?\n]{0,6}发生(?:踩踏|坍塌|垮塌|爆炸|火灾)|^[^,。;!?\n]{2,14}昨[天日晚夜]|^[^,。;!?\n]{0,4}(?:(?<!年)\d{1,2}月)?(?:\d{1,2}日|昨[天日晚夜]|今[天日晨早])(?![^,。;!?\n]{0,8}(?:播出|上映|开播|首播|更新|的?节目))/;
const SHOWN =
  /播|(?<!首)映|集|镜头|剧(?!组)|片(?![区场])|书|拍|画面|视频|网传|影视|小说|游戏|副本|打[到了]|比赛|主场|客场/;

/** 19日看台垮塌，14人死亡，主办方还说“炸翻全场”: a word in a clause behind the toll of a dated event is not over it. */
export function isBehindEvent(text: string, guard: string, hit: WordHit, span: Span, at: number): boolean {
  if (!TOLD_LATER.has(guard) || hit.start < at || !text.slice(at, hit.start).includes(',')) return false;
  const told = text.slice(span.start, at);
  return (
    BEGINS_WITH_ITS_DAY.test(told) &&
    (OWN_EVENT.test(told) || /火灾|大火/.test(told)) &&
    !(guard === 'court' ? OF_A_TRIAL : SHOWN).test(told)
  );
}

/** A guard that many words put over a text. */
interface ByWords {
  readonly guard: string;
  /** Where they stand; undefined of a guard that something else puts there. */
  readonly byWords: readonly WordHit[] | undefined;
}

/**
 * 昨夜爆炸致11人死亡。……今年以来，全市事故起数同比下降: whether a sentence tells of an event beside what puts a guard
 * over the text. None of the words stands in it; of statistics it is dated, or stands before them and counts no many
 * events; of a court or a film, whose stories are dated, too, it stands before them and is of now.
 */
export function isBesideWords(text: string, { guard, byWords }: ByWords, sentence: Span, at: number): boolean {
  const { start, end } = afterTurn(text, sentence, at);
  if (!byWords) return false;
  const ofIt = byWords.filter((hit) => hit.start >= start && hit.start < end);
  if (ofIt.some((hit) => guard !== 'court' || !isBehindEvent(text, guard, hit, sentence, at))) return false;
  if (ofIt.length > 0) return true;
  const told = text.slice(start, end);
  const isBefore = byWords.every((hit) => hit.start >= end);
  const words = text.slice(byWords[0]?.start, byWords.at(-1)?.end);
  const first = byWords[0]?.start ?? 0;
  if (guard === 'fiction' && !STOP.test(words) && TAKEN_FROM.test(text.slice(Math.max(0, first - 20), first)))
    return true;
  if (guard === 'statistics') {
    if (OF_A_DAY.test(told)) return true;
    const isOfItsOwn =
      OWN_EVENT.test(told) && text.charAt(start - 1) !== ';' && !STOP.test(words) && !GOES_ON.test(told);
    return !COUNTS_MANY.test(told) && (isBefore || isOfItsOwn);
  }
  return (isBefore && OF_NOW.test(told)) || OTHER_CASE.test(words);
}
