import { table } from './deadline-table.js';

/** Every day counts but the first. A last day that is off is not the last: the next working day is (民法典 203). */
describe('an ordinary week', () => {
  table('day', [
    ['2026-03-02T10:00', 1, '2026-03-04T00:00'], // Mon; Tue 3
    ['2026-03-02T10:00', 5, '2026-03-10T00:00'], // Sat 7, so Mon 9
    ['2026-03-02T10:00', 6, '2026-03-10T00:00'], // Sun 8, so Mon 9
    ['2026-03-02T10:00', 7, '2026-03-10T00:00'], // Mon 9 itself
  ]);
});

describe('a last day on a holiday', () => {
  table('day', [
    ['2026-09-21T10:00', 10, '2026-10-09T00:00'], // 1 October, so Thu 8
    ['2026-09-27T10:00', 10, '2026-10-09T00:00'], // 7 October, so Thu 8
    ['2026-09-28T10:00', 10, '2026-10-09T00:00'], // Thu 8 itself
    ['2026-01-16T10:00', 30, '2026-02-25T00:00'], // Sun 15 February, so Tue 24
    ['2026-03-05T10:00', 30, '2026-04-08T00:00'], // Sat 4 April, Qingming until Mon 6, so Tue 7
    ['2026-04-01T10:00', 30, '2026-05-07T00:00'], // 1 May, so Wed 6
    ['2026-06-04T10:00', 15, '2026-06-23T00:00'], // Fri 19 June, so Mon 22
    ['2025-01-13T10:00', 15, '2025-02-06T00:00'], // 28 January, so Wed 5 February
    ['2025-08-02T10:00', 60, '2025-10-10T00:00'], // 29 days of August, 30 of September, 1 October, so Thu 9
    ['2025-08-13T10:00', 60, '2025-10-14T00:00'], // 18 + 30 + 12: Sun 12 October, so Mon 13
    ['2025-12-02T10:00', 30, '2026-01-05T00:00'], // 1 January, so Sun 4, a make-up workday
  ]);
});

describe('a last day on a make-up workday does not roll', () => {
  table('day', [
    ['2026-10-05T10:00', 5, '2026-10-11T00:00'], // Sat 10 October
    ['2026-10-06T10:00', 5, '2026-10-13T00:00'], // Sun 11 is off, so Mon 12
    ['2026-01-15T10:00', 30, '2026-02-15T00:00'], // Sat 14 February
    ['2026-04-09T10:00', 30, '2026-05-10T00:00'], // Sat 9 May
    ['2025-01-11T10:00', 15, '2025-01-27T00:00'], // Sun 26 January
    ['2025-08-12T10:00', 60, '2025-10-12T00:00'], // 19 + 30 + 11: Sat 11 October
  ]);
});

describe('holidays within the period', () => {
  table('day', [
    ['2026-09-30T10:00', 15, '2026-10-16T00:00'], // Thu 15 October: they all count
    ['2026-01-31T10:00', 30, '2026-03-03T00:00'], // 28 days of February, Mon 2 March
    ['2024-01-31T10:00', 30, '2024-03-02T00:00'], // 29 days of February, Fri 1 March
  ]);
});

describe('the end of the year', () => {
  table('day', [
    ['2025-12-01T10:00', 30, '2026-01-01T00:00'], // Wed 31 December
    ['2026-12-01T10:00', 30, '2027-01-01T00:00'], // Thu 31 December, within the published year
    ['2026-12-02T10:00', 30, '2027-01-02T00:00', 'provisional'], // Fri 1 January 2027: whether it is off is not published
  ]);
});
