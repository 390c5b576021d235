import { intervalOf, nextPace } from './pace.js';

const MINUTE_MS = 60_000;

const reason = (pace: number, isHot = false) => intervalOf({ intervalMinutes: 10, pace, isHot }).reason;

/** Minutes at which the pace comes to rest. */
const settled = (share: number, intervalMinutes: number): number => {
  let pace = 1;
  for (let i = 0; i < 20; i += 1) pace = nextPace(pace, share, intervalMinutes);
  return intervalOf({ intervalMinutes, pace, isHot: false }).ms / MINUTE_MS;
};

describe('the pace', () => {
  it.each([
    [0, 0.5],
    [0.33, 0.5],
    [1 / 3, 1],
    [2 / 3, 1],
    [0.67, 1.25],
    [1, 1.25],
    [null, 1],
  ])('after a poll of which %s was known is %s', (share, pace) => {
    expect(nextPace(1, share, 10)).toBe(pace);
  });

  it.each([
    [10, 2.5, 40],
    [1, 1, 4],
    [30, 7.5, 60],
    [60, 15, 60],
    [240, 60, 240],
  ])('of %i minutes stays between %d and %d', (minutes, fastest, slowest) => {
    expect([settled(0, minutes), settled(1, minutes)]).toEqual([fastest, slowest]);
  });
});

it('says why the interval is what it is', () => {
  expect([reason(1), reason(0.5), reason(1.25), reason(1, true)]).toEqual(['interval', 'faster', 'slower', 'hot']);
});

it('is a minute for what feeds a serious case, however slow it was', () => {
  expect(intervalOf({ intervalMinutes: 1_440, pace: 1, isHot: true }).ms).toBe(MINUTE_MS);
  expect(intervalOf({ intervalMinutes: 1, pace: 1, isHot: true })).toEqual({ ms: MINUTE_MS, reason: 'interval' });
});
