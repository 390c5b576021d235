import { SeenBands } from './seen-bands.js';

/** Spread over all signed 32-bit integers. */
const bandsOf = (report: number): number[] =>
  Array.from({ length: 16 }, (_, i) => Math.imul(report * 16 + i + 1, 0x2c1b3c6d) ^ 0x5bd1e995);

it('never denies what was seen, and seldom confirms what was not', () => {
  const seen = new SeenBands();
  for (let report = 0; report < 20_000; report += 1) seen.add(bandsOf(report));
  const confirmed = (from: number): number =>
    Array.from({ length: 1_000 }, (_, i) => seen.hasAny(bandsOf(from + i))).filter(Boolean).length;
  expect(confirmed(0)).toBe(1_000);
  expect(confirmed(19_000)).toBe(1_000);
  expect(confirmed(50_000)).toBeLessThan(50);
});

it('confirms a report that shares one band of many', () => {
  const seen = new SeenBands();
  seen.add(bandsOf(1));
  expect(seen.hasAny([...bandsOf(2).slice(0, 15), bandsOf(1)[7] ?? 0])).toBe(true);
  expect(seen.hasAny(bandsOf(2))).toBe(false);
  expect(seen.hasAny([])).toBe(false);
});
