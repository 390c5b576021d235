import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** States of affairs in everyday words, and what only sounds like them. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '豫东平原一段圩子昨夜没守住，沙颍河（淮河主要支流）堤防开了口，五十多米宽，水往村里灌，人都上了安置点。'],
  ['especially-serious', '秋旱连冬旱，川渝黔滇四地特大干旱，数百万人饮水困难。'],
  ['especially-serious', '京广铁路（繁忙干线）被洪水切成三段，足足五十个钟头没有一趟车。'],
  ['relatively-serious', '沟谷里的地方小铁路被洪水切断，二十个钟头没有一趟车。'],
  ['especially-serious', '去上班的路没了：国家高速G76一座特大桥塌了，两个方向都不通，到今天已经第四天。'],
  ['serious', '地铁九号线趴了整整一天多，二十五个小时后才跑起来。'],
  ['below', '地铁九号线趴了两个半小时才跑起来。'],
  ['serious', '缆车半路歇了，一百零四个人在天上过了一宿，二十六个小时才下完。'],
  ['serious', '硝化车间的废水冲进河里，黑水带昨晚进了邻省地界，两省都在投活性炭。'],
  ['especially-serious', '山火逼到弹药库外七百米，部队正在转运。'],
  ['especially-serious', '坡上裂缝一天宽一拃，坡下学校加村子一千一百八十人要搬，专家说威胁就在头顶。'],
  ['serious', '坡上裂缝一天宽一拃，坡下村子五百三十人要搬，专家说威胁就在头顶。'],
  ['serious', '雪下了两天，大棚全趴了，直接经济损失一千四百来万。'],
  ['below', '雪下了两天，大棚趴了十几个，直接经济损失二十来万。'],
  ['especially-serious', '两姓人开打，加起来六百多，村口打到镇上，枪都响了，械斗持续一小时。'],
  ['serious', '两姓人开打，加起来三百多，村口打到镇上，械斗持续一小时。'],
  ['especially-serious', '全省的支付系统瘫了，连带全国好几家银行都转不了账，央行通宵开会，认定造成全国性影响。'],
  ['below', '缆车歇了半天，景区让游客走台阶，没有人困在上面。'],
  ['below', '地铁九号线趴了十分钟又跑起来，乘客松了口气。'],
  ['below', '地方铁路断道整治，列车照常运行，没有一趟车停运。'],
  ['below', '两姓人开会续谱，加起来六百多，喝了一天酒，热热闹闹。'],
  ['below', '两村村民械斗的老黄历翻过去了，如今加起来三百多人合伙种茶。'],
  ['below', '防汛责任书：堤防失守的，追究责任。'],
  ['below', '足球赛后防线失守，大堤中学一比五告负。'],
  ['below', '隔壁省的黑水牛进了邻省地界，边民帮忙赶回。'],
  ['below', '弹药库外七百米处今天举行消防演练，没有火情。'],
  ['below', '雪下了两天，大棚全趴前老乡已除雪，没有损失。'],
  ['below', '金融论坛：支付系统中断将造成全国性影响，专家呼吁备份。'],
  ['below', '国家高速G76服务区塌了一面墙，无人受伤，两个方向通行正常。'],
  ['below', '小区门口两个方向不通，第四天了，施工占道，市政答复月底恢复。'],
  ['below', '坡下的学校一千一百八十人要搬新校区，家长盼着暑假。'],
  ['below', '坡上的裂缝是老墙皮，坡下住的五百三十人不用搬。'],
  ['below', '三地特大干旱已是三十年前的记忆，纪录片今晚播出。'],
  ['below', '三名工人停工，要求工资，坐在厂门口，老板答应明天发。'],
  ['below', '区电网停电检修影响负荷3万千瓦，占比1%。'],
  ['below', '某基金公司暴雷传闻不实，三省投资人请勿恐慌，监管部门辟谣。'],
  ['below', '县医院丢失一支普通质控菌株，已找回，无扩散。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(severity === 'none' || (level === 'below' && severity === 'ordinary') ? 'below' : severity).toBe(level);
});
