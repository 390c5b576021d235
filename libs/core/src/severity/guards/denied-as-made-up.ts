import { RarePattern } from '../words/rare-pattern.js';
import type { Document } from '../text/document.js';

/** 小区“十人被杀”？警方：造谣; 男子编造校园杀人视频被拘: a headline that leaves nothing of it. */
const HEADLINE = new RarePattern(
  /[”"」?][”"」?]?[^,。!?\n]{0,8}(?:警方|官方|网信办?|公安|当地|网警)?(?:回应|通报|辟谣)?[:,]?(?:系|是|纯属)?(?:造谣|谣言|假的|不实|假消息)|(?:编造|捏造|散布|虚构|造谣|谎称)[^,。!?\n]{2,24}(?:被拘|被行拘|被行政拘留|被刑拘|被罚|被处罚|被查处|获刑|行拘)/,
);
/** “化工厂炸了，死了好多人！”……谎报警情: what a caller said. */
const FALSE_ALARM = new RarePattern(/谎报(?:警情|火警|险情)|报假警|虚报警情|假警情/);

/** What denies the words at `at`, a quotation or a part of the title, as made up by somebody. */
export const deniedAsMadeUp = ({ text, titleEnd }: Document, at: number): string | undefined =>
  (HEADLINE.firstBetween(text, 0, titleEnd) ?? FALSE_ALARM.firstBetween(text, at, text.length))?.[0];
