import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** How long something was cut off by two times that are told in words, or on which day it is; beside it what ends sooner, is planned or counts something else. */
const TIMES: readonly (readonly [level: string, text: string])[] = [
  ['serious', '货车7辆在京广线脱轨，前天夜里十一点断的道，今天凌晨四点才恢复行车。'],
  ['relatively-serious', '货车7辆在京广线脱轨，昨天夜里十一点断的道，今天凌晨四点就恢复了行车。'],
  ['especially-serious', '国家高速公路因塌方断行，周二上午八点封的，周四下午两点才放行。'],
  ['below', '国家高速公路因塌方断行，周二上午八点封的，周三下午两点就放行了。'],
  ['serious', '地铁二号线隧道进水全线停运，11月23日傍晚停的，今早八点还没恢复。'],
  ['relatively-serious', '地铁二号线信号故障全线停运，昨天早上六点停的，昨天下午四点恢复。'],
  ['below', '高速大雾，昨晚十点封闭，今早七点放行，收费站排了长队。'],
  ['below', '店里电路检修，周一早上八点停电，预计周四晚上八点恢复，期间暂停营业。'],
  ['serious', '索道昨天上午十点停在半空，吊厢里的一百零八名游客到今天中午十二点才全部下来。'],
  ['especially-serious', '货船沉在长江主航道，11月23日清晨起断航，今天上午九点仍未恢复通航。'],
  ['especially-serious', '长江干线某水道船舶自搁浅堵塞后全线停航，前天下午三点停的，到今天傍晚六点才放行。'],
  ['below', '长江干线大雾，昨夜十一点禁航，今早八点恢复通航。'],
  ['serious', '国家高速公路路基被冲毁，11月24日上午九点起双向中断，已超过25小时，11月26日晚上八点可抢通。'],
  ['below', '国家高速公路因塌方断行，今天上午八点封的，交通部门说周四晚上八点能放行。'],
  ['below', '轮渡公司通知：长江干线某渡口今晚停航，明早六点恢复。'],
  ['serious', '一列货车在京沪铁路脱线，机后第3位至第11位车辆出轨，中断行车28小时。'],
  ['relatively-serious', '客车第四至第六节车厢出轨，旅客都已转移，无人伤亡，4小时后恢复。'],
  ['below', '列车员提醒：第三至第十二节车厢为卧铺，请从对应车门上车。'],
  ['especially-serious', '主管网爆裂，今天已经是第五天，五万六千户居民家里无水可用。'],
  ['below', '停水第二天，六万户居民家里一滴水都没有，水司说今晚恢复。'],
  ['below', '驻村第四天，全村三百户居民都用上了自来水，停水的日子过去了。'],
];

it.each(TIMES)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
