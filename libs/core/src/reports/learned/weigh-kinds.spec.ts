import { readDocument } from '../../severity/text/document.js';
import { eachGram, gramOf, GRAMS_TO } from './grams.js';
import { CLASS_COUNTS, KINDS, sharesOf, weigherOf, weighKinds } from './weigh-kinds.js';

const oddsOf = (text: string): number[] => weighKinds(readDocument('', text).text);
const gramsOf = (text: string): number[] => {
  const grams: number[] = [];
  eachGram(text, (gram) => grams.push(gram));
  return grams;
};

const code = (char: string): number => char.charCodeAt(0);

describe('weighKinds', () => {
  it.each(['楼下烧烤店天天半夜吵', '。', '', '🔥🔥', '0'.repeat(500)])('deals out all of one: %s', (text) => {
    const odds = oddsOf(text);
    expect(odds).toHaveLength(KINDS.length);
    expect(odds.reduce((sum, odd) => sum + odd, 0)).toBeCloseTo(1, 9);
  });

  it('asks for the same kind whatever the figures are', () => {
    expect(oddsOf('昨晚3人被困')).toEqual(oddsOf('昨晚8人被困'));
  });
});

describe('weigherOf', () => {
  const nothing = { step: 1, biases: [0, 0, 0, 0, 0], classes: {}, grams: { one: [], two: [] } };
  const weigh = (weights: object, text: string): number[] =>
    weigherOf({ ...nothing, ...weights })(readDocument('', text).text);

  it('counts an n-gram once, however often it is said', () => {
    const [none, incident] = weigh({ grams: { one: ['烟fgfff'], two: [] } }, '烟烟烟');
    expect([none, incident]).toEqual(sharesOf([0, 1 / Math.sqrt(5), 0, 0, 0]).slice(0, 2));
  });

  it.each(['听说', '都在传', '有鼻子有眼'])('weighs every word of a class alike: %s', (word) => {
    expect(weigh({ classes: { heard: 'ffffg' } }, `${word}要拆`)).toEqual(sharesOf([0, 0, 0, 0, CLASS_COUNTS]));
  });
});

describe('eachGram', () => {
  it('gives every character and every two, in order', () => {
    expect(gramsOf('着火7')).toEqual([
      gramOf(code('着'), 0),
      gramOf(code('着'), code('火')),
      gramOf(code('火'), 0),
      gramOf(code('火'), code('0')),
      gramOf(code('0'), 0),
    ]);
  });

  it('counts what it gives, and nothing of an empty text', () => {
    expect(eachGram('着火了', () => {})).toBe(gramsOf('着火了').length);
    expect(eachGram('', () => {})).toBe(0);
  });

  it('stops where a text has said what it wants', () => {
    expect(gramsOf('水'.repeat(GRAMS_TO + 50))).toEqual(gramsOf('水'.repeat(GRAMS_TO)));
  });
});
