import { parseJson, WrittenNumber } from './written-number.js';

const writtenAgain = (text: string): string => JSON.stringify(parseJson(text, (digits) => new WrittenNumber(digits)));

it.each(['1234567890123456789', '-9007199254740993', '{"id":[10000000000000000000001]}', '[1e400,-1E+999]'])(
  'writes %s out as it came',
  (text) => {
    expect(writtenAgain(text)).toBe(text);
  },
);

it('reads every number that a double holds as one, and digits in a text as text', () => {
  const text = '{"a":9007199254740991,"b":0.12345678901234567890,"c":1e300,"d":"1234567890123456789","e":-0}';
  expect(parseJson(text, String)).toEqual(JSON.parse(text));
});

it('keeps two numbers apart that a double would make one', () => {
  expect(parseJson('[1234567890123456701,1234567890123456789]', String)).toEqual([
    '1234567890123456701',
    '1234567890123456789',
  ]);
});

it('refuses what is no JSON', () => {
  expect(() => parseJson('{"id":1234567890123456789', String)).toThrow(SyntaxError);
});
