import { type LabelledReport, learnKinds } from './learn-kinds.js';
import { KINDS, LETTERS } from './weigh-kinds.js';

const reports: readonly LabelledReport[] = [
  { text: '桥头着火了，烟往上冒', kind: 'incident' },
  { text: '后街着火了，都在跑', kind: 'incident' },
  { text: '红烧茄子这样烧', kind: 'none' },
  { title: '茄子', text: '红烧茄子先切块', kind: 'none' },
];
const heaviest = (entry: string): string | undefined => {
  const letters = Array.from(entry.slice(-KINDS.length), (letter) => LETTERS.indexOf(letter));
  return KINDS[letters.indexOf(Math.max(...letters))];
};

describe('learnKinds', () => {
  const learned = learnKinds(reports);
  const two = learned.grams.two.join('').match(/.{7}/gu) ?? [];

  it('gives an n-gram the most weight for the kind it stands in', () => {
    expect(two.filter((entry) => entry.startsWith('着火')).map(heaviest)).toEqual(['incident']);
    expect(two.filter((entry) => entry.startsWith('茄子')).map(heaviest)).toEqual(['none']);
  });

  it('leaves out what only one report has', () => {
    expect(two.filter((entry) => entry.startsWith('桥头'))).toEqual([]);
  });

  it('learns the same from the same reports', () => {
    expect(learnKinds(reports)).toEqual(learned);
  });
});
