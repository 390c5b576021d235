import { formatInstant, parseInstant, periodEndOf } from './instant.js';

const read = (text: string): string | undefined => {
  const parsed = parseInstant(text);
  return parsed && `${formatInstant(parsed.at)} ${parsed.precision}`;
};

describe('reading an instant', () => {
  it.each([
    ['2026-11-22', '2026-11-22T00:00:00+08:00 day'],
    ['20261122', '2026-11-22T00:00:00+08:00 day'],
    ['2026-11-22 22:54', '2026-11-22T22:54:00+08:00 minute'],
    ['2026-11-22T22:54Z', '2026-11-23T06:54:00+08:00 minute'],
    ['2026-11-22T22:54:07+08', '2026-11-22T22:54:07+08:00 second'],
    ['2026-11-22T22:54:07-0330', '2026-11-23T10:24:07+08:00 second'],
    ['20261122T225407Z', '2026-11-23T06:54:07+08:00 second'],
    ['20261122T2254+0800', '2026-11-22T22:54:00+08:00 minute'],
    ['2026-11-22T22:54:07.1234567890+08:00', '2026-11-22T22:54:07.123+08:00 second'],
    ['2026-11-22T22:54:07,5+08:00', '2026-11-22T22:54:07.500+08:00 second'],
    ['0001-01-01T00:00:00Z', '0001-01-01T08:00:00+08:00 second'],
    ['9999-12-31T23:59:59.999+08:00', '9999-12-31T23:59:59.999+08:00 second'],
  ])('takes %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('takes 24:00 as the end of the day, and a leap second as the next', () => {
    expect(read('2026-11-22T24:00+08:00')).toBe('2026-11-23T00:00:00+08:00 minute');
    expect(read('2016-12-31T23:59:60Z')).toBe('2017-01-01T08:00:00+08:00 second');
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-1122',
    '2026-11-22T24:01',
    '2026-11-22T25:00',
    '2026-11-22T10:60',
    '2026-11-22T10:00:61',
    '2026-11-22T10:00:00+24:00',
    '2026-11-22T10:00:00+08:60',
    '2026-11-22T10',
    '2026-W47-7',
    '22.11.2026',
    '0000-12-31',
    '0001-01-01',
    '0001-01-01T00:00:00+08:00',
    '9999-12-31T24:00+08:00',
    '9999-12-31T16:00Z',
    '昨天',
    '',
  ])('knows no instant in %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

const endOf = (text: string): number | undefined => {
  const parsed = parseInstant(text);
  return parsed && periodEndOf(parsed).getTime();
};

it('ends a period given by its last day with that day, the last of four digits too', () => {
  expect(endOf('2026-12-31')).toBe(Date.parse('2027-01-01T00:00:00+08:00'));
  expect(endOf('2026-12-31T22:00')).toBe(Date.parse('2026-12-31T22:00:00+08:00'));
  expect(endOf('9999-12-31')).toBe(Date.parse('9999-12-31T16:00:00Z'));
});
