import { z } from 'zod';
import { accountName, emptiable, line, optional, timedInstant, webAddress } from './fields.js';

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

const said = (title: unknown) => z.object({ title: line() }).safeParse({ title }).error?.issues[0]?.message;

it('says of a wrong type that it is one, and only of what is missing that it is needed', () => {
  expect([undefined, null, 7, ['停水'], {}].map(said)).toEqual(['必填', '必填', '应为文字', '应为文字', '应为文字']);
});

it('takes out what cannot be stored, and what is left of it has to be something', () => {
  expect(Body.parse({ title: '停\0水\ud800' }).title).toBe('停水\ufffd');
  expect(Body.safeParse({ title: '\0 \0' }).error?.issues).toMatchObject([{ path: ['title'], message: '不能为空' }]);
});

it('takes nothing out of the name that a person signs in by', () => {
  expect(accountName.safeParse('ad\0min').error?.issues[0]?.message).toBe('含有不能保存的字符（NUL）');
  expect(accountName.parse(' 值班员 ')).toBe('值班员');
});
