import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPeriod, formatInstant, isWorkingDay, parseInstant, type WorkingCalendar } from '@huiying/core';
import { loadCalendar } from './load-calendar.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-calendar-'));
  mkdirSync(join(folder, 'calendars'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = (overrides?: string, id = 'cn'): WorkingCalendar => {
  if (overrides !== undefined) writeFileSync(join(folder, 'calendars', `${id}.yaml`), overrides);
  return loadCalendar(folder, id);
};
const datesOf = (days: ReadonlySet<string>, year: string) =>
  [...days]
    .filter((date) => date.startsWith(year))
    .map((date) => date.slice(5))
    .toSorted();
const run = (month: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${month}-${String(first + index).padStart(2, '0')}`);

describe('the calendar of the State Council', () => {
  it('has the notice for 2026', () => {
    const calendar = load();
    expect(datesOf(calendar.work, '2026')).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']);
    expect(datesOf(calendar.off, '2026')).toEqual([
      ...run('01', 1, 3),
      ...run('02', 15, 23),
      ...run('04', 4, 6),
      ...run('05', 1, 5),
      ...run('06', 19, 21),
      ...run('09', 25, 27),
      ...run('10', 1, 7),
    ]);
  });

  it('has the notice for 2025', () => {
    const calendar = load();
    expect(datesOf(calendar.work, '2025')).toEqual(['01-26', '02-08', '04-27', '09-28', '10-11']);
    expect(datesOf(calendar.off, '2025')).toEqual([
      '01-01',
      ...run('01', 28, 31),
      ...run('02', 1, 4),
      ...run('04', 4, 6),
      ...run('05', 1, 5),
      '05-31',
      ...run('06', 1, 2),
      ...run('10', 1, 8),
    ]);
  });

  it('knows each year from 2004 and names its days', () => {
    const { years, names } = load();
    expect(Array.from({ length: 23 }, (_, index) => 2004 + index).filter((year) => !years.has(year))).toEqual([]);
    expect(names?.get('2026-02-17')).toBe('春节');
  });

  it.each([
    ['2026-09-21', '2026-10-26 24:00'],
    ['2026-02-10', '2026-03-16 24:00'],
  ])('ends twenty working days from %s at %s', (from, end) => {
    const due = addPeriod(parseInstant(from)!.at, { value: 20, unit: 'working-day' }, load());
    expect(due.trace.at(-2)?.note).toBe(end);
    expect(due.provisional).toBe(false);
  });
});

describe('an override', () => {
  it('turns a day round in both directions', () => {
    const calendar = load('dates: {2026-10-10: off, 2026-10-08: off, 2026-10-01: work}\n');
    expect(['2026-10-10', '2026-10-08', '2026-10-01'].map((date) => isWorkingDay(date, calendar))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('brings the notice of a later year', () => {
    const calendar = load('years: [2031]\ndates:\n  2031-01-01: off\n  2031-01-04: work\n');
    const due = addPeriod(parseInstant('2031-01-01')!.at, { value: 4, unit: 'working-day' }, calendar);
    expect(formatInstant(due.dueAt)).toBe('2031-01-07T00:00:00+08:00');
    expect(due.provisional).toBe(false);
  });

  it('gives the calendar another version, a remark does not', () => {
    const plain = load();
    expect(plain.version).toMatch(/^[0-9a-f]{12}$/);
    expect(load('# nothing yet\n').version).toBe(plain.version);
    expect(load('dates: {2026-10-10: off}\n').version).not.toBe(plain.version);
  });

  it.each([
    ['dates: {2026-02-30: off}', '1 dates.2026-02-30：应为存在的日期'],
    ['dates: {2026-2-3: off}', '1 dates.2026-2-3：应为存在的日期'],
    ['dates: {2026-02-03: free}', '1 dates.2026-02-03：应为 off | work，得到 "free"'],
    ['dates:\n  2031-01-01: off', '2 dates.2031-01-01：years 中没有 2031 年'],
    ['years: [2031]', '1 years[0]：列了 2031 年，但 dates 中没有该年的日期'],
    ['years: [soon]', '1 years[0]：应为数字，得到 "soon"'],
    ['holidays: {}', '1 holidays：没有这个键（可用：years、dates）'],
  ])('%j is refused', (text, message) => {
    expect(() => load(text)).toThrow(`cn.yaml:${message}`);
  });
});

describe('another calendar', () => {
  it('is the same with days of its own', () => {
    const local = load('dates: {2026-08-03: off}\n', 'local');
    expect(local.id).toBe('local');
    expect(isWorkingDay('2026-08-03', local)).toBe(false);
    expect(isWorkingDay('2026-10-01', local)).toBe(false);
  });

  it('without a file, or outside the folder, is refused', () => {
    for (const id of ['us', '../units', '']) expect(() => load(undefined, id)).toThrow('没有日历');
  });
});
