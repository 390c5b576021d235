import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { HEADING_LENGTH, beginningOf, headingOf } from '../../reports/beginning-of.js';
import { classify } from '../classify.js';
import { repeatedByTitle } from './repeated-title.js';

const TOLD = '鹿鸣煤业“11·9”瓦斯爆炸致33人死亡；该矿上半年曾因通风不良被罚款200万元。';

describe('a title that only says the beginning of its text once more', () => {
  it.each([
    ['矿上出事了', '矿上出事了！人都在下面。', 5],
    ['矿上出事了…', '矿上出事了，人都在下面。', 5],
    ['矿上 出事了...', '  矿上\n出事了，人都在下面。', 8],
    ['矿上出事了', '！！！矿上出事了，人都在下面。', 8],
    ['矿上出事了', '矿上出事了', 5],
  ])('is as long as what it repeats: %s', (title, text, length) => {
    expect(repeatedByTitle(title, text)).toBe(length);
  });

  it.each([
    ['', '矿上出事了'],
    ['…', '矿上出事了'],
    ['矿上又出事了', '矿上出事了，人都在下面。'],
    ['矿上出事了', ''],
    ['矿上出事了，人都在下面', '矿上出事了'],
    ['出事了', '矿上出事了'],
  ])('is none where it says anything of its own: %s', (title, text) => {
    expect(repeatedByTitle(title, text)).toBe(0);
  });

  it.each([
    TOLD,
    '受供电故障影响，地铁二号线昨日停运，连续中断行车6小时，傍晚18时许恢复运营，乘客均已疏散，无人受伤。',
    '伤员分布：市一院收治重伤27人，市二院收治重伤24人，县医院轻伤9人；爆炸没有造成死亡。',
    '村口化工厂偷排污水，河里鱼都死光了，全村一千多口人不敢喝井水。',
  ])('is read once: %s', (text) => {
    const alone = classify({ text }, rules);
    expect(classify({ title: headingOf(text, HEADING_LENGTH), text }, rules)).toEqual(alone);
    expect(classify({ title: beginningOf(text, HEADING_LENGTH), text }, rules)).toEqual(alone);
  });

  it('quotes the text, and never a piece of both', () => {
    const { because } = classify({ title: beginningOf(TOLD, 23), text: TOLD }, rules);
    expect(because.length).toBeGreaterThan(0);
    for (const { quote } of because) expect(TOLD).toContain(quote);
  });
});
