import { addPeriod, type Pause } from '@huiying/core';
import { showTrace } from '../../apps/cli/src/show-trace.js';
import { at, CN, dueWith, gapsOf, table } from './deadline-table.js';

const CONSULTATION = '征求第三方意见（政府信息公开条例第三十三条）';
const paused = (...pauses: readonly (readonly [string, string])[]): { pauses: Pause[] } => ({
  pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to), basis: CONSULTATION })),
});
const extendedBy = (value: number, unit: 'day' | 'working-day') => ({
  extensions: [{ by: { value, unit }, basis: '经负责人同意延长' }],
});
const fiveDays = { value: 5, unit: 'working-day' } as const;
const twentyDays = { value: 20, unit: 'working-day' } as const;

/** Without a pause, five working days from Monday 2 March 2026 are 3, 4, 5, 6 and Monday 9. */
describe('a pause of five working days', () => {
  it.each<[string, readonly [string, string][], string]>([
    ['is none', [], '2026-03-10T00:00:00+08:00'],
    // Thu 5 and Fri 6 begin paused: 3, 4 | 9, 10, 11
    ['Wednesday to Friday', [['2026-03-04T10:00', '2026-03-06T15:00']], '2026-03-12T00:00:00+08:00'],
    // no day begins within it
    ['within one day', [['2026-03-04T09:00', '2026-03-04T17:00']], '2026-03-10T00:00:00+08:00'],
    // only Sat 7 and Sun 8 begin within it
    ['over the weekend', [['2026-03-07T00:00', '2026-03-09T00:00']], '2026-03-10T00:00:00+08:00'],
    ['within the weekend', [['2026-03-06T18:00', '2026-03-08T23:59:59.999']], '2026-03-10T00:00:00+08:00'],
    // Mon 9 begins within it: 3, 4, 5, 6 | 10
    ['until Monday morning', [['2026-03-06T18:00', '2026-03-09T08:00']], '2026-03-11T00:00:00+08:00'],
    // one millisecond decides whether Wed 4 begins paused
    ['of a whole day', [['2026-03-04T00:00', '2026-03-05T00:00']], '2026-03-11T00:00:00+08:00'],
    ['begun a moment late', [['2026-03-04T00:00:00.001', '2026-03-05T00:00']], '2026-03-10T00:00:00+08:00'],
    // Tue 3 begins paused: 4, 5, 6 | 9, 10
    ['begun before the start', [['2026-03-02T09:00', '2026-03-03T12:00']], '2026-03-11T00:00:00+08:00'],
    // Thu 5 and Fri 6, each once: 3, 4 | 9, 10, 11
    [
      'twice, overlapping',
      [
        ['2026-03-04T10:00', '2026-03-05T10:00'],
        ['2026-03-05T09:00', '2026-03-06T09:00'],
      ],
      '2026-03-12T00:00:00+08:00',
    ],
  ])('%s', (_fact, pauses, dueAt) => {
    expect(dueWith('2026-03-02T10:00', fiveDays, paused(...pauses))).toBe(dueAt);
  });
});

describe('a pause over holidays', () => {
  it.each([
    // 22, 23, 24 September three; paused 28, 29, 30 and 8, 9 October; Sat 10 four; 12-16 nine; 19-23 fourteen; 26-30 nineteen; Mon 2
    ['2026-09-21T10:00', '2026-09-24T10:00', '2026-10-09T10:00', '2026-11-03T00:00:00+08:00'],
    // 11, 12 February two; paused 13, Sat 14, 24-28; 2-6 March seven; 9-13 twelve; 16-20 seventeen; 23, 24, Wed 25
    ['2026-02-10T10:00', '2026-02-12T09:00', '2026-02-28T18:00', '2026-03-26T00:00:00+08:00'],
  ])('twenty working days from %s, paused from %s to %s: %s', (from, pausedFrom, pausedTo, dueAt) => {
    expect(dueWith(from, twentyDays, paused([pausedFrom, pausedTo]))).toBe(dueAt);
  });
});

describe('a pause of natural days', () => {
  const fifteenDays = { value: 15, unit: 'day' } as const;

  it('takes days off as well', () => {
    // 3, 4 two; paused 5 to 9; 10 to 22 fifteen: Sunday, so Mon 23
    const changes = paused(['2026-03-04T10:00', '2026-03-09T10:00']);
    expect(dueWith('2026-03-02T10:00', fifteenDays, changes)).toBe('2026-03-24T00:00:00+08:00');
    // without it: Tue 17
    expect(dueWith('2026-03-02T10:00', fifteenDays, {})).toBe('2026-03-18T00:00:00+08:00');
  });

  it('that is on while the end rolls is waited for', () => {
    // Sat 7 is off, Sun 8 too, Mon 9 and Tue 10 begin paused: Wed 11
    const changes = paused(['2026-03-08T12:00', '2026-03-10T12:00']);
    expect(dueWith('2026-03-02T10:00', { value: 5, unit: 'day' }, changes)).toBe('2026-03-12T00:00:00+08:00');
  });
});

describe('an extension', () => {
  it('of twenty working days doubles twenty', () => {
    // Mon 26 October twenty; 27-30 twenty-four; 2-6 November 29; 9-13 34; 16-20 39; Mon 23 forty
    expect(dueWith('2026-09-21T10:00', twentyDays, extendedBy(20, 'working-day'))).toBe('2026-11-24T00:00:00+08:00');
  });

  it('of thirty days after sixty counts from the start, not from the day to which the end had rolled', () => {
    // 26 days of January, 28, 31, 5: Sun 5 April, Qingming, so Tue 7
    const sixty = { value: 60, unit: 'day' } as const;
    expect(dueWith('2026-01-05T10:00', sixty, extendedBy(30, 'day'))).toBe('2026-04-08T00:00:00+08:00');
  });

  it('reaches over the Spring Festival', () => {
    // Sat 14 February one; 24-27 five; Sat 28 six
    const one = { value: 1, unit: 'working-day' } as const;
    expect(dueWith('2026-02-13T18:00', one, extendedBy(5, 'working-day'))).toBe('2026-03-01T00:00:00+08:00');
  });

  it('and a pause add up', () => {
    // 3, 4 | 9, 10, 11, 12, 13
    const changes = { ...extendedBy(2, 'working-day'), ...paused(['2026-03-04T10:00', '2026-03-06T15:00']) };
    expect(dueWith('2026-03-02T10:00', fiveDays, changes)).toBe('2026-03-14T00:00:00+08:00');
  });

  it('and a pause are told step by step, with their grounds', () => {
    const changes = { ...extendedBy(2, 'working-day'), ...paused(['2026-03-04T10:00', '2026-03-06T15:00']) };
    const due = addPeriod(at('2026-03-02T10:00'), fiveDays, CN, changes);
    expect(gapsOf(showTrace(due.trace), due.limit)).toEqual([]);
    expect(due.trace.find(({ step }) => step === 'extended')?.note).toBe('延长 2 个工作日：经负责人同意延长');
    expect(due.trace.filter(({ step }) => step === 'paused').map(({ note }) => note?.slice(0, 10))).toEqual([
      '2026-03-05',
      '2026-03-06',
    ]);
  });
});

describe('a restart', () => {
  table('working-day', [
    // 补正 received on Tue 10 March: 11-13 three; 16-20 eight; 23-27 thirteen; 30-3 April eighteen; Tue 7, Wed 8
    ['2026-03-10T16:00', 20, '2026-04-09T00:00'],
  ]);
});
