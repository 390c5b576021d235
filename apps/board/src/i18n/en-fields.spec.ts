import { fieldInEnglish } from './en-fields';

it.each([
  ['不能为空', 'Required'],
  ['必填', 'Required'],
  ['应为文字', 'Text expected'],
  ['最多 500 字', 'At most 500 characters'],
  ['至少 8 个字符', 'At least 8 characters'],
  ['应为 ISO 8601 时间，例如 2026-11-22T22:54:00+08:00', 'Give a date and a time'],
  ['应为邮箱地址，例如 zhang@press.example.cn', 'Give an e-mail address, such as zhang@press.example.cn'],
  ['应为电话号码，例如 13800001234', 'Give a telephone number, such as 13800001234'],
  ['应为 http 或 https 地址', 'Give an address that begins with http:// or https://'],
  ['别的什么说法', 'Please correct this'],
])('%s is told in English', (said, english) => expect(fieldInEnglish(said, null)).toBe(english));

it('tells a refusal by its own words, and leaves alone what is English already', () => {
  expect(fieldInEnglish('没有单位 x', 'There is no such unit')).toBe('There is no such unit');
  expect(fieldInEnglish('Too many', null)).toBe('Too many');
});
