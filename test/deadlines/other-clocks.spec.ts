import { addPeriod, formatInstant } from '@huiying/core';
import { at, CN } from './deadline-table.js';
import { shippedPack } from './shipped-packs.js';

/** Periods of the packs that no case runs: disclosure, petitions, reporting upwards. */
it.each([
  ['xiamen-hr-2013', 'xm.proactive-20wd', '2026-09-21T10:00', '2026-10-27T00:00'], // see working-days-2026
  ['xiamen-hr-2013', 'xm.reply-opinion-30d', '2026-03-05T10:00', '2026-04-08T00:00'], // Sat 4 April, so Tue 7
  ['xiamen-hr-2013', 'xm.complaint-30d', '2025-12-02T10:00', '2026-01-05T00:00'], // 1 January, so the worked Sun 4
  ['national-default', 'cn.d.proactive', '2026-02-10T10:00', '2026-03-17T00:00'], // see working-days-2026
  ['national-default', 'cn.d.reply', '2025-09-30T23:59', '2025-11-05T00:00'], // see working-days-2025
  ['national-default', 'cn.d.correct', '2026-04-03T09:00', '2026-04-16T00:00'], // 7-10 four; 13, 14, 15
  ['national-default', 'cn.d.third-party', '2025-04-03T09:00', '2025-04-26T00:00'], // 7-11, 14-18, 21-25
  ['national-default', 'cn.x.notify', '2026-06-04T10:00', '2026-06-23T00:00'], // Fri 19 June is off, so Mon 22
  ['national-default', 'cn.x.object', '2025-01-27T09:00', '2025-02-11T00:00'], // 5, 6, 7, Sat 8, Mon 10 February
  ['national-default', 'cn.x.finish', '2025-08-02T10:00', '2025-10-10T00:00'], // 1 October, so Thu 9
  ['national-default', 'cn.x.review', '2026-04-09T10:00', '2026-05-10T00:00'], // the worked Sat 9 May
  ['national-default', 'cn.up.enterprise', '2026-12-31T23:30', '2027-01-01T00:30'],
  ['national-default', 'cn.up.level', '2026-02-28T23:00', '2026-03-01T01:00'],
])('%s, %s from %s: %s', (pack, id, from, dueAt) => {
  const clock = shippedPack(pack).otherClocks?.find((each) => each.id === id);
  if (!clock) throw new Error(`no clock ${id}`);
  expect(formatInstant(addPeriod(at(from), clock.within, CN).dueAt)).toBe(formatInstant(at(dueAt)));
});
