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

  it('is found in texts that come back, and by patterns made since', () => {
    const texts = Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? `第${i}天断供，死` : `第${i}天`));
    const asked = (pattern: RarePattern) => texts.flatMap((text, i) => (pattern.isIn(text) ? [i] : []));
    const expected = texts.flatMap((_, i) => (i % 7 === 0 ? [i] : []));
    expect(asked(outage)).toEqual(expected);
    expect(asked(new RarePattern(/断供/))).toEqual(expected);
    expect(asked(dead)).toEqual(expected);
  });

  it('is found at every place, where one looks ahead to the next', () => {
    const breathless = /没(?=没)|(?=没了?气)/g;
    const rare = new RarePattern(breathless);
    for (const text of ['没没没气', '没了气，没气', '气没'])
      expect(rare.all(text)).toEqual([...text.matchAll(breathless)]);
  });

  it('is found in a part of a text as in a text of its own', () => {
    const patterns = [/停[水电]了?/, /^停水/, /水(?=[,。]|$)/, /(?<!没)停水/g, /停[^,。]{0,3}$/, /天天?/];
    const text = '没停水,天天停电。又停水,停';
    for (const pattern of patterns) {
      const rare = new RarePattern(pattern);
      const alone = new RegExp(pattern.source);
      for (let from = 0; from <= text.length; from += 1) {
        for (let to = from; to <= text.length + 2; to += 1) {
          const part = text.slice(from, to);
          expect(rare.isBetween(text, from, to)).toBe(alone.test(part));
          expect(rare.firstBetween(text, from, to)).toEqual(alone.exec(part));
          expect(rare.allBetween(text, from, to)).toEqual([...part.matchAll(new RegExp(pattern.source, 'g'))]);
        }
      }
    }
  });

  it('cannot begin with anything', () => {
    expect(() => new RarePattern(/.水/)).toThrow('may begin with anything');
  });
});
