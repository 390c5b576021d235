import { z } from 'zod';
import { emptiable, line, optional, timedInstant, webAddress } from './fields.js';

const Body = z.strictObject({
  title: line(),
  url: optional(webAddress),
  heldAt: optional(timedInstant),
  level: optional(z.enum(['one', 'two'])),
  note: optional(line(20)),
});

it.each([undefined, null, '', '  ', '　'])('takes %j for an optional field as a field that is missing', (none) => {
  const parsed = Body.parse({ title: '停水', url: none, heldAt: none, level: none, note: none });
  expect(Object.values(parsed)).toEqual(['停水', undefined, undefined, undefined, undefined]);
});

it('does not need the key, and still refuses what is given and wrong', () => {
  expect(Body.parse({ title: '停水' })).toMatchObject({ title: '停水' });
  const wrong = Body.safeParse({ title: '停水', url: 'ftp://a', heldAt: '2026-11-22', level: 'three', note: 7 });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['url', 'heldAt', 'level', 'note']);
  expect(Body.safeParse({ title: '' }).success).toBe(false);
});

it('keeps a field that was emptied apart from one that is missing where null says something', () => {
  const Change = z.strictObject({ timeZone: emptiable(line()) });
  expect([Change.parse({ timeZone: '' }), Change.parse({ timeZone: null })]).toEqual([
    { timeZone: null },
    { timeZone: null },
  ]);
  expect(Change.parse({})).toEqual({});
});
