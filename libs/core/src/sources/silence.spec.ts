import { addMs, instantOf } from '../time/instant.js';
import { rememberItems, silenceLimitMs, usualGapMs } from './silence.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const hoursAgo = (...hours: readonly number[]) => hours.map((h) => addMs(NOW, -h * HOUR_MS));

it('knows no usual gap before four items', () => {
  expect(usualGapMs(hoursAgo(3, 2, 1))).toBeNull();
  expect(usualGapMs(hoursAgo(4, 3, 2, 1))).toBe(HOUR_MS);
  expect(silenceLimitMs([])).toBe(72 * HOUR_MS);
});

it('takes the median, the mean of the two in the middle', () => {
  expect(usualGapMs(hoursAgo(20, 10, 6, 3, 1))).toBe(3.5 * HOUR_MS);
});

it.each([
  ['a gap of minutes: six hours', [0.4, 0.3, 0.2, 0.1], 6],
  ['two hours: four times that', [8, 6, 4, 2], 8],
  ['nights between: one and a half nights', [38, 36, 20, 18, 16, 14], 24],
  ['a day: three days', [96, 72, 48, 24], 72],
  ['a week: two weeks', [672, 504, 336, 168], 336],
])('allows after %s', (_, hours, limit) => {
  expect(silenceLimitMs(hoursAgo(...hours)) / HOUR_MS).toBeCloseTo(limit, 6);
});

it('remembers the newest thirty moments, each once, none of the future', () => {
  const many = Array.from({ length: 40 }, (_, i) => addMs(NOW, -i * 1_000));
  const kept = rememberItems(many, [...many, addMs(NOW, 1)], NOW);
  expect(kept).toHaveLength(30);
  expect(kept.at(-1)).toEqual(NOW);
  expect(kept[0]).toEqual(addMs(NOW, -29_000));
});
