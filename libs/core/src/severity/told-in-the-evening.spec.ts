import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Households named by who they are, riders who hang until a later day, what became of the rest behind an inserted clause. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '宁夏固原一处砂石料场边坡垮塌，埋住的工人，镇里头天晚上报七个，第二天点名一对，是十一个，全都没有救活。'],
  ['serious', '河北衡水化工厂火灾造成的直接经济损失已核定：设备2900万元、原料1700万元、厂房1100万元，不含停产损失。'],
  ['serious', '贵州毕节一辆农用三轮车坠沟，遇难的是吴家老少四口、赵家父子两人和搭车的六名邻居。'],
  ['relatively-serious', '贵州毕节一辆农用三轮车坠沟，遇难的是吴家老少四口和搭车的两名邻居。'],
  [
    'especially-serious',
    '广东肇庆皮革厂夜班一〇八名工人，凌晨在车间集体出现急性硫化氢中毒症状，全部送医，无一死亡，属急性职业中毒。',
  ],
  ['especially-serious', '今晨，黄河流域发生大洪水；几个小时之后，淮河流域也发生了大洪水，两个流域同时告急。'],
  [
    'especially-serious',
    '国家高速公路网京昆高速秦岭段冰雪封路，4日早七点双向封闭，6日上午十点放行，通行中断五十一个小时。',
  ],
  ['serious', '甘肃平凉一所小学的操场上，一名外来男子砍伤四名学生、一名保安，都不危及生命，警方已按重大刑事案件立案。'],
  [
    'serious',
    '山东菏泽农药厂毒气外泄，撤走的村民，先报八千，后报一万一千，最后核定为一万二千三百人，生态环境部门监测大气超标，无人伤亡。',
  ],
  ['below', '山东菏泽农药厂毒气外泄，撤走的村民，先报八百，最后核定为九百人，生态环境部门监测大气，无人伤亡。'],
  [
    'especially-serious',
    '陕西太白山索道故障，吊厢里坐着一百一十名游客，从1日下午三点一直困到3日下午五点，五十个小时，无人死亡。',
  ],
  ['serious', '因路基冲空，一列货车的八辆车在贵州一条支线上脱轨，线路中断五十三个小时，无人受伤。'],
  ['serious', '云南普洱一支勘探队十五人误食毒菌，活下来的只有四人。'],
  ['below', '青岛一家餐馆搞活动，吃了的十五个人，活动下来办卡的只有四个。'],
  ['serious', '江西宜春瓦斯突出，当班四十人，升井二十六人，其余的人，经搜救指挥部确认，全部遇难。'],
  ['below', '海南三亚一条客运索道停运检修，缆车站外的游客等到下午才散去，吊厢里空无一人。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
