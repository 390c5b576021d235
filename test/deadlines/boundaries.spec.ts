import { fireTimers, type Period } from '@huiying/core';
import { aCase, aPack, aRulebook, PEOPLE } from '@huiying/fakes';
import { at, CN, table } from './deadline-table.js';
import { answerAt } from './answered-case.js';

describe('a day begins at 00:00 in Shanghai', () => {
  table('working-day', [
    ['2026-03-02T23:59:59.999', 1, '2026-03-04T00:00'], // still Monday: Tue 3
    ['2026-03-03T00:00:00.000', 1, '2026-03-05T00:00'], // Tuesday: Wed 4
    ['2026-03-03T00:00:00.001', 1, '2026-03-05T00:00'],
    ['2026-03-02T15:59:59.999Z', 1, '2026-03-04T00:00'], // 23:59:59.999 in Shanghai
    ['2026-03-02T16:00:00.000Z', 1, '2026-03-05T00:00'], // midnight in Shanghai
    ['2026-09-30T23:59:59.999', 1, '2026-10-09T00:00'], // before the holiday, or
    ['2026-10-01T00:00:00.000', 1, '2026-10-09T00:00'], // in it, or
    ['2026-10-07T23:59:59.999', 1, '2026-10-09T00:00'], // on its last millisecond: Thu 8
    ['2026-10-08T00:00:00.000', 1, '2026-10-10T00:00'], // after it: Fri 9
    ['2025-12-31T23:59:59.999', 1, '2026-01-05T00:00'], // Sun 4 January either way
    ['2026-01-01T00:00:00.000', 1, '2026-01-05T00:00'],
  ]);
  table('day', [
    ['2026-03-02T23:59:59.999', 1, '2026-03-04T00:00'], // Tue 3
    ['2026-03-03T00:00:00.000', 1, '2026-03-05T00:00'], // Wed 4
  ]);
});

describe('an hour is not rounded', () => {
  table('hour', [
    ['2026-12-31T18:59:59.999', 5, '2026-12-31T23:59:59.999'],
    ['2026-12-31T19:00:00.000', 5, '2027-01-01T00:00:00.000'],
    ['2026-12-31T19:00:00.001', 5, '2027-01-01T00:00:00.001'],
  ]);
});

describe('a close of business at 17:30', () => {
  table(
    'working-day',
    [
      ['2026-02-13T18:00', 1, '2026-02-14T17:30'], // Fri; Sat 14 worked
      ['2026-02-13T18:00', 2, '2026-02-24T17:30'], // Sat 14, Tue 24
      ['2026-09-21T10:00', 20, '2026-10-26T17:30'],
    ],
    { endsAt: '17:30' },
  );
});

/** [period, started, due]: an answer one millisecond before the due moment and at it is in time, one after it is late. */
const DUE: readonly (readonly [Period, string, string])[] = [
  [{ value: 5, unit: 'hour' }, '2026-11-22T17:54', '2026-11-22T22:54'],
  [{ value: 24, unit: 'hour' }, '2026-02-14T09:00', '2026-02-15T09:00'],
  [{ value: 48, unit: 'hour' }, '2025-12-31T15:30', '2026-01-02T15:30'],
  [{ value: 1, unit: 'working-day' }, '2025-12-31T09:00', '2026-01-05T00:00'], // Sun 4 January 24:00
  [{ value: 20, unit: 'working-day' }, '2026-09-21T10:00', '2026-10-27T00:00'], // Mon 26 October 24:00
  [{ value: 15, unit: 'day' }, '2026-06-04T10:00', '2026-06-23T00:00'], // Mon 22 June 24:00
  [{ value: 2, unit: 'working-day', endsAt: '17:30' }, '2026-02-13T18:00', '2026-02-24T17:30'],
];

describe('an answer', () => {
  for (const [period, startedAt, dueAt] of DUE) {
    it.each([
      [-1, 'met'],
      [0, 'met'],
      [1, 'answered-late'],
    ])(`%i ms from the due moment of ${period.value} ${period.unit}, ${dueAt}: %s`, (ms, status) => {
      const answered = answerAt(period, at(startedAt), new Date(at(dueAt).getTime() + ms));
      expect(answered).toMatchObject({ dueAt: at(dueAt), status });
    });

    it.each([
      [-1, 'running'],
      [0, 'running'],
      [1, 'breached'],
    ])(`missing %i ms from the due moment of ${period.value} ${period.unit}, ${dueAt}: %s`, (ms, status) => {
      const [response] = aPack().obligations.filter(({ deliverable }) => deliverable === 'response');
      const pack = aPack({ obligations: response ? [{ ...response, within: period }] : [] });
      const file = aCase({ rulebook: aRulebook({ pack, calendar: CN }), startedAt: at(startedAt) });
      const now = new Date(at(dueAt).getTime() + ms);
      const [deadline] = fireTimers(file, aRulebook({ pack, calendar: CN }), { now, people: PEOPLE }).file.deadlines;
      expect(deadline?.status).toBe(status);
      expect(deadline?.breachedAt).toEqual(ms > 0 ? at(dueAt) : null);
    });
  }
});
