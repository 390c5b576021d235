import { RarePattern } from '../words/rare-pattern.js';
import { ruledOut } from './ruled-out.js';

/** What was said before is told as wrong: 网传…不实，. */
const DENIED_FIRST =
  '(?:不实|不属实|谣言|谣传|假的|虚假(?:信息|消息)?|有误|夸大(?:了|其词|事实)?|编造的?|捏造的?|失实|不准确?|子虚乌有|以讹传讹)[^。;!?\\n,\\d]{0,4}';
/** Whoever knows: 官方核实, 交警说, 指挥部公布. */
const KNOWN_BY =
  '(?:(?:据|经)?(?:官方|警方|交警|公安(?:机关|局)?|消防(?:部门|救援)?|应急(?:管理)?(?:局|厅|部门)|(?:现场|救援|前方)?指挥部|医院|卫健[委局]|工作组|调查组|[县市区镇]?(?:政府|委宣传部|融媒体?中心?)|矿方|厂方|当地|有关部门)?[^,。;!?\\n“"\\d]{0,4}?(?:核实|核查|查明|查实|确认|通报|公布|说|称|表示|介绍|回应|透露|证实|统计|核定|澄清)|实际(?:上)?|实为|目前|真实(?:数字|人数|情况)|事实上|事实|其实|应为|只有|仅有?|(?<=,)而?是)';
const OF_TOLL =
  '(?:后|的|共|已|了|造成|致|导致|目前|截至[^,。;\\d]{0,6}\\d{0,2}[日时]?|实际|死亡|遇难|死者|死|伤亡|人数|数字|为|是|有|只|仅|一共|事故|:|,|“|”|"|\\d+[名人位][^,。;!?\\n\\d]{1,6}[、,和及]?)*';
const SET_STRAIGHT = new RegExp(`${DENIED_FIRST},(?:而|但|其中?)?${KNOWN_BY}${OF_TOLL}$`);
const DENIED_AGAIN = /^[^。;!?\n]{0,24}(?:不实|不属实|谣言|谣传|假的|虚假|编造|捏造|失实|外[省地市]|旧(?:闻|视频|图))/;

