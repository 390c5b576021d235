import { countsOf, inOrder, matching } from './source-order';
import { sourceView } from './source.fixture';

const sources = [
  sourceView({ id: '1', name: '丙', health: 'ok' }),
  sourceView({ id: '2', name: '乙', health: 'paused' }),
  sourceView({ id: '3', name: '甲', health: 'ok', url: 'https://gov.example.cn/Feed' }),
  sourceView({ id: '4', name: '丁', health: 'failing' }),
  sourceView({ id: '5', name: '戊', health: 'silent' }),
  sourceView({ id: '6', name: '己', health: 'held' }),
];
const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join('');

describe('the order of sources', () => {
  it('puts what needs a person first and keeps names in order within a health', () => {
    expect(names(inOrder(sources))).toBe('丁戊乙己丙甲');
    expect(names(inOrder(sources.toReversed()))).toBe('丁戊乙己丙甲');
  });

  it('finds every word in name or address, whatever its case', () => {
    expect(names(matching(sources, { health: 'all', words: ' 甲 feed' }))).toBe('甲');
    expect(names(matching(sources, { health: 'all', words: '' }))).toHaveLength(6);
    expect(names(matching(sources, { health: 'paused', words: '甲' }))).toBe('');
  });

  it('counts the healths that occur', () => {
    expect(countsOf(sources).map(({ health, n }) => `${health} ${n}`)).toEqual([
      'failing 1',
      'silent 1',
      'paused 1',
      'held 1',
      'ok 2',
    ]);
  });
});
