import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { MeasureName } from './measures.js';

const measuresOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures;

it.each<[string, MeasureName, number]>([
  ['化工厂爆炸，昨天的通报写死亡12人，其中把一名重伤员也算了进去，今天核实死亡9人。', 'deaths', 9],
  ['矿难续报：遇难人数定为8人，首日公布的11人里有3人是重名。', 'deaths', 8],
  ['矿难死亡8人，比首日通报的11人少3人，因3人后来在邻村找到。', 'deaths', 8],
  ['木材厂火灾，昨日报3人死亡。法医排除了重复编号，死者是2人，均系值班人员。', 'deaths', 2],
  ['林火复测：受害森林面积88公顷，一线目测时报过140公顷。', 'areaHa', 88],
  ['4.4级地震后续：遇难者从5人改为4人（1人系先前病故）。', 'deaths', 4],
  ['火场日志：5日报受害森林面积155公顷，其中105公顷是荒草坡，复核后林火受害森林面积应为50公顷。', 'areaHa', 50],
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
  ['爆炸后网传死亡30人没有根据，遇难的是6人。', 'deaths', 6],
  ['煤矿爆炸遇难6人，网传的“遇难30人”没有依据。', 'deaths', 6],
  ['煤矿爆炸，外界关于30人遇难的猜测不成立，我们核对过，6人遇难。', 'deaths', 6],
  ['大巴坠崖死亡9人，不存在网上说的“死了二十九个”。', 'deaths', 9],
  ['有媒体报道称死亡23人，该媒体已致歉并撤稿，煤矿爆炸死亡3人。', 'deaths', 3],
  ['爆炸现场指挥部：所谓“死亡二十余人”，是把各医院收治的伤员一起数了，死亡的是6人。', 'deaths', 6],
  ['厂房起火，群里传成“烧死二十个”，实际上只有1名工人轻微烧伤。', 'injured', 1],
])('counts no talk beside what was counted: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, MeasureName, number]>([
  ['厂房坍塌，昨天报12人死亡，今天又找到3具遗体。', 'deaths', 15],
  ['爆炸最初公布的遇难者12人没有变化，今天又找到2名失联者遗体，遇难人数升至14人。', 'deaths', 14],
  ['矿井爆炸，网传“死了十三人”，记者从医院核实，死亡13人。', 'deaths', 13],
  ['爆炸后网友发视频称“死了十几个”，医院收治伤者20人。', 'deaths', 11],
  ['厂方先报死亡6人，属瞒报，调查组查实爆炸死亡16人。', 'deaths', 16],
  ['矿井爆炸，有人说瞒报，调查组核对后没有采信，遇难13人。', 'deaths', 13],
])('keeps an earlier figure that nothing takes back: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it('knows a driver from a machine that is sought', () => {
  expect(measuresOf('滑坡现场挖出遗体8具，尚有3名卡车司机没有找到。').missing).toBe(3);
  expect(measuresOf('翻船后5人获救，一部手机没有找到。').missing).toBeUndefined();
});

it.each([
  ['某地网传“山洪卷走四十人”，记者到村里数了，一个没少。'],
  ['直播间假称“仓库爆炸死三十人”带货，平台封号。'],
  ['公司回应“数据泄露涉及2300万人”：经排查为测试数据，没有真实用户信息。'],
])('grades nothing that is said and was not so: %s', (text) => {
  expect(classify({ text }, rules).severity).toBe('none');
});

it('says nothing of what is denied whole', () => {
  const { severity } = classify({ text: '网传煤矿爆炸，遇难6人，30人被困，没有依据。' }, rules);
  expect(severity).toBe('none');
});
