import { addPeriod, type Pause } from '@huiying/core';
import { showTrace } from '../../apps/cli/src/show-trace.js';
import { at, CN, dueWith, gapsOf } from './deadline-table.js';

const pausedFrom = (from: string, to: string): { pauses: Pause[] } => ({
  pauses: [{ from: at(from), to: at(to), basis: '征求第三方意见（政府信息公开条例第三十三条）' }],
});
const workingDays = (value: number) => ({ value, unit: 'working-day' }) as const;
const naturalDays = (value: number) => ({ value, unit: 'day' }) as const;

/** Five working days from Monday 2 March 2026 end with Monday 9, as seven natural ones do. */
describe('a period that would run out while it is paused', () => {
  it.each([
    ['ends with the day on which it goes on', '2026-03-09T10:00', '2026-03-11T10:00', '2026-03-12T00:00:00+08:00'],
    [
      'does not end in the moment in which it goes on',
      '2026-03-09T10:00',
      '2026-03-11T00:00',
      '2026-03-12T00:00:00+08:00',
    ],
    ['goes on after a weekend', '2026-03-09T10:00', '2026-03-14T10:00', '2026-03-17T00:00:00+08:00'],
    ['ends as ever when it goes on before', '2026-03-09T10:00', '2026-03-09T23:59', '2026-03-10T00:00:00+08:00'],
    [
      'ends as ever when the pause begins at its end',
      '2026-03-10T00:00',
      '2026-03-11T10:00',
      '2026-03-10T00:00:00+08:00',
    ],
  ])('%s: paused from %s to %s', (_fact, from, to, dueAt) => {
    expect(dueWith('2026-03-02T10:00', workingDays(5), pausedFrom(from, to))).toBe(dueAt);
    expect(dueWith('2026-03-02T10:00', naturalDays(7), pausedFrom(from, to))).toBe(dueAt);
  });

  it('waits until a holiday is over', () => {
    // Sat 14 February is worked; 15 to 23 are off
    const paused = pausedFrom('2026-02-14T10:00', '2026-02-16T10:00');
    expect(dueWith('2026-02-13T10:00', workingDays(1), paused)).toBe('2026-02-25T00:00:00+08:00');
  });

  it('ends at close of business of that day', () => {
    const atClose = { ...workingDays(5), endsAt: '17:30' };
    expect(dueWith('2026-03-02T10:00', atClose, pausedFrom('2026-03-09T10:00', '2026-03-10T10:00'))).toBe(
      '2026-03-10T17:30:00+08:00',
    );
    expect(dueWith('2026-03-02T10:00', atClose, pausedFrom('2026-03-09T10:00', '2026-03-10T18:00'))).toBe(
      '2026-03-11T17:30:00+08:00',
    );
  });

  it.each([workingDays(5), naturalDays(7)])('is told step by step: $value $unit', (period) => {
    const due = addPeriod(at('2026-03-02T10:00'), period, CN, pausedFrom('2026-03-09T10:00', '2026-03-14T10:00'));
    expect(gapsOf(showTrace(due.trace), due.limit)).toEqual([]);
    expect(due.trace.at(-3)).toMatchObject({ step: 'rolled', at: at('2026-03-16') });
  });
});
