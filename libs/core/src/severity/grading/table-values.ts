import { areForeign } from './are-foreign.js';
import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/sentences.js';
import type { Figure, Figures } from '../measures.js';
import { TABLE_MEASURES, type TableMeasure } from '../severity-rules.js';
import type { TableValues } from './grade.js';

/** Trapped people count as 危及生命安全 only where being trapped is a danger to life, not in a traffic jam or a lift. */
const DEADLY_PLACE =
  /矿|冲击地压|采区|升井|入井|井下|塌|垮|沉没|翻沉|倾覆|隧道|透水|突水|泄漏|爆炸|坠|沉船|火灾|大火|滑坡|泥石流|洪|涌泥|涌水|突泥|涌砂|起火|着火|雪崩|水漫|漫水|漫上来|淹|掩埋|被埋|翻船|沉了|涨水|河水上涨|[河江]心|沙洲|孤岛|冒顶|落水|下沉|翻扣|风浪|罐笼|吊笼|井筒|竖井|触礁|搁浅|进水|撞船|失去动力|倾斜|断缆|缆绳|漂流|漂向|趴了|全?趴下|矮下去|等着救|[压埋]在[^,。;!?\n]{0,6}[下底里]|压着|洞口|溶洞|岩洞|井口|掌子面|漂着|急流|激流|侧倾|[罐仓舱釜塔池窖][内里底]|筒仓|料仓|污水池|沼气池|暗渠|缺氧|密闭空间|有限空间/;

/** 十个人被堵在隧道口，堵车两小时 */
const IN_TRAFFIC = /堵车|车流|拥堵|缓行|排队|交通管制/;
const NEAR = 120;
const CRY = 20;
/** 35人被困！隧道塌方 */
const isCry = (text: string, { start, end }: Span): boolean =>
  start === 0 && end <= CRY && text.slice(0, end).trimEnd().endsWith('!');
/** 被困14人，失联0人。事故：煤矿透水: what a text tells first, unless of where nobody is in danger of life. */
const isHeadline = ({ text, titleEnd }: Document, { start, end }: Span): boolean =>
  text.slice(titleEnd, start).trim() === '' && !EVERYDAY_PLACE.test(text.slice(start, end + NEXT_SENTENCE));
const EVERYDAY_PLACE =
  /电梯|车站|机场|高速|列车|高铁|动车|航班|商场|缆车|索道|收费站|服务区|雪|山上|登山|徒步|驴友|景区|轿厢|吊厢|厕所|房间|反锁|楼道/;
const NEXT_SENTENCE = 60;
export const isInDanger = (document: Document, at: Figure | undefined): boolean => {
  if (!at || at.low === 0) return false;
  const { text } = document;
  const sentence = sentenceAround(document, at.start, at.end);
  // A title or a cry says nothing of where: what follows does.
  const isSaidLater = at.start < document.titleEnd || isCry(text, sentence) || isHeadline(document, sentence);
  const end = isSaidLater ? text.length : sentence.end;
  const near = text.slice(Math.max(0, at.start - NEAR), Math.min(end, at.end + NEAR));
  if (IN_TRAFFIC.test(near) && /堵/.test(text.slice(at.start, at.end))) return false;
  return DEADLY_PLACE.test(near) && (!/危及/.test(text.slice(at.start, at.end)) || /事故|险情|突发/.test(near));
};

/** Read off several figures, or only where they are of danger. */
const COMBINED = ['atRisk', 'cases', 'deathsAndMissing', 'seriousOrPoisoned'] as const;
type Direct = Exclude<TableMeasure, (typeof COMBINED)[number]>;
const isDirect = (name: TableMeasure): name is Direct => !COMBINED.some((combined) => combined === name);
const DIRECT = TABLE_MEASURES.filter(isDirect);

const POISONED =
  /中毒|食源性|毒蘑菇|野生菌|毒菌|见手青|误食|沙门氏?菌|副溶血|大肠杆菌|致病菌|肠胃炎|蜡样芽孢|食用[^,。;!?\n]{0,10}(?:就诊|不适|送医|住院|发病)|腹泻|呕吐|上吐|下泻|吐泻|拉肚子|吃坏|(?:酒席|宴席|群宴|坝坝宴|食堂|[午晚]饭|午餐|饭菜|吃席|婚宴|寿宴|喜宴|升学宴|满月酒|流水席|凉菜)[^。!?\n]{0,40}(?:吊瓶|点滴|输液|吊水|进了?医院|住院|就诊)|(?:食材|食物|食品|留样)[^,。;!?\n]{0,4}封存/;

const MANY_BURIED = 10;
/** Ten or more under a slope or a house are as good as missing: no table of a natural disaster names the trapped. */
function buried({ text }: Document, at: Figure | undefined, pick: 'low' | 'high'): number {
  if (!at || at.low < MANY_BURIED || !/埋|陷/.test(text.slice(at.start, at.end))) return 0;
  return at[pick];
}

