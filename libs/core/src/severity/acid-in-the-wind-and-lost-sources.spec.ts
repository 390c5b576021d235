import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Acid in the wind, sources that are gone, medicine given to a village, rivers of two countries, lines without a train. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '我市报告群体性不明原因疾病，发病者来自两个县的四个乡镇，共39例，病因调查中。'],
  ['serious', '两个村因宗族纠纷发生械斗，涉及人员约三百五十人。'],
  ['below', '研究显示，6级地震在该断裂带的复发周期为两百年。'],
  ['serious', '学生家长来电：孩子学校上百人拉肚子，具体是一百零七个，昨天有个孩子走了，学校还瞒着，求上级查食堂。'],
  ['serious', '职业病防治院：某电镀厂慢性转急性发作，六十一名女工被确诊急性镍羰基中毒。'],
  ['serious', '卫生院给全村老人发降压药，吃完死了两个，剩下的都吓得不敢吃。'],
  ['especially-serious', '境外输入转本土：国内首次发现的马尔堡样病毒病在我市确诊五例。'],
  ['serious', '上游钒矿跑水，下游清水县自来水厂取水口被迫关闭，县城停水第二天。'],
  ['serious', '酸罐车侧翻，盐酸雾顺着风进了镇子，环保监测空气，镇里一万零八百人都撤到了高速服务区。'],
  ['relatively-serious', '酸罐车侧翻，盐酸雾顺着风进了镇子，环保监测空气，镇里六千人都撤到了高速服务区。'],
  ['especially-serious', '界江上漂来的是我方化工厂漏的硝基苯，对岸国家停止了取水，外交部门已通报。'],
  ['serious', '制革厂的铬渣渗进地下水，评估说治理和损失合起来直接经济损失两千六百六十万。'],
  ['serious', '测井队丢了枚Ⅱ类中子源，井场周边拉网找了一天没找着。'],
  ['serious', '辐照厂卡源，进去处理的工人受超剂量照射，一人死亡。'],
  ['serious', '一百二十二名游客在缆车上待了整整二十六小时，昨夜风停后才被接下来。'],
  ['relatively-serious', '二十二名游客在缆车上待了整整二十六小时，昨夜风停后才被接下来。'],
  ['serious', '火车客车厢下来了六节，支线，五十一个小时才把线路弄通。'],
  ['serious', '机场线故障，整整二十五小时一列车也没开。'],
  ['relatively-serious', '机场线故障，整整八小时一列车也没开。'],
  ['especially-serious', '珠江流域和长江中游同时发生大洪水。'],
  ['below', '卫生院给全村老人发药片预防感冒，大家都说好。'],
  ['below', '火车站的缆车上待了两小时的二十二名游客已全部下来。'],
  ['below', '界江上漂来一截木头，两岸渔民都没在意。'],
  ['below', '两个村因宗族纠纷发生械斗，涉及人员约一百五十人。'],
  ['serious', '一家寿司店外卖引起的副溶血性弧菌中毒，三天里登记的患者从62人涨到131人，一名孕妇经抢救无效死亡。'],
  ['relatively-serious', '一家寿司店外卖引起的副溶血性弧菌中毒，三天里登记的患者从62人涨到131人，无一死亡。'],
  ['serious', '运油列车六十三辆脱线颠覆，未发生爆炸。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
