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
/** “酒店烧死三十多人”？记者走访：酒店正常营业; “某矿爆炸32死”上了热搜，宣传部回应：该矿2019年已关闭 */
const LOOKED_AT =
  /^[^”」"。!?\n]{0,30}[”」"][?!。]?[^。!?\n]{0,24}(?:走访|探访|核实|核查|查看|求证|回应|澄清|赶到|到现场|下井|回复|苦笑|笑答)[^。!?\n]{0,16}?[:,][^。!?\n]{0,30}?(?<well>(?:视频|图片|画面|照片)(?:系|为|是|实为)[^,。;!?\n]{0,10}(?:境外|外地|外省|旧|\d{4}年|AI|影视|演练|去年)|正常(?:营业|生产|上课|通行|运行|运营)|一切正常|一个(?:人)?(?:都|也)?[没不]少|(?:早|\d{4}年|多年前|半年前|去年)就?已?(?:经)?(?:关闭|停产|关停|拆除|注销|停业)|[埋死烧淹伤]的(?:其实)?是[^,。;!?\n]{0,6}(?:袋|包|头|只|台|根|棵|箱)|(?:集体|组织|统一)?(?:打疫苗|体检|春游|秋游|郊游)(?:去了)?|连(?:个|根)[^,。;!?\n]{1,6}(?:都|也)没有)/;
/** “是不是矿上死了十几个？”矿长回复：“今天全员安全出井，一个没少。” */
const ASKED_AND_WELL =
  /^[^”"。!\n]{0,16}[?][”"][^。!\n]{0,50}?(?<well>一个人?(?:都|也)?[没不]少|全员(?:安全|平安)|没这回事|没有的事)/;
/** The words that all is well, behind what is quoted. */
export const allIsWell = (before: string, behind: string): string | undefined =>
  (SAID.test(before) ? ALL_WELL.exec(behind)?.groups?.['well'] : undefined) ??
  LOOKED_AT.exec(behind)?.groups?.['well'] ??
  ASKED_AND_WELL.exec(behind)?.groups?.['well'];

/** “……吃倒三百多学生”，记者到校了解，2100名师生中没有一人就医 */
export const NOBODY_ILL =
  /^[^”」"\n]{0,60}[”」"][^。!?\n]{0,60}?((?<!其余|其他|剩余)(?:师生|学生|幼儿|孩子|职工|员工|工人|村民)(?:[中里])?(?:没有?一?[人例名]|无一?[人例名]|均无|都没有)[^,。;!?\n]{0,6}(?:就医|就诊|送医|住院|不适|中毒|症状|发病))/;

/** 网上说某矿死了二十几个，应急局派人查了一遍，矿上一切正常 */
const WELL_BEHIND =
  /,[^。!?\n]{0,40}(?:一个人?(?:都|也)?[没不]少|一切正常|全员平安|正常(?:营业|生产|上课)|(?:井下|现场|厂里|矿上)(?:好好的|没事|无异常|没有异常))/;
const TOLL_BEHIND = /\d+[名人位个][^,。;!?\n]{0,4}(?:死|遇难|身亡|丧生|受伤|失联|被困)|其余/;
/** The words that all is well, behind what talk tells without a quotation. */
export const wellBehindTalk = (behind: string): string | undefined => {
  const well = WELL_BEHIND.exec(behind)?.[0];
  return well === undefined || TOLL_BEHIND.test(well) ? undefined : well;
};
