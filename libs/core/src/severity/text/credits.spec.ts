import { withoutCredits } from './credits.js';

it.each([
  ['桥塌了。\n责任编辑:小编来源:某地发布', '桥塌了。'],
  ['桥塌了。(来源:某地晚报记者某某)', '桥塌了。'],
  ['桥塌了。\n编辑丨某某\n审核丨某某', '桥塌了。'],
])('takes off who brought it: %s', (text, told) => {
  expect(withoutCredits(text)).toBe(told);
});

it.each(['污水来源:上游电镀厂。', '记者:您看到了什么?答:桥塌了。', '来源:不明的烟味飘进教室,三个孩子吐了。'])(
  'leaves what the text says: %s',
  (text) => {
    expect(withoutCredits(text)).toBe(text);
  },
);

it('takes off no credits before a sentence, however many stand in a row', () => {
  const text = `厂房塌了。${'责任编辑:某'.repeat(26)}。`;
  expect(withoutCredits(text)).toBe(text);
});
