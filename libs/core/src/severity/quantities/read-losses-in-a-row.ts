import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { addedUp } from './quantity-reader.js';

const ALL_LOST = new RarePattern(/(?:全部|均|都|全)(?:为|是|系|算|属)的?直接(?:经济|财产)?损失/);
/** Between two sums of money: the unit of the first, and what the second was lost for. */
const LINK = /^元?[,、;和及][^,。;!?\n\d]{0,12}$/;
const LAST = /^元?,?(?:以上|上述|这)?[些三两四五几各]?(?:样|项|笔)?$/;
const A_SUM = /合计|共|总|加起来|其中/;
const LEAST = 10_000;
const MOST = 10;

/** 直接经济损失的评估结果出炉：应急处置费870万元，水产养殖损失910万元; 损失由三部分构成：… */
const LISTED_LOSS = new RarePattern(
  /直接(?:经济|财产)?损失(?![^:。;!?\n]{0,30}(?:间接|赔偿|理赔|预计|可能))(?:\d{1,2}[日月时]|[^。;!?\n:\d元]){0,26}:|直接(?:经济|财产)?损失,(?=[^,。;!?\n\d]{2,12}占)|直接(?:经济|财产)?损失(?:额|金额)?分别(?:是|为|达)|直接(?:经济|财产)?损失由[^。;!?\n\d元]{2,30}(?:组成|构成),分别(?:为|是)/,
);
const FIRST_ITEM = /^[^。;!?\n:\d元]{0,14}$/;
const NO_ITEM =
  /间接|罚|赔|捐|拨|补[助贴偿]|投资|[合总共]计|其中|直接|共|加起来|保险|理赔|预算|挽回|违约|利息|货款|租金|欠款|工资|律师费|坏账/;
const ITEM_UNIT = /^(?:人民币)?元/;

/** What was lost, item by item, behind a colon, where nobody sums it up. */
export const readLossesListed = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  LISTED_LOSS.all(text).flatMap(({ index, 0: heading }): Mention[] => {
    const row: NumberToken[] = [];
    let at = index + heading.length;
    for (const token of numbers) {
      if (token.digitsAt < at) continue;
      const link = text.slice(at, token.digitsAt);
      const isItem = row.length === 0 ? FIRST_ITEM.test(link) : LINK.test(link);
      const isMoney = token.stated >= LEAST && ITEM_UNIT.test(text.slice(token.end, token.end + 4));
      // 一期厂房1800万元: a number within the name of what was lost.
      if (isItem && !isMoney && token.stated < LEAST && !ITEM_UNIT.test(text.slice(token.end, token.end + 4))) continue;
      if (!isItem || !isMoney || NO_ITEM.test(link)) break;
      row.push(token);
      at = token.end;
    }
    const last = row.at(-1);
    if (!last || row.length < 2 || SUMMED_BEHIND.test(text.slice(last.end, last.end + 24))) return [];
    return addedUp('lossYuan', row, index, last.end + 1);
  });
const DIRECT_LOSS = new RarePattern(/直接(?:经济|财产)?损失/);
const OF_A_THING =
  /(?:^|[,、;:。])(?:其中)?[^,。;!?\n\d]{0,10}(?:货物|仓储|库存|库房|商品|成品|产品|原料|物资|厂房|车间|房屋|房产|建筑|设备|机器|设施|车辆|家具|装修|农田|农作物|果园|大棚|道路|水渠|桥梁|商户|企业|农户|居民|家庭|工业|农业|渔业|林业|养殖|交通|水利|电力|通信)[^,。;!?\n\d]{0,6}直接(?:经济|财产)?损失(?:约|为|达|计|核定)*$/;
/** 货物直接财产损失9400万元，库房直接财产损失2700万元: told of one thing after the other, and nobody sums it up. */
export const readLossesSideBySide = (text: string, numbers: readonly NumberToken[]): Mention[] => {
  const isOfAThing = ({ digitsAt, end }: NumberToken): boolean =>
    ITEM_UNIT.test(text.slice(end, end + 4)) && OF_A_THING.test(text.slice(Math.max(0, digitsAt - 30), digitsAt));
  return (DIRECT_LOSS.all(text).length < 2 ? [] : numbers).flatMap((first, i): Mention[] => {
    if ((i > 0 && numbers.slice(i - 1, i).some(isOfAThing)) || !isOfAThing(first)) return [];
    const rest = numbers.slice(i + 1);
    const ends = rest.findIndex((next) => !isOfAThing(next));
    const row = [first, ...rest.slice(0, ends < 0 ? rest.length : ends)];
    const last = row.at(-1) ?? first;
    const told = text.slice(Math.max(0, first.digitsAt - 30), last.end + 24);
    if (row.length < 2 || /[。!?\n]/.test(text.slice(first.end, last.digitsAt)) || A_SUM.test(told)) return [];
    return addedUp('lossYuan', row, first.digitsAt, last.end + 1);
  });
};

/** 三项合计2730万元 is read as it stands. */
const SUMMED_BEHIND = /^元?[,。;][^。;!?\n]{0,8}(?:[合共总]计|加起来|相加|总额|总共)[^。;!?\n\d]{0,8}\d/;

/** 机器3980万，原料1750万，房子860万，全是直接财产损失: what was lost, item by item, and nobody sums it up. */
export const readLossesInARow = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  ALL_LOST.all(text).flatMap(({ index, 0: lost }): Mention[] => {
    const before = numbers.filter(({ end }) => end <= index).slice(-MOST);
    const last = before.at(-1);
    if (!last || !LAST.test(text.slice(last.end, index))) return [];
    const from = before.findLastIndex((token, i) => {
      const next = before[i + 1];
      return next !== undefined && !(token.stated >= LEAST && LINK.test(text.slice(token.end, next.start)));
    });
    const row = before.slice(from + 1);
    const [first] = row;
    if (!first || row.length < 2 || A_SUM.test(text.slice(first.start, index))) return [];
    return addedUp('lossYuan', row, first.start, index + lost.length);
  });
