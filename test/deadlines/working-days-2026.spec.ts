import { table } from './deadline-table.js';

/**
 * The notice for 2026. Off: 1 to 3 January; 15 to 23 February; 4 to 6 April; 1 to 5 May; 19 to 21 June; 25 to 27 September; 1 to 7
 * October. Worked: Sunday 4 January, Saturday 14 and 28 February, Saturday 9 May, Sunday 20 September, Saturday 10 October.
 * A period ends with its last working day: 24:00, which is 00:00 of the date written here.
 */
describe('New Year 2026', () => {
  table('working-day', [
    ['2026-01-01T09:00', 1, '2026-01-05T00:00'], // Thu; Fri 2, Sat 3 off; Sun 4 is worked
    ['2026-01-01T09:00', 2, '2026-01-06T00:00'], // Sun 4, Mon 5
  ]);
});

describe('Spring Festival 2026', () => {
  table('working-day', [
    ['2026-02-10T10:00', 20, '2026-03-17T00:00'], // 11-14 four; 24-28 nine; 2-6 March fourteen; 9-13 nineteen; Mon 16
    ['2026-02-13T18:00', 1, '2026-02-15T00:00'], // Fri; Sat 14 is worked
    ['2026-02-13T18:00', 2, '2026-02-25T00:00'], // Sat 14; 15 to 23 off; Tue 24
    ['2026-02-14T12:00', 1, '2026-02-25T00:00'], // begun on the worked Saturday: Tue 24
    ['2026-02-16T12:00', 1, '2026-02-25T00:00'], // begun on New Year's Eve of the lunar year: Tue 24
    ['2026-02-16T12:00', 5, '2026-03-01T00:00'], // Tue 24 to Fri 27, Sat 28 worked
    ['2026-02-27T12:00', 1, '2026-03-01T00:00'], // Fri; Sat 28 is worked
    ['2026-02-27T12:00', 2, '2026-03-03T00:00'], // Sat 28, Mon 2 March
  ]);
});

describe('Qingming and Labour Day 2026', () => {
  table('working-day', [
    ['2026-04-03T09:00', 1, '2026-04-08T00:00'], // Fri; Sat 4 to Mon 6 off; Tue 7
    ['2026-04-03T09:00', 7, '2026-04-16T00:00'], // 7-10 four; 13, 14, 15
    ['2026-04-30T09:00', 1, '2026-05-07T00:00'], // Thu; 1 to 5 May off; Wed 6
    ['2026-04-30T09:00', 4, '2026-05-10T00:00'], // Wed 6, Thu 7, Fri 8, Sat 9 worked
    ['2026-04-30T09:00', 5, '2026-05-12T00:00'], // ... Sun 10 off, Mon 11
  ]);
});

describe('Dragon Boat Festival and summer 2026', () => {
  table('working-day', [
    ['2026-06-18T09:00', 1, '2026-06-23T00:00'], // Thu; Fri 19 to Sun 21 off; Mon 22
    ['2026-06-18T09:00', 15, '2026-07-11T00:00'], // 22-26 five; 29-3 July ten; 6-10 fifteen
    // 2, 3 July two; then 7, 12, 17, 22 on the Fridays of July; 27, 32, 37, 42 of August; 47 on 4, 52 on 11, 57 on 18 September;
    // Sun 20 worked 58, Mon 21, Tue 22 sixty
    ['2026-07-01T10:00', 60, '2026-09-23T00:00'],
  ]);
});

describe('Mid-Autumn and National Day 2026', () => {
  table('working-day', [
    ['2026-09-18T09:00', 1, '2026-09-21T00:00'], // Fri; Sat 19 off; Sun 20 worked
    ['2026-09-18T09:00', 2, '2026-09-22T00:00'], // Sun 20, Mon 21
    // 22, 23, 24 three; 25-27 off; 28, 29, 30 six; 1-7 October off; 8, 9, Sat 10 nine; 12-16 fourteen; 19-23 nineteen; Mon 26
    ['2026-09-21T10:00', 20, '2026-10-27T00:00'],
    ['2026-09-30T10:00', 3, '2026-10-11T00:00'], // Thu 8, Fri 9, Sat 10 worked
    ['2026-09-30T10:00', 4, '2026-10-13T00:00'], // ... Sun 11 off, Mon 12
    ['2026-10-10T10:00', 1, '2026-10-13T00:00'], // begun on the worked Saturday: Mon 12
  ]);
});

describe('beyond the published year', () => {
  table('working-day', [
    ['2026-12-30T10:00', 1, '2027-01-01T00:00'], // Wed; Thu 31, still within 2026
    ['2026-12-31T10:00', 1, '2027-01-02T00:00', 'provisional'], // Fri 1 January counts until a notice says otherwise
    ['2026-12-28T10:00', 10, '2027-01-12T00:00', 'provisional'], // 29, 30, 31 three; Fri 1 four; 4-8 nine; Mon 11
    ['2027-03-01T10:00', 5, '2027-03-09T00:00', 'provisional'], // Mon; 2-5 four; Mon 8
  ]);
});
