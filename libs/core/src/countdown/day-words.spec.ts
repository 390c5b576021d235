import { parseInstant } from '../time/instant.js';
import { dayWords, timeOf, weekdayOf } from './day-words.js';

const at = (text: string) => parseInstant(text)!.at;
const NOW = at('2026-11-22 03:12:07');

describe('dayWords', () => {
  it('names the near days and dates the others', () => {
    expect(dayWords(at('2026-11-22 05:54:00'), NOW)).toEqual({ near: 'today', date: '11-22', time: '05:54' });
    expect(dayWords(at('2026-11-23 00:00:00'), NOW).near).toBe('tomorrow');
    expect(dayWords(at('2026-11-21 23:59:59'), NOW).near).toBe('yesterday');
    expect(dayWords(at('2026-11-24 05:54:00'), NOW)).toEqual({ near: null, date: '11-24', time: '05:54' });
    expect(dayWords(at('2027-01-04 05:54:00'), NOW).date).toBe('2027-01-04');
  });

  it('turns the day over at midnight in Shanghai, not in UTC', () => {
    expect(dayWords(at('2026-11-21T16:00:00Z'), NOW).near).toBe('today');
    expect(dayWords(at('2026-11-21T15:59:59Z'), NOW).near).toBe('yesterday');
  });

  it('tells time and weekday of Shanghai', () => {
    expect(timeOf(NOW)).toBe('03:12:07');
    expect(weekdayOf(NOW)).toBe(0);
    expect(weekdayOf(at('2026-11-22T16:00:00Z'))).toBe(1);
  });
});
