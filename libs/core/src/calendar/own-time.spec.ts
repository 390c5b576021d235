import { seededRandom } from '../domains/seeded-random.js';
import {
  addMs,
  DAY_MS,
  dateOf,
  formatInstant,
  type Instant,
  instantOf,
  shiftDate,
  startOfDate,
} from '../time/instant.js';
import { addPeriod } from './add-period.js';
import { elapsedOf, shareOf } from './own-time.js';
import { type Pause, type Period, PERIOD_UNITS, type WorkingCalendar } from './period.js';
import { isWorkingDay } from './working-day.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const ROUNDS = 400;
const random = seededRandom(20_260_921);
const below = (n: number): number => Math.floor(random() * n);
const oneOf = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
const instantFrom = (start: Instant, days: number): Instant => addMs(start, below(days * 24 * 60) * MINUTE_MS);

const FIRST = '2026-01-01';

function aCalendar(): WorkingCalendar {
  const dates = Array.from({ length: 400 }, (_, n) => shiftDate(FIRST, n));
  const off = new Set(dates.filter(() => random() < 0.08));
  const work = new Set(dates.filter((date) => !off.has(date) && random() < 0.05));
  return { id: 'random', version: '1', years: new Set([2026]), off, work };
}

function aPeriod(): Period {
  const unit = oneOf(PERIOD_UNITS);
  const isDays = unit === 'day' || unit === 'working-day';
  const value = 1 + below(isDays ? 40 : 300);
  return isDays && random() < 0.3 ? { value, unit, endsAt: '17:30' } : { value, unit };
}

function somePauses(from: Instant, { unit }: Period): Pause[] {
  if (unit !== 'day' && unit !== 'working-day') return [];
  return Array.from({ length: below(4) }, () => {
    const start = instantFrom(from, 50);
    return { from: start, to: instantFrom(start, 15), basis: '征求意见' };
  });
}

function aDraw() {
  const calendar = aCalendar();
  const from = instantFrom(startOfDate(FIRST), 250);
  const period = aPeriod();
  return { calendar, from, period, pauses: somePauses(from, period) };
}
const draws = Array.from({ length: ROUNDS }, aDraw);
type Draw = ReturnType<typeof aDraw>;

/** The draw that fails is named: `draw 17: 3 working-day`. */
function everyDraw(check: (draw: Draw, name: string) => void): void {
  for (const [n, draw] of draws.entries()) check(draw, `draw ${n}: ${draw.period.value} ${draw.period.unit}`);
}

const isPaused = (date: string, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, to }) => from <= startOfDate(date) && startOfDate(date) < to);

/** The same count by another road: every date on its own, no trace. */
function counts(date: string, draw: Draw): boolean {
  if (date <= dateOf(draw.from) || isPaused(date, draw.pauses)) return false;
  return draw.period.unit === 'day' || isWorkingDay(date, draw.calendar);
}

function nextWorkedDay(date: string, draw: Draw): string {
  const next = shiftDate(date, 1);
  return isWorkingDay(next, draw.calendar) && !isPaused(next, draw.pauses) ? next : nextWorkedDay(next, draw);
}

const endOf = (date: string, { period }: Draw): Instant =>
  period.endsAt ? addMs(startOfDate(date), 17.5 * HOUR_MS) : startOfDate(shiftDate(date, 1));

function wouldEndPaused(date: string, draw: Draw): boolean {
  const end = endOf(date, draw);
  return !isWorkingDay(date, draw.calendar) || draw.pauses.some(({ from, to }) => from < end && end <= to);
}

