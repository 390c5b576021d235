import { addMs, instantOf } from '../time/instant.js';
import { fullBucket, holdFrom, jitterOf, releaseAt, shareTokens, type TokenBucket } from './politeness.js';
import type { PollResult } from './source.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const FIRST = '00000000-0000-4000-8000-000000000000';
const MIDDLE = '80000000-0000-4000-8000-000000000000';
const LAST = 'ffffffff-0000-4000-8000-000000000000';

const answer = (httpStatus: number, retryAfterMs?: number): PollResult => ({
  outcome: 'http-error',
  detail: '',
  failed: true,
  newItems: 0,
  httpStatus,
  retryAfterMs,
});

it('spreads sources over 0 to 1 by their id, always alike', () => {
  expect([jitterOf(FIRST), jitterOf(MIDDLE)]).toEqual([0, 0.5]);
  expect(jitterOf(LAST)).toBeGreaterThan(0.999);
  expect(jitterOf(LAST)).toBeLessThan(1);
  expect(jitterOf('not a uuid')).toBe(0);
});

describe('Retry-After', () => {
  it.each([429, 503])('of a %i holds the domain, a second longer than asked', (status) => {
    expect(holdFrom(answer(status, 120_000), NOW)).toEqual({ until: addMs(NOW, 121_000), spreadMs: 12_000 });
  });

  it.each([
    ['another status', answer(500, 60_000)],
    ['no wait', answer(429)],
    ['a moment that has passed', answer(503, 0)],
  ])('holds nothing with %s', (_, result) => {
    expect(holdFrom(result, NOW)).toBeUndefined();
  });

  it('never holds longer than a day, and spreads the end over a minute at most', () => {
    const year = holdFrom(answer(503, 365 * 86_400_000), NOW);
    expect(year).toEqual({ until: addMs(NOW, 86_401_000), spreadMs: 60_000 });
  });

  it('lets the sources back one after the other, none before the end', () => {
    const hold = { until: addMs(NOW, 60_000), spreadMs: 6_000 };
    expect(releaseAt(hold, FIRST)).toEqual(addMs(NOW, 60_000));
    expect(releaseAt(hold, MIDDLE)).toEqual(addMs(NOW, 63_000));
    expect(releaseAt(hold, LAST)).toEqual(addMs(NOW, 66_000));
  });
});

const asking = (n: number, domain = 'a') => Array.from({ length: n }, (_, i) => ({ domain, i }));

const share = (n: number, tokens: number, ms: number, limit = 10) =>
  shareTokens(asking(n), new Map([['a', { tokens, refilledAt: NOW }]]), limit, addMs(NOW, ms));

describe('tokens', () => {
  it('let one go and the others wait for its answer', () => {
    const { served, waiting, buckets } = shareTokens(asking(3), new Map([['a', fullBucket(NOW)]]), 10, NOW);
    expect(served.map(({ i }) => i)).toEqual([0]);
    expect(waiting).toEqual([]);
    expect(buckets.get('a')).toEqual({ tokens: 3, refilledAt: NOW });
  });

  it('last for four in a row; then one comes every two seconds', () => {
    let buckets: ReadonlyMap<string, TokenBucket> = new Map([['a', fullBucket(NOW)]]);
    const served = Array.from({ length: 10 }, (_, s) => {
      const shared = shareTokens(asking(9), buckets, 10, addMs(NOW, s * 1_000));
      buckets = shared.buckets;
      return shared.served.length;
    });
    expect(served).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 1, 0]);
  });

  it('tell those who wait when theirs comes', () => {
    expect(share(2, 0, 500).waiting.map(({ until }) => until)).toEqual([addMs(NOW, 2_000), addMs(NOW, 4_000)]);
  });

  it.each([
    [1_999, 0],
    [2_000, 1],
    [2_001, 1],
  ])('are there again after %i ms: %i', (ms, served) => {
    expect(share(1, 0, ms).served).toHaveLength(served);
  });

  it('are four at most, however long nobody asked', () => {
    expect(share(0, 0, 3_600_000).buckets.get('a')?.tokens).toBe(4);
  });

  it('are not taken for those beyond the limit, nor given where a question is under way', () => {
    expect(share(4, 4, 0, 0)).toMatchObject({ served: [], waiting: [] });
    expect(shareTokens(asking(1, 'busy'), new Map(), 10, NOW)).toMatchObject({ served: [], waiting: [] });
  });

  it('of one domain are no other domain’s', () => {
    const buckets = new Map([
      ['a', { tokens: 0, refilledAt: NOW }],
      ['b', { tokens: 1, refilledAt: NOW }],
    ]);
    const { served, waiting } = shareTokens([...asking(1), ...asking(1, 'b')], buckets, 10, NOW);
    expect([served[0]?.domain, waiting[0]?.asking.domain]).toEqual(['b', 'a']);
  });

  it('do not grow when a clock falls back', () => {
    expect(share(1, 0, -10_000).served).toEqual([]);
    expect(share(1, 0, -10_000).buckets.get('a')?.refilledAt).toEqual(NOW);
  });
});
