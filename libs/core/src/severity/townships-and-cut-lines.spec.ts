import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Water works of a township beside those of a county, who hangs in the wind, lines that water has cut, two villages that turn out. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['relatively-serious', '南山县柳河镇水厂上游柴油泄漏，镇水厂停止取水，镇里用水车送水。'],
  ['serious', '南山县自来水厂因上游柴油泄漏停止取水，县城用水车送水。'],
  ['serious', '上游电镀厂泄漏，县城第二水厂和两个镇水厂一起停止取水。'],
  ['relatively-serious', '含氰废渣被暴雨冲进饮水塘，乡水厂停抽，十几个村没水吃。'],
  ['serious', '索道吊箱滑移，一百一十二名游客在寒风里悬了二十九个小时。'],
  ['especially-serious', '缆车断电，一百四十三名游客被晾在山谷上空，两天两夜又三个小时后才脱险。'],
  ['relatively-serious', '缆车断电，四十三名游客被晾在山谷上空，十九个小时后才脱险。'],
  ['serious', '渔船在大风浪中进水，船上21名船员等待救援，情况万分危急。'],
  ['below', '大风天里一艘渔船进水，船上6名船员等待救援。'],
  ['serious', '一架通用航空飞机坠入山谷，机组2人和乘客9人全部遇难。'],
  ['especially-serious', '特大型桥墩被撞，长江航道禁航三十六小时。'],
  ['below', '特大型桥墩被撞，长江航道禁航六小时。'],
  ['especially-serious', '全国多家证券公司交易系统同时瘫痪，股民无法下单，证监会宣布临时停市。'],
  ['below', '一家证券公司交易系统卡顿十分钟，股民抱怨。'],
  ['serious', '某互联网存款平台无法提现，储户分布在豫、鲁、皖三省，三省公安、金融监管部门联合处置。'],
  ['serious', '滁河支流圩堤漫决，圩内四个村受淹。'],
  ['serious', '京九铁路被山洪冲断，二十五小时后抢通。'],
  ['below', '京九铁路被山洪冲断，三小时后抢通。'],
  ['especially-serious', '沈海高速国家高速路段被洪水冲垮，五十小时未恢复通行。'],
  ['serious', '两千两百亩成林被毁，山火起因是吸烟。'],
  ['relatively-serious', '六百亩成林被毁，山火起因是吸烟。'],
  ['serious', '械斗中两村出动二百七十人，6人骨折。'],
  ['below', '械斗中两村出动一百七十人，6人骨折。'],
  ['serious', '公交站，男子驾车冲撞候车乘客致五人死亡，警方称系报复社会。'],
  ['below', '我国驻某国使馆提醒：当地枪击案致11人死亡。'],
  [
    'serious',
    '一台液氯压力容器焊缝开裂，有毒介质氯气泄漏，疏散群众6万人，无人中毒。周边大气、水体均未超标，不构成突发环境事件。',
  ],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
