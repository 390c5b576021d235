import { addMs, instantOf } from '../time/instant.js';
import { settlePoll, type SourceState } from './settle-poll.js';
import type { PollResult } from './source.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const state = (change: Partial<SourceState> = {}): SourceState => ({
  id: '00000000-0000-4000-8000-000000000000',
  url: 'http://news.example.cn/rss',
  createdAt: addMs(NOW, -HOUR_MS),
  intervalMinutes: 10,
  status: 'active',
  consecutiveFailures: 0,
  failureWeight: 0,
  pace: 1,
  knownShare: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  fullFetchAt: null,
  validatorsLiedAt: null,
  redirectTo: null,
  redirectSeen: 0,
  lastSuccessAt: addMs(NOW, -HOUR_MS),
  lastItemAt: addMs(NOW, -HOUR_MS),
  recentItemsAt: [],
  silentNotedAt: null,
  ...change,
});
const read = (change: Partial<PollResult> = {}): PollResult => ({
  outcome: 'new-items',
  detail: '',
  failed: false,
  newItems: 5,
  items: 10,
  ...change,
});
const failed = (outcome: PollResult['outcome'], change: Partial<PollResult> = {}): PollResult => ({
  outcome,
  detail: '',
  failed: true,
  newItems: 0,
  ...change,
});
const settle = (before: SourceState, result: PollResult, at: { isHot?: boolean; isBlind?: boolean } = {}) =>
  settlePoll(before, result, { now: NOW, isHot: false, isBlind: false, ...at });
const busy = (ms: number) => failed('http-error', { httpStatus: 429, retryAfterMs: ms });
const minutesTo = (at: Date): number => (at.getTime() - NOW.getTime()) / MINUTE_MS;

/** The pauses, in minutes, of a source that fails again and again. */
function pauses(result: PollResult, times: number): number[] {
  let source = state();
  return Array.from({ length: times }, () => {
    const settled = settle(source, result);
    source = settled.state;
    return minutesTo(settled.nextPollAt);
  });
}

it('backs off by the weight of what failed', () => {
  expect(pauses(failed('tls'), 8)).toEqual([10, 20, 30, 40, 50, 60, 60, 60]);
  expect(pauses(failed('timeout'), 6)).toEqual([10, 10, 15, 20, 25, 30]);
  expect(pauses(failed('dns'), 6)).toEqual([10, 10, 10, 10, 12.5, 15]);
});

it('never stops a source for failing, a thousand times in a row', () => {
  let source = state();
  for (let i = 0; i < 1_000; i += 1) source = settle(source, failed('tls')).state;
  expect(source.status).toBe('active');
  expect(settle(source, failed('tls')).nextPollAt).toEqual(addMs(NOW, HOUR_MS));
});

it('comes back after a Retry-After or after its own pause, whichever is later', () => {
  expect(settle(state(), busy(30_000))).toMatchObject({ nextPollReason: 'after-failure' });
  const held = settle(state(), busy(HOUR_MS));
  expect(held).toMatchObject({ nextPollReason: 'retry-after', nextPollAt: addMs(NOW, HOUR_MS + 1_000) });
  expect(settle(state(), busy(HOUR_MS), { isBlind: true })).toMatchObject({ nextPollReason: 'retry-after' });
});

it('adjusts its pace to what is known, but not by the first poll', () => {
  expect(settle(state({ lastSuccessAt: null }), read({ newItems: 10 })).state).toMatchObject({
    pace: 1,
    knownShare: null,
  });
  expect(settle(state(), read({ newItems: 10 })).state).toMatchObject({ pace: 0.5, knownShare: 0 });
  expect(settle(state(), read({ outcome: 'not-modified', newItems: 0, items: undefined })).state).toMatchObject({
    pace: 1.25,
    knownShare: 1,
  });
});

