import { RarePattern } from '../words/rare-pattern.js';

/** 十月份我县交通事故, 春节假期全国火灾: counted over a time, unless it is of one. */
const COUNTED_OVER =
  /今年(?:入[春夏秋冬汛])?(?:以来)?,?[^。;!?\n]{0,12}(?:发生|审理|接报|处置|查处)[^。;!?\n\d]{0,14}\d+(?:起|件|宗)|(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份|[头前](?:\d{1,2}|[一二三四五六七八九十]{1,3})个月|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[至到-](?:\d{1,2}|[一二三四五六七八九十]{1,3})月|[本当]月|上个?月|(?:春节|国庆|五一|清明|端午|中秋|元旦|小长|长|暑|寒)假期?|假期|黄金周|春运)[^。;!?\n]{0,12}(?:全[国省市县区镇州]|我[省市县区]|本[省市县区]|辖区|各地|公安部)[^。;!?\n]{0,16}(?:事故|车祸|火灾|警情|溺|共(?:死|亡))|(?:暴雨|台风|寒潮|高温|强对流)过程[^,。;!?\n\d]{0,3}\d+次|全[国省市县区州](?:上个?月|[本当]月)[^。;!?\n\d]{0,14}(?:死|亡|伤)|(?:今年|本)?汛期,?(?:全[国省市县区州]|我[省市县区])[^,。;!?\n]{0,4}因灾|(?<!\d)(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月份?[^。;!?\n\d]{0,12}(?:全[国省市县区镇州]|我[省市县区]|本[省市县区]|辖区)[^。;!?\n\d]{0,8}(?:报告|上报|通报)[^。;!?\n\d]{0,12}传染病|(?:半年|[\d一两二三四五六七八九十几多]{1,2}(?:个多?月|年多?)|入[春夏秋冬]以来)(?:[内里来间就已共]|时间|已经|先后|陆续|总共|一共|不到){0,3}(?:走|死|没|去世|过世)了/;
/** 假期我市发生三起车祸：环城路一起4人死亡: told one by one. */
const ONE_BY_ONE = /[:,;、][^,。;!?\n\d]{0,10}(?:一|1)起[^,。;!?\n\d]{0,6}$/;
const OF_ONE_EVENT = /连发[两二三]起|一起|1起|一场|某[^,。;]{0,10}发生|发生[^,。;]{0,4}[爆坍塌翻]/;

/** Statistics count events: 214起, not 两起. */
const MANY_EVENTS =
  /(?<![\d:.])(?:\d{2,}|[5-9]|[五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百[^,。;]{0,6})(?:多|余)?起(?!连环|系列|连续)/;

/** 本次事故……造成30余起追尾: one event of many collisions. */
const OF_THIS_EVENT =
  /(?:本|此|该|这)次(?:事故|雪灾|降雪|大雾|连环)[^。;!?\n]*造成[^。;!?\n\d]{0,4}(?:\d{2,}|[一二三四五六七八九]?十)[余多]?起/;
/** 近期3起较大事故，涉及死亡11人: counted together. */
const RECENT_EVENTS = new RarePattern(
  /(?:近期|近段时间|近来|前期|前段时间|近年|各地|外省|外地|全国|另外)[^。;!?\n]{0,8}(?<!第)[2-9两二三四五六七八九几多数]起|[2-9两二三四五六七八九几]起(?:典型|警示|同类)(?:事故|案例|性)|报告(?:食物|一氧化碳|农药|职业)?(?:中毒|火灾|溺水|事故|事件)[2-9两二三四五六七八九几]起|(?<!这|此|该)[2-9两二三四五六七八九几]起(?:事故|火灾|车祸)?(?:合计|共计|总计|总共|一共|加起来|累计)/,
);

/** 已发生3起、累计死亡14人，最近一起就在昨天，某污水厂6人死亡 */
const LATEST_ONE = /[,;](?:其中)?最(?:近|新)的?一[起次][^,。;!?\n]{0,8}[昨今前][天日晚晨夜][^。!?\n]*$/;
/** 近期两起事故：一是11月2日某煤矿透水，死亡13人；二是……: each told by itself. */
const ENUMERATED = /起(?:事故|火灾|车祸|案例)?[:,](?:一是|其一|第一起|①|1[.、])[^。!?\n]*$/;

/** 死亡14人，使该省今年矿难死亡人数升至51人 */
const BRINGS_THE_YEAR_TO =
  /(?:使|令|让|至此|全[国省市县区州]|我[省市县区])[^,。;!?\n]{0,8}(?:今年|年内|本年|全年|近[一二三四五六七八九十\d]{1,2}年)[^,。;!?\n\d]{0,16}(?:升|增|达|攀|突破)/;
/** 全县今年已有19人溺水身亡 */
const OF_THIS_YEAR =
  /(?:全[国省市县区州镇]|我[省市县区]|辖区)今年[^,。;!?\n\d]{0,10}(?:已|共|累计)|今年[^,。;!?\n\d]{0,6}(?:全[国省市县区州]|我[省市县区]|辖区)[^,。;!?\n\d]{0,6}(?:已有|已经有|共有|累计有?)/;

/** 受伤840人，同比下降6.1% */
const COMPARED_BEHIND = /^[万亿]?[人名起件元]{0,2}[,(]同比(?:下降|上升|增长|增加|减少|持平|分别)/;

/** The words by which what is stated at [start, end) is counted over many events or a long time, or undefined; from is where its sentence begins. */
export function countedOver(text: string, from: number, start: number, end: number): string | undefined {
  const before = text.slice(from, start);
  const many =
    (OF_THIS_EVENT.test(before) ? null : MANY_EVENTS.exec(before)) ?? RECENT_EVENTS.firstBetween(text, from, start);
  if (LATEST_ONE.test(before)) return undefined;
  if (many && !ENUMERATED.test(before)) return many[0];
  const brought =
    OF_THIS_YEAR.exec(before) ?? BRINGS_THE_YEAR_TO.exec(before) ?? BRINGS_THE_YEAR_TO.exec(text.slice(from, end));
  if (brought) return brought[0];
  const compared = COMPARED_BEHIND.exec(text.slice(end, end + 16));
  if (compared) return compared[0];
  const over = COUNTED_OVER.exec(text.slice(from, end));
  return over && !OF_ONE_EVENT.test(over[0]) && !ONE_BY_ONE.test(before) ? over[0] : undefined;
}
