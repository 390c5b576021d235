import { rankTopics } from './hot-topics.js';

const rank = (topics: Record<string, readonly number[]>, most = 10) =>
  rankTopics(
    Object.entries(topics).map(([caseId, series]) => ({ caseId, series })),
    most,
  );
const order = (topics: Record<string, readonly number[]>): string[] => rank(topics).map((heat) => heat.caseId);

describe('hot topics', () => {
  it('stand by how far they exceed their usual level, not by their size', () => {
    expect(order({ usual: [55, 55, 55, 60], sudden: [1, 1, 1, 12] })).toEqual(['sudden', 'usual']);
  });

  it('of the same growth stand by their size', () => {
    expect(order({ few: [0, 0, 3], many: [0, 0, 30] })).toEqual(['many', 'few']);
  });

  it('are not those that are told of as usual or less, nor a single report', () => {
    expect(order({ usual: [4, 4, 4], fading: [9, 9, 2], single: [0, 0, 1], two: [0, 0, 2] })).toEqual(['two']);
  });

  it('say what they stand on', () => {
    expect(rank({ a: [0, 1, 2, 12] })).toMatchObject([
      { reports: 12, previous: 1, growth: 6.5, series: [0, 1, 2, 12] },
    ]);
  });

  it('without anything before are new', () => {
    expect(rank({ a: [3] })).toMatchObject([{ reports: 3, previous: 0, growth: 4 }]);
  });

  it('are the same in any order of the input, and no more than asked for', () => {
    const topics = { a: [0, 3], b: [0, 3], c: [0, 9] };
    expect(rank(topics, 2).map((heat) => heat.caseId)).toEqual(['c', 'a']);
    expect(rank(Object.fromEntries(Object.entries(topics).toReversed()), 2)).toEqual(rank(topics, 2));
  });
});
