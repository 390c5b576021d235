import type { Span } from '../text/sentences.js';

const CLAUSE_BEFORE = /[^,;:]*$/;
const CLAUSE_BEHIND = /^[^,;:。!?\n]*/;
const TALK = /传|谣|所谓|[听据]说|有人|网[上友民]|说法|猜测|群里|朋友圈|帖|视频|自媒体|外界/;
const DENIED =
  /没有?(?:任何|事实)?(?:依据|根据)|毫?无(?:任何)?(?:依据|根据)|不实|不属实|谣言|谣传|假的|虚假|失实|不符|有误|夸大|编造|捏造|误传|不成立|子虚乌有/;
/** 网传死亡30人没有根据: talk, its number and the denial within one clause. */
const DENIED_CLAUSE = new RegExp(
  `(?:${TALK.source})[^,;。!?\\n]{0,24}?(?<number>\\d{1,4}|[一二两三四五六七八九十百几数]{1,5})[余多]?[名人位个][^,;。!?\\n]{0,16}?(?:${DENIED.source})`,
);

/** 关于“四十人全部遇难”的网帖，警方澄清：该说法不实，: a quoted number and its denial in clauses of their own. */
const QUOTED_AND_DENIED = new RegExp(
  `[“"「][^”"」。!?\\n]{0,24}?(?<number>\\d{1,4}|[一二两三四五六七八九十百几数]{1,5})[余多]?[名人位个][^”"」。!?\\n]{0,16}[”"」][^。!?\\n“”]{0,40}?(?:${DENIED.source})[^,;。!?\\n]{0,6}[,;:]`,
);

/** 网传死亡30人没有根据，遇难的是6人: a number told plainly beside the clause that denies another. */
export function isToldBesideDenial(text: string, sentence: Span, at: number): boolean {
  const before = CLAUSE_BEFORE.exec(text.slice(sentence.start, at))?.[0] ?? '';
  const behind = CLAUSE_BEHIND.exec(text.slice(at, sentence.end))?.[0] ?? '';
  const own = before + behind;
  if (TALK.test(own) || DENIED.test(own) || /[“”"「」]/.test(own)) return false;
  const start = at - before.length;
  const others = [text.slice(sentence.start, start), text.slice(at + behind.length, sentence.end)];
  const number = /\d{1,4}|[一二两三四五六七八九十百]{1,5}/.exec(own.slice(before.length))?.[0];
  return others.some((other) => {
    const denied = (DENIED_CLAUSE.exec(other) ?? QUOTED_AND_DENIED.exec(other))?.groups?.['number'];
    return denied !== undefined && denied !== number;
  });
}

/** “山洪卷走四十人”，记者到村里数了，一个没少; “死了五个”，公安：现场秩序井然 */
const ALL_WELL =
  /^[^”」"。!?\n]{0,30}[”」"][^。!?\n]{0,40}?(?<well>一个(?:都|也)?[没不]少|虚惊一场|经[^,。!?\n]{0,6}(?:清点|点名|核对|核查|核实)[^。!?\n]{0,30}?其余(?:人员?|工人)?(?:均|都|全部?)?(?:安全|平安)|安然无恙|平安无事|好好的|一切正常|秩序(?:井然|正常|良好)|(?:没有?|无|未发生)(?:任何)?(?:踩踏|爆炸|火灾|坍塌|事故)|(?:为|系|是)测试(?:数据|信息)|没有真实(?:的)?(?:用户)?(?:信息|数据))/;
const SAID = /传|[听据]说|所谓|[回响]应|针对|关于|群|帖|视频|网|称/;
/** The words that all is well, behind what is quoted. */
export const allIsWell = (before: string, behind: string): string | undefined =>
  SAID.test(before) ? ALL_WELL.exec(behind)?.groups?.['well'] : undefined;
