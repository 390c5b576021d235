import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Hours told in the next sentence, sums that were put right, who left home, what came to a border and no further. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['especially-serious', '上游来了特大洪水，国家高速G60两座桥被冲走，双向交通中断；四十九小时后，钢便桥通车。'],
  ['serious', '上游来了洪水，国家高速G60路基被冲走，双向交通中断；三十小时后，便道通车。'],
  ['especially-serious', '县里最后一次核灾，泥石流直接经济损失从最初的八百六十万元调到了一千一百四十万元。'],
  ['serious', '县里最后一次核灾，泥石流直接经济损失从最初的一千一百四十万元调到了八百六十万元。'],
  ['serious', '上游漏了七吨浓硝酸，河里的鱼漂了十公里，直接经济损失2,040万元。'],
  ['below', '监测显示，铊超标水团10日凌晨抵达省界上游断面，拦截投药后省界断面浓度达标，未出省。'],
  ['serious', '油膜12日已越过省界进入山西境内，跨省级行政区域影响得到确认。早先“未出省”的说法不再成立。'],
  ['especially-serious', '讨薪的、看热闹的不算，真正围堵厂门的工人，警方点了三遍：五千零二十人。'],
  ['serious', '讨薪的、看热闹的不算，真正围堵厂门的工人，警方点了三遍：一千零二十人。'],
  ['below', '讨薪的、看热闹的不算，真正围堵厂门的工人，警方点了三遍：一百零二人。'],
  ['especially-serious', '上街抗议的有六千来人。'],
  ['serious', '火灾直接财产损失五千来万元。'],
  ['relatively-serious', '火灾直接财产损失三千来万元。'],
  ['especially-serious', '仓储区起火爆炸，指挥部下令半径三公里清空，截至22时，离开家的群众为十万零八百人。'],
  ['below', '仓储区起火，指挥部下令半径五百米清空，截至22时，离开家的群众为三千零八百人。'],
  ['serious', '化工厂起火，消防废水流入河道，沿河一万两千人转移。'],
  ['below', '厂房起火，一千二百人疏散，空气监测正常，消防水全部收集未外排。'],
  [
    'relatively-serious',
    '断轨！京广线南段昨夜十一点发现钢轨断裂，上下行都停，今早五点半换轨完毕放行，中断六个半小时。',
  ],
  ['serious', '货列脱轨9辆，压在陇海线（繁忙干线）上，25小时30分后线路腾空。'],
  ['serious', '城轨S5线变电所进水，从14日首班车起全线停运，15日末班车仍未恢复。'],
  ['especially-serious', '水管爆了三天，七万户人家靠送水车，昨晚总算来水。'],
  ['below', '水管爆了三天，七百户人家靠送水车，昨晚总算来水。'],
  ['especially-serious', '整个老城区六万户，两天两夜没有一滴自来水，原因是输水隧洞塌方。'],
  ['serious', '县自来水厂值班员凌晨闻到取水泵房一股汽油味，4时关泵，县城改从东山水库调水。上游加油站油罐渗漏。'],
  ['below', '县自来水厂值班员凌晨闻到取水泵房一股汽油味，查明是值班员的摩托车漏油，供水照常。'],
  ['relatively-serious', '一枚铯-137，三类，随设备拆除后不知去向。'],
  ['serious', '氯化氢外逸，下风向五个村一共疏散了一万零二百口人，没有人中毒。'],
  ['serious', '水库是大(2)型，坝脚出现大面积管涌，省防指定为重大险情，正抢护。'],
  ['below', '水库是小(1)型，坝脚渗水，县里定为一般险情，正抢护。'],
  ['below', '实验室安全培训：如菌株丢失应立即报告。'],
  ['relatively-serious', '赤潮致养殖扇贝死亡八成，渔业部门核定直接经济损失2800万元。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
