import { readDocument } from '../text/document.js';
import { type LabelledText, learnGrave } from './learn-grave.js';
import { oddsOfGrave } from './weigh-grave.js';

const texts: readonly LabelledText[] = ['矿井', '隧道', '厂房', '船舱', '仓库', '客车', '大楼', '渡口'].flatMap(
  (place) => [
    { text: `${place}里的人一个都没出来`, isGrave: true },
    { text: `${place}里的灯坏了没人修`, isGrave: false },
  ],
);
const odds = (text: string): number => oddsOfGrave(readDocument('', text).text, learnGrave(texts));

describe('learnGrave', () => {
  it('tells what sounds like the one from what sounds like the other', () => {
    expect(odds('坑道里的人一个都没出来')).toBeGreaterThan(0.7);
    expect(odds('坑道里的灯坏了没人修')).toBeLessThan(0.3);
  });

  it('leaves out what only one text or two have', () => {
    expect(learnGrave(texts).two.join('')).not.toMatch(/矿井|隧道/u);
  });

  it('learns the same from the same texts', () => {
    expect(learnGrave(texts)).toEqual(learnGrave(texts));
  });

  it.each(['', '。', '🔥🔥', '0'.repeat(500)])('answers between none and all of anything: %s', (text) => {
    expect(odds(text)).toBeGreaterThanOrEqual(0);
    expect(odds(text)).toBeLessThanOrEqual(1);
  });
});
