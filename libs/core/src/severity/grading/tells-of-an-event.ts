import type { Mention } from '../measures.js';
import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';

/** Gathered people that are a crowd. */
export const CROWD = 30;
/** Cut off from water or gas by what broke, not by works or for a debt. */
const MANY_HOUSEHOLDS = 10_000;
const BROKE = /爆裂|爆管|挖[断破漏]|破裂|断裂|故障|抢修|冲毁|抢通|泄漏|事故/;
/** 当晚商城并未着火，无人受伤 */
const DID_NOT =
  /(?:并未|没有|未曾?|从未)(?:再)?(?:发生|出现)?(?:任何|什么|所谓)?(?:着火|起火|失火|火灾|火情|爆炸|坍塌|倒塌|泄漏|车祸|(?:交通|安全)事故)/;
function isOfNothing(document: Document, { start }: Mention): boolean {
  const span = sentenceAround(document, start, start);
  return DID_NOT.test(document.text.slice(span.start, start));
}

/** 灯光秀散场有序，全程无人受伤 */
const SHOW =
  /(?:灯光秀|演唱会|音乐节|马拉松|庙会|灯会|晚会|比赛|球赛|展会|博览会|景区|活动)[^。!?\n]{0,60}(?:平稳|有序|顺利|圆满|安全)|(?:平稳|有序|顺利|圆满)(?:结束|散场|落幕|举行|进行|疏散)/;
const isOfAShow = ({ text }: Document, { start }: Mention): boolean =>
  SHOW.test(text.slice(Math.max(0, start - 120), start));

/** 关停3家，71名老人转移到福利院; 台风登陆前提前转移12.4万人: moved by an office before anything happens. */
const ofAnInspection = (document: Document, { start, end }: Mention): boolean => {
  const span = sentenceAround(document, start, end);
  if (/提前|有序|预防性|按计划|将于|明[早天日]|届时/.test(document.text.slice(Math.max(span.start, start - 30), start)))
    return true;
  return /关停|停业|整改|取缔|查封|撤并/.test(document.text.slice(span.start, span.end));
};
const OF_AN_EVENT: ReadonlySet<Mention['measure']> = new Set(['atRisk', 'magnitude', 'areaHa', 'personalRecords']);
/** A toll stated as none, people trapped, moved or gathered: of an event, whatever the numbers. */
export function tellsOfAnEvent(document: Document, mention: Mention): boolean {
  const { text } = document;
  // 安置 alone is what becomes of people whose houses are pulled down.
  if (mention.measure === 'evacuated')
    return (
      /转移|疏散|撤[离了走出到]|避险/.test(text.slice(Math.max(0, mention.start - 30), mention.end)) &&
      !ofAnInspection(document, mention)
    );
  if (mention.measure === 'participants') return mention.low >= CROWD;
  if (mention.measure === 'households') return mention.low >= MANY_HOUSEHOLDS && BROKE.test(text);
  if (mention.kind === 'none-stated' && (isOfNothing(document, mention) || isOfAShow(document, mention))) return false;
  return mention.kind === 'none-stated' || OF_AN_EVENT.has(mention.measure);
}
