import type { DeadlineView } from '@huiying/contract';
import { deadlineChains } from './deadline-chains';

const epoch = (id: string, n: number, status: DeadlineView['status'], more: Partial<DeadlineView> = {}): DeadlineView =>
  ({
    id,
    epoch: n,
    status,
    obligation: 'reply',
    mergedTo: null,
    dueAt: '2026-11-22T10:00:00+08:00',
    ...more,
  }) as DeadlineView;

const idsOf = (deadlines: readonly DeadlineView[]) =>
  deadlineChains(deadlines).map(({ key, deadline, earlier }) => [key, deadline.id, ...earlier.map(({ id }) => id)]);

it('keeps what was counted anew with the deadline that runs, the newest first, under one key', () => {
  const paused = [epoch('c', 3, 'running'), epoch('a', 1, 'cancelled'), epoch('b', 2, 'cancelled')];
  expect(idsOf(paused)).toEqual([['a', 'c', 'b', 'a']]);
  expect(idsOf([epoch('a', 1, 'running')])).toEqual([['a', 'a']]);
});

it('leaves a deadline that was let go for itself, and a breached one beside a later', () => {
  expect(idsOf([epoch('a', 1, 'cancelled')])).toEqual([['a', 'a']]);
  expect(idsOf([epoch('a', 1, 'breached'), epoch('b', 2, 'running')])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(idsOf([epoch('a', 1, 'cancelled', { mergedTo: 'x' }), epoch('b', 2, 'running')])).toHaveLength(2);
});

it('parts obligations, and puts the open one first', () => {
  const other = epoch('b', 2, 'running', { obligation: 'release' });
  expect(idsOf([epoch('a', 1, 'cancelled'), other])).toEqual([
    ['b', 'b'],
    ['a', 'a'],
  ]);
});
