import { fingerprintOf, rareLabels, readTrainingRow } from './training-row.js';

it('takes a row with and without title, the label without blanks around it', () => {
  expect(readTrainingRow({ text: '路灯坏了', label: ' 城乡建设 ' })).toEqual({ text: '路灯坏了', label: '城乡建设' });
  expect(readTrainingRow({ title: '路灯', text: 'x', label: 'y', id: 7 })).toEqual({
    title: '路灯',
    text: 'x',
    label: 'y',
  });
  expect(readTrainingRow({ title: null, text: 'x', label: 'y' })).toEqual({ text: 'x', label: 'y' });
});

it.each([
  [null, '应为 JSON 对象'],
  [['x'], '应为 JSON 对象'],
  [{ label: 'y' }, '缺少 text'],
  [{ text: 3, label: 'y' }, 'text 应为文字'],
  [{ text: ' \n', label: 'y' }, 'text 是空的'],
  [{ text: 'x' }, '缺少 label'],
  [{ text: 'x', label: 3 }, 'label 应为文字'],
  [{ text: 'x', label: ' ' }, 'label 是空的'],
  [{ text: 'x', label: 'y'.repeat(41) }, 'label 超过 40 字'],
  [{ text: 'x', label: 'y', title: {} }, 'title 应为文字'],
])('names what is wrong with %j', (value, mistake) => {
  expect(readTrainingRow(value)).toEqual({ mistake });
});

it('counts the labels that have too few rows', () => {
  const rows = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'].map((label) => ({ text: 'x', label }));
  expect([...rareLabels(rows)]).toEqual([['b', 4]]);
});

it('knows a text again by its words alone', () => {
  expect(fingerprintOf({ title: '路灯', text: '不亮了！' })).toBe(fingerprintOf({ title: '路灯。', text: '不 亮 了' }));
  expect(fingerprintOf({ title: '路灯', text: '不亮了' })).not.toBe(fingerprintOf({ text: '路灯不亮了' }));
});