describe('for every calendar, start, period and pause set', () => {
  it('elapsed from start to due is the limit, and less a millisecond before', () =>
    everyDraw((draw, name) => {
      const due = addPeriod(draw.from, draw.period, draw.calendar, draw);
      expect(elapsedOf(due, due.dueAt), name).toBe(draw.period.value);
      expect(elapsedOf(due, due.startedAt), name).toBe(0);
      // a roll to the next working day takes nothing of the limit
      const before = due.trace.some(({ step }) => step === 'rolled') ? due.startedAt : addMs(due.dueAt, -1);
      expect(elapsedOf(due, before), name).toBeLessThan(draw.period.value);
    }));

  it('elapsed never falls', () =>
    everyDraw((draw, name) => {
      const due = addPeriod(draw.from, draw.period, draw.calendar, draw);
      const wholeMs = due.dueAt.getTime() - due.startedAt.getTime();
      const readings = Array.from({ length: 40 }, (_, n) => elapsedOf(due, addMs(due.startedAt, (wholeMs * n) / 36)));
      expect(readings, name).toEqual(readings.toSorted((a, b) => a - b));
      expect(readings.at(-1), name).toBe(draw.period.value);
    }));

  it('a share is the moment at which so much has elapsed', () =>
    everyDraw((draw, name) => {
      const due = addPeriod(draw.from, draw.period, draw.calendar, draw);
      for (const share of [0.1, 0.25, 0.5, 0.8, 0.999]) {
        const at = shareOf(due, share);
        expect(at.getTime(), name).toBeGreaterThan(due.startedAt.getTime());
        expect(at.getTime(), name).toBeLessThanOrEqual(due.dueAt.getTime());
        expect(elapsedOf(due, at), name).toBeCloseTo(draw.period.value * share, 4);
      }
      expect(shareOf(due, 0), name).toEqual(due.startedAt);
      expect(shareOf(due, 1), name).toEqual(due.dueAt);
    }));

  it('a longer period and a later start never end earlier', () =>
    everyDraw((draw, name) => {
      const due = addPeriod(draw.from, draw.period, draw.calendar, draw).dueAt;
      const longer = { ...draw.period, value: draw.period.value + 1 };
      expect(addPeriod(draw.from, longer, draw.calendar, draw).dueAt >= due, name).toBe(true);
      const later = addMs(draw.from, below(5 * 24) * HOUR_MS);
      expect(addPeriod(later, draw.period, draw.calendar, draw).dueAt >= due, name).toBe(true);
    }));

  it('counting each date on its own gives the same last day', () =>
    everyDraw((draw, name) => {
      const { unit, value } = draw.period;
      if (unit !== 'day' && unit !== 'working-day') return;
      const due = addPeriod(draw.from, draw.period, draw.calendar, draw);
      let last = dateOf(draw.from);
      for (let n = 0; n < value;) {
        last = shiftDate(last, 1);
        if (counts(last, draw)) n += 1;
      }
      if (unit === 'day' && !isWorkingDay(last, draw.calendar)) last = nextWorkedDay(last, draw);
      while (wouldEndPaused(last, draw)) last = shiftDate(last, 1);
      expect(due.dueAt, name).toEqual(endOf(last, draw));
    }));

  it('a pause within days off changes nothing', () =>
    everyDraw((draw, name) => {
      if (draw.period.unit !== 'working-day') return;
      const plain = addPeriod(draw.from, draw.period, draw.calendar, draw);
      const dates = Array.from({ length: 60 }, (_, n) => shiftDate(dateOf(draw.from), n));
      const offHours = dates
        .filter((date) => !isWorkingDay(date, draw.calendar))
        .map((date) => startOfDate(date))
        .flatMap((from) => [
          { from, to: addMs(from, DAY_MS), basis: '' },
          { from: addMs(from, below(24) * HOUR_MS), to: addMs(from, DAY_MS), basis: '' },
        ]);
      const paused = addPeriod(draw.from, draw.period, draw.calendar, { pauses: [...draw.pauses, ...offHours] });
      expect(paused, name).toEqual(plain);
    }));
});

const calendar: WorkingCalendar = { id: 'cn', version: 's', years: new Set([2026]), off: new Set(), work: new Set() };
const at = (text: string): Instant => instantOf(Date.parse(`${text}+08:00`));
const due = (period: Period, from = '2026-03-02T10:00:00') => addPeriod(at(from), period, calendar);
const share = (period: Period, part: number) => formatInstant(shareOf(due(period), part)).slice(0, 16);

