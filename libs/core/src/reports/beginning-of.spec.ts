import { beginningOf, headingOf } from './beginning-of.js';

it('never cuts through a character of two code units', () => {
  expect(beginningOf('灯坏😀了', 2)).toBe('灯坏');
  expect(beginningOf('灯坏😀了', 3)).toBe('灯坏');
  expect(beginningOf('灯坏😀了', 4)).toBe('灯坏😀');
  expect(beginningOf('灯坏😀', 4)).toBe('灯坏😀');
  expect(beginningOf('', 4)).toBe('');
  expect(headingOf(`${'路'.repeat(39)}𠮷灯不亮`, 40)).toBe(`${'路'.repeat(39)}…`);
});

it.each([
  ['井盖丢了。已有一周', '井盖丢了'],
  ['！！！井盖丢了', '井盖丢了'],
  ['？\n  \n。12345 打不通！', '12345 打不通'],
  ['  😀。  ', '😀。'],
  ['…………', '…………'],
])('takes the first sentence of %j that says something', (text, heading) => {
  expect(headingOf(text, 40)).toBe(heading);
});
