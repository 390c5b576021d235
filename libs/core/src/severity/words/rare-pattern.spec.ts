import { RarePattern } from './rare-pattern.js';

describe('a pattern that few texts hold', () => {
  const outage = new RarePattern(/停[水电]|断供/);
  const dead = new RarePattern(/死/g);
  const TEXTS = ['', '停', '停水', '小区停电了', '断', '断供', '断水', '死', '他死了，她也死了', '无事'];

  it('is found where the pattern finds something, whatever was asked before', () => {
    for (const text of [...TEXTS, ...TEXTS.toReversed()]) {
      expect(outage.isIn(text)).toBe(/停[水电]|断供/.test(text));
      expect(outage.first(text)).toEqual(/停[水电]|断供/.exec(text));
      expect(dead.isIn(text)).toBe(text.includes('死'));
      expect(dead.all(text)).toEqual([...text.matchAll(/死/g)]);
    }
  });

  it('is told apart from as many others as there are', () => {
    const many = Array.from({ length: 70 }, (_, i) => new RarePattern(new RegExp(`第${i}号`)));
    expect(many.map((each) => each.isIn('第69号和第3号')).flatMap((isIn, i) => (isIn ? [i] : []))).toEqual([3, 69]);
  });

  it('cannot begin with anything', () => {
    expect(() => new RarePattern(/.水/)).toThrow('may begin with anything');
  });
});