/** 关于“瞒报死亡人数”的说法不实，遇难人数为34人: denied is that any were kept silent about. */
const CONCEALMENT_DENIED =
  /[“"「][^”"」。\n]{0,4}瞒报[^”"」。\n]{0,10}[”"」](?:的?(?:说法|传言|消息|信息|网帖)|一事)?(?:均|都)?(?:系|为|是|属)?(?:不实|不属实|谣言|没有依据|无依据)[,。;][^“"「]*$/;
/** 网传30人死亡不实，官方核实为3人死亡: the number that an office puts behind what it denies. */
export const isSetStraight = (text: string, from: number, at: number): boolean =>
  (SET_STRAIGHT.test(text.slice(from, at)) ||
    isLookedInto(text.slice(from, at)) ||
    isFoundSo(text, from, at) ||
    isTheOfficesOwn(text, from, at) ||
    ASSESSED.test(text.slice(from, at)) ||
    CONCEALMENT_DENIED.test(text.slice(from, at))) &&
  !DENIED_AGAIN.test(text.slice(at, at + 40));

/** 上述数字不实。现将真实情况通报如下：8月30日，……12人死亡: only the number was wrong. */
const NUMBERS_DENIED = new RarePattern(
  /(?:数字|人数|数据|伤亡情况)(?:均|都|全部?|与[^,。;!?\n]{1,6})?(?:系|为|是|属)?(?:不实|不属实|失实|不符|夸大|有误|不准确|谣言)|现将(?:真实|实际|事故|有关|相关)?情况(?:通报|公布|说明|通告|发布|向社会)/,
);
const isTheOfficesOwn = (text: string, from: number, at: number): boolean =>
  NUMBERS_DENIED.firstBetween(text, 0, at) !== null &&
  !/[“”"「」]|网[民友传上]|有人|谣|[听据]说|所谓|散布/.test(text.slice(from, at));

/** 针对网传“烧死40人”，经消防核对，火灾共造成12人死亡: what those who looked into it say plainly. */
const LOOKED_INTO =
  /(?:经|据)[^。;!?\n“"「]{0,24}(?:核对|核实|核查|核定|查明|清点|统计|确认)(?:后)?[^。;!?\n“"「]{0,40}(?:造成|导致|致)(?:了)?[^。;!?\n“"「\d]{0,6}(?:\d{1,4}[名人位][^,。;!?\n\d]{1,6}[、,和及])*$/;
const OF_ELSEWHERE = /外[地省市]|境外|国外|旧|去年|往年|多年前|视频|图片|网传|所谓|不实|谣/;
const isLookedInto = (told: string): boolean => {
  const found = LOOKED_INTO.exec(told);
  return found !== null && !OF_ELSEWHERE.test(found[0]);
};

/** 网帖称烧掉上亿元，消防部门核定的直接财产损失实为1480万元 */
const ASSESSED =
  /(?:消防|应急|物价|公估|评估|价格认证|调查组)[^,。;!?\n“"\d]{0,10}(?:核定|评估|认定|核算|鉴定|统计)的?(?:直接)?(?:经济|财产)?损失(?:其实|实际)?[实仅只]?[为是有]$/;

/** 网传…系谣言。8月31日的爆炸事故确认31人遇难: a sentence of its own that tells what was found. */
const FOUND_SO =
  /(?:事故|爆炸|火灾|大火|矿难|坍塌|垮塌|车祸|沉船|滑坡|泥石流|中毒|地震|踩踏|事件)[^,。;!?\n“"「\d]{0,8}(?:\d{1,4}[名人位][^,。;!?\n\d]{1,6}[、,和及])*$/;
const WAS_FOUND = /经(?:核实|核查|查明|查证|调查)|(?:确认|核定|核实|查明)/;
const isFoundSo = (text: string, from: number, at: number): boolean => {
  const told = text.slice(from, at);
  return FOUND_SO.test(told) && WAS_FOUND.test(told) && !OF_ELSEWHERE.test(told) && !/[没未“"「]|网[民友]/.test(told);
};

/** 不是死了50人，是5人遇难; 并非网上所说的“十余人死亡”，目前确认4人. */
const NOT_SO_MANY =
  /(?:不是|并非|绝非|远非)(?:像|如)?(?:网[上络传]|有人|外界|坊间|群里)?(?:所?(?:说|传|称|讲|流传|盛传)的?|所谓的?|的?传言)?(?:那样)?(?:有)?[“"]?(?:死亡?了?|遇难了?|造成|致)?$/;
const BUT_SO_MANY =
  /^[^,。;!?\n]{0,12},(?:而?是|实际|目前|现|经|已?确认|官方|应为?|只有?|仅|[^,。;!?\n\d]{0,10}(?:确认|核实|通报|公布|称|说|表示))[^。;!?\n\d]{0,14}(?:\d|[一二两三四五六七八九十]+[名个人])/;

/** 请不要相信“死亡30人”的传言 */
const WARNED_OFF =
  /(?:不要|请勿|切勿|勿|别|莫|不必|不可)(?:再|轻易|随意|盲目){0,2}(?:轻信|相信|听信|信|传播?|转发?|散布|扩散)[^。;!?\n“"「\d]{0,8}[“"「]?[^,。;!?\n”\d]{0,10}$/;
const SUCH_TALK = /^[^。;!?\n]{0,14}的?(?:传言|谣言|谣传|传闻|说法|消息|信息|言论|视频|假话|鬼话|帖子|截图)/;

/** The words by which a number is denied, for another that follows it or as mere talk, or undefined. */
export function deniedForAnother(text: string, from: number, at: number): string | undefined {
  const out = ruledOut(text, from, at);
  if (out !== undefined) return out;
  const warned = WARNED_OFF.exec(text.slice(Math.max(from, at - 32), at));
  if (warned && SUCH_TALK.test(text.slice(at, at + 28))) return warned[0];
  const told = NOT_SO_MANY.exec(text.slice(Math.max(from, at - 24), at));
  return told && BUT_SO_MANY.test(text.slice(at, at + 44)) ? told[0] : undefined;
}
