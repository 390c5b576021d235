import { learnTypes, type TypedText } from './learn-types.js';
import { LEARNED_TYPES, oddsOfTypes } from './weigh-types.js';

/** Each n-gram is learned where thirty texts have it. */
const texts = Array.from({ length: 40 }, (_, i): TypedText[] => [
  { text: `县里地动山摇${i}`, type: 'earthquake' },
  { text: `河水漫过堤岸${i}`, type: 'flood' },
]).flat();
const weights = learnTypes(texts);
const mostLikely = (text: string) => {
  const odds = oddsOfTypes(text, weights);
  return LEARNED_TYPES[odds.indexOf(Math.max(...odds))];
};

it('tells apart what the texts of each type say', () => {
  expect(mostLikely('昨夜地动山摇')).toBe('earthquake');
  expect(mostLikely('堤岸外全是水')).toBe('flood');
});

it('shares the odds among all types, whatever the text', () => {
  for (const text of ['地动山摇', '', '春天'])
    expect(oddsOfTypes(text, weights).reduce((sum, odds) => sum + odds, 0)).toBeCloseTo(1);
});

it('learns the same from the same texts', () => {
  expect(learnTypes(texts)).toEqual(weights);
});
