import { maskIdentifiers } from './mask-identifiers.js';

describe('maskIdentifiers', () => {
  it.each([
    ['请拨打13812345678联系', '请拨打＊＊＊联系'],
    ['电话138 1234 5678', '电话＊＊＊'],
    ['手机１３８１２３４５６７８。', '手机＊＊＊。'],
    ['+86-138-1234-5678回电', '＊＊＊回电'],
    ['单位电话0475-8234567', '单位电话＊＊＊'],
    ['(010)62345678转办', '＊＊＊转办'],
    ['电话：8234567，请回', '电话：＊＊＊，请回'],
    ['微信号码是 445566，QQ号12345', '微信号码是 ＊＊＊，QQ号＊＊＊'],
    ['身份证11010519491231002X已登记', '身份证＊＊＊已登记'],
    ['身份证 110105194912310021', '身份证 ＊＊＊'],
  ])('hides the number in %s', (text, masked) => {
    expect(maskIdentifiers(text)).toBe(masked);
  });

  it.each([
    '2026年11月22日22时54分坍塌，已致12人死亡、30人受伤，直接经济损失12000000元',
    '编号20261122000123的工单',
    '涉及138户、1380余人，停水1234567立方米',
  ])('leaves figures and dates alone: %s', (text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });

  it('hides the caller wherever named, and no single character', () => {
    expect(maskIdentifiers('我叫王小明，王小明反映，尾号88', ['王小明', '8', null])).toBe(
      '我叫＊＊＊，＊＊＊反映，尾号88',
    );
  });
});
