import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build, plus } from './quantity-reader.js';

const ALL_LOST = new RarePattern(/(?:全部|均|都|全)(?:为|是|系|算|属)的?直接(?:经济|财产)?损失/);
/** Between two sums of money: the unit of the first, and what the second was lost for. */
const LINK = /^元?[,、;和及][^,。;!?\n\d]{1,12}$/;
const LAST = /^元?,?(?:这?[些三两几]?(?:样|项|笔)?)?$/;
const A_SUM = /合计|共|总|加起来|其中/;
const LEAST = 10_000;
const MOST = 10;

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
    const sum = build('lossYuan', last, index + lost.length, 1, first.start);
    return [plus(sum, row.reduce((all, { low }) => all + low, 0) - last.low)];
  });
