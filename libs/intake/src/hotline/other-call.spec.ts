import { instantOf, type Taken } from '@huiying/core';
import type { HotlineRow } from './hotline-row.js';
import { isOtherCall } from './other-call.js';

const on = (time: string) => instantOf(Date.parse(time));
const row = (externalId: string | null, receivedAt: string) =>
  ({ externalId, receivedAt: on(receivedAt) }) as HotlineRow;
const known = (publishedAt: string | null): Taken => ({
  status: 'duplicate',
  identity: 'hotline:1',
  reportId: 'r',
  caseId: 'c',
  stored: { publishedAt: publishedAt === null ? null : on(publishedAt), isReworded: true },
});

it.each([
  ['of another day', '2026-01-05T23:59:59.999+08:00', '1', true],
  ['from the first moment of its day', '2026-01-06T00:00:00+08:00', '1', false],
  ['to the last', '2026-01-06T23:59:59.999+08:00', '1', false],
  ['of the day after', '2026-01-07T00:00:00+08:00', '1', true],
  ['without a number', '2025-01-05T08:00:00+08:00', null, false],
])('takes the number for that of another call: %s', (_, receivedAt, number, isOther) => {
  expect(isOtherCall(known('2026-01-06T09:00:00+08:00'), row(number, receivedAt))).toBe(isOther);
});

it('knows no other call where no time is stored', () => {
  expect(isOtherCall(known(null), row('1', '2026-01-06T09:00:00+08:00'))).toBe(false);
});
