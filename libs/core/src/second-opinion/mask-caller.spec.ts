import { maskCaller } from './mask-caller.js';

const NOBODY = { name: null, phone: null };

describe('what an outside program sees of a report', () => {
  it('has neither the name nor the number of the caller', () => {
    const text = '我是林晓梅，电话13800001234，家里停水。林晓梅请回电 5550123。';
    expect(maskCaller(text, { name: '林晓梅', phone: '5550123' })).toBe('我是***，电话***，家里停水。***请回电 ***。');
  });

  it.each(['138 0000 1234', '139-0000-1234', '0599-8123456', '35010219900101123X'])(
    'has no number of a person: %s',
    (number) => expect(maskCaller(`请联系${number}。`, NOBODY)).toBe('请联系***。'),
  );

  it.each(['损失1234567元', '2026年11月25日', '死亡12人'])('keeps the facts: %s', (fact) =>
    expect(maskCaller(fact, NOBODY)).toBe(fact),
  );
});
