import { isMailAddress, phoneNumberIn } from './reach.js';

it.each(['zhou@press.example.cn', 'duty@mail', 'a.b+c@x-y.example'])('takes %s for a mail address', (text) => {
  expect(isMailAddress(text)).toBe(true);
});

it.each([
  'zhou',
  '@example.cn',
  'zhou@',
  'a@b@c',
  'zhou <zhou@example.cn>',
  'a@b,c@d',
  'a@b\r\nBcc: c@d',
  `${'a'.repeat(250)}@b.cn`,
])('takes %j for none', (text) => {
  expect(isMailAddress(text)).toBe(false);
});

it('reads a telephone number to its digits', () => {
  expect(phoneNumberIn('138 0000-1234')).toBe('13800001234');
  expect(phoneNumberIn('+86 (531) 8888 0000')).toBe('+8653188880000');
  for (const none of ['', '1234', '12345\n6a', '++8613800001234', '1'.repeat(16)])
    expect(phoneNumberIn(none)).toBeUndefined();
});
