import { isDayOnly } from './day-only';

it.each(['2026-11-26', '2026年11月26日', '20261126', 'Thu, 26 Nov 2026'])('%s is a day', (raw) =>
  expect(isDayOnly(raw)).toBe(true),
);

it.each([
  '2026-11-26 00:00',
  '2026-11-26T00:00:00+08:00',
  '20261126T234005',
  '2026年11月26日 8时',
  '11月26日8点',
  '1795622400',
])('%s is a time', (raw) => expect(isDayOnly(raw)).toBe(false));
