import { guardAt } from '../guards/guards.js';
import type { GuardContext } from '../guards/guards.js';
import type { Figures } from '../measures.js';
import type { Severity } from '../severity.js';
import { sentenceAround } from '../text/document.js';
import { RarePattern } from '../words/rare-pattern.js';

/** What a first report tells of many, without their number. */
export interface Doubt {
  readonly level: Severity;
  readonly start: number;
  readonly end: number;
}

const MANY =
  '(?:多|数十|几十|上百|数百|大量|大批|众多|好多|很多|许多|不少|成批|[全整一]车|[全整]船|[全整]楼)(?:的)?(?:名|个|位)?(?:人员|群众|乘客|旅客|工人|矿工|学生|孩子|儿童|幼儿|师生|村民|居民|市民|游客|顾客|员工|老人|工友|民工|职工|住户|妇女|人)';
const HARM =
  '(?:死亡|死了|死掉|遇难|身亡|丧生|伤亡|死伤|失踪|失联|被困|被埋|被压|落水|没(?:能)?(?:上来|出来|跑出来|逃出来)|倒地|被踩|中毒|送医|生死不明|下落不明)';
const UNNUMBERED = new RarePattern(
  new RegExp(
    `${MANY}[^,。;!?\\n\\d]{0,8}${HARM}|(?:死|没|埋|困|压)(?:了|着|掉)(?:好多|很多|许多|不少|好些|一大[片批堆]|不知道?多少)(?:个)?人|伤亡(?:惨重|严重|较大|很大|不小|巨大)|死伤(?:惨重|无数|众多|严重)|(?:重大|严重|大量)(?:人员)?(?:伤亡|死伤)`,
    'u',
  ),
);
/** 车上约40人，伤亡不明 */
const ABOARD = new RarePattern(
  /(?:载有|载着|搭载|乘坐|乘载|车上|船上|机上|艇上|楼里|楼内|井下|洞内|隧道内|现场(?![^,。;!?\n\d]{0,4}(?:听众|观众|听讲|参会|参训|报名|围观)))[^,。;!?\n\d]{0,10}?(\d{2,4})(?:余|多|来)?(?:名|位|个)?(?:人员|乘客|旅客|工人|矿工|学生|师生|游客|人)/u,
);
const DISASTER = new RarePattern(
  /坠[桥江河崖入落毁海谷]|沉没|翻沉|倾覆|侧翻|翻下|翻入|失联|失事|坠毁|起火|着火|爆炸|爆燃|透水|突水|坍塌|垮塌|倒塌|塌方|脱轨|相撞|撞上|滑坡|泥石流|踩踏|决口|溃坝/u,
);
/** 发生一起特别重大事故: the level is named and nothing counted. */
const NAMED = new RarePattern(
  /(?:发生|突发|酿成|造成|系|为|属)(?:了)?[^,。;!?\n]{0,8}?(特别重大|重大)[^,。;!?\n]{0,8}?(?:事故|火灾|灾害|矿难|案件|交通事故|事件)/u,
);
/** 关于资质审定的投诉: what it names is of then or of what may come. */
const COMPLAINS = /隐患|投诉|举报|反映|维权/;
/** A train, an aircraft, a ship of passengers: many, unless somebody says otherwise. */
const VESSEL = new RarePattern(
  /(?:列车|动车|高铁|地铁|客机|飞机|航班|客轮|客船|渡轮|渡船|大巴|客车|校车)[^,。;!?\n]{0,8}(?:脱轨|坠毁|坠落|失事|坠[江河崖桥海]|坠入|沉没|翻沉|倾覆|失联)/u,
);
const POISONED = new RarePattern(/投毒/u);

const ABOARD_SERIOUS = 10;
const ABOARD_MOST = 30;
/** 隐患, 风险: what may happen is no event. */
const NOT_YET =
  /隐患|风险|预警|预报|[,;]或[将会可]?(?:造成|引发|导致|酿成)|防范|防止|预防|避免|遏制|杜绝|排查|较大|可能|如果|一旦|假如|险些|差点|以免|曾|获评|挂牌督办|(?:人数|定员|编制)由|(?:减|压减|下降|减少)(?:到|至)/u;
/** 外省接连发生重特大事故，造成重大人员伤亡，教训深刻; 一定要等发生重大火灾了才重视 */
const SPOKEN_OF =
  /教训|接连发生|外[省地市]|邻[市县省区]|隔壁[市县镇]|会议|万一|一定要等|才(?:会|能|肯|知道|重视)|去年|前年|今年(?:以来|\d+月)|历史|最近几年|近年/u;
const ALL_WELL = new RarePattern(
  /(?:无|没有|未造成|未发生|无任何)(?:人员)?(?:伤亡|死亡|受伤)|全部(?:获救|救出|脱险|撤离|升井|安全)|均(?:已)?(?:获救|救出|脱险|安全)|虚惊/u,
);
const OPENING = 400;

/**
 * What may be 重大 or more although nobody is counted: many dead or trapped without a number, a vessel with people
 * aboard and no word of them, a level named. Nothing where the dead are counted or everybody is safe.
 */
export function graveInDoubt(context: GuardContext, figures: Figures, isOfAnEvent: boolean): Doubt | undefined {
  const { document } = context;
  const { text } = document;
  const to = document.titleEnd + OPENING;
  if (figures.has('deaths') || figures.has('missing') || ALL_WELL.isBetween(text, 0, to)) return undefined;
  const isDisaster = DISASTER.isBetween(text, 0, to);
  // 基金死伤惨重: nothing happened to anybody.
  if (!isOfAnEvent && !isDisaster) return undefined;
  const hits = [
    ...found(UNNUMBERED, text, to, () => 'serious'),
    ...(COMPLAINS.test(text.slice(0, document.titleEnd))
      ? []
      : found(NAMED, text, to, (level) => (level === '特别重大' ? 'especially-serious' : 'serious'))),
    ...(isDisaster ? found(ABOARD, text, to, levelOfAboard) : []),
    ...found(VESSEL, text, to, () => 'serious'),
    ...found(POISONED, text, to, () => 'serious'),
  ];
  return hits.find(({ start, end }) => {
    const near = text.slice(Math.max(0, start - 12), Math.min(end + 6, to));
    const sentence = sentenceAround(document, start, end);
    const told = document.text.slice(sentence.start, sentence.end);
    return !NOT_YET.test(near) && !SPOKEN_OF.test(told) && !guardAt(context, start, end);
  });
}

const levelOfAboard = (people: string | undefined): Severity | undefined => {
  const n = Number(people);
  return n >= ABOARD_MOST ? 'especially-serious' : n >= ABOARD_SERIOUS ? 'serious' : undefined;
};

const found = (
  pattern: RarePattern,
  text: string,
  to: number,
  levelOf: (group: string | undefined) => Severity | undefined,
): Doubt[] =>
  pattern.allBetween(text, 0, to).flatMap((match) => {
    const level = levelOf(match[1]);
    return level ? [{ level, start: match.index, end: match.index + match[0].length }] : [];
  });
