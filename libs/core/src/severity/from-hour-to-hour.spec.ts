import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Sick people counted from hour to hour, disease beyond the county, who hangs in the air, posts denied beside a toll, bounds of a loss. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['relatively-serious', '午饭后学生陆续腹泻，至晚上已有103人，均在留观，疑似食物中毒。'],
  ['serious', '婚宴散席不久陆续有宾客腹痛，截至今早累计有126人，其中1人死亡，经诊断为沙门氏菌食物中毒。'],
  ['ordinary', '工地食堂晚饭后不断有工人呕吐，到夜里统计达58人，无一例死亡，属食物中毒。'],
  ['below', '代表们陆续到会，到晚上统计达120人，酒店午饭后有一人呕吐。'],
  ['relatively-serious', '一家五口吃了野菌子全中了毒，送医后两人没能救过来。'],
  ['below', '办公室的电脑中了毒，12个文件打不开。'],
  ['serious', '群体性不明原因疾病已从县内扩散到另外两地，累计47人发热，原因不清。'],
  ['serious', '不明原因皮疹由我县扩散至同市的两个区，目前39例。'],
  ['relatively-serious', '群体性不明原因疾病从县城蔓延到下面三个乡镇，共31例。'],
  ['relatively-serious', '不明原因腹泻由本县一所学校扩散到附近村庄，共29例，未出县。'],
  ['especially-serious', '受冻雨影响，客运索道高空滞留的115人中最后一批今晨获救，滞留时间长达49小时。'],
  ['serious', '景区索道停电，102名乘客被困吊厢长达28小时，已全部获救。'],
  ['serious', '景区缆车突发故障，106名游客受困空中，直到27小时后才全部脱险。'],
  ['below', '索道检修结束，此前高空滞留的12人早已获救，滞留时间2小时。'],
  [
    'serious',
    '有网民发帖称“大火烧死三十多人”。记者从消防救援支队了解到，浴池火灾的遇难人数最新为二十九人，网帖所称数字与事实不符。',
  ],
  ['serious', '网上流传“工厂爆炸炸死五十人”。从市应急局获悉，3日爆炸已致13人遇难，网友所说人数不属实。'],
  ['below', '有网民发帖称某厂爆炸死亡12人。记者了解到，当日并无爆炸，网帖所称12人死亡不实。'],
  ['below', '有网友说商场起火烧死20人。记者向消防求证，当天并无火灾。'],
  ['serious', '记者了解到，现场没有起火，坍塌已造成12人死亡。'],
  ['serious', '化工厂爆炸致9人死亡，核算的直接经济损失在5000万元以上、不到1亿元。'],
  ['below', '较大事故是指3人以上10人以下死亡，或者直接经济损失1000万元以上、不足5000万元的事故。'],
  ['serious', '村民误用工业盐腌肉，11月6日同桌就餐的10人死亡、5人好转，公安机关排除人为投毒。'],
  ['especially-serious', '一村宴请后11人中毒死亡，警方确认系人为投毒，嫌疑人已落网。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
