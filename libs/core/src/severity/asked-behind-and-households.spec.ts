import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 28, 12));
const AT_LEAST_MAJOR = new Set(['serious', 'especially-serious']);
const levelOf = (text: string, title?: string): string => {
  const { severity } = classify({ title, text, publishedAt }, rules);
  return AT_LEAST_MAJOR.has(severity) ? severity : 'below';
};

it.each([
  // who answers for it is asked of what has happened
  ['serious', '12345工单：来电人反映，其表弟乘坐的班车昨天翻入河中，官方通报死亡12人，询问家属食宿由谁负责。'],
  ['serious', '市民来电：昨天厂房爆炸死了12人，询问赔偿由谁负责。'],
  ['serious', '昨天厂房爆炸死了12人，善后怎么办？'],
  ['below', '昨天路过看见楼道堆满杂物，烧死12人谁负责？'],
  ['below', '化工厂天天漏气，毒死12人谁负责？'],
  ['below', '昨天又闻到煤气味，万一爆炸死了12人怎么办'],
  // households and whoever was with them, whole shifts and families
  ['serious', '山体崩塌砸中民房，一家六口和邻居五人不幸遇难，省里已派工作组。'],
  ['serious', '车祸造成一家四口与同车好友七人遇难。'],
  ['serious', '采石场放炮塌方，镇上公布说死了俩班组一共十四个人，救护车还在往外拉伤员。'],
  ['serious', '车祸，死了两车人一共十三个。'],
  ['below', '厂房塌了，死了俩，伤了仨。'],
  // crimes
  ['especially-serious', '警方侦破一起灭门惨案，犯罪嫌疑人周某持斧杀害同村10人后投案自首。'],
  ['especially-serious', '嫌疑人邱某某因邻里纠纷持刀杀害邻居两家共11人后逃匿，今晨落网。'],
  ['serious', '杨某某因感情纠纷在火车站候车大厅纵火，致5人死亡、9人受伤，杨某某已被刑事拘留。'],
  ['serious', '男子在列车上纵火，致5人死亡。'],
  ['below', '一男子在火车站纵火被当场制止，无人伤亡。'],
  // a disease that nobody knew
  ['especially-serious', '某新发传染病在我国多地出现，经鉴定为此前未发现的新传染病，存在人传人，疫情仍在扩散。'],
  ['below', '医院开展新发传染病防控演练，模拟出现人传人疫情。'],
  // vaccination that somebody died of, and the rule about it
  ['serious', '某镇卫生院开展预防接种后，一名儿童出现严重反应，预防接种出现人员死亡，疫苗批次已封存送检。'],
  ['below', '本轮接种未出现人员死亡。'],
  ['below', '预防接种出现人员死亡的，为重大突发公共卫生事件。'],
  // counted twice at first
  ['serious', '花炮厂事故调查组更正：前期通报的31名死者中有重复登记，经DNA比对，确认死亡人数为28人。'],
  // what is said on the web against what is found
  ['serious', '网上说死了五十多人，这不准确。目前确认的遇难人数是16人，失联0人。'],
  // relatives who wait are no crowd
  ['below', '昨晚的厂房垮塌事故，官方说法是死亡9人、受伤12人。家属们聚在医院门口等名单，希望政府把善后做好。'],
  // helpers whose number grows
  ['serious', '泥石流冲毁民宿。截至20时，找到5名遇难者，仍有7人失联，搜救力量增至400人。'],
  ['below', '泥石流，7人死亡，专家组增至40人。'],
  ['serious', '矿难初报4人死亡，经搜救遇难者增至11人。'],
])('%s: %s', (level, text) => expect(levelOf(text)).toBe(level));

it('grades the worst of several accidents of a week', () =>
  expect(
    levelOf(
      '本周发生两起生产安全事故：13日东港船厂吊篮坠落，死亡2人；16日北岭金矿炮烟中毒窒息，死亡11人。',
      '一周安全事故汇总',
    ),
  ).toBe('serious'));
