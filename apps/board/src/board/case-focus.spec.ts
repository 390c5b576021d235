import type { BoardCase, BoardDeadline } from '@huiying/contract';
import { instantOf } from '@huiying/core';
import { instant } from '../time/wire-time';
import { boardCase, boardDeadline } from './board-case.fixture';
import { countInFocus, type Focus, isInFocus } from './case-focus';

const NOW = instant('2026-11-22T03:12:07+08:00');
const due = (at: string, over: Partial<BoardDeadline> = {}): BoardDeadline =>
  boardDeadline({ dueAt: `2026-11-${at}+08:00`, warnAt: `2026-11-${at}+08:00`, ...over });
const isIn = (focus: Focus, deadline: BoardDeadline, now = NOW, drill = false) =>
  isInFocus(boardCase({ drill, deadlines: [deadline] }), focus, now);
const isMajor = (over: Partial<BoardCase>) => isInFocus(boardCase({ deadlines: [], ...over }), 'major', NOW);

describe('what a figure of the header opens', () => {
  it('is due today up to and with the midnight that ends the day', () => {
    expect(isIn('due-today', due('22T23:59:59.999'))).toBe(true);
    expect(isIn('due-today', due('23T00:00:00.000'))).toBe(true);
    expect(isIn('due-today', due('23T00:00:00.001'))).toBe(false);
  });

  it('is late and no longer due today one ms after it was due, without a word from the server', () => {
    const deadline = due('22T04:00:00.000');
    const dueMs = instant('2026-11-22T04:00:00+08:00').getTime();
    const both = (ms: number) => [isIn('due-today', deadline, instantOf(ms)), isIn('late', deadline, instantOf(ms))];
    expect(both(dueMs)).toEqual([true, false]);
    expect(both(dueMs + 1)).toEqual([false, true]);
  });

  it('becomes due today as the day begins', () => {
    const midnightMs = instant('2026-11-23T00:00:00+08:00').getTime();
    expect(isIn('due-today', due('23T09:00:00'), instantOf(midnightMs - 1))).toBe(false);
    expect(isIn('due-today', due('23T09:00:00'), instantOf(midnightMs))).toBe(true);
  });

  it('is no deadline that was answered, and no drill', () => {
    expect(isIn('due-today', due('22T09:00:00', { status: 'met' }))).toBe(false);
    expect(isIn('late', due('21T09:00:00', { status: 'answered-late' }))).toBe(false);
    expect(isIn('due-today', due('22T09:00:00'), NOW, true)).toBe(false);
    expect(isIn('late', due('21T09:00:00', { status: 'breached' }), NOW, true)).toBe(false);
  });

  it('is major from 重大 upwards, confirmed or not, whatever its deadlines are, and never a drill', () => {
    expect(isMajor({ severity: 'especially-serious', provisional: true })).toBe(true);
    expect(isMajor({ severity: 'serious' })).toBe(true);
    expect(isMajor({ severity: 'relatively-serious' })).toBe(false);
    expect(isMajor({ severity: 'serious', drill: true })).toBe(false);
  });

  it('is counted once a case, and not before the time is known', () => {
    const twice = boardCase({ deadlines: [due('22T09:00:00'), due('22T21:00:00')] });
    expect(countInFocus([twice, boardCase()], 'due-today', NOW)).toBe(1);
    expect(countInFocus([twice], 'due-today', null)).toBe(0);
  });
});
