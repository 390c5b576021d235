import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { MeasureName } from './measures.js';

const measuresOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures;

it.each<[string, MeasureName, number]>([
  ['化工厂爆炸，昨天的通报写死亡12人，其中把一名重伤员也算了进去，今天核实死亡9人。', 'deaths', 9],
  ['矿难续报：遇难人数定为8人，首日公布的11人里有3人是重名。', 'deaths', 8],
  ['矿难死亡8人，比首日通报的11人少3人，因3人后来在邻村找到。', 'deaths', 8],
  ['木材厂火灾，昨日报3人死亡。法医排除了重复编号，死者是2人，均系值班人员。', 'deaths', 2],
  ['火灾伤情会诊：原列为重伤的52人中，有4人降为轻伤，定级为重伤者48人。', 'seriouslyInjured', 48],
  ['山火受害森林面积80公顷，比昨天估算的120公顷少了三分之一。', 'areaHa', 80],
  ['霍乱疫情：一周内确诊21例，比前天公布的33例少，12例复检为阴性。', 'cases', 21],
  ['食物中毒，首日报的就诊124人里有30人是陪护，最终确认中毒94人，无死亡。', 'poisoned', 94],
  ['客车脱轨中断行车，铁路8小时后开通，并非网传的“停了一天一夜”。', 'hours', 8],
  ['地铁停运5小时后恢复，并非外界传的“瘫痪一天”。', 'hours', 5],
])('reads the figure that stands, not the one that the text takes back: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, MeasureName, number]>([
  ['网上流传“死了三十多个”，县应急局说，爆炸遇难者是7人，没有第8个。', 'deaths', 7],
  ['矿井透水，有自媒体发文“死亡二十人”，公安已受理；消防确认死亡5人，伤6人。', 'deaths', 5],
  ['采石场坍塌被写成“埋了几十人”“死了十五人”，县长说，被埋的5人都已遇难。', 'deaths', 5],
])('counts no talk beside what was counted: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, MeasureName, number]>([
  ['厂房坍塌，昨天报12人死亡，今天又找到3具遗体。', 'deaths', 15],
  ['爆炸最初公布的遇难者12人没有变化，今天又找到2名失联者遗体，遇难人数升至14人。', 'deaths', 14],
  ['矿井爆炸，网传“死了十三人”，记者从医院核实，死亡13人。', 'deaths', 13],
  ['爆炸后网友发视频称“死了十几个”，医院收治伤者20人。', 'deaths', 11],
])('keeps an earlier figure that nothing takes back: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it('knows a driver from a machine that is sought', () => {
  expect(measuresOf('滑坡现场挖出遗体8具，尚有3名卡车司机没有找到。').missing).toBe(3);
  expect(measuresOf('翻船后5人获救，一部手机没有找到。').missing).toBeUndefined();
});
