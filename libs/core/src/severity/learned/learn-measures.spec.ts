import { findNumbers } from '../numerals/numerals.js';
import { readDocument } from '../text/document.js';
import { mayBeLearned } from './beside-number.js';
import { type CountedNumber, learnMeasures } from './learn-measures.js';
import { LEARNED_MEASURES, type LearnedMeasure, oddsOfMeasures } from './weigh-measures.js';

const counted = (told: string, measure: LearnedMeasure): CountedNumber => {
  const { text } = readDocument('', told);
  return { text, numbers: findNumbers(text), at: 0, measure };
};
/** What stands beside a number is learned where twenty numbers have it. */
const NAMED = Array.from('甲乙丙丁戊己庚辛壬癸', (name) => [`${name}村`, `${name}厂`, `${name}镇`]).flat();
const rows = NAMED.flatMap((place) => [
  counted(`${place}刨出来12个没气的`, 'deaths'),
  counted(`${place}卖出去12张电影票`, 'other'),
]);
const weights = learnMeasures(rows);
const likeliest = (told: string): LearnedMeasure | undefined => {
  const { text } = readDocument('', told);
  const odds = oddsOfMeasures(text, findNumbers(text), 0, weights);
  return LEARNED_MEASURES[odds.indexOf(Math.max(...odds))];
};

it('tells what a number counts by what stands beside it', () => {
  expect(likeliest('后山刨出来35个没气的')).toBe('deaths');
  expect(likeliest('后街卖出去35张电影票')).toBe('other');
});

it('learns the same from the same numbers', () => {
  expect(learnMeasures(rows)).toEqual(weights);
});

it.each([
  ['走了34个人', true],
  ['烧掉7,500万', true],
  ['第3天', false],
  ['从3楼往下看', false],
  ['开了3公里', false],
  ['东区,31,4,6', false],
])('of %s a number may be learned: %s', (told, may) => {
  const { text } = readDocument('', told);
  const [token] = findNumbers(text);
  expect(token && mayBeLearned(text, token)).toBe(may);
});
