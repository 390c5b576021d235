import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { MeasureName } from './measures.js';

const measuresOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures;

it.each<[string, MeasureName, number]>([
  ['煤矿冒顶，被困井下的不是8人，而是14人。', 'atRisk', 14],
  ['隧道塌方，被困人员一开始报9人，经核对，实际是12人。', 'atRisk', 12],
  ['索道故障，高空吊厢里滞留的游客一开始报80余人，实际是126人。', 'stranded', 126],
  ['缆车停运，滞留在缆车上的游客不是80人，而是131人。', 'stranded', 131],
  ['氯气泄漏，疏散人口经街道逐户统计为十六万二千人，比昨晚公布的十一万多出五万。', 'evacuated', 162_000],
  ['急性苯中毒职工人数，第一次通报24人，体检补查后升为58人。', 'poisoned', 58],
  ['氨气泄漏，前来就诊的工人从首夜的29名增加到63名，全部确诊为氨气中毒。', 'poisoned', 63],
  ['砷渣泄漏，中毒住院者由最初38人，两次复筛后变成57人。', 'poisoned', 57],
  ['翻船后失联人员经逐户核对，确定为11人。', 'missing', 11],
  ['停工事件参与者人数三次发布各不相同：第一次800人，第三次（今晨，最终）6200人。', 'participants', 6200],
])('reads the last figure of whom a sentence is about: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, MeasureName, number | undefined]>([
  ['参与救援人数从100人增加到600人，无伤亡。', 'participants', undefined],
  ['矿井爆炸，被困人员已全部升井，参与救援的队员统计为120人。', 'atRisk', undefined],
  ['爆炸死亡人员中，企业核实为正式工的是5人。', 'deaths', undefined],
  ['前三次通报的遇难人数分别为6人、17人、24人，截至目前火灾共31人遇难。', 'deaths', 31],
  ['寿宴食物中毒，67名宾客就诊，无一死亡。', 'deaths', 0],
  ['车祸3死12伤，伤者中无一例死亡。', 'deaths', 3],
])('reads nothing more into a sentence of others: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});