it('counts nothing and asks again soon while the monitor is blind', () => {
  const before = state({ intervalMinutes: 60, failureWeight: 2, consecutiveFailures: 3 });
  const settled = settle(before, failed('dns'), { isBlind: true });
  expect(settled).toMatchObject({
    nextPollReason: 'blind',
    nextPollAt: addMs(NOW, 5 * MINUTE_MS),
    state: { failureWeight: 2, consecutiveFailures: 3 },
  });
});

it('keeps validators of an unchanged answer and takes those of a new one, or that there are none', () => {
  const before = state({ etag: '"1"', lastModified: 'Mon', bodyHash: 'a' });
  const same = settle(before, read({ outcome: 'not-modified', newItems: 0 })).state;
  expect(same).toMatchObject({ etag: '"1"', lastModified: 'Mon', bodyHash: 'a', fullFetchAt: null });
  const other = settle(before, read({ etag: '"2"', lastModified: null, bodyHash: 'b' })).state;
  expect(other).toMatchObject({ etag: '"2"', lastModified: null, bodyHash: 'b', fullFetchAt: NOW });
  expect(settle(before, read({ etag: '"1"' })).state.validatorsLiedAt).toEqual(NOW);
});

it('believes a move when three answers in a row tell of the same one', () => {
  const to = read({ movedTo: 'http://new.example.cn/rss' });
  const twice = settle(settle(state(), to).state, to).state;
  expect(twice).toMatchObject({ url: state().url, redirectSeen: 2 });
  expect(settle(twice, to).state).toMatchObject({ url: to.movedTo, redirectSeen: 0, redirectTo: null });
  expect(settle(twice, read({ movedTo: 'http://other.example.cn/' })).state.redirectSeen).toBe(1);
  expect(settle(twice, read()).state).toMatchObject({ redirectSeen: 0, redirectTo: null });
  expect(settle(twice, failed('timeout')).state.redirectSeen).toBe(2);
});

it('pauses what is gone and says so', () => {
  const { state: after, alarms, nextPollReason } = settle(state(), failed('gone', { httpStatus: 410 }));
  expect([after.status, nextPollReason, alarms.map(({ kind }) => kind)]).toEqual([
    'paused',
    'paused',
    ['source-paused'],
  ]);
});

const since = (ms: number) => state({ lastItemAt: addMs(NOW, -ms) });

describe('silence', () => {
  const quiet = read({ outcome: 'not-modified', newItems: 0, items: undefined });
  const LIMIT_MS = 72 * HOUR_MS;

  it.each([
    [LIMIT_MS - 1, 0],
    [LIMIT_MS, 0],
    [LIMIT_MS + 1, 1],
  ])('of %i ms is told %i times', (ms, times) => {
    expect(settle(since(ms), quiet).alarms).toHaveLength(times);
  });

  it('is told once, and its end', () => {
    const { state: silent } = settle(since(LIMIT_MS + 1), quiet);
    expect(silent.silentNotedAt).toEqual(NOW);
    expect(settle(silent, quiet).alarms).toEqual([]);
    const spoken = settle(silent, read());
    expect(spoken.alarms.map(({ kind }) => kind)).toEqual(['source-speaks-again']);
    expect(spoken.state.silentNotedAt).toBeNull();
  });

  it('is not told while the monitor is blind, but of a source that keeps failing', () => {
    expect(settle(since(LIMIT_MS + 1), failed('dns'), { isBlind: true }).alarms).toEqual([]);
    expect(settle(since(LIMIT_MS + 1), failed('dns')).alarms).toMatchObject([{ kind: 'source-silent' }]);
  });

  it('of a source whose newest item is old already when it is first read is told at once', () => {
    const itemTimes = [addMs(NOW, -90 * 24 * HOUR_MS)];
    const { alarms, state: after } = settle(state({ lastSuccessAt: null, lastItemAt: null }), read({ itemTimes }));
    expect(alarms).toMatchObject([{ kind: 'source-silent' }]);
    expect(after.lastItemAt).toEqual(itemTimes[0]);
  });
});
