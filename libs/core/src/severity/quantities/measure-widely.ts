import { isOfLearnedLength } from '../learned/grave-text.js';
import { isCounted, isTold, type MeasureName, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { isByTenths } from './read-magnitude.js';
import { AREA_UNIT, HECTARES_PER } from './read-area.js';
import { build } from './quantity-reader.js';
import { readUntilNow } from './read-until-now.js';
import { PLANNED } from './spans-that-stand.js';

type WideReader = (text: string, token: NumberToken) => Mention | undefined;
/** What a text must contain for one, and where it is read of none. */
interface Sought {
  readonly measure: MeasureName;
  readonly isIn: (text: string) => boolean;
  readonly read: WideReader;
}

const STOPPED =
  /没有?[水气]|停[了掉]|断的|[断封停堵]到|高空|半空|空中|索道|缆车|吊厢|断[行道流航水气电]|断了|停[运航水气电机炉]|中断|阻断|堵|封闭|滞留|燃烧|山火|林火|拦[死着了]|没放[过行]/;
const SPAN = /^(?:个|多个?|余)?(?:小时|钟头)/;
const AHEAD = /预计|将|计划|拟|提前|限|每|争取|力争|为配合|因施工/;
/** Of a sentence that tells ahead of a span. */
const LEAD = 80;
const OF_OTHER_THINGS = /^(?:内|前|一班|倒班|制|值|热线|营业|服务|直播)/;

const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - LEAD), at)
    .split(/[。!?\n]/)
    .at(-1) ?? '';

/** 上了绕城高速静坐……前后整整堵了九个钟头: how long, wherever what stood still is told. */
const hoursOf: WideReader = (text, token) => {
  const unit = SPAN.exec(text.slice(token.end, token.end + 5))?.[0];
  if (unit === undefined) return undefined;
  const end = token.end + unit.length;
  const isOther = AHEAD.test(sentenceBefore(text, token.start)) || OF_OTHER_THINGS.test(text.slice(end, end + 2));
  return isOther ? undefined : build('hours', token, end);
};

const BURNT = /烧|焚|毁|受害|过火/;
/** 烧掉了2400亩林子！受害森林面积是林业站实测的 */
const areaOf: WideReader = (text, token) => {
  const unit = AREA_UNIT.exec(text.slice(token.end, token.end + 4))?.[0];
  if (unit === undefined || !BURNT.test(text.slice(Math.max(0, token.start - 10), token.end + 8))) return undefined;
  return build('areaHa', token, token.end + unit.length, HECTARES_PER[unit] ?? 1);
};

const WHOLE_DAYS = /^整?天(?:[四五六七八九十两三]夜)?(?=了|[一都也还仍没压灭]|[,。;!?\n]|$)/;
const BURNS = /山火|林火|火场|明火|火势|烧/;
/** 从3月26号清早烧到今天,四整天了 */
const daysOf: WideReader = (text, token) => {
  const unit = WHOLE_DAYS.exec(text.slice(token.end, token.end + 6))?.[0];
  if (unit === undefined || AHEAD.test(sentenceBefore(text, token.start))) return undefined;
  return build('hours', token, token.end + unit.length, 24);
};

const NO_MAGNITUDE = /风|浪|评|难度|噪|装修|响应|版本|游戏|段位/;
/** 叶城，7.1级，房子塌了好多: only quakes are graded by tenths. */
const magnitudeOf: WideReader = (text, token) =>
  isByTenths(text.slice(token.digitsAt, token.end)) &&
  (/^级(?![^,。;!?\n]{0,6}响应)/.test(text.slice(token.end, token.end + 8)) ||
    /震了(?:个|一个|一下)?$/.test(text.slice(Math.max(0, token.start - 5), token.start))) &&
  !NO_MAGNITUDE.test(text.slice(Math.max(0, token.start - 20), token.end + 20))
    ? build('magnitude', token, token.end + 1)
    : undefined;

/** 一口气脱了61节 */
const derailedOf: WideReader = (text, token) =>
  /^节(?:车厢|车皮|客车|货车|煤车|罐车|硬座|卧铺|车)?(?:都|全|也)?(?=[,。;!?\n下翻掉脱歪出横躺栽趴]|$)/.test(
    text.slice(token.end, token.end + 6),
  ) && /[脱掉翻歪横躺栽趴]/.test(text.slice(Math.max(0, token.start - 8), token.end + 8))
    ? build('derailed', token, token.end + 1)
    : undefined;

