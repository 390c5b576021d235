import { saysItAll } from './says-it-all';

it.each(['2026-11-26T15:40:05.276Z', '2026-11-26T23:40:05+08:00', '20261126T234005+0800', ' 2026-11-26T23:40+08 '])(
  '%s leaves nothing to be guessed',
  (raw) => expect(saysItAll(raw)).toBe(true),
);

it.each(['2026-11-26 23:40', '2026-11-26', '2026年11月26日', 'Thu, 26 Nov 2026 23:40:05 CST'])(
  '%s leaves the zone or the time open',
  (raw) => expect(saysItAll(raw)).toBe(false),
);
