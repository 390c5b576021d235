import type { SuggestedCase, SuggestionView } from '@huiying/contract';
import { groupedSuggestions } from './suggested-events';

const aCase = (id: string): SuggestedCase => ({
  id,
  number: `2026-${id}`,
  title: `事件${id}`,
  severity: 'none',
  provisional: true,
  reportCount: 1,
  detectedAt: `2026-11-22T0${id.codePointAt(0)! - 96}:00:00+08:00`,
  firstPublishedAt: null,
  firstReport: null,
});

const suggestion = (one: string, other: string): SuggestionView => ({
  id: one + other,
  status: 'open',
  score: 0.5,
  because: ['用词相近 50%'],
  createdAt: '2026-11-22T09:00:00+08:00',
  decidedAt: null,
  decidedBy: null,
  reason: null,
  case: aCase(one),
  otherCase: aCase(other),
});

const membersOf = (pairs: string[]): string[][] =>
  groupedSuggestions(pairs.map(([one = '', other = '']) => suggestion(one, other))).events.map(({ members }) =>
    members.map(({ one, links }) => `${one.id}:${links.map(({ id }) => id).join()}`),
  );

describe('suggestions that connect several cases', () => {
  it('are one event, the earliest case first, each with what connects it with an earlier one', () => {
    expect(membersOf(['ca', 'bc', 'da'])).toEqual([['a:', 'b:', 'c:ca,bc', 'd:da']]);
  });

  it('are one event also where the suggestion that connects two of them comes last', () => {
    expect(membersOf(['ba', 'dc', 'cb'])).toEqual([['a:', 'b:ba', 'c:cb', 'd:dc']]);
  });

  it('are apart from those of other cases, the largest first; two cases are a pair', () => {
    const pairs = [suggestion('b', 'a'), suggestion('d', 'c'), suggestion('e', 'd')];
    const grouped = groupedSuggestions(pairs);
    expect(grouped.events.map(({ members }) => members.map(({ one }) => one.id))).toEqual([['c', 'd', 'e']]);
    expect(grouped.pairs.map(({ id }) => id)).toEqual(['ba']);
    expect(membersOf(['ba', 'cb', 'ed', 'fe', 'gf']).map(({ length }) => length)).toEqual([4, 3]);
  });
});
