import { instant } from '../time/wire-time';
import { instantsOf, lengthIn, nextMonth, rangeAsked, rangeOf } from './history-range';

describe('rangeOf', () => {
  const now = instant('2026-11-30T23:30:00+08:00');

  it('gives this month, this year so far and everything', () => {
    expect(rangeOf('month', now)).toEqual(['2026-11', '2026-11']);
    expect(rangeOf('year', now)).toEqual(['2026-01', '2026-11']);
    expect(rangeOf('all', now)).toEqual(['2010-01', '2026-11']);
  });

  it('goes by the month in Shanghai', () => {
    expect(rangeOf('month', instant('2026-11-30T16:00:00Z'))).toEqual(['2026-12', '2026-12']);
  });
});

describe('rangeAsked', () => {
  const now = instant('2026-11-30T23:30:00+08:00');

  it('takes the months of an address, its word, or this year', () => {
    expect(rangeAsked({ from: '2026-02', to: '2026-03', range: 'all' }, now)).toEqual(['2026-02', '2026-03']);
    expect(rangeAsked({ range: 'month' }, now)).toEqual(['2026-11', '2026-11']);
    expect(rangeAsked({}, now)).toEqual(['2026-01', '2026-11']);
  });

  it('takes nothing else for months', () => {
    const year = rangeAsked({}, now);
    expect(rangeAsked({ from: '2026-03', to: '2026-02' }, now)).toEqual(year);
    expect(rangeAsked({ from: '2026-13', to: '2026-14' }, now)).toEqual(year);
    expect(rangeAsked({ from: ['2026-01'], to: '2026-02', range: 'week' }, now)).toEqual(year);
  });
});

describe('instantsOf', () => {
  it('runs from the first moment to the first moment after the last month', () => {
    expect(instantsOf(['2026-11', '2026-12'])).toEqual({
      from: '2026-11-01T00:00:00+08:00',
      to: '2027-01-01T00:00:00+08:00',
    });
    expect(nextMonth('2026-09')).toBe('2026-10');
  });
});

describe('lengthIn', () => {
  it('says seconds of less than a minute, which is not no time at all', () => {
    expect(lengthIn(0)).toEqual({ unit: 'minutes', n: '0' });
    expect(lengthIn(1)).toEqual({ unit: 'seconds', n: '1' });
    expect(lengthIn(59_400)).toEqual({ unit: 'seconds', n: '59' });
    expect(lengthIn(60_000)).toEqual({ unit: 'minutes', n: '1' });
  });

  it('says minutes, hours and days where a reader would', () => {
    expect(lengthIn(59 * 60_000)).toEqual({ unit: 'minutes', n: '59' });
    expect(lengthIn(3_600_000)).toEqual({ unit: 'hours', n: '1.0' });
    expect(lengthIn(2 * 86_400_000 - 1)).toEqual({ unit: 'hours', n: '48.0' });
    expect(lengthIn(11.2 * 86_400_000)).toEqual({ unit: 'days', n: '11.2' });
  });
});
