import { addMs, DAY_MS, instantOf } from '../time/instant.js';
import { haveLied, mayAskConditionally } from './validators.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const state = { etag: '"1"', lastModified: null, fullFetchAt: NOW, validatorsLiedAt: null };

it.each([
  [DAY_MS - 1, true],
  [DAY_MS, false],
])('%i ms after the last whole body they are sent: %s', (ms, sent) => {
  expect(mayAskConditionally(state, addMs(NOW, ms))).toBe(sent);
});

it('are not sent before a whole body arrived', () => {
  expect(mayAskConditionally({ ...state, fullFetchAt: null }, NOW)).toBe(false);
});

it.each([
  [7 * DAY_MS - 1, false],
  [7 * DAY_MS, true],
])('%i ms after a lie they are trusted: %s', (ms, trusted) => {
  const now = addMs(NOW, ms);
  expect(mayAskConditionally({ ...state, fullFetchAt: now, validatorsLiedAt: NOW }, now)).toBe(trusted);
});

const of = (etag: string | null, lastModified: string | null = null) => ({ etag, lastModified });
it.each([
  ['the same ETag for something new', of('"1"'), of('"1"'), 1, true],
  ['the same ETag and nothing new', of('"1"'), of('"1"'), 0, false],
  ['another ETag', of('"1"'), of('"2"'), 1, false],
  ['the same date without an ETag', of(null, 'Mon'), of(null, 'Mon'), 1, true],
  ['the same date beside another ETag', of('"1"', 'Mon'), of('"2"', 'Mon'), 1, false],
  ['none at all', of(null), of(null), 1, false],
])('%s: a lie is %s', (_, before, after, newItems, lied) => {
  expect(haveLied(before, after, newItems)).toBe(lied);
});
