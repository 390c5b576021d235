import { build, plus } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

/** 前五年同期平均水平, 往年均值: what the cases of this week are compared with. */
const USUAL =
  /(?:(?:前|近|过去|此前)[\d三四五六十]{1,2}年|往年|历年|常年|多年)[^。;!?\n]{0,12}?(?:同期|均值|平均|水平)|同期(?:的)?(?:平均|均值)/;
const FURTHEST = 40;
const TIMES = /^倍(半)?/;
/** 高出一倍 is twice as many. */
const ON_TOP = /(?:高出|高了|多出|多了|增加|增长|上升|增多|升高|增幅)[^,。;!?\n\d]{0,6}$/;
const HALF = 0.5;

/** 是前五年同期均值的4.1倍: how many times as many cases as are usual. */
export const readTimesUsual: Reader = (token, text, _sentence, before, after) => {
  const times = TIMES.exec(after);
  if (!times) return undefined;
  const from = Math.max(0, token.digitsAt - FURTHEST);
  const near = text.slice(from, token.digitsAt);
  const usual = USUAL.exec(near);
  if (!usual || /[。;!?\n]/.test(near.slice(usual.index))) return undefined;
  const mention = build('timesUsual', token, token.end + times[0].length, 1, from + usual.index);
  return plus(mention, (ON_TOP.test(before) ? 1 : 0) + (times[1] === undefined ? 0 : HALF));
};
