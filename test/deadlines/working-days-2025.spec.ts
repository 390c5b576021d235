import { table } from './deadline-table.js';

/**
 * The notice for 2025. Off: 1 January; 28 January to 4 February; 4 to 6 April; 1 to 5 May; 31 May to 2 June; 1 to 8 October.
 * Worked: Sunday 26 January, Saturday 8 February, Sunday 27 April, Sunday 28 September, Saturday 11 October.
 * A period ends with its last working day: 24:00, which is 00:00 of the date written here.
 */
describe('New Year 2025', () => {
  table('working-day', [
    ['2024-12-31T09:00', 1, '2025-01-03T00:00'], // Tue; Wed 1 off; Thu 2
    ['2024-12-31T09:00', 5, '2025-01-09T00:00'], // 2, 3 | 6, 7, 8
    ['2025-01-02T09:00', 1, '2025-01-04T00:00'], // Thu; Fri 3
    ['2025-01-03T09:00', 1, '2025-01-07T00:00'], // Fri; Mon 6
  ]);
});

describe('Spring Festival 2025', () => {
  table('working-day', [
    ['2025-01-24T17:00', 1, '2025-01-27T00:00'], // Fri; Sat 25 off; Sun 26 is worked
    ['2025-01-24T17:00', 2, '2025-01-28T00:00'], // Sun 26, Mon 27
    ['2025-01-24T17:00', 3, '2025-02-06T00:00'], // ... 28 January to 4 February off, Wed 5
    ['2025-01-27T09:00', 5, '2025-02-11T00:00'], // Wed 5, Thu 6, Fri 7, Sat 8 worked, Sun 9 off, Mon 10
    ['2025-01-28T09:00', 1, '2025-02-06T00:00'], // begun on the first day off: Wed 5
    ['2025-02-07T09:00', 1, '2025-02-09T00:00'], // Fri; Sat 8 is worked
    ['2025-02-07T09:00', 2, '2025-02-11T00:00'], // Sat 8, Mon 10
    ['2025-02-08T09:00', 1, '2025-02-11T00:00'], // begun on the worked Saturday, which is excluded: Mon 10
  ]);
});

describe('Qingming and Labour Day 2025', () => {
  table('working-day', [
    ['2025-04-03T09:00', 1, '2025-04-08T00:00'], // Thu; Fri 4 to Sun 6 off; Mon 7
    ['2025-04-03T09:00', 15, '2025-04-26T00:00'], // 7-11 five, 14-18 ten, 21-25 fifteen
    ['2025-04-25T09:00', 2, '2025-04-29T00:00'], // Fri; Sat 26 off; Sun 27 worked, Mon 28
    ['2025-04-25T09:00', 5, '2025-05-07T00:00'], // 27, 28, 29, 30; 1 to 5 May off; Tue 6
  ]);
});

describe('Dragon Boat Festival and summer 2025', () => {
  table('working-day', [
    ['2025-05-30T18:00', 1, '2025-06-04T00:00'], // Fri; 31 May to 2 June off; Tue 3
    ['2025-06-30T09:00', 10, '2025-07-15T00:00'], // Mon; 1-4 four, 7-11 nine, Mon 14
  ]);
});

describe('National Day and Mid-Autumn 2025', () => {
  table('working-day', [
    ['2025-09-26T09:00', 1, '2025-09-29T00:00'], // Fri; Sat 27 off; Sun 28 worked
    ['2025-09-26T09:00', 5, '2025-10-11T00:00'], // 28, 29, 30; 1 to 8 October off; Thu 9, Fri 10
    ['2025-09-26T09:00', 6, '2025-10-12T00:00'], // ... Sat 11 worked
    ['2025-09-26T09:00', 7, '2025-10-14T00:00'], // ... Sun 12 off, Mon 13
    ['2025-09-30T23:59', 20, '2025-11-05T00:00'], // 9, 10, 11 three; 13-17 eight; 20-24 thirteen; 27-31 eighteen; 3, 4 November
  ]);
});

describe('the end of 2025', () => {
  table('working-day', [
    ['2025-12-30T09:00', 1, '2026-01-01T00:00'], // Tue; Wed 31
    ['2025-12-31T09:00', 1, '2026-01-05T00:00'], // 1 to 3 January 2026 off; Sun 4 is worked
    ['2025-12-24T09:00', 7, '2026-01-06T00:00'], // Wed; 25, 26, 29, 30, 31 five; Sun 4, Mon 5 January
  ]);
});
