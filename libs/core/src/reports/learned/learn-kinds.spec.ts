import { type LabelledReport, learnKinds } from './learn-kinds.js';
import { KINDS } from './weigh-kinds.js';
import { LETTERS } from './written-grams.js';

const reports: readonly LabelledReport[] = [
  { text: '桥头着火了，烟往上冒', kind: 'incident' },
  { text: '后街着火了，都在跑', kind: 'incident' },
  { text: '河边着火了，快来人', kind: 'incident' },
  { text: '红烧茄子这样烧', kind: 'none' },
  { text: '红烧茄子装盘', kind: 'none' },
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

  it('leaves out what only one report or two have', () => {
    expect(two.filter((entry) => /^(?:桥头|都在|装盘)/u.test(entry))).toEqual([]);
  });

  it('gives what fewer reports have no less weight', () => {
    const told = [
      '东楼着火了，烟大',
      '西楼着火了，烟大',
      '南楼着火了，烟大',
      '北楼着火了，烟大',
      '上楼着火了',
      '下楼着火了',
    ];
    const { grams } = learnKinds([
      ...told.map((text): LabelledReport => ({ text, kind: 'incident' })),
      ...reports.filter(({ kind }) => kind === 'none'),
    ]);
    const weightOf = (gram: string): number =>
      LETTERS.indexOf(grams.two.join('').match(new RegExp(`${gram}.(.)`, 'u'))?.[1] ?? '');
    expect(weightOf('烟大')).toBeGreaterThanOrEqual(weightOf('着火'));
  });

  it('gives a class the most weight for the kind that its words stand in', () => {
    expect(heaviest(learned.classes['hurt'] ?? '')).toBe('incident');
  });

  it('learns the same from the same reports', () => {
    expect(learnKinds(reports)).toEqual(learned);
  });
});
