import { maskPhone } from './mask-caller.js';
import { withoutCaller } from './without-caller.js';

const caller = { name: '李大明', phone: '139-1234-5678' };

it.each([
  ['我叫李大明，电话13912345678，楼下油烟大。', '我叫李**，电话139****5678，楼下油烟大。'],
  ['请回电139 1234 5678 或 139-1234-5678', '请回电139****5678 或 139****5678'],
  ['工单号2139123456789不是电话', '工单号2139123456789不是电话'],
  ['李师傅说修好了', '李师傅说修好了'],
])('%s', (text, masked) => {
  expect(withoutCaller(text, caller)).toBe(masked);
});

it('leaves a text alone where nobody gave a name or a number', () => {
  const text = '王某，电话0591-8765432';
  expect(withoutCaller(text, { name: null, phone: null })).toBe(text);
  expect(withoutCaller(text, { name: '王', phone: '110' })).toBe(text);
  expect(withoutCaller(text, { name: null, phone: '0591-8765432' })).toBe('王某，电话059****5432');
});

it('shows nothing of a number that its first three and last four digits would be all of', () => {
  expect(withoutCaller('回电8765432', { name: null, phone: '8765432' })).toBe('回电****');
  expect(maskPhone('8765432')).toBe('****');
  expect(maskPhone('13912345678')).toBe('139****5678');
});
