import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-06-01T08:00:00Z') }, rules);

it.each<[string, Severity]>([
  ['旧仓大火“三周年”祭日刚过，谁也没料到，前天夜里那条街又着火了，官方通报5人遇难。', 'relatively-serious'],
  ['今天是矿难二十周年，当年的32名矿工再没上来。昨晚，隔壁的矿又透水了，确认11人死亡。', 'serious'],
  ['今天是矿难二十周年，当年的32名矿工再没上来。昨晚家属们又聚在矿口，点了32支蜡烛。', 'none'],
  ['化工园区应急演练本来假定有15人中毒，没想到真的起火了，3名员工没跑出来，经抢救无效死亡。', 'relatively-serious'],
  ['演练用的烟雾弹引燃了幕布，演练变成真火灾，两名员工烧死。', 'ordinary'],
  ['昨天开展消防演练，假设15人被困、3人死亡，演练圆满结束。', 'none'],
])('reads on from where it turns to what really happened: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['【更正】此前发布的隧道塌方遇难11人有误，经家属辨认核对，实为9人。', 'relatively-serious'],
  ['更正：前文称矿难死亡12人有误，应为8人。', 'relatively-serious'],
  ['昨日转发的“隧道塌方致15人遇难”一文的消息，现郑重致歉，公告写明遇难4人。', 'relatively-serious'],
  ['网传“幼儿园塌了，埋了三十多个孩子”，记者核查，没有任何一所幼儿园出事，传播虚假灾情者已被查处。', 'none'],
])('takes what was said back: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each<[string, number]>([
  ['一自建房失火，死者为租住二楼的一家三口，以及一楼的七名缝纫工。', 10],
  ['大桥垮塌，遇难者系回乡过年的一家四口，另有2人失联。', 4],
  ['食堂饭菜使二十六人中毒，七十三岁的老人没有挺过来。', 1],
  ['四个外包工先后掉进浓密池，都没救上来。', 4],
])('counts who died by name of who they were: %s', (text, deaths) => {
  expect(judge(text).measures.deaths).toBe(deaths);
});

it.each([
  '打牌输得惨，像遭遇一场九级地震。',
  '关岛附近海域发生6.9级地震。',
  '省厅公布年度数据：去年全省共发生事故386起，死亡297人，同比下降，没有发生重大以上事故。自然灾害造成直接经济损失18.6亿元。',
])('is no event of ours: %s', (text) => {
  expect(judge(text).severity).toBe('none');
});

it('adds no two accidents of one night', () => {
  const text = '公路上一辆中巴撞山，6人死亡；几乎同时，二十公里外两车相撞，轿车里一家五口全部遇难。';
  expect(judge(text).severity).toBe('relatively-serious');
});
