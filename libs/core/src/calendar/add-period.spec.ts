import { DomainError } from '../domain-error.js';
import { formatInstant, type Instant, parseInstant } from '../time/instant.js';
import { addPeriod } from './add-period.js';
import type { PeriodUnit, WorkingCalendar } from './period.js';
import { isWorkingDay } from './working-day.js';

const days = (month: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${month}-${String(first + index).padStart(2, '0')}`);

/** The notice for 2026, as far as these facts need it. */
const calendar: WorkingCalendar = {
  id: 'cn',
  version: 'spec',
  years: new Set([2026]),
  off: new Set([
    ...days('2026-02', 15, 23),
    ...days('2026-05', 1, 5),
    ...days('2026-09', 25, 27),
    ...days('2026-10', 1, 7),
  ]),
  work: new Set(['2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']),
  names: new Map([
    ['2026-10-01', '国庆节'],
    ['2026-10-10', '国庆节'],
  ]),
};

const at = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed.at;
};
const add = (from: string, value: number, unit: PeriodUnit) => addPeriod(at(from), { value, unit }, calendar);
const due = (from: string, value: number, unit: PeriodUnit) => formatInstant(add(from, value, unit).dueAt);

describe('wall-clock periods', () => {
  it('count through nights and holidays', () => {
    expect(due('2026-10-01T22:30:00+08:00', 5, 'hour')).toBe('2026-10-02T03:30:00+08:00');
    expect(due('2026-02-14T09:00:00+08:00', 48, 'hour')).toBe('2026-02-16T09:00:00+08:00');
    expect(due('2026-01-01T00:00:00Z', 90, 'second')).toBe('2026-01-01T08:01:30+08:00');
    expect(due('2026-12-31T23:50:00+08:00', 10, 'minute')).toBe('2027-01-01T00:00:00+08:00');
  });

  it('keep the millisecond of their start', () => {
    expect(due('2026-03-01T00:00:00.123+08:00', 24, 'hour')).toBe('2026-03-02T00:00:00.123+08:00');
  });

  it('are never provisional, whatever year they reach', () => {
    expect(add('2026-12-31T23:00:00+08:00', 48, 'hour').provisional).toBe(false);
    expect(add('2031-01-01T00:00:00+08:00', 5, 'hour').provisional).toBe(false);
  });
});

describe('working days', () => {
  it('from 2026-09-21, twenty of them, end with 2026-10-26', () => {
    expect(due('2026-09-21T10:00:00+08:00', 20, 'working-day')).toBe('2026-10-27T00:00:00+08:00');
    expect(add('2026-09-21', 20, 'working-day').trace.at(-2)?.note).toBe('2026-10-26 24:00');
  });

  it('from 2026-02-10, twenty of them, end with 2026-03-16', () => {
    expect(due('2026-02-10T10:00:00+08:00', 20, 'working-day')).toBe('2026-03-17T00:00:00+08:00');
  });

  it('exclude the first day, in Shanghai and to the millisecond', () => {
    expect(due('2026-03-02T00:00:00+08:00', 1, 'working-day')).toBe('2026-03-04T00:00:00+08:00');
    expect(due('2026-03-02T23:59:59.999+08:00', 1, 'working-day')).toBe('2026-03-04T00:00:00+08:00');
    expect(due('2026-03-01T23:59:59.999+08:00', 1, 'working-day')).toBe('2026-03-03T00:00:00+08:00');
    expect(due('2026-03-01T16:00:00Z', 1, 'working-day')).toBe('2026-03-04T00:00:00+08:00');
  });

  it('include a make-up workday on a weekend', () => {
    expect(due('2026-10-09T10:00:00+08:00', 1, 'working-day')).toBe('2026-10-11T00:00:00+08:00');
  });

  it('tell each counted and skipped day with its reason', () => {
    const notes = add('2026-09-30T10:00:00+08:00', 3, 'working-day').trace.map(({ step, note }) => `${step}: ${note}`);
    expect(notes).toContain('first-day-excluded: 2026-09-30 起算当日不计入');
    expect(notes).toContain('day-off: 2026-10-01 周四，国庆节放假，不计入');
    expect(notes).toContain('day-off: 2026-10-02 周五，节假日放假，不计入');
    expect(notes).toContain('counted: 2026-10-08 周四，第 1 个工作日');
    expect(notes).toContain('make-up-workday: 2026-10-10 周六，国庆节调休上班，第 3 个工作日');
    expect(notes.at(-1)).toBe('due: 2026-10-10 24:00，含该时刻');
    expect(notes).toHaveLength(1 + 1 + 10 + 2);
  });

  it('are provisional from the first counted day in a year without a notice', () => {
    expect(add('2026-12-30T10:00:00+08:00', 1, 'working-day')).toMatchObject({
      dueAt: at('2027-01-01T00:00:00+08:00'),
      provisional: false,
    });
    const crossing = add('2026-12-31T10:00:00+08:00', 1, 'working-day');
    expect(crossing.provisional).toBe(true);
    expect(crossing.trace.map(({ step }) => step)).toContain('calendar-missing');
  });
});

describe('natural days', () => {
  it('count holidays and end at 24:00 of the last day', () => {
    expect(due('2026-09-30T10:00:00+08:00', 15, 'day')).toBe('2026-10-16T00:00:00+08:00');
  });

  it('that end on a weekend roll to the next working day', () => {
    expect(due('2026-03-02T10:00:00+08:00', 5, 'day')).toBe('2026-03-10T00:00:00+08:00');
    expect(add('2026-03-02T10:00:00+08:00', 5, 'day').trace.map(({ step }) => step)).toEqual([
      'start',
      'first-day-excluded',
      'counted',
      'day-off',
      'day-off',
      'rolled',
      'end-of-day',
      'due',
    ]);
  });

  it('that end on a holiday roll past all of it', () => {
    expect(due('2026-09-21T10:00:00+08:00', 10, 'day')).toBe('2026-10-09T00:00:00+08:00');
  });

  it('that end on a make-up workday do not roll', () => {
    expect(due('2026-10-05T10:00:00+08:00', 5, 'day')).toBe('2026-10-11T00:00:00+08:00');
  });

  it('that roll into a year without a notice are provisional', () => {
    const newYearOff = { ...calendar, off: new Set(['2026-12-31']) };
    const rolled = addPeriod(at('2026-12-30T10:00:00+08:00'), { value: 1, unit: 'day' }, newYearOff);
    expect(rolled).toMatchObject({ dueAt: at('2027-01-02T00:00:00+08:00'), provisional: true });
  });
});

describe('a period or start that cannot be', () => {
  it.each([
    [0, 'hour'],
    [-1, 'working-day'],
    [Number.NaN, 'second'],
    [Number.POSITIVE_INFINITY, 'day'],
    [1e9, 'hour'],
    [1.5, 'day'],
  ] as const)('%d %s is refused', (value, unit) => {
    expect(() => add('2026-03-02', value, unit)).toThrow(DomainError);
  });

  it('is refused when the moment is none', () => {
    expect(() => addPeriod(new Date(Number.NaN), { value: 5, unit: 'hour' }, calendar)).toThrow(/起算时间/);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2027-10-01', true],
  ])('%s: %s', (date, worked) => {
    expect(isWorkingDay(date, calendar)).toBe(worked);
  });
});
