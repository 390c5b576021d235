import { addPeriod, elapsedOf, formatInstant, type Period, shareOf } from '@huiying/core';
import { at, CN } from './deadline-table.js';

/** A warning at 80 % comes when 80 % of the deadline's own time has passed: days off and the first day take nothing of it. */
describe('a warning at 80 percent', () => {
  it.each<[string, Period, string]>([
    ['2026-11-22T17:54', { value: 5, unit: 'hour' }, '2026-11-22T21:54:00+08:00'], // 4 of 5 hours
    ['2026-02-14T09:00', { value: 24, unit: 'hour' }, '2026-02-15T04:12:00+08:00'], // 19 h 12 min
    ['2025-12-31T15:30', { value: 48, unit: 'hour' }, '2026-01-02T05:54:00+08:00'], // 38 h 24 min
    ['2026-09-30T10:00', { value: 5, unit: 'working-day' }, '2026-10-13T00:00:00+08:00'], // 8, 9, 10, Mon 12 have passed; due Tue 13
    ['2026-02-10T10:00', { value: 20, unit: 'working-day' }, '2026-03-11T00:00:00+08:00'], // the sixteenth is Tue 10 March
    ['2026-02-13T18:00', { value: 1, unit: 'working-day' }, '2026-02-14T19:12:00+08:00'], // 19 h 12 min of Saturday
    ['2026-02-13T18:00', { value: 2, unit: 'working-day' }, '2026-02-24T14:24:00+08:00'], // Saturday and 0.6 of Tue 24
    ['2026-02-13T18:00', { value: 1, unit: 'working-day', endsAt: '17:30' }, '2026-02-14T14:00:00+08:00'], // 14 of 17.5 hours
    ['2026-06-04T10:00', { value: 15, unit: 'day' }, '2026-06-17T00:00:00+08:00'], // the twelfth is the 16th; due Mon 22
    ['2026-09-21T10:00', { value: 10, unit: 'day' }, '2026-09-30T00:00:00+08:00'], // the eighth is the 29th; due Thu 8 October
  ])('of %s + %j: %s', (from, period, warnAt) => {
    expect(formatInstant(shareOf(addPeriod(at(from), period, CN), 0.8))).toBe(warnAt);
  });
});

describe('what has passed of five working days from 30 September 2026', () => {
  it.each([
    ['2026-09-30T23:59', 0],
    ['2026-10-05T12:00', 0], // the holiday
    ['2026-10-08T12:00', 0.5], // noon of the first day
    ['2026-10-11T00:00', 3], // the make-up Saturday
    ['2026-10-11T15:00', 3], // Sunday
    ['2026-10-13T18:00', 4.75],
    ['2026-10-14T00:00', 5], // due
    ['2026-11-01T00:00', 5],
  ])('by %s: %d', (now, days) => {
    const due = addPeriod(at('2026-09-30T10:00'), { value: 5, unit: 'working-day' }, CN);
    expect(elapsedOf(due, at(now))).toBe(days);
  });
});
