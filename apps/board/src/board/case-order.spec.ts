import type { BoardDeadline } from '@huiying/contract';
import { instantOf } from '@huiying/core';
import { instant } from '../time/wire-time';
import { boardCase, boardDeadline } from './board-case.fixture';
import { byUrgency, deadlinesInOrder } from './case-order';

const NOW = instant('2026-11-22T03:12:07+08:00');
const due = (time: string, over: Partial<BoardDeadline> = {}): BoardDeadline =>
  boardDeadline({ id: time, dueAt: `2026-11-${time}:00+08:00`, warnAt: `2026-11-${time}:00+08:00`, ...over });
const one = (id: string, ...deadlines: BoardDeadline[]) => boardCase({ id, number: id, deadlines });
const order = (...cases: ReturnType<typeof one>[]) => byUrgency(cases, NOW).map(({ id }) => id);

describe('byUrgency', () => {
  it('puts late cases first, the longest late on top, then the next due', () => {
    expect(
      order(
        one('soon', due('22T04:00')),
        one('late', due('22T03:00', { status: 'breached' })),
        one('later', due('23T04:00')),
        one('latest', due('21T03:00', { status: 'breached' })),
      ),
    ).toEqual(['latest', 'late', 'soon', 'later']);
  });

  it('goes by the most urgent open deadline of a case and leaves settled ones out', () => {
    expect(
      order(
        one('answered', due('21T04:00', { status: 'met' }), due('23T00:00')),
        one('two', due('24T00:00'), due('22T05:00')),
        one('done', due('20T00:00', { status: 'answered-late' })),
      ),
    ).toEqual(['two', 'answered', 'done']);
  });

  it('turns late with the clock: not at the due moment, but one ms after', () => {
    const cases = [one('a', due('22T03:00', { pendingConfirmation: true })), one('b', due('22T04:00'))];
    const dueMs = instant('2026-11-22T04:00:00+08:00').getTime();
    const idsAt = (ms: number) => byUrgency(cases, instantOf(ms)).map(({ id }) => id);
    expect(idsAt(dueMs - 1)).toEqual(['a', 'b']);
    expect(idsAt(dueMs)).toEqual(['a', 'b']);
    expect(idsAt(dueMs + 1)).toEqual(['b', 'a']);
  });

  it('puts the graver case first when both are due at once', () => {
    const grave = boardCase({ id: 'grave', number: '9', severity: 'serious', deadlines: [due('22T04:00')] });
    expect(order(one('1', due('22T04:00')), grave)).toEqual(['grave', '1']);
  });
});

describe('deadlinesInOrder', () => {
  it('lists open deadlines by due instant, then settled ones', () => {
    const all = [due('21T00:00', { status: 'met' }), due('24T00:00'), due('22T00:00', { status: 'breached' })];
    expect(deadlinesInOrder(all).map(({ id }) => id)).toEqual(['22T00:00', '24T00:00', '21T00:00']);
  });
});
