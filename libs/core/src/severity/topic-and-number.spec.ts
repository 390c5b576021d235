import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** A topic, a comma and its number; figures before the words they are of. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  [
    'serious',
    '十三，是今天上午公布的最后数字。河南平顶山那个煤窑里当班的，除了两个跑上来的，都在这十三个人里头，没有一个活着。',
  ],
  ['serious', '数了又数，云南普洱那辆坠崖的大巴，遇难的是十一，不是十，司机当初被漏掉了。'],
  ['relatively-serious', '数了又数，云南普洱那辆坠崖的大巴，遇难的是九，不是十，有一位后来救活了。'],
  ['serious', '陕西汉中一家烟花作坊炸了，人没的有：老板两口子，帮工八个，来取货的司机一个。'],
  ['serious', '广东清远酒店火灾，亡者十二，伤者四，伤者俱无性命之虞。'],
  ['relatively-serious', '广东清远酒店火灾，亡者七，伤者四，伤者俱无性命之虞。'],
  ['serious', '辽宁本溪一辆班车翻入河道。司机、售票员，还有一车赶早市的菜农十一人，全部罹难。'],
  ['relatively-serious', '辽宁本溪一辆班车翻入河道。司机、售票员，还有赶早市的菜农三人，全部罹难。'],
  ['serious', '湖南永州一处隧道塌方。被堵在里头的一班人马，连带班的在内十四个，到现在一个也没救出来。'],
  ['especially-serious', '四川攀枝花煤矿透水，没上来的，采煤队二十一人，掘进队十二人，还有两名瓦检员。'],
  [
    'especially-serious',
    '河南郑州城区片区水厂主管崩裂，五万八千户人家，从2日早上到4日晚上，一滴水没有，整整断了六十个小时。',
  ],
  [
    'especially-serious',
    '燃气门站故障，贵州安顺城区六万一千户停气，从10日晚八点到12日晚十点才陆续点着火，前后五十个小时。',
  ],
  ['below', '燃气门站检修，贵州安顺城区六万一千户停气，从10日晚八点到11日早六点，共十个小时。'],
  ['serious', '矿区棚户里那把火，烧死的，老的小的加一块儿，十四口，事情出在山西阳泉。'],
  ['serious', '死者十一人，男八女三；伤者二十，重者六：这是湖北孝感那起客车相撞事故的清册。'],
  ['serious', '甘肃临夏的地震，5.9级，就发生在昨夜，震中是人口密集的县城，房倒了不少，人伤了几个。'],
  ['serious', '一万一千亩，准确说是七百三十四公顷，内蒙古呼伦贝尔这场草甸边的森林火，受害森林面积就是这么多。'],
  ['especially-serious', '一万九千亩林子没了，核定的受害森林面积一千二百六十公顷，黑龙江大兴安岭的火昨天才灭。'],
  ['relatively-serious', '九百亩，这是湖北恩施这场山火最终核定的受害森林面积，比初报少了一半。'],
  ['serious', '人没有伤，房倒了，云南迪庆滑坡经核定的直接经济损失，七百二十万元整。'],
  ['especially-serious', '人没有伤，房倒了，云南迪庆滑坡经核定的直接经济损失，一千零四十万元整。'],
  ['relatively-serious', '人没有伤，房倒了，云南迪庆滑坡经核定的直接经济损失，三百二十万元整。'],
  ['serious', '四十年没见过的大洪水，正在西江流域演进，广西梧州段水位还在涨。'],
  ['especially-serious', '湖北宜昌以下长江干线断航，从6日傍晚六点起算，到7日晚上八点，二十六个小时没有一条船通过。'],
  ['especially-serious', '被取水口前那层油膜逼停的，是安徽安庆市区唯一的集中式饮用水水源地，取水中断已一天。'],
  ['serious', '安徽宿松县城唯一的饮用水水源地，取水口昨天被油膜逼停，取水中断至今。'],
  ['serious', '河南漯河城郊液氨冷库爆裂，中了毒的工人，七十二个，死了的，没有。'],
  ['below', '山东潍坊某厂门口昨天聚起的工人有一千八百，是来领年终奖的，领完就散了。'],
  ['serious', '一千三百万条，是河北石家庄那家快递公司昨天承认泄露的用户信息条数，姓名、电话、住址俱全。'],
  ['relatively-serious', '一百三十万条，是河北石家庄那家快递公司昨天承认泄露的用户信息条数，姓名、电话、住址俱全。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
