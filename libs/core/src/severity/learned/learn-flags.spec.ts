import { type FlaggedText, learnFlags } from './learn-flags.js';
import { oddsOfFlags } from './weigh-flags.js';

const NAMED = Array.from('甲乙丙丁戊己庚辛壬癸', (name) => [`${name}江`, `${name}河`]).flat();
const texts = NAMED.flatMap((river): FlaggedText[] => [
  { text: `${river}两岸两个省的鱼都翻了白`, type: 'environment', flags: new Set(['跨省影响', '水土污染']) },
  { text: `${river}边上一家作坊漏了桶油`, type: 'environment', flags: new Set(['水土污染']) },
]);
const weights = learnFlags(texts);

it('tells which state of affairs a text of a type tells', () => {
  expect(oddsOfFlags('environment', '下游两个省的鱼都翻了白', weights).get('跨省影响')).toBeGreaterThan(0.7);
  expect(oddsOfFlags('environment', '路边一家作坊漏了桶油', weights).get('跨省影响')).toBeLessThan(0.3);
});

it('learns nothing of what every text of a type tells, nor of another type', () => {
  expect([...oddsOfFlags('environment', '漏了桶油', weights).keys()]).toEqual(['跨省影响']);
  expect(oddsOfFlags('flood', '漏了桶油', weights).size).toBe(0);
});

it('learns the same from the same texts', () => {
  expect(learnFlags(texts)).toEqual(weights);
});