/** 社区公告写影响62,000户 */
const householdsOf: WideReader = (text, token) =>
  /^[余多来]?户/.test(text.slice(token.end, token.end + 2)) &&
  !/安置|搬|拆|倒塌|受损|脱贫/.test(text.slice(Math.max(0, token.start - 10), token.end + 10))
    ? build('households', token, token.end + 1)
    : undefined;

const DAMAGED =
  /毁|砸[坏烂毁了没]|烧[掉毁没光坏了]|淹[了没掉坏]|冲[走毁垮没光跑]|泡[坏汤水了烂]|[倒坍崩]?塌|垮|没了|打水漂|绝收|死[光绝了]|坏[掉了的]|全?埋|填平|全完|报废|[撞压打]烂|全成|糟蹋|遭殃|撞沉|沉了|炸[平毁掉没]/;
const RECKONED =
  /[总一拢]共|合计|加起来|加一[块起]|[算点]下来|一算|[值损]|估|核[了定算]|对完|对[了过账]|[定点盘清登][下记点完]|毁|砸|烧|淹|冲|泡|坏|没了/;
const ANOTHERS_MONEY =
  /赔(?!进去|光|掉)|[理索]赔|捐|拨|补[贴助偿]|贷|借|投资|罚|工[资钱程]|薪|合同|保[额费险]|[诈行]?骗|集资|存[款了]|理财|融资|营[收业]|销售|产值|中标|预算|奖|月供|首付|房价|收入|欠|债|募|筹|利润|流水|订单|成交|票房|悬赏|造价|标的|转账|汇|卖|租金|追回|挽回|收费|学费|医[药疗]费|花[了费]|年[产销入收]|播放|点击|浏览|阅读|粉丝|人次|[万亿](?:人|头|只|株|亩|斤|吨|棵|户|平|羽|条|辆|份|度|千)/;
const FOR_MONEY = 1e5;
/** 里面存的羽绒服全成灰，一家一家对完，烧掉7,500万: money by what was destroyed, where no word says a loss. */
const lossOf: WideReader = (text, token) => {
  const behind = /^(?:块|元|人民币)?(?:钱)?(?:的(?:东西|货|家当|损失))?(?=[,。;!?\n都就没打全左上多出往不]|$)/.exec(
    text.slice(token.end, token.end + 8),
  );
  if (token.low < FOR_MONEY || !behind) return undefined;
  const before = sentenceBefore(text, token.start);
  const own = `${before.split(/[,;]/).slice(-2).join(',')}#${text.slice(token.end, token.end + 10).split(/[,。;]/)[0] ?? ''}`;
  if (ANOTHERS_MONEY.test(own) || !RECKONED.test(own)) return undefined;
  const near = text.slice(Math.max(0, token.start - LEAD), token.end + 16);
  return DAMAGED.test(near) ? build('lossYuan', token, token.end + behind[0].length) : undefined;
};

const SOUGHT: readonly Sought[] = [
  { measure: 'magnitude', isIn: (text) => /[倒塌裂震晃摇抖泼掉]/.test(text), read: magnitudeOf },
  { measure: 'derailed', isIn: (text) => /列车|火车|货列|拉煤|线|铁路/.test(text), read: derailedOf },
  {
    measure: 'households',
    isIn: (text) => /[断停没][^,。;!?\n]{0,4}[水气]|[水气][^,。;!?\n]{0,6}[断停]/.test(text),
    read: householdsOf,
  },
  { measure: 'hours', isIn: (text) => BURNS.test(text) && text.includes('火') && !PLANNED.test(text), read: daysOf },
  { measure: 'hours', isIn: (text) => STOPPED.test(text) && !PLANNED.test(text), read: hoursOf },
  { measure: 'lossYuan', isIn: (text) => isOfLearnedLength(text) && DAMAGED.test(text), read: lossOf },
  { measure: 'areaHa', isIn: (text) => text.includes('林') && BURNT.test(text), read: areaOf },
];

/** Spans and areas of texts of which no reader takes any. */
export const measureWidely = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] => [
  ...(isCounted(known, 'hours') || !STOPPED.test(text) || PLANNED.test(text) ? [] : readUntilNow(text)),
  ...SOUGHT.filter(({ measure, isIn }) => !isCounted(known, measure) && isIn(text)).flatMap(({ read }) =>
    numbers.flatMap((token): Mention[] => {
      const told = isTold(known, token) ? undefined : read(text, token);
      return told ? [{ ...told, unsure: true }] : [];
    }),
  ),
];
