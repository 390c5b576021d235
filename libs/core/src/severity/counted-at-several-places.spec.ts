import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** People counted at several places and told of together, sums of hospitals and ropes, losses with their parts in brackets, and their likes. */
const TOGETHER: readonly (readonly [level: string, text: string])[] = [
  ['serious', '货运站雨棚垮塌，站台上4人、仓库内7人不幸死亡，还有5人在医院治疗。'],
  ['serious', '面包车坠崖砸中路边行人，车内7人和路边3人不幸遇难。'],
  ['serious', '锅炉房爆炸，锅炉房内6人、隔壁食堂内5人遇难，现场清理完毕。'],
  ['relatively-serious', '货车冲上人行道，车内重伤4人、路边7人死亡。'],
  ['relatively-serious', '一辆货车失控，事故造成9人死亡，其中客车司机2人死亡。'],
  ['serious', '两车对撞，大客车上9人死亡，货车驾乘2人死亡，28人受伤。'],
  ['serious', '车祸续报：客车乘客8人死亡，货车司机和押运员2人死亡。'],
  ['serious', '渔船与货船相撞，渔船船员9人死亡，货船水手2人死亡。'],
  ['ordinary', '车祸续报：客车上9人受伤，货车驾乘2人死亡。'],
  ['serious', '镁粉闪爆后，沈阳收治的28人、营口本地的26人，按伤情鉴定全部属于重伤。'],
  ['serious', '车间爆炸，市一院收治的31人、县医院收治的22人，均为重伤。'],
  ['below', '车间爆炸，市一院收治的31人、县医院收治的22人，均为轻伤。'],
  ['serious', '厂房爆燃，市医院收治重伤员31名，县医院收治重伤员14名，省烧伤医院转入重伤员9名，三家医院没有重复计数。'],
  ['relatively-serious', '厂房爆燃，市医院收治重伤员31名，县医院收治重伤员14名，省烧伤医院转入重伤员9名。'],
  ['serious', '索道故障，上行线滞留游客64人、下行线44人，全部悬在高空，直到26小时后才落地。'],
  ['serious', '缆车突然停运，上行方向吊厢困住58名游客，下行方向困住51名游客，25小时后全部救下。'],
  ['relatively-serious', '缆车突然停运，上行方向吊厢困住38名游客，下行方向困住31名游客，25小时后全部救下。'],
  [
    'serious',
    '化工厂储罐泄漏三氯化磷，这起突发环境事件没有造成人员伤亡，但为防万一，下风向7个村共疏散转移群众1.26万人。',
  ],
  ['serious', '化工园区废气泄漏，以防万一，已转移群众2.1万人。'],
  ['below', '化工园区安全课：万一泄漏，要转移群众2.1万人。'],
  ['serious', '2日8时44分发生6.2级地震，震中属人口较密集地区。'],
  ['relatively-serious', '昨夜发生5.3级地震，震中属人口较密集地区。'],
  ['serious', '昨夜发生5.3级地震，震中属人口密集地区。'],
  ['ordinary', '昨夜发生4.3级地震，自动速报5.0级已被人工复核结果4.3级替代。'],
  ['serious', '上游印染厂偷排，县级阆中市城区集中式饮用水水源地从凌晨1点起停止取水。'],
  [
    'especially-serious',
    '尾矿库泄漏，经评估此次突发环境事件的直接经济损失（含河道清淤、应急处置、农田补偿）达1.4亿元。',
  ],
  ['serious', '厂房火灾，直接经济损失（不含间接损失）5600万元。'],
  ['below', '公司公告：罚款（含没收违法所得）达1.4亿元。'],
  ['especially-serious', '嫌疑人携猎枪闯入民宅婚宴，枪杀11人后逃进甘蔗地。'],
  ['especially-serious', '危岩体后缘裂缝三日内拉宽41厘米，直接威胁崖下县一小、农贸市场及4个居民小区共1460人。'],
  ['serious', '滑坡隐患直接威胁坡下中学、卫生院和3个村民小组合计620人。'],
  ['serious', '一条煤运专线（非繁忙干线）重载列车脱轨，清点为61辆货车脱轨，中断58小时。'],
  ['serious', '某支线（属其他线路）一列旅客列车有5辆客车脱轨，旅客97人无死亡，4人轻伤，中断49小时。'],
  ['serious', '酒店婚宴食物中毒，累计发病由第一次通报的84例升至今日的121例，其中2人死亡。'],
  ['below', '上半年，全市发生各类生产安全事故47起，死亡51人。其中建筑施工死亡19人，道路运输死亡22人。'],
];

const MINOR = new Set(['ordinary', 'none']);

it.each(TOGETHER)('is %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && MINOR.has(severity) ? 'below' : severity).toBe(level);
});
