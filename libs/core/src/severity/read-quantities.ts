import type { Mention, MeasureName } from './measures.js';
import type { NumberToken } from './numerals.js';
import { sentencesOf, spanIndexAt } from './sentences.js';

const BEFORE = 18;
const LOSS_BEFORE = /损失[^。;!?\n元]{0,12}$/;
const LOSS_AFTER = /^(?:人民币|左右|以上)?的?(?:直接|间接)?(?:经济|财产)?损失/;
const NOT_LOSS = /挽回|避免|减少|弥补|赔偿|追回|止损|挽损|降低|亏损|投资者/;
const FOREIGN_MONEY = /^(?:美元|日元|欧元|英镑|港元|韩元|卢布|卢比)/;
const HECTARES_PER: Readonly<Record<string, number>> = { 公顷: 1, 亩: 1 / 15, 平方公里: 100, 平方千米: 100 };
const OUTAGE = /中断|停运|停水|停气|停电|滞留|断航|封闭|瘫痪|被困|断水|供气|供水|停止/;

type Reader = (
  token: NumberToken,
  text: string,
  sentence: string,
  before: string,
  after: string,
) => Mention | undefined;

const build = (measure: MeasureName, token: NumberToken, end: number, factor = 1, start = token.start): Mention => ({
  measure,
  kind: 'total',
  stated: round(token.stated * factor),
  low: round(token.low * factor),
  high: round(token.high * factor),
  unsure: token.approximation !== 'exact',
  corrected: false,
  start,
  end,
});
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const readLoss: Reader = (token, _text, sentence, before, after) => {
  const unit = /^(?:人民币)?元/.exec(after);
  if (!unit || FOREIGN_MONEY.test(after) || NOT_LOSS.test(sentence)) return undefined;
  const tail = LOSS_AFTER.exec(after.slice(unit[0].length));
  const head = LOSS_BEFORE.exec(before);
  if (!tail && !head) return undefined;
  const start = head ? token.digitsAt - (before.length - head.index) : token.start;
  return build('lossYuan', token, token.end + unit[0].length + (tail?.[0].length ?? 0), 1, start);
};

const readArea: Reader = (token, _text, sentence, _before, after) => {
  const unit = /^(?:公顷|亩|平方公里|平方千米)/.exec(after)?.[0];
  if (unit === undefined || !/火/.test(sentence) || !/受害|过火|烧|燃/.test(sentence)) return undefined;
  const area = build('areaHa', token, token.end + unit.length, HECTARES_PER[unit] ?? 1);
  return { ...area, unsure: area.unsure || !/受害/.test(sentence) };
};

const readMagnitude: Reader = (token, _text, sentence, before, after) => {
  if (!/地震|余震|震中/.test(sentence) || /烈度|抗震|设防|响应|标准/.test(sentence)) return undefined;
  const stated = /^级(?!响应|应急)/.test(after) || /(?:里氏|震级|M)[^。;,]{0,3}$/.test(before);
  if (!stated || token.stated < 1 || token.stated >= 10 || /响应/.test(after)) return undefined;
  const aftershock = /^级?(?:以上)?余震/.test(after) || /余震[^,。]{0,8}$/.test(before);
  return { ...build('magnitude', token, token.end + 1), kind: aftershock ? 'part' : 'total' };
};

const readHours: Reader = (token, _text, sentence, _before, after) => {
  const unit = /^(?:个?(?:多)?小时|天)/.exec(after)?.[0];
  if (unit === undefined || !OUTAGE.test(sentence)) return undefined;
  return build('hours', token, token.end + unit.length, unit === '天' ? 24 : 1);
};

const readHouseholds: Reader = (token, _text, sentence, _before, after) =>
  after.startsWith('户') && /停水|停气|停电|断水|供水|供气|断电|停止供/.test(sentence)
    ? build('households', token, token.end + 1)
    : undefined;

const readDerailed: Reader = (token, _text, sentence, _before, after) =>
  /^(?:节|辆)[^,。;]{0,8}/.test(after) && /脱轨|脱线/.test(sentence)
    ? build('derailed', token, token.end + 1)
    : undefined;

const readRecords: Reader = (token, _text, sentence, _before, after) =>
  /^(?:余|多)?(?:条|人|名|个)[^,。;]{0,14}(?:个人信息|用户信息|公民信息|用户数据|数据)/.test(after) &&
  /泄露|泄漏|窃取/.test(sentence)
    ? build('personalRecords', token, token.end + 1)
    : undefined;

const READERS: readonly Reader[] = [
  readLoss,
  readArea,
  readMagnitude,
  readHours,
  readHouseholds,
  readDerailed,
  readRecords,
];

/** Loss, burnt area, magnitude, hours of an outage, households, derailed cars, leaked records. */
export function readQuantities(text: string, numbers: readonly NumberToken[]): Mention[] {
  const sentences = sentencesOf(text);
  const mentions: Mention[] = [];
  for (const token of numbers) {
    const span = sentences[spanIndexAt(sentences, token.digitsAt)];
    if (!span) continue;
    const sentence = text.slice(Math.max(span.start, token.digitsAt - 120), Math.min(span.end, token.end + 120));
    const before = text.slice(Math.max(span.start, token.digitsAt - BEFORE), token.digitsAt);
    const after = text.slice(token.end, token.end + BEFORE);
    for (const read of READERS) {
      const mention = read(token, text, sentence, before, after);
      if (mention) mentions.push(mention);
    }
  }
  return mentions;
}
