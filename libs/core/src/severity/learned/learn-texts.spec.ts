import { readDocument } from '../text/document.js';
import { type LabelledText, learnTexts } from './learn-texts.js';
import { oddsOfText } from './weigh-texts.js';

const texts: readonly LabelledText[] = ['矿井', '隧道', '厂房', '船舱', '仓库', '客车', '大楼', '渡口'].flatMap(
  (place) => [
    { text: `${place}里的人一个都没出来`, isOfIt: true },
    { text: `${place}里的灯坏了没人修`, isOfIt: false },
  ],
);
const odds = (text: string): number => oddsOfText(readDocument('', text).text, learnTexts(texts));

describe('learnTexts', () => {
  it('tells what sounds like the one from what sounds like the other', () => {
    expect(odds('坑道里的人一个都没出来')).toBeGreaterThan(0.7);
    expect(odds('坑道里的灯坏了没人修')).toBeLessThan(0.3);
  });

  it('leaves out what only one text or two have', () => {
    expect(learnTexts(texts).two.join('')).not.toMatch(/矿井|隧道/u);
  });

  it('learns the same from the same texts', () => {
    expect(learnTexts(texts)).toEqual(learnTexts(texts));
  });

  it.each(['', '。', '🔥🔥', '0'.repeat(500)])('answers between none and all of anything: %s', (text) => {
    expect(odds(text)).toBeGreaterThanOrEqual(0);
    expect(odds(text)).toBeLessThanOrEqual(1);
  });
});
