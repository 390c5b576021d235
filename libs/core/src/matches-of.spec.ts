import { matchesOf } from './matches-of.js';

describe('the matches of a text', () => {
  const PATTERNS = [/[一二]?人/g, /(?<=甲)乙*/g, /$/g, /(?<day>\d+)日/g];
  const TEXTS = ['', '一人和二人', '甲乙乙，甲', '3日至12日，两人', '没有'];

  it('are those of `matchAll`, empty ones and groups included', () => {
    for (const pattern of PATTERNS) {
      for (const text of TEXTS) expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
    }
  });

  it('are found anew wherever the pattern stood', () => {
    const pattern = /人/g;
    pattern.lastIndex = 3;
    expect(matchesOf(pattern, '人人').map(({ index }) => index)).toEqual([0, 1]);
    expect(matchesOf(pattern, '人人')).toHaveLength(2);
  });
});
