import { addMs, instantOf, type Precision } from '../time/instant.js';
import { type CaseInstants, chooseStart, type RecordedInstant } from './choose-start.js';

const detectedAt = instantOf(Date.parse('2026-11-23T12:00:00+08:00'));
const MINUTE = 60_000;
const recorded = (offsetMs: number, precision: Precision = 'second'): RecordedInstant => ({
  at: addMs(detectedAt, offsetMs),
  precision,
});
const detected = (presumed: boolean) => ({ startedAt: detectedAt, basis: 'detected', presumed });
const both: CaseInstants = {
  occurredAt: recorded(-120 * MINUTE, 'minute'),
  firstPublishedAt: recorded(-30 * MINUTE),
  detectedAt,
};

describe('the start of a deadline by the general rule', () => {
  it('is the earlier of occurrence and publication for a major event', () => {
    expect(chooseStart('auto', 'serious', both)).toEqual({
      startedAt: both.occurredAt?.at,
      basis: 'occurred',
      presumed: false,
    });
    const published = { ...both, firstPublishedAt: recorded(-180 * MINUTE) };
    expect(chooseStart('auto', 'especially-serious', published).basis).toBe('first-published');
  });

  it('is the publication for any other case, whenever it occurred', () => {
    for (const severity of ['relatively-serious', 'ordinary', 'none'] as const)
      expect(chooseStart('auto', severity, both)).toEqual({
        startedAt: both.firstPublishedAt?.at,
        basis: 'first-published',
        presumed: false,
      });
  });

  it('falls back to the detection, presumed, when nothing is known', () => {
    expect(chooseStart('auto', 'serious', { detectedAt })).toEqual(detected(true));
    expect(chooseStart('auto', 'ordinary', { detectedAt, occurredAt: recorded(-MINUTE) })).toEqual(detected(true));
  });

  it('never stands on a date of day precision or on none', () => {
    for (const precision of ['day', 'none'] as const)
      expect(chooseStart('auto', 'ordinary', { detectedAt, firstPublishedAt: recorded(-MINUTE, precision) })).toEqual(
        detected(true),
      );
  });

  it('never stands on a year that no period can start in, nor on the second 0 of computers', () => {
    for (const day of ['0001-01-01', '1969-06-01', '1970-01-01', '9999-12-31']) {
      const at = instantOf(Date.parse(`${day}T00:00:00Z`));
      const instants = { detectedAt, firstPublishedAt: { at, precision: 'second' as const } };
      expect(chooseStart('auto', 'ordinary', instants)).toEqual(detected(true));
    }
  });

  it('passes over an unusable date for the usable one', () => {
    const start = chooseStart('auto', 'serious', { ...both, occurredAt: recorded(-600 * MINUTE, 'day') });
    expect(start.basis).toBe('first-published');
  });
});

const publishedAfterMs = (offsetMs: number) =>
  chooseStart('auto', 'ordinary', { detectedAt, firstPublishedAt: recorded(offsetMs) });

describe('a date after the detection', () => {
  it('is taken as the detection up to ten minutes ahead', () => {
    expect(publishedAfterMs(1)).toEqual(detected(false));
    expect(publishedAfterMs(10 * MINUTE - 1)).toEqual(detected(false));
    expect(publishedAfterMs(10 * MINUTE)).toEqual(detected(false));
  });

  it('is unusable beyond ten minutes', () => {
    expect(publishedAfterMs(10 * MINUTE + 1)).toEqual(detected(true));
  });

  it('stands for itself at the very moment of the detection and before', () => {
    expect(publishedAfterMs(0)).toEqual({ startedAt: detectedAt, basis: 'first-published', presumed: false });
    expect(publishedAfterMs(-1).basis).toBe('first-published');
  });
});

describe('the start by a rule of the pack', () => {
  it('is what the rule names, for every severity', () => {
    expect(chooseStart('occurred', 'none', both).basis).toBe('occurred');
    expect(chooseStart('first-published', 'serious', both).basis).toBe('first-published');
    expect(chooseStart('detected', 'serious', both)).toEqual(detected(false));
  });

  it('falls back to the detection, presumed, and never to the other date', () => {
    expect(chooseStart('occurred', 'serious', { ...both, occurredAt: undefined })).toEqual(detected(true));
    expect(chooseStart('first-published', 'serious', { ...both, firstPublishedAt: undefined })).toEqual(detected(true));
  });
});
