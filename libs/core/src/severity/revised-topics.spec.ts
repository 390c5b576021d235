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
  ['煤矿爆炸：首报18人遇难，二报26人，三报31人，搜救结束。', 'deaths', 31],
  ['连环相撞，交警前后三次报数，死亡先是4人，后是7人，最后定在11人。', 'deaths', 11],
  ['鞭炮厂爆炸第四份通报把遇难人数改写为12，前三份分别是5、8、10。', 'deaths', 12],
  ['山洪遇难人数先后四次更新：3、7、9、14。', 'deaths', 14],
  ['铁矿塌陷，被埋人数从17变成14，救援还在继续。', 'atRisk', 14],
  ['煤矿爆炸，首报18人遇难有误，系把获救的10人重复统计，核减后为8人。', 'deaths', 8],
  ['大巴坠崖，死亡不是29人，是9人，笔误已改。', 'deaths', 9],
  ['氯气泄漏所致急性工业中毒的职工确诊人数由最初的79人修正为108人。', 'poisoned', 108],
  ['泥石流，三个村分别找到遗体4具、5具和3具。', 'deaths', 12],
  ['工业园火灾伤员：市一院21人，市中医院17人，武警医院15人，均为重度烧伤。', 'seriouslyInjured', 53],
  ['隧道塌方，关在里面的人，最早说12个，对完名册变成33个，正在打通道。', 'atRisk', 33],
  ['危化品车泄漏，撤离范围三次扩大，撤离人数也从8000升到2.3万、5.6万。', 'evacuated', 56_000],
  ['山洪遇难6人的数字停了三天，今天淤泥清开，跳到了13人。', 'deaths', 13],
  ['山洪遇难人数翻了一倍，由6人到12人。', 'deaths', 12],
  ['高速车祸，交警先说10死，后来改口说是7死，多算了3名昏迷者。', 'deaths', 7],
  ['快递平台数据泄露调查：涉及个人信息由通报的2300万条修正为600万条。', 'personalRecords', 6_000_000],
  ['学校食堂食物中毒，就诊学生首日66人，次日累计141人，无死亡。', 'injured', 141],
  ['讨薪堵路事件，现场人数由中午的2000人增至傍晚的5600人。', 'participants', 5600],
  ['缆车停运，困在空中的乘客起先报70人，核票后是118人，停了25小时。', 'stranded', 118],
  ['液氯槽罐泄漏中毒住院人员逐日为22、41、59人。', 'poisoned', 59],
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
  ['专家的模型里，洪水的死亡人数是四位数。', 'deaths', undefined],
  ['危化品泄漏，实际转移1.2万人，漏点已堵住。', 'participants', undefined],
])('reads nothing more into a sentence of others: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});
