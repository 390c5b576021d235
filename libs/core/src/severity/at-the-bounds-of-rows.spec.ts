import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Just at a bound, and just below it: loss, area, hours, records, people moved, threatened or gathered. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '12月2日，某市通报城东冷库“11·30”火灾评估结果：直接财产损失人民币伍仟壹佰万元，无人员伤亡。'],
  ['relatively-serious', '12月2日，某市通报城东冷库“11·30”火灾评估结果：直接财产损失人民币肆仟玖佰万元，无人员伤亡。'],
  ['serious', '“河水变黄了。”下游邻省环保厅证实，上游泄漏的含铁废水已影响我省断面，属跨省级行政区域影响。'],
  ['especially-serious', '水利部通报，淮河流域今天发生流域性特大洪水，三个省启动一级响应。'],
  ['serious', '长江支流赤水河段堤防昨晚溃决，受淹农田两万亩，无人员伤亡。'],
  ['relatively-serious', '某水电站压力钢管爆炸（压力管道），厂房被淹，无人员伤亡，直接经济损失900万元。'],
  ['serious', '国道旁的输气站泄漏，天然气未毒，但三公里内疏散五万一千人，消防称爆炸危险大。'],
  ['serious', '受台风影响，全市直接经济损失3.1千万元，农作物受灾12万亩。'],
  ['relatively-serious', '湖区蓝藻与死鱼事件处置费用及养殖损失合计，直接经济损失690万元（环境事件）。'],
  ['especially-serious', '11月28日，云澜市（地级）中心城区水源地因船舶燃油泄漏，自9时起停止取水，市民排队买水。'],
  ['below', '11月28日，云澜市（地级）一备用水源地例行停止取水清洗，主供水源正常。'],
  ['serious', '11月28日，云澜县县城水源地因船舶燃油泄漏，自9时起停止取水，县城限时供水。'],
  ['relatively-serious', '受暴雨影响，陇东铁路（非繁忙干线）路基沉降，中断行车12小时后开通。'],
  ['serious', '受暴雨引发的洪水影响，兰渝铁路干线中断行车26小时后开通。'],
  ['especially-serious', '城际高铁脱轨：20节客车脱轨，京沪高铁繁忙干线中断行车50小时，幸无死亡。'],
  ['especially-serious', '包茂高速（国家高速公路网）因山洪冲毁桥梁，自25日0时至27日2时交通中断。'],
  ['serious', '包茂高速（国家高速公路网）因山洪冲毁桥梁，自25日0时至26日2时交通中断。'],
  ['below', '包茂高速（国家高速公路网）因事故，自25日0时至25日2时交通中断。'],
  ['serious', '集体停运的出租车司机在市政府前聚集，最多时1,050名，上午散去。'],
  ['below', '集体停运的出租车司机在市政府前聚集，最多时350名，上午散去。'],
  ['serious', '某村与邻村群体性械斗，公安机关查明参与人员二百人整。'],
  ['especially-serious', '某村与邻村群体性械斗，公安机关查明参与人员五百人整。'],
  ['especially-serious', '阻断城区交通的抗议从8点持续到16点整，恰好8小时。'],
  ['below', '阻断城区交通的抗议从8点持续到10点整，两小时。'],
  ['especially-serious', '森林火灾：受害森林面积恰好1000公顷，四天扑灭。'],
  ['serious', '森林火灾：受害森林面积999.9公顷，四天扑灭。'],
  ['relatively-serious', '森林火灾：受害森林面积恰好1公顷，当晚扑灭。'],
  ['serious', '停炉240小时整：63万千瓦机组锅炉安全故障中断运行后今晨点火。'],
  ['serious', '毒气泄漏撤离五万人整，液氯钢瓶属特种设备，环境未受污染。'],
  ['relatively-serious', '毒气泄漏撤离一万人整，液氯钢瓶属特种设备，环境未受污染。'],
  ['below', '毒气泄漏撤离五百人整，液氯钢瓶属特种设备，环境未受污染。'],
  ['serious', '滑坡直接经济损失500万元整。'],
  ['relatively-serious', '滑坡直接经济损失499.99万元。'],
  ['especially-serious', '滑坡直接经济损失1000万元整。'],
  ['especially-serious', '台风直接经济损失5000万元整。'],
  ['serious', '台风直接经济损失1000万元整。'],
  ['serious', '泄露个人信息1000万条整，平台致歉。'],
  ['relatively-serious', '泄露个人信息999万条，平台致歉。'],
  ['serious', '网络攻击造成直接经济损失2000万元整。'],
  ['relatively-serious', '网络攻击造成直接经济损失1999万元。'],
  ['especially-serious', '受滑坡威胁1000人整，需搬迁。'],
  ['serious', '受滑坡威胁999人，需搬迁。'],
  ['serious', '受滑坡威胁500人整，需搬迁。'],
  ['serious', '水污染直接经济损失2000万元整。'],
  ['especially-serious', '水污染直接经济损失1亿元整。'],
  ['relatively-serious', '水污染直接经济损失500万元整。'],
  ['serious', '化工园有毒烟团扩散污染空气，疏散10000人整。'],
  ['relatively-serious', '化工园有毒烟团扩散污染空气，疏散9999人。'],
  ['especially-serious', '化工园有毒烟团扩散污染空气，疏散50000人整。'],
  ['serious', '化工园爆炸，疏散5万人整，未造成污染。'],
  ['especially-serious', '化工园爆炸，疏散10万人整，未造成污染。'],
  ['serious', '地铁中断行车24小时整。'],
  ['relatively-serious', '地铁中断行车6小时整。'],
  ['below', '地铁中断行车2小时整。'],
  ['below', '地铁中断行车1小时50分。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(severity === 'none' || (level === 'below' && severity === 'ordinary') ? 'below' : severity).toBe(level);
});
