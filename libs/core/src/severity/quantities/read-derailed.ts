import { RarePattern } from '../words/rare-pattern.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

export const DERAILED = new RarePattern(
  /没有?一节[^,。;!?\n]{0,5}在(?:轨道|钢轨|铁轨)上|脱轨|脱了轨|脱了?线(?!索)|颠覆|出轨|出了轨|掉了?道|倾覆|(?:冲|翻|滑|掉|栽|离|脱)(?:出|下|开|离)了?(?:轨道|钢轨|铁轨|股道|线路|路基)|(?:轨道|钢轨|铁轨|股道)上?(?:冲|翻|滑|掉|栽)|脱了[\d一二三四五六七八九十两]{1,3}[节辆]|掉了[\d一二三四五六七八九十两]{1,3}[节辆](?=[,。;]|[下车])|下了(?:轨|道(?=[,。;]))|(?<=(?:列|节|车皮|煤车|绿皮车?|火车|厢)[^。;!?\n]{0,16})下了?道(?!路)|(?:躺|趴|翻|歪|栽)(?:在|下|到|倒)?了?道床|从(?:钢|铁)?轨道?上(?:下来|掉|翻|滑|摔)|车皮,?(?:全|都)*趴窝|(?:货车|列车|火车|货列|车皮|车厢)[^,。;!?\n]{0,10}掉(?:下来|下去|了下来|了下去)|(?:客车|货车|列车|火车|煤车|专列|车皮|车厢|机车|货列)[^,。;!?\n\d]{0,4}(?:掉|翻|歪|倒)了[\d一二三四五六七八九十两]{1,3}[节辆]|(?:歪|翻|掉|倒)(?:下来|下去|出去)(?:了|的)?(?:[\d一二三四五六七八九十两]{1,3}节|(?:客|货)?车(?:厢|皮))|(?:火车|列车|绿皮)[^。;!?\n]{0,4}翻了|(?:翻|掉|歪|倒)了[\d一二三四五六七八九十两]{1,3}节(?:货|客)?车|节(?:车厢?|车皮)?(?:翻|掉|歪|倒)(?:了|在|到|进|下)[^,。;!?\n]{0,6}(?:线|轨|路基|道床|股道)|车(?:厢|皮)下来了?[\d一二三四五六七八九十两]{1,3}[节辆]/,
);
/** What may stand behind the number of a car, or behind the place of the last one. */
export const CARS = /^[节辆位号]/;
export const readDerailed: Reader = (token, text, sentence, before, after) => {
  if (!DERAILED.isWithin(sentence)) return undefined;
  const first = CAR_BEFORE.exec(before)?.[1] ?? RANGE_BEHIND.exec(before + text.slice(token.digitsAt, token.end))?.[1];
  const from = /^[位节辆号]/.test(after) ? readNumeral(first) : undefined;
  if (from !== undefined && from < token.low) {
    const cars = token.low - from + 1;
    return build('derailed', { ...token, stated: cars, low: cars, high: cars }, token.end + 1);
  }
  if (OF_THEM.test(after) || (/编组(?:为|共|有|是)?$/.test(before) && SOME_OF_THEM.test(after))) return undefined;
  return /^(?:节(?![钢铁]轨)|辆)[^,。;]{0,8}/.test(after) ? build('derailed', token, token.end + 1) : undefined;
};
/** 列车编组20辆，脱轨的有19辆 */
const SOME_OF_THEM =
  /^[节辆][,。][^。!?\n\d]{0,8}(?:脱轨|脱线|出轨|颠覆)(?:的|了)?(?:有|是|共|达)?[\d一二三四五六七八九十]/;
/** 二十节车厢里头歪下来十九节 */
const OF_THEM = /^节(?:客|货)?车?[厢皮]?(?:里[头面]?|当中|中间)(?:有|就)?[^,。;!?\n]{0,8}(?:歪|翻|掉|脱|倒|出)/;
/** 机后第9位至第16位车辆, 第三至第七节车厢: eight cars and five. */
const CAR_BEFORE = /第(\d{1,2}|[一二三四五六七八九十]{1,3})[位节辆号]?(?:车[辆厢])?(?:至|到|-|—)第?$/;
/** 机后2至4位车厢: three cars. */
const RANGE_BEHIND = /机后第?(\d{1,2})(?:至|到|-|—)\d{1,2}$/;