/** 为防御台风转移21.6万人: the rows that count who was moved are of accidents and pollution. */
function isMovedForWeather(document: Document, at: Figure | undefined): boolean {
  if (!at) return false;
  const { start, end } = sentenceAround(document, at.start, at.start);
  const told = document.text.slice(start, end);
  return WEATHER.test(told) && !ACCIDENT.test(told);
}
const WEATHER = /台风|暴雨|强降雨|暴雪|雨情|防汛|防台|洪水|山洪|汛情|龙卷风|寒潮|风暴潮/;
const ACCIDENT = /爆炸|爆燃|起火|着火|火势|泄漏|外溢|毒|污染|储罐|化工|溃|决口|垮坝|事故/;

const isInCare = ({ text }: Document, { listed, start, end }: Figure): boolean =>
  listed || /住院|医院|就诊|送医/.test(text.slice(start, end));

const isOfPoison = ({ text }: Document, at: Figure): boolean =>
  /(?<!食物|[未无没][^,。;!?\n]{0,4})中毒/.test(text.slice(Math.max(0, at.start - 30), at.end + 30)) &&
  !/食物|食堂|吃/.test(text);

function combine(document: Document, figures: Figures, pick: 'low' | 'high'): Map<TableMeasure, number> {
  const values = new Map<TableMeasure, number>();
  if (figures.size === 0) return values;
  const of = (name: Parameters<Figures['get']>[0]): number => figures.get(name)?.[pick] ?? 0;
  for (const name of DIRECT) if (figures.has(name)) values.set(name, of(name));
  if (isMovedForWeather(document, figures.get('evacuated'))) values.delete('evacuated');
  // People taken to hospital after a meal or a leak are the cases of a poisoning.
  const hospitalised = of('injured') > 0 && POISONED.test(document.text) ? of('injured') : 0;
  const cases = Math.max(of('cases'), of('poisoned'), hospitalised);
  if (cases > 0) values.set('cases', cases);
  // 七十多人被抬上救护车，是氨中毒: nobody is told as poisoned with a number of their own.
  const injured = figures.get('injured');
  if (injured && !figures.has('poisoned') && isInCare(document, injured) && isOfPoison(document, injured))
    values.set('poisoned', injured[pick]);
  const ill = figures.get('cases');
  if (ill && !values.has('poisoned') && isOfPoison(document, ill)) values.set('poisoned', ill[pick]);
  if (values.has('poisoned') || figures.has('seriouslyInjured')) {
    values.set('seriousOrPoisoned', (values.get('poisoned') ?? 0) + of('seriouslyInjured'));
  }
  // Who is trapped high up is stranded there; its rows ask for the height apart.
  if (figures.has('atRisk') || figures.has('stranded')) {
    values.set('stranded', Math.max(of('stranded'), of('atRisk')));
  }
  if (areForeign(document, figures)) values.set('casualties', Math.max(of('casualties'), of('deaths') + of('injured')));
  if (isInDanger(document, figures.get('atRisk'))) values.set('atRisk', of('atRisk'));
  // 埋了十五个人，挖出来时都没了气: the same fifteen.
  const under = buried(document, figures.get('atRisk'), pick);
  const gone = of('deaths') + of('missing') + (under === of('deaths') ? 0 : under);
  if (gone > 0) {
    // The provisional level counts the missing with the dead; the confirmed level is a person's.
    values.set('deaths', gone);
    values.set('deathsAndMissing', gone);
  }
  return values;
}

/** The numbers to grade by. */
export const valuesToGrade = (document: Document, figures: Figures): TableValues => combine(document, figures, 'low');

/** The highest the same text may mean: upper bounds, 伤亡 and the trapped as deaths, plain injuries as serious ones. */
export function gravestValues(document: Document, figures: Figures): TableValues {
  const values = combine(document, figures, 'high');
  countTrapped(document, values, figures);
  const casualties = figures.get('casualties')?.high ?? 0;
  if (casualties > 0) {
    const deaths = Math.max(values.get('deaths') ?? 0, figures.has('deaths') ? 0 : casualties);
    values.set('deaths', deaths);
    values.set('deathsAndMissing', Math.max(values.get('deathsAndMissing') ?? 0, deaths));
  }
  const stated = figures.get('injured');
  const injured = Math.max(stated && !stated.listed ? stated.high : 0, values.get('seriouslyInjured') ?? 0);
  if (injured > 0 && !isSplit(figures)) values.set('seriouslyInjured', injured);
  return values;
}

const BROUGHT_OUT = /救出|获救|被救|脱险|脱困|升井|生还|营救出|转移/;

/** Beside dead or missing people, those who are still trapped may be found dead: nine dead and one trapped may be ten. */
function countTrapped({ text }: Document, values: Map<TableMeasure, number>, figures: Figures): void {
  const trapped = values.get('atRisk') ?? 0;
  const gone = (figures.get('deaths')?.high ?? 0) + (figures.get('missing')?.high ?? 0);
  const at = figures.get('atRisk');
  if (trapped === 0 || gone === 0 || !at || BROUGHT_OUT.test(text.slice(Math.max(0, at.start - 6), at.end + 6))) return;
  values.set('deaths', Math.max(values.get('deaths') ?? 0, gone + trapped));
  values.set('deathsAndMissing', Math.max(values.get('deathsAndMissing') ?? 0, gone + trapped));
}

/** Where 重伤 is stated apart, the rest of the injured are not meant to be serious. */
const isSplit = (figures: Figures): boolean => (figures.get('seriouslyInjured')?.low ?? 0) > 0;
