import { standsAcrossWords } from './across-words.js';

const stands = (text: string, word: string): boolean => standsAcrossWords(text, word, text.indexOf(word));

it.each([
  ['沿海地区遭暴雨袭击', '海地'],
  ['近日内瓦斯超限', '日内瓦'],
  ['小麦加工厂起火', '麦加'],
  ['大巴士拉着乘客', '巴士拉'],
  ['常青森林公园', '青森'],
  ['山路漫长崎岖', '长崎'],
  ['精神户外俱乐部', '神户'],
  ['西北极端天气', '北极'],
  ['巴林左旗', '巴林'],
  ['大运河内漂着油', '河内'],
  ['安泰国际大厦', '泰国'],
  ['增加纳凉棚', '加纳'],
])('%s names no %s', (text, word) => {
  expect(stands(text, word)).toBe(true);
});

it.each([
  ['海地首都发生地震', '海地'],
  ['日内瓦湖边起火', '日内瓦'],
  ['长崎县地震', '长崎'],
  ['越南河内一公寓起火', '河内'],
  ['泰国南部水灾', '泰国'],
  ['加纳金矿塌方', '加纳'],
  ['法国国际广播电台', '法国'],
  ['海地震灾', '海地'],
  ['南非法院', '南非'],
  ['南极大陆', '南极'],
])('%s names %s', (text, word) => {
  expect(stands(text, word)).toBe(false);
});
