import { table } from './deadline-table.js';

describe('five hours', () => {
  table('hour', [
    ['2026-11-22T17:54', 5, '2026-11-22T22:54'], // a Sunday evening: 17:54 + 5 h
    ['2026-10-01T22:30', 5, '2026-10-02T03:30'], // National Day: 1.5 h to midnight, 3.5 h after it
    ['2025-12-31T20:00', 5, '2026-01-01T01:00'], // over the year's end
    ['2026-12-31T23:00', 5, '2027-01-01T04:00'], // into a year without a notice: hours need none
    ['2025-01-28T23:59:59.999', 5, '2025-01-29T04:59:59.999'], // New Year's Eve of the lunar year, to the millisecond
    ['2026-11-22T15:30:00Z', 5, '2026-11-23T04:30'], // 15:30 UTC is 23:30 in Shanghai
    ['2026-11-22T23:30:00+09:00', 5, '2026-11-23T03:30'], // 23:30 in Tokyo is 22:30 in Shanghai
    ['2026-02-28T21:00', 5, '2026-03-01T02:00'], // 2026 is no leap year
    ['2028-02-28T21:00', 5, '2028-02-29T02:00'], // 2028 is one
  ]);
});

describe('twenty-four hours', () => {
  table('hour', [
    ['2026-02-14T09:00', 24, '2026-02-15T09:00'], // a make-up Saturday into the Spring Festival
    ['2026-02-15T00:00', 24, '2026-02-16T00:00'], // two days off
    ['2026-02-28T12:00', 24, '2026-03-01T12:00'],
    ['2028-02-29T12:00', 24, '2028-03-01T12:00'],
    ['2026-11-22T10:00:00-05:00', 24, '2026-11-23T23:00'], // 15:00 UTC, 23:00 in Shanghai
    ['2025-12-31T23:59', 24, '2026-01-01T23:59'],
  ]);
});

describe('forty-eight hours', () => {
  table('hour', [
    ['2025-10-01T08:00', 48, '2025-10-03T08:00'], // Wednesday to Friday, all holiday
    ['2026-10-09T18:00', 48, '2026-10-11T18:00'], // Friday over the make-up Saturday to Sunday
    ['2025-12-30T15:30', 48, '2026-01-01T15:30'],
    ['2025-12-31T15:30', 48, '2026-01-02T15:30'],
    ['2026-06-19T00:00:00.001', 48, '2026-06-21T00:00:00.001'], // Dragon Boat Festival, 19 to 21 June
    ['2026-03-31T12:00', 48, '2026-04-02T12:00'], // March has 31 days
    ['2026-12-30T12:00', 48, '2027-01-01T12:00'],
  ]);
});

describe('other lengths', () => {
  table('hour', [
    ['2026-09-24T09:00', 72, '2026-09-27T09:00'], // Mid-Autumn, 25 to 27 September
    ['2026-01-31T10:00', 720, '2026-03-02T10:00'], // 30 days: 28 to the end of February, 2 more
    ['2026-05-01T00:00', 0.5, '2026-05-01T00:30'],
  ]);
  table('minute', [
    ['2026-12-31T23:50', 10, '2027-01-01T00:00'],
    ['2025-05-31T23:00', 120, '2025-06-01T01:00'],
  ]);
  table('second', [['2026-01-01T07:59:00', 90, '2026-01-01T08:00:30']]);
});
