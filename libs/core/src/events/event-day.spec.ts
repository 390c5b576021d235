import { DAY_MS, instantOf } from '../time/instant.js';
import { eventDayOf } from './event-day.js';

const on = (date: string) => instantOf(Date.parse(`${date}T10:00:00+08:00`));
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

describe('the day on which it happened', () => {
  it.each([
    ['11月3日6时许，发生火灾', '2026-11-05', '2026-11-03'],
    ['3日凌晨发生火灾', '2026-11-05', '2026-11-03'],
    ['31日晚发生火灾', '2026-11-01', '2026-10-31'],
    ['12月30日下午发生火灾', '2027-01-02', '2026-12-30'],
  ])('%s, told on %s, is %s', (text, told, happened) => {
    expect(eventDayOf(text, on(told))).toBe(dayOf(happened));
  });

  it('is not read from a day without an hour, nor without knowing when it was told', () => {
    expect(eventDayOf('11月3日起施工', on('2026-11-05'))).toBeNull();
    expect(eventDayOf('11月3日6时许', null)).toBeNull();
  });
});
