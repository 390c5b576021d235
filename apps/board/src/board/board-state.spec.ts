import type { BoardFigures, Change } from '@huiying/contract';
import { boardCase } from './board-case.fixture';
import { applyChange, applyTick, fromSnapshot } from './board-state';

const FIGURES: BoardFigures = {
  office: '某市新闻办',
  open: 1,
  drills: 0,
  dueToday: 0,
  monthOnTimeRate: null,
  monthN: 0,
  inbox: 0,
  suggestions: 0,
  sourcesHealthy: 0,
  sourcesTotal: 0,
  lastClosedAt: null,
};
const START = fromSnapshot({ seq: 7, cases: [boardCase({ id: 'a' }), boardCase({ id: 'b' })], figures: FIGURES });

const change = (seq: number, over: Partial<Change> = {}): Change => ({
  seq,
  serverNow: '2026-11-22T03:12:07+08:00',
  upserted: [],
  removed: [],
  figures: { ...FIGURES, inbox: seq },
  ...over,
});

describe('applyChange', () => {
  it('takes the change that follows: replaced, added, removed, new figures', () => {
    const { state, outcome } = applyChange(
      START,
      change(8, { upserted: [boardCase({ id: 'a', title: '新标题' }), boardCase({ id: 'c' })], removed: ['b'] }),
    );
    expect(outcome).toBe('applied');
    expect(state.seq).toBe(8);
    expect([...state.cases.keys()]).toEqual(['a', 'c']);
    expect(state.cases.get('a')?.title).toBe('新标题');
    expect(state.figures.inbox).toBe(8);
  });

  it('takes nothing across a gap and says so', () => {
    expect(applyChange(START, change(9, { removed: ['a'] }))).toEqual({ state: START, outcome: 'gap' });
  });

  it('leaves out a change it has already', () => {
    expect(applyChange(START, change(7, { removed: ['a'] }))).toEqual({ state: START, outcome: 'old' });
  });

  it('leaves the state before it untouched', () => {
    applyChange(START, change(8, { removed: ['a'] }));
    expect(START.cases.has('a')).toBe(true);
  });
});

it('takes the figures of a tick, between two changes', () => {
  const state = applyTick(START, { serverNow: '2026-11-22T03:12:37+08:00', figures: { ...FIGURES, inbox: 23 } });
  expect([state.seq, state.cases, state.figures.inbox]).toEqual([7, START.cases, 23]);
  expect(applyChange(state, change(8)).outcome).toBe('applied');
});
