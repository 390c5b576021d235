import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';

type Row = readonly [text: string, expected: string];

const level = (text: string): string => {
  const { severity } = classify({ text }, rules);
  return severity === 'none' || severity === 'ordinary' ? 'below' : severity;
};

const LOSSES: readonly Row[] = [
  ['爆炸直接经济损失5,600万元，间接损失2.1亿元。', 'serious'],
  ['爆炸间接损失达3亿元，直接经济损失为7,700万元。', 'serious'],
  ['爆炸事故直接和间接经济损失共1.3亿元。', 'especially-serious'],
  ['火灾直接财产损失1,300万元，间接经济损失约9000万元。', 'relatively-serious'],
  ['油罐泄漏火灾，2,400万元直接经济损失、1.1亿元间接损失。', 'relatively-serious'],
  ['火灾烧毁一间仓库，直接经济损失80万元，停工造成的间接经济损失6,000万元。', 'below'],
];

const TAPS: readonly Row[] = [
  ['主管爆裂，全城6.4万户居民用水中断，历时51小时才恢复。', 'especially-serious'],
  ['县城５．８万户居民用气停止，４９小时后才陆续恢复。', 'especially-serious'],
  ['水源泵站被淹，八万两千户用水断了，五十个小时还没来。', 'especially-serious'],
  ['门站故障，9.3万户用气中断，7小时后恢复。', 'below'],
  ['全市12万用水户安装智能水表，48小时内可查用量。', 'below'],
];

const SPILLS: readonly Row[] = [
  ['储罐苯乙烯泄漏，疏散周边居民5.6万人，无伤亡。', 'especially-serious'],
  ['罐车泄漏丙烯酸，紧急疏散1.2万人，无伤亡。', 'serious'],
  ['槽车侧翻泄漏硝基苯，撤离5,300人。', 'relatively-serious'],
  ['货车泄漏盐酸少许，疏散80人，无伤亡。', 'below'],
];

const RECORDS: readonly Row[] = [
  ['快递面单信息被扒1.4亿条。', 'especially-serious'],
  ['酒店住客资料失窃1,600万条，包括身份证号。', 'serious'],
  ['学校学籍数据被窃，涉及学生信息112万条。', 'relatively-serious'],
  ['电动车被盗案件频发，派出所登记车辆信息2.1万条。', 'below'],
];

describe.each([
  ['only what is lost directly counts', LOSSES],
  ['who cannot use water or gas is without it', TAPS],
  ['what leaks may stand behind its word', SPILLS],
  ['records may be stolen by more words', RECORDS],
])('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});
