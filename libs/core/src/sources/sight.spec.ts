import { addMs, instantOf } from '../time/instant.js';
import type { AttemptOutcome } from './attempt.js';
import { judgeSight } from './sight.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const WINDOW_MS = 600_000;

const hosts = (failing: number, fine: number, outcome: AttemptOutcome = 'dns', agoMs = 0) =>
  Array.from({ length: failing + fine }, (_, i) => ({
    host: `${agoMs} h${i}`,
    outcome: i < failing ? outcome : ('nothing-new' as const),
    at: addMs(NOW, -agoMs - i),
  }));

it.each([
  [5, 0, true],
  [3, 2, true],
  [4, 3, false],
  [4, 0, false],
  [0, 0, false],
])('%i failing and %i fine hosts: blind %s', (failing, fine, isBlind) => {
  expect(judgeSight(hosts(failing, fine), false, NOW)).toEqual({
    isBlind,
    hostsTried: failing + fine,
    hostsFailing: failing,
  });
});

it('takes all of the last five hosts where fewer are tried in ten minutes', () => {
  const before = hosts(0, 9, 'dns', 2 * WINDOW_MS);
  expect(judgeSight([...before, ...hosts(2, 0), ...hosts(3, 0, 'dns', WINDOW_MS)], false, NOW).isBlind).toBe(true);
  expect(judgeSight([...before, ...hosts(2, 0), ...hosts(2, 0, 'dns', WINDOW_MS)], false, NOW).isBlind).toBe(false);
});

it('stays blind with fewer hosts, until most of them answer', () => {
  expect(judgeSight(hosts(1, 0), true, NOW).isBlind).toBe(true);
  expect(judgeSight(hosts(3, 2), true, NOW).isBlind).toBe(true);
  expect(judgeSight(hosts(5, 4), true, NOW).isBlind).toBe(false);
  expect(judgeSight([], true, NOW).isBlind).toBe(false);
});

it.each([
  [WINDOW_MS - 1, true],
  [WINDOW_MS, false],
])('an outage is told by attempts of %i ms ago: %s', (agoMs, isBlind) => {
  const one = { host: 'h', outcome: 'dns', at: addMs(NOW, -agoMs) } as const;
  expect(judgeSight([one], true, NOW).isBlind).toBe(isBlind);
});

it.each(['connect', 'tls', 'timeout'] as const)('counts %s', (outcome) => {
  expect(judgeSight(hosts(5, 0, outcome), false, NOW).isBlind).toBe(true);
});

it.each(['http-error', 'unreadable', 'bad-url'] as const)('does not count %s: somebody answered', (outcome) => {
  expect(judgeSight(hosts(5, 0, outcome), false, NOW).isBlind).toBe(false);
});
