import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 20));

const level = (title: string, text: string): string => {
  const { severity } = classify({ title, text, publishedAt }, rules);
  return severity === 'none' || severity === 'ordinary' ? 'below' : severity;
};

describe('an event abroad told without its country', () => {
  it.each([
    ['强震已致逾千人死亡', '阿德亚曼市长11日对法新社表示，地震造成该市1200人死亡，数千人受伤。'],
    ['地震死亡人数升至820人', '马拉喀什周边山区发生6.8级地震，死亡人数升至820人，救援人员仍在搜寻。'],
    ['水库溃坝', '班加西红新月会一名发言人说，上游水库溃坝后至少2000人死亡，上万人失踪。'],
    ['渡轮倾覆', '法新社报道，一艘载有180人的渡轮倾覆，目前已打捞起46具遗体。'],
    ['工厂爆炸', '韩联社消息，华城市一家锂电池厂起火爆炸，22人遇难。'],
    ['夜店大火', '科恰尼一家夜店凌晨起火，59人死亡，150多人受伤，多为年轻人。'],
    ['列车相撞', '阿尔泰边疆区两列客车相撞，已造成14人死亡，救援工作正在进行。'],
  ])('%s', (title, text) => {
    expect(level(title, text)).toBe('below');
  });

  it.each([
    ['昨夜威尼斯水城小区6栋起火，造成11人死亡、20人受伤。', 'serious'],
    ['爱丁堡小区一居民楼凌晨起火，10人遇难。', 'serious'],
    ['佛罗伦萨小镇二期工地坍塌，12名工人遇难。', 'serious'],
    ['香港中路一写字楼火灾，12人死亡。', 'serious'],
    ['布拉格花园3号楼燃气爆炸，4人死亡。', 'relatively-serious'],
    ['莫斯科路地铁工地坍塌，4名工人死亡。', 'relatively-serious'],
    ['德国小镇遭洪水，30多人死亡。', 'below'],
    ['意大利北部小镇雪崩，14人遇难。', 'below'],
    ['首尔路面塌陷，10人死亡。', 'below'],
  ])('is not where a house or a road is called after it: %s', (text, expected) => {
    expect(level('', text)).toBe(expected);
  });

  it('is none of China for being reported abroad', () => {
    expect(level('煤矿瓦斯爆炸', '山西吕梁一煤矿瓦斯爆炸造成13人遇难，路透社、美联社也作了报道。')).toBe('serious');
  });
});

describe('events that somebody adds up', () => {
  it.each([
    ['有网民将两起溺水合并为“一次淹死6人”。县公安局说明：5月3日溺亡2人，5月4日溺亡1人，两起互不相干。', 'below'],
    ['自媒体把两场火情算在一起称“大火烧死五人”。经查，民房火灾死亡1人，商铺火灾死亡2人，均非同一事件。', 'below'],
    ['网络上将我区3起车祸拼成“高速连撞死12人”。事实是三起事故死亡1人、1人、2人，时间地点都不同。', 'below'],
    ['视频博主把两处事故加起来喊成“惨案死了11个”。交警核实，国道事故1人死亡，省道事故2人死亡，没有关联。', 'below'],
    [
      '网友将两起事故相加传成“死亡11人”。交警通报：国道追尾死亡5人，县道翻车死亡1人，两起事故没有关联。',
      'relatively-serious',
    ],
    ['网帖把矿难与车祸加总说成“死了22人”。通报：矿难遇难18人；车祸死亡4人，与矿难无关。', 'serious'],
  ])('%s', (text, expected) => {
    expect(level('情况说明', text)).toBe(expected);
  });
});

describe('the poisoned counted in all behind a comma', () => {
  it.each([
    ['职业病防治院诊断为急性职业性苯中毒，合计54例，均已住院。', 'serious'],
    ['某鞋厂工人相继出现头晕，诊断为急性职业中毒，共有63人，全部收治。', 'serious'],
    ['经诊断，该厂工人所患为急性职业中毒，共计14例，均在治疗中。', 'relatively-serious'],
    ['职业病诊断机构认定为急性职业性甲醇中毒，共计5例。', 'below'],
    ['宴席后多人呕吐，调查认定系毒蘑菇中毒，共计104例，其中1人死亡。', 'serious'],
    ['认定为急性职业中毒，共55名医护人员投入救治，2名患者已出院。', 'below'],
  ])('%s', (text, expected) => {
    expect(level('车间中毒情况通报', text)).toBe(expected);
  });
});

describe('an inquiry published in the year of the accident', () => {
  it.each([
    ['报告认定，2026年3月4日的爆炸造成3人死亡，直接经济损失1.15亿元。', 'especially-serious'],
    ['2026年6月12日的坍塌造成2人死亡，直接经济损失5，320万元。', 'serious'],
    ['2026年3月8日的火灾造成12人死亡。该楼2008年建成。', 'serious'],
    ['2025年8月的冒顶造成13人死亡。', 'below'],
    ['去年8月的冒顶造成13人死亡。', 'below'],
  ])('%s', (text, expected) => {
    expect(level('事故调查报告公布', text)).toBe(expected);
  });
});
