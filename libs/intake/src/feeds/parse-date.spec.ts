import { formatInstant } from '@huiying/core';
import { parseFeedDate } from './parse-date.js';

const read = (raw: string, timeZone?: string): string => {
  const date = parseFeedDate(raw, timeZone);
  return date ? `${formatInstant(date.at)} ${date.precision} ${date.tzSource}` : 'none';
};

/** Where the server stands must not matter; zones on both sides of Beijing, and one with summer time. */
describe.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'])('on a server in %s', (serverZone) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = serverZone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('stands there', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(serverZone);
  });

  describe('a date with its own zone', () => {
    it.each([
      ['Sun, 22 Nov 2026 08:30:00 GMT', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 UT', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 Z', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 +0800', '2026-11-22T08:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 -0500', '2026-11-22T21:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 -0000', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 EST', '2026-11-22T21:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 EDT', '2026-11-22T20:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 PST', '2026-11-23T00:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 GMT+8', '2026-11-22T08:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 UTC+08:00', '2026-11-22T08:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30 +0800', '2026-11-22T08:30:00+08:00 minute explicit'],
      ['22 Nov 26 08:30:00 +0800', '2026-11-22T08:30:00+08:00 second explicit'],
      ['22 November 2026 08:30:00 GMT', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sunday, 22-Nov-26 08:30:00 GMT', '2026-11-22T16:30:00+08:00 second explicit'],
      ['2026-11-22T08:30:00Z', '2026-11-22T16:30:00+08:00 second explicit'],
      ['2026-11-22T08:30:00.250Z', '2026-11-22T16:30:00.250+08:00 second explicit'],
      ['2026-11-22T08:30:00.123456+08:00', '2026-11-22T08:30:00.123+08:00 second explicit'],
      ['2026-11-22T08:30+08:00', '2026-11-22T08:30:00+08:00 minute explicit'],
      ['2026-11-22T08:30:00+08', '2026-11-22T08:30:00+08:00 second explicit'],
      ['2026-11-22T08:30:00-05:30', '2026-11-22T22:00:00+08:00 second explicit'],
      ['2026-11-22 08:30:00 +0800', '2026-11-22T08:30:00+08:00 second explicit'],
      ['2026-11-22 08:30:00 +0800 CST', '2026-11-22T08:30:00+08:00 second explicit'],
      ['2026-11-22 08:30:00 UTC', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 AEDT', '2026-11-22T05:30:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 ACST', '2026-11-22T07:00:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 NST', '2026-11-22T20:00:00+08:00 second explicit'],
      ['Sun, 22 Nov 2026 08:30:00 AKDT', '2026-11-23T00:30:00+08:00 second explicit'],
      ['2026-11-22 08:30:00 WIB', '2026-11-22T09:30:00+08:00 second explicit'],
      ['2026-11-22 08:30:00 Etc/GMT-8', '2026-11-22T08:30:00+08:00 second explicit'],
      ['2026-11-22 08:30:00 Asia/Tokyo', '2026-11-22T07:30:00+08:00 second explicit'],
      ['2026-11-22 08:30 北京时间', '2026-11-22T08:30:00+08:00 minute explicit'],
      ['2026-11-22 08:30（北京时间）', '2026-11-22T08:30:00+08:00 minute explicit'],
      ['20261122T083000Z', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun Nov 22 08:30:00 UTC 2026', '2026-11-22T16:30:00+08:00 second explicit'],
      ['Sun Nov 22 08:30:00 +0800 2026', '2026-11-22T08:30:00+08:00 second explicit'],
      ['Sun Nov 22 2026 08:30:00 GMT+0800 (中国标准时间)', '2026-11-22T08:30:00+08:00 second explicit'],
      ['周日, 22 11月 2026 08:30:00 +0800', '2026-11-22T08:30:00+08:00 second explicit'],
      ['星期日, 22 十一月 2026 08:30:00 GMT', '2026-11-22T16:30:00+08:00 second explicit'],
      ['日, 22 十一月 2026 08:30:00 +0800', '2026-11-22T08:30:00+08:00 second explicit'],
      ['星期日 十一月 22 08:30:00 UTC 2026', '2026-11-22T16:30:00+08:00 second explicit'],
      ['2026-11-22T08:30+08:00[Asia/Shanghai]', '2026-11-22T08:30:00+08:00 minute explicit'],
      ['2026-11-22T08:30:00[Asia/Tokyo]', '2026-11-22T07:30:00+08:00 second explicit'],
      ['2026-11-22T08:30:00Z[UTC]', '2026-11-22T16:30:00+08:00 second explicit'],
      ['2026-11-22t08:30:00z', '2026-11-22T16:30:00+08:00 second explicit'],
      ['2026-11-22T08:30:00\u22120500', '2026-11-22T21:30:00+08:00 second explicit'],
      ['1795307400', '2026-11-22T08:30:00+08:00 second explicit'],
      ['1795307400250', '2026-11-22T08:30:00.250+08:00 second explicit'],
    ])('%s', (raw, expected) => {
      expect(read(raw, 'America/New_York')).toBe(expected);
    });
  });

  describe('a date without a zone', () => {
    it.each([
      ['2026-11-22 08:30:00', '2026-11-22T08:30:00+08:00 second assumed'],
      ['2026-11-22T08:30:00', '2026-11-22T08:30:00+08:00 second assumed'],
      ['2026-11-22 08:30', '2026-11-22T08:30:00+08:00 minute assumed'],
      ['2026/11/22 08:30', '2026-11-22T08:30:00+08:00 minute assumed'],
      ['2026/4/5 9:32', '2026-04-05T09:32:00+08:00 minute assumed'],
      ['2026.11.22 08:30:15', '2026-11-22T08:30:15+08:00 second assumed'],
      ['2026年11月22日', '2026-11-22T00:00:00+08:00 day assumed'],
      ['2026年4月5日 8时30分', '2026-04-05T08:30:00+08:00 minute assumed'],
      ['2026年11月22日08时30分15秒', '2026-11-22T08:30:15+08:00 second assumed'],
      ['2026年11月22日 8时', '2026-11-22T08:00:00+08:00 minute assumed'],
      ['2026年11月22日 星期日 08:30', '2026-11-22T08:30:00+08:00 minute assumed'],
      ['2026年11月22日（周日）下午3:20', '2026-11-22T15:20:00+08:00 minute assumed'],
      ['2026年11月22日 上午8:30', '2026-11-22T08:30:00+08:00 minute assumed'],
      ['2026-11-22　08：30：00', '2026-11-22T08:30:00+08:00 second assumed'],
      ['发布时间：2026-11-22 08:30', '2026-11-22T08:30:00+08:00 minute assumed'],
      ['2026-11-22', '2026-11-22T00:00:00+08:00 day assumed'],
      ['20261122', '2026-11-22T00:00:00+08:00 day assumed'],
      ['202611220830', '2026-11-22T08:30:00+08:00 minute assumed'],
      ['20261122083015', '2026-11-22T08:30:15+08:00 second assumed'],
      ['Sun, 22 Nov 2026 08:30:00', '2026-11-22T08:30:00+08:00 second assumed'],
      ['Nov 22, 2026 8:30 PM', '2026-11-22T20:30:00+08:00 minute assumed'],
      ['Nov 22, 2026 12:05AM', '2026-11-22T00:05:00+08:00 minute assumed'],
      ['November 22nd, 2026', '2026-11-22T00:00:00+08:00 day assumed'],
      ['2026-11-22 24:00', '2026-11-23T00:00:00+08:00 minute assumed'],
    ])('is Beijing time: %s', (raw, expected) => {
      expect(read(raw)).toBe(expected);
    });

    it.each([
      ['Asia/Shanghai', '2026-11-22T08:30:00+08:00 second source'],
      ['Asia/Tokyo', '2026-11-22T07:30:00+08:00 second source'],
      ['UTC', '2026-11-22T16:30:00+08:00 second source'],
      ['America/New_York', '2026-11-22T21:30:00+08:00 second source'],
      ['Asia/Kolkata', '2026-11-22T11:00:00+08:00 second source'],
    ])('takes the zone of its source: %s', (timeZone, expected) => {
      expect(read('2026-11-22 08:30:00', timeZone)).toBe(expected);
    });

    it('follows the summer time of the source', () => {
      expect(read('2026-07-01 08:00:00', 'Europe/Paris')).toBe('2026-07-01T14:00:00+08:00 second source');
      expect(read('2026-12-01 08:00:00', 'Europe/Paris')).toBe('2026-12-01T15:00:00+08:00 second source');
    });

    it('assumes Beijing time when the zone of the source does not exist', () => {
      expect(read('2026-11-22 08:30:00', 'Mars/Olympus')).toBe('2026-11-22T08:30:00+08:00 second assumed');
    });
  });

  describe('CST', () => {
    it.each([
      [undefined, '2026-11-22T08:30:00+08:00 second explicit'],
      ['Asia/Shanghai', '2026-11-22T08:30:00+08:00 second explicit'],
      ['Asia/Taipei', '2026-11-22T08:30:00+08:00 second explicit'],
      ['America/Chicago', '2026-11-22T22:30:00+08:00 second explicit'],
      ['UTC', '2026-11-22T22:30:00+08:00 second explicit'],
    ])('is China time on a +08:00 source only (%s)', (timeZone, expected) => {
      expect(read('Sun, 22 Nov 2026 08:30:00 CST', timeZone)).toBe(expected);
    });
  });

  describe('no date', () => {
    it.each([
      '11-22 08:30',
      '11月22日',
      '3小时前',
      '2026-11',
      '2026',
      '2026-02-30',
      '2026-13-01',
      '2026-11-22 25:00',
      '2026-11-22 08:61',
      '2026-11-22 08:30 XYZ',
      '0001-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z',
      'Invalid Date',
      '',
      '08:30',
      '9'.repeat(500),
    ])('is made up from %s', (raw) => {
      expect(read(raw)).toBe('none');
    });
  });
});
