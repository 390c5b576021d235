import { failureWeight } from './attempt.js';
import { healthOf } from './source-health.js';

it.each([
  ['bad-url', undefined, 1],
  ['refused-address', undefined, 1],
  ['connect', undefined, 1],
  ['tls', undefined, 1],
  ['gone', 410, 1],
  ['http-error', 401, 1],
  ['http-error', 404, 0.5],
  ['http-error', 429, 0.5],
  ['http-error', 499, 1],
  ['http-error', 500, 0.5],
  ['timeout', undefined, 0.5],
  ['unreadable', undefined, 0.5],
  ['dns', undefined, 0.25],
] as const)('a %s %s weighs %d', (outcome, status, weight) => {
  expect(failureWeight(outcome, status)).toBe(weight);
});

it('tells the gravest word that applies', () => {
  const worst = { isPaused: true, isHeld: true, consecutiveFailures: 1, isSilent: true, hasBeenRead: false };
  expect(healthOf(worst)).toBe('paused');
  expect(healthOf({ ...worst, isPaused: false })).toBe('held');
  expect(healthOf({ ...worst, isPaused: false, isHeld: false })).toBe('failing');
  const calm = { ...worst, isPaused: false, isHeld: false, consecutiveFailures: 0 };
  expect(healthOf(calm)).toBe('silent');
  expect(healthOf({ ...calm, isSilent: false })).toBe('new');
  expect(healthOf({ ...calm, isSilent: false, hasBeenRead: true })).toBe('ok');
});
