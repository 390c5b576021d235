import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Lines under water, sources cut off at an hour, dangers that were known, crowds counted a sentence later, borders of provinces. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '铁路干线被淹，停运27小时。'],
  ['serious', '连日暴雨，沪宁铁路干线路基被淹，列车停运27小时后恢复。'],
  ['relatively-serious', '受强降雨影响，一条铁路支线被淹，停运27小时。'],
  ['serious', '连续强降雨，襄渝铁路干线水害断道，抢通用了29个小时。'],
  ['relatively-serious', '强降雨造成某铁路干线水害断道，抢通用了19个小时。'],
  ['especially-serious', '沪陕高速被泥石流掩埋，前天中午断的，到今天下午两点还在清，双向一辆车都过不去。'],
  ['below', '沪陕高速发生追尾，单向封闭三个小时。'],
  ['relatively-serious', '落石砸坏钢轨，从昨晚八点到今早七点，陇南线列车都没走。'],
  ['especially-serious', '某地级市上游一化工厂发生苯胺泄漏，今天凌晨4时起停止取水。'],
  ['below', '某地级市水厂预计明天凌晨起停止取水6小时进行设备检修，与水质无关。'],
  ['relatively-serious', '某地级市上游一化工厂发生泄漏，下游石桥镇水厂今天凌晨4时起停止取水。'],
  ['relatively-serious', '地铁3号线供电设备故障，全线停运7个半小时，隐患早有人反映。'],
  ['especially-serious', '全市六万户停水三天，事故原因是老旧管网隐患没有整改。'],
  ['relatively-serious', '工地塔吊整体倾覆，监理上周已下发隐患整改通知。'],
  ['below', '排查出塔吊倾覆隐患7处，已全部整改。'],
  ['below', '地铁集团排查停运隐患，提高应急能力。'],
  ['serious', '6日晚，上屋、下屋两村发生群体性械斗。参与的村民有二百六十多人，警方鸣枪示警才散开。'],
  ['below', '两村械斗，到场处置的民警辅警共220人，参与打斗的村民四十余人。'],
  ['serious', '三个小区的业主联合起来堵了售楼处，第一个小区来了四百多，第二个小区三百多，第三个小区五百多。'],
  ['below', '三个小区的业主代表共二十六人到售楼处谈判。'],
  ['especially-serious', '抗议建厂的群众越聚越多，到下午已有六千人。'],
  ['especially-serious', '矿工坐上铁轨，铁路繁忙干线中断九个小时。'],
  ['serious', '拆迁补偿谈不拢，一大早就有人往镇政府院里走，十点多人最多，镇上报上来的数字是一千三百人。'],
  ['serious', '清江支流堤防决口，两个乡镇被淹，紧急转移群众8600人，正在封堵。'],
  ['serious', '陕南某矿跑料，锑浓度超标的河水已进入湖北境内三十公里。'],
  ['serious', '柴油顺着河漂过了省界，下游省的环保部门也在取样。'],
  ['below', '油污距省界还有四十公里，经五道拦截坝处置，省界断面水质始终达标，未出省。'],
  ['relatively-serious', '测厚仪里的Ⅲ类放射源被人当废铁拉走，正在追。'],
  ['below', '5.2级地震经台网修订为4.8级，未造成伤亡。'],
  ['serious', '台网正式测定：震级由5.8级修订为6.1级，震中位于无人区边缘。'],
  ['serious', '岩溶塌陷吞掉一段厂区道路和仓库，核定损失530万元。'],
  ['especially-serious', '群体性不明原因肺炎波及三省，并有扩散趋势。'],
  ['especially-serious', '发现一种我国尚未发现过的新传染病，确诊3例。'],
  ['below', '未发现新传染病病例，确诊3例均为流感。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
