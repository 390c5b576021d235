import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Rows of duty tables, hours in letters, numbers that were put right, this year after the last, likenesses and rules. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '铁路调度：客车脱轨4辆，京沪线繁忙干线，中断行车26h，无死亡。'],
  ['relatively-serious', '轨道交通：3号线，连续中断行车7h，原因信号故障。'],
  ['especially-serious', '供水：爆管，影响5.5万户，停水50h，现已恢复。'],
  ['below', '供水：爆管，影响5.5万户，停水5h，现已恢复。'],
  ['serious', '索道：滞留115人，高空，25h，全部获救。'],
  ['serious', '放射源：Ⅱ类，1枚，丢失，公安已立案。'],
  ['below', '放射源：Ⅳ类，1枚，丢失，公安已立案。'],
  ['especially-serious', '救命，河心洲上我们三十四个人下不去，水一直涨，消防说山洪围了我们四个小时了。'],
  ['below', '这届双十一的优惠力度堪比7级地震，直接把我钱包震塌了。'],
  ['below', '地震避险课上，老师播放了7.1级地震的画面。'],
  ['below', '房价地震！8级震荡。'],
  ['below', '某地立法：聚集五千人以上的群体活动须报批。'],
  ['below', '银行反洗钱宣传：跨省集资、平台爆雷要警惕。'],
  ['below', '河长制简报：界河水质连续三年达标，无跨国境污染。'],
  ['especially-serious', '去年才做过停水演练，今年真停了：主管断裂，五万六千户停水五十一个小时。'],
  ['serious', '去年台风造成损失8,000万元，今年台风“海葵”又来，核定直接经济损失1,700万元。'],
  ['below', '去年台风造成损失8,000万元，今年重建资金到位5,000万元。'],
  ['especially-serious', '这次不是计划停水。爆管后全城6.7万户连停52小时，水务局已道歉。'],
  ['below', '这次是计划停水，全城6.7万户停52小时，水务局提前一周公告。'],
  ['relatively-serious', '铁路部门更正：京广线（繁忙干线）客车3节脱轨，中断时间不是26小时而是20小时。'],
  ['serious', '铁路部门更正：京广线（繁忙干线）客车3节脱轨，中断时间不是20小时而是26小时。'],
  ['serious', '滑坡损失初核470万元，终核520万元。'],
  ['relatively-serious', '滑坡损失初核520万元，终核470万元。'],
  ['relatively-serious', '洪水冲断某铁路支线已满24小时仍未抢通。'],
  ['below', '食品厂演示压力容器爆炸危害的模型倒了，学员笑成一片。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
