import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Rows that count no dead, as callers tell them, and what only sounds like one. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['below', '我县水厂取水口上游新建了拦污坝，此后再未因污染停止取水。'],
  ['below', '国外研究：7.8级地震后三个月，当地心理疾病患者上升。'],
  ['below', '滑坡治理工程完工，原先受威胁的1400名群众搬回新居。'],
  ['below', '旅游节开幕，广场聚集了六千余名市民和游客。'],
  ['serious', '講一下，我哋村食堂飲喜酒，食到一百三十幾人入院，阿伯昨晚過咗身，衛生局話係食物中毒。'],
  ['serious', '邻居家老人说，村里喝了井水的娃子大人都病了，查出是砷中毒，住院的五十好几个，井边就是化工厂的渗坑。'],
  ['serious', '那个六十万千瓦的锅炉趴窝都十一天了，省煤器裂了，备件没到。'],
  ['serious', '坝上的中型水库裂了条贯通缝，专家说随时会溃，县里半夜敲锣让下游三个乡撤。'],
  ['serious', '一车外国人，德国来的旅游团，翻进江里，捞上来十五具遗体。'],
  ['serious', '村后头那座山裂了大口子，乡里说底下六百一十口人全得搬。'],
  ['especially-serious', '商场里有人点汽油，火一下子起来，跑不及的死了七个，人抓着了。'],
  ['especially-serious', '市里的主水源全是油，取水口关了，整个地级市都没自来水，政府发的通知。'],
  ['serious', '工地上争地界，两边各喊来一百五十来号人，铁锹钢管全上了，派出所拦都拦不住。'],
  ['especially-serious', '矿工堵了京广铁路，从早上六点一直坐到下午四点，火车一趟没过。'],
  ['below', '污水井清掏，住院的五个人已出院，排除中毒。'],
  ['below', '那个六十万千瓦的锅炉趴窝两天，今天又点上火了。'],
  ['below', '后山裂了口子，底下四十口人全得搬。'],
  ['below', '工地上争地界，两边各喊来三十号人，铁锹都上了，派出所劝散。'],
  ['serious', '有机溶剂渗入县自来水公司取水的河段，公司连夜关掉取水泵，启用消防水车为县城送水。'],
  ['serious', '国家高速公路因洪水断交三十小时。'],
  ['serious', '从昨天中午到今天中午，因食用受污染豆制品就诊的已达一百四十四人，其中两名老人死亡。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
