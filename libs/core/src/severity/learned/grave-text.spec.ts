import { findNumbers } from '../numerals/numerals.js';
import { readDocument } from '../text/document.js';
import { GRAVE_TEXT_TO, graveTextOf } from './grave-text.js';

const read = (text: string): string => {
  const document = readDocument('', text);
  return graveTextOf(document.text, findNumbers(document.text)).trim();
};

it.each([
  ['造成12人死亡', '造成④人死亡'],
  ['造成十二人死亡', '造成④人死亡'],
  ['造成9人死亡、31人受伤', '造成③人死亡、⑤人受伤'],
  ['损失1.2亿元', '损失⑬元'],
  ['7月28日22时许，大坝垮塌', '@@许,大坝垮塌'],
  ['3日21时30分，2026年5月起火', '@,@起火'],
])('%s is read as %s', (text, told) => {
  expect(read(text)).toBe(told);
});

it('reads the same of any number between two bounds of the tables', () => {
  expect(read('山体滑坡致14人失联')).toBe(read('山体滑坡致27人失联'));
  expect(read('山体滑坡致9人失联')).not.toBe(read('山体滑坡致10人失联'));
});

it('reads a long text as far as its weights do', () => {
  expect(read('事'.repeat(5000))).toHaveLength(GRAVE_TEXT_TO);
});
