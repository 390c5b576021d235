import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const measuresOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures;

it.each([
  ['铺面深夜起火，一名31岁的外地女子，被不幸烧死。', 1],
  ['扑救山火时，护林员罗某被火围困，不幸殉职，另有两名村民被烧伤。', 1],
  ['在建楼整体倒下，一名安徽籍工人回去取工具，倒塌时躲避不及身亡。', 1],
  ['哑弹突然爆炸，该村民和在旁围观的两名孩子被炸死，另有一人受伤。', 3],
  ['误食毒菌，爷爷和两个孙女先后死亡，其余三人病情稳定。', 3],
  ['本次大雾造成20余起追尾事故，导致2人死亡，6人受伤。', 2],
  ['房间起火，女主人和三名租客死亡，消防正在调查。', 4],
])('counts the dead where no title does: %s', (text, deaths) => {
  expect(measuresOf(text).deaths).toBe(deaths);
});

it('shows the toll of an event abroad although one of ours was hurt there', () => {
  const { deaths, injured } = measuresOf(
    '美国波士顿街头发生爆炸，造成4人死亡，90人受伤。死者中有一名中国沈阳籍留学生。另一名中国女生腿部受伤。',
  );
  expect({ deaths, injured }).toEqual({ deaths: 4, injured: 90 });
});

it('counts many accidents of a season as statistics still', () => {
  const text = '今年以来全市发生30余起电动车火灾，造成12人死亡。';
  expect(classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).severity).toBe('none');
});

it.each([
  [
    '浴池锅炉爆炸。据派出所介绍，司炉工赵某当场被炸死，正在洗澡的一名50岁男顾客被砸身亡，另有五名顾客被蒸汽烫伤。去年全国共发生类似事故126起，死亡213人。',
    2,
  ],
  [
    '作坊爆炸，现场当即炸死4人，另外3人被送往县人民医院。昨日凌晨2时，女工罗某不治。2018年，印度一家同类工厂爆炸曾造成23人死亡。',
    5,
  ],
])('counts those who died later beside the toll of other events: %s', (text, deaths) => {
  expect(measuresOf(text).deaths).toBe(deaths);
});

it('shows no toll of other events for one in which nobody died', () => {
  expect(measuresOf('手机充电时爆炸，小宋右手烧伤。去年全国共发生类似事故126起，死亡213人。').deaths).toBeUndefined();
});
