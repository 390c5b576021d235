import { RarePattern } from '../words/rare-pattern.js';
import type { Document } from '../text/document.js';

/** 小区“十人被杀”？警方：造谣; 男子编造校园杀人视频被拘: a headline that leaves nothing of it. */
const HEADLINE = new RarePattern(
  /[”"」?][”"」?]?[^,。!?\n]{0,8}(?:警方|官方|网信办?|公安|当地|网警)?(?:回应|通报|辟谣)?[:,]?(?:系|是|纯属)?(?:造谣|谣言|假的|不实|假消息|虚假|编造|假新闻)|[?][^,。!?\n]{0,12}:(?:未|没有|并未|从未|无此)|(?:编造|捏造|散布|虚构|造谣|谎称)[^,。!?\n]{2,28}(?:被拘|被行拘|被行政拘留|被刑拘|被罚|被处罚|被查处|获刑|行拘)|AI(?:生成|造|合成)[^。!?\n]{2,24}(?:被罚|被拘|被处罚)|网传[^。!?\n]{4,36}:(?:没有|未|并无|从未|谣言|不实)|[?][^,。!?\n]{0,8}造谣者/,
);
/** “131人死亡、337人受伤”？昆明警方回应 over 系谣言 */
const ANSWERED = new RarePattern(/[”"」?][^,。!?\n]{0,12}(?:回应|辟谣|核实|澄清)/);
const DENIED_BELOW = new RarePattern(/系谣言|纯属|不实|虚假|编造|未发生|从未|谣言/);
/** “化工厂炸了，死了好多人！”……谎报警情: what a caller said. */
const FALSE_ALARM = new RarePattern(
  /谎报(?:警情|火警|险情)|(?:报警|来电|打电话)(?:人|者|的)?(?:系|是|纯属|属)恶作剧|报假警|虚报警情|假警情/,
);
/** 昨夜火灾致12人遇难，“死了30人”的说法不实: what stands beside the quotation is the headline's own. */
const QUOTED = /[“"「][^”"」]*[”"」][?]?|[^,。!?\n]*[?]/g;
const TELLS_ITS_OWN = /[致亡死]\d+|\d+[名人]?(?:遇难|死亡|身亡|丧生|受伤)|死伤?\d+/;
/** Whether a title tells a toll of its own beside what it quotes or asks. */
export const tellsItsOwn = (text: string, titleEnd: number): boolean =>
  TELLS_ITS_OWN.test(text.slice(0, titleEnd).replaceAll(QUOTED, ''));
/** 没有人员伤亡 stands beside what was made up. */
const DENIES = /^(?:[无没未零0]|暂无)/;
const BELOW = 400;

/** What denies the words at `at` as made up by somebody, by the headline or behind a quotation. */
export function deniedAsMadeUp({ text, titleEnd }: Document, at: number, isQuoted: boolean): string | undefined {
  if (DENIES.test(text.slice(at, at + 2))) return undefined;
  const headline = HEADLINE.firstBetween(text, 0, titleEnd);
  if (headline && !tellsItsOwn(text, titleEnd)) return headline[0];
  if (at < titleEnd) {
    const answered = ANSWERED.firstBetween(text, 0, titleEnd);
    if (answered && DENIED_BELOW.isBetween(text, titleEnd, titleEnd + BELOW)) return answered[0];
  }
  return isQuoted || at < titleEnd ? FALSE_ALARM.firstBetween(text, at, text.length)?.[0] : undefined;
}
