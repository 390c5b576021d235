import { entryKey } from './entry-key';

const entry = { channel: '电话', receivedAt: '2026-11-22T10:00:00+08:00', text: '路灯不亮' };

it('is the same for what is sent again, and another one for other words or another moment', () => {
  let n = 0;
  const keyOf = entryKey(() => `key-${(n += 1)}`);
  expect([keyOf(entry), keyOf({ ...entry })]).toEqual(['key-1', 'key-1']);
  expect(keyOf({ ...entry, text: '路灯又不亮' })).toBe('key-2');
  expect(keyOf({ ...entry, receivedAt: '2026-11-22T10:00:01+08:00' })).toBe('key-3');
});

it('is hardly ever anybody else’s', () => {
  expect(entryKey()(entry)).toMatch(/^page-[0-9a-f]{32}$/u);
});
