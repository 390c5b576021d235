import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** What callers, neighbours and passers-by tell in their own words: crowds, the dead by lists and by what was carried away, lines and supplies that stand still. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  [
    'serious',
    '我们小区烂尾两年了，今天上午业主都到区政府门口坐地上了，横幅拉着，楼栋长报上来一共一千六百余人，没有人动手。',
  ],
  [
    'especially-serious',
    '鞋厂三个月没发工资，厂区大门一直到十字路口全是讨薪的工人，特警喇叭里讲现场已有五千多人，从早上围到现在不散。',
  ],
  ['especially-serious', '两个寨子争坟山争了半年，今天真打起来了，六百来号人拿锄头铁管对着干，派出所的车都进不去。'],
  ['below', '区根治欠薪专班今年已为八千六百余名工人追回工资，横幅挂在广场上，工人们送来锦旗。'],
  ['below', '马拉松起点在市政府广场，一万两千名选手参赛，沿途观众拉着横幅加油。'],
  ['especially-serious', '大巴在高速上跟油罐车撞了，全烧起来了，车上的人剩下31个都没了😭过路的慢点'],
  ['serious', '昨晚那场火街道刚报的数：十七条命。今天整条巷子都关着门。'],
  ['serious', '矿上塌了三天了，井口贴的遇难者名单我一个个数，十四个，我哥排第三。'],
  ['serious', '皮革厂清罐的时候硫化氢出来了，人一个接一个熏倒，殡仪馆拉走六个，说是急性职业中毒。'],
  ['serious', '喝了散装白酒一桌人叫不醒，前后一共走了十二个，疾控说是甲醇，按食物中毒处理，灵棚搭了一条街。'],
  ['serious', '前天喜酒吃坏了，上吐下泻进医院的有一百三十多人，我二大爷八十岁没熬住，昨天半夜走的，疾控定的食物中毒。'],
  ['below', '我姥爷八十三岁，住院两个月没熬住，昨天半夜走的，感谢医院的照顾。'],
  ['especially-serious', '新疆那边7.2级，我家房子倒了一半，墙全塌了，快来人'],
  ['below', '小区围墙被7.2级的大风吹倒了，没人受伤，快来人修。'],
  [
    'especially-serious',
    '京港澳高速这段桥塌了以后双向全断，到今天第四天了还没通，一车菜全烂了，幸好塌的时候桥上没车。',
  ],
  [
    'especially-serious',
    '自来水公司自己写的六万一千户，从20号早上七点停的，到现在六十多个钟头，一分钟都没来过水，老人没法做饭。',
  ],
  ['below', '自来水公司通知六万一千户计划停水，预计四十八小时后恢复，请大家提前储水。'],
  ['serious', '地铁4号线到底还开不开，昨天早上六点停的，现在八点了还是抢修中，连着26个小时一趟车都没有。'],
  [
    'especially-serious',
    '我们一百二十八个人吊在山上那条索道里，昨天早上八点停的，到今天中午才放下来最后一个，整整五十一小时。',
  ],
  ['especially-serious', '山火还在往下烧，离我们厂围墙只剩七百来米，我们厂是危化品生产企业，做双氧水的，消防车快来。'],
  ['below', '山火已经扑灭，离我们厂还有十几公里，厂里是做双氧水的，照常生产。'],
  [
    'especially-serious',
    '化工园里的罐一个接一个炸，村里用喇叭喊人上车，网格员说已经转出去十二万两千人，没听说有死的。',
  ],
  ['serious', '县里好几个村的人发烧吐血查不出是啥病，这礼拜蔓延到东安、祁阳了，疾控定的群体性不明原因疾病。'],
  ['especially-serious', '湖北、安徽、江西三省先后冒出原因不明的肺炎病人，查不出病因，人数还在往外扩。'],
  ['serious', '拉煤的长列在弯道上一口气脱了62节，煤堆得比房子高，没听说伤人。'],
];

const BELOW = new Set(['none', 'ordinary', 'relatively-serious']);

it.each(TOLD)('%s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(BELOW.has(severity) ? 'below' : severity).toBe(level);
});