describe('a share of a deadline', () => {
  it('of hours is wall-clock time', () => {
    expect(share({ value: 5, unit: 'hour' }, 0.8)).toBe('2026-03-02T14:00');
  });

  it('of working days leaves out the first day and the weekend', () => {
    // counted: Tue 3 to Fri 6, Mon 9. 80 % of five days is the end of the fourth, not 17:12 on Sunday.
    expect(share({ value: 5, unit: 'working-day' }, 0.8)).toBe('2026-03-07T00:00');
    expect(share({ value: 5, unit: 'working-day' }, 0.5)).toBe('2026-03-05T12:00');
    expect(share({ value: 5, unit: 'working-day' }, 0.9)).toBe('2026-03-09T12:00');
  });

  it('of days with a close of business is a share of the days until then', () => {
    expect(share({ value: 4, unit: 'working-day', endsAt: '18:00' }, 0.5)).toBe('2026-03-04T18:00');
    expect(share({ value: 1, unit: 'working-day', endsAt: '18:00' }, 0.5)).toBe('2026-03-03T09:00');
  });

  it('that ends on a make-up workday is a share of that day', () => {
    const madeUp = { ...calendar, work: new Set(['2026-03-07']) };
    // counted: Thu 5, Fri 6, Sat 7
    const saturday = addPeriod(at('2026-03-04T10:00:00'), { value: 3, unit: 'working-day' }, madeUp);
    expect(formatInstant(shareOf(saturday, 5 / 6))).toBe('2026-03-07T12:00:00+08:00');
    expect(elapsedOf(saturday, at('2026-03-06T06:00:00'))).toBe(1.25);
  });

  it('of natural days does not stretch over the days past which the end has rolled', () => {
    // five days end on Saturday 7 and roll to Monday 9
    expect(share({ value: 5, unit: 'day' }, 0.8)).toBe('2026-03-07T00:00');
    expect(share({ value: 5, unit: 'day' }, 1)).toBe('2026-03-10T00:00');
  });
});

describe('changes on the way', () => {
  const pause = { from: at('2026-03-04T10:00:00'), to: at('2026-03-06T15:00:00'), basis: '征求第三方意见' };
  const hours = { value: 5, unit: 'hour' } as const;
  const days = { value: 5, unit: 'working-day' } as const;

  it('never touch hours', () => {
    expect(() => addPeriod(at('2026-03-02T10:00:00'), hours, calendar, { pauses: [pause] })).toThrow('不能中止');
    const extensions = [{ by: hours, basis: '批准延长' }];
    expect(() => addPeriod(at('2026-03-02T10:00:00'), hours, calendar, { extensions })).toThrow('不能延长');
  });

  it('pause the days after the one on which the pause began, to the one on which it ended', () => {
    // counted: Tue 3, Wed 4, Mon 9, Tue 10, Wed 11; Thu 5 and Fri 6 are paused
    const paused = addPeriod(at('2026-03-02T10:00:00'), days, calendar, { pauses: [pause] });
    expect(formatInstant(paused.dueAt)).toBe('2026-03-12T00:00:00+08:00');
    expect(paused.trace.filter(({ step }) => step === 'paused').map(({ note }) => note)).toEqual([
      '2026-03-05 周四，中止计算，不计入：征求第三方意见',
      '2026-03-06 周五，中止计算，不计入：征求第三方意见',
    ]);
  });

  it('extend by days of the same unit, and say on what ground', () => {
    const extensions = [{ by: { value: 3, unit: 'working-day' }, basis: '条例第三十三条' } as const];
    const longer = addPeriod(at('2026-03-02T10:00:00'), days, calendar, { extensions });
    expect(longer).toMatchObject({ limit: { value: 8, unit: 'working-day' }, dueAt: at('2026-03-13T00:00:00') });
    expect(longer.trace[1]).toMatchObject({ step: 'extended', note: '延长 3 个工作日：条例第三十三条' });
    const wrong = [{ by: { value: 3, unit: 'day' }, basis: '' } as const];
    expect(() => addPeriod(at('2026-03-02T10:00:00'), days, calendar, { extensions: wrong })).toThrow('同一单位');
  });

  it('are refused when a pause ends before it begins', () => {
    const turned = { ...pause, from: pause.to, to: pause.from };
    expect(() => addPeriod(at('2026-03-02T10:00:00'), days, calendar, { pauses: [turned] })).toThrow('不早于');
  });
});

describe('a close of business', () => {
  it('ends the last day, that moment included', () => {
    expect(formatInstant(due({ value: 2, unit: 'working-day', endsAt: '17:30' }).dueAt)).toBe(
      '2026-03-04T17:30:00+08:00',
    );
    expect(due({ value: 2, unit: 'day', endsAt: '17:30' }).trace.at(-1)?.note).toBe('2026-03-04 17:30，含该时刻');
  });

  it.each(['25:00', '00:00', '9:00', '17:60'])('%s is refused', (endsAt) => {
    expect(() => due({ value: 2, unit: 'working-day', endsAt })).toThrow('下班时间');
  });

  it('is refused for hours', () => {
    expect(() => due({ value: 2, unit: 'hour', endsAt: '17:30' })).toThrow('下班时间');
  });
});
