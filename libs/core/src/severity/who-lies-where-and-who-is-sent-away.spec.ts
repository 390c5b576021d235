import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** The sick counted by who lies where, who is sent away from under a slope, dams, trains and banks in a neighbour's words. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  [
    'serious',
    '我在幼儿园上班，园里早餐后孩子一个接一个吐，送去三家医院的加一块儿一百零九个，有个小班的娃今天下午没抢救过来。',
  ],
  ['serious', '那天吃席的全躺医院了，村医记的名单是一百一十三个，隔壁三婶昨晚没了，说是食物中毒。'],
  ['relatively-serious', '那天吃席的全躺医院了，村医记的名单是一百一十三个，好在没人走，说是食物中毒。'],
  ['serious', '车间里熏倒一片，我数着抬出来的有五十三个，职业病医院说是一氧化碳中毒。'],
  ['serious', '井底下有毒气，先后下去七个救人的，五个抬上来就没气了。'],
  ['serious', '孩子打完疫苗回家当天夜里就走了，医院开了死亡证明，疾控来封了疫苗。'],
  ['serious', '环保局在村口测空气，说氯气超标，乡里两个镇一万三千来口人都搬到县城体育馆去了。'],
  ['serious', '医院那个放射源（说是II类的）叫人偷走了，派出所挨家问。'],
  ['serious', '氨库漏了，整个镇连带旁边两个乡五万五千口人往外撤，警车拿喇叭喊。'],
  ['serious', '火车翻了，绿皮车厢下来十九节，人倒没死。'],
  ['serious', '村镇银行取不出钱，三个省的储户都来了，省里和人民银行、公安的在开会联合处置。'],
  ['serious', '镇上头那个中型水库溃了坝，下游田全淹了。'],
  ['serious', '刚才5.5级，就在市中心底下，人口密集，楼裂了。'],
  ['serious', '山塌了，十一个人埋里头，挖出来都没气了。'],
  ['especially-serious', '山塌了把电站厂房推了，损失一千三百万，人都没事。'],
  ['relatively-serious', '山塌了把公路推了，损失一百五十万，人都没事。'],
  ['especially-serious', '坡要垮了，底下学校和集镇一共一千一百多人，让连夜走。'],
  ['especially-serious', '全城的出租车都停了，司机聚在体育场，说有六千人。'],
  ['serious', '两个村打群架，二百五十个人上手，家伙都拿了。'],
  ['below', '井底下有毒气，先后下去七个救人的，都平安上来了。'],
  ['below', '氨库漏了一点，厂里三十口人往外撤，半小时就回来了。'],
  ['below', '坡要垮了，底下三户一共十一人，让连夜走。'],
  ['below', '村后山塌了一角，没压着房子，损失两万。'],
  ['below', '司机聚在体育场看球，说有六千人，热闹得很。'],
  ['below', '医院那枚放射源说是V类的，盘点时好好的。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
