import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

it.each<[Severity, string]>([
  ['especially-serious', '隧道塌方，指挥部确认18人死亡，仍有14人下落不明；先期救出的6人无生命危险。'],
  ['relatively-serious', '接触网故障，陇海铁路这条繁忙干线从上午七点断到下午两点多，七个多小时一趟车没走，刚恢复。'],
  ['especially-serious', '重点大型水库青云水库主坝因管涌扩大，于凌晨2时10分垮坝，下游紧急转移。'],
  ['serious', '今晨5时，清水河（干流主要支流）右岸堤防决口，口门20米，人员已撤出，正在抢险。'],
  ['especially-serious', '森林火灾西线距危险化学品生产企业仅剩六百米，消防车正在布防。'],
  ['ordinary', '单位聚餐食物中毒，疾控登记三十六人，没人死亡。'],
  ['none', '元宵灯会吸引9万人观看，散场平稳有序，全程无人受伤。'],
  ['especially-serious', '隧道塌方，两个班组全部被困在里面，甲班19人、乙班14人，正在钻孔送氧。'],
  ['serious', '景区缆车上午10点停了，吊厢里一共挂着110个人，第二天下午3点最后一批才放下来，足足二十九个小时。'],
  [
    'relatively-serious',
    '5月1日16时，索道因减速机卡死停运，两个吊篮内5名游客高空滞留。5月2日6时，救援人员将最后一人送到地面。',
  ],
  ['serious', '硫化氢泄漏，环境应急组公布：东山、西河两个镇先后疏散村民7600人和6300人，没有伤亡。'],
  ['relatively-serious', '染料厂反应釜管道泄漏，刺激性废气影响下风向村庄，村民8500人疏散，次日返家，无人中毒。'],
  ['serious', '山区发生6.1级地震，震源深度10公里，震中人烟稀少，暂无伤亡报告。'],
  ['serious', '古浪县山区发生6.3级地震，震中周边人烟稀少，暂无伤亡报告。'],
  ['especially-serious', '后山滑坡体还在变形，正威胁坡脚下面的四个组，一共1260口人，都在登记转移。'],
  [
    'especially-serious',
    '三百来号人因征地补偿早上八点就坐在高速公路主线上，横幅拉开，双向都走不了，一直到晚上六点才劝开。',
  ],
  ['none', '为升级信号系统，地铁2号线定于11月1日23时至11月3日5时停止运营三十个小时，请乘客合理安排出行。'],
  ['relatively-serious', '货车脱了45节，是一条矿区支线，没人受伤，三十个小时才通车，铁路局公告了。'],
])('%s: %s', (severity, text) => {
  expect(classify({ text, publishedAt: new Date('2026-11-20T08:00:00Z') }, rules).severity).toBe(severity);
});
