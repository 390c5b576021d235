import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

it.each<[string, number, Severity]>([
  [
    '储罐区爆炸后连夜撤人，东关镇撤出来三万六，西岭镇四万二，南桥镇两万九，都住在学校里。',
    107_000,
    'especially-serious',
  ],
  ['化工厂爆燃，几个乡连夜疏散，甲店乡转移两万三，乙店乡一万九，丙店乡也有一万二。', 54_000, 'serious'],
  [
    '液氨槽罐车翻了漏气，李庄转移1800人，赵庄2200人，孙庄1700人，都安置在乡中学，没人中毒。',
    5700,
    'relatively-serious',
  ],
  ['苯罐泄漏，夜里一点开始疏散：城北街道8000人，河西街道6500人，没有伤亡。', 14_500, 'serious'],
  [
    '三氯氢硅泄漏，两个居委会的人半夜全叫起来，东居委会七千三百人，西居委会六千一百人，转移到体育中心。',
    13_400,
    'serious',
  ],
  [
    '溶剂厂夜里闻着味不对，镇里让疏散，张湾走了一千九，李湾走了两千四，周湾一千八，都到乡镇中学打地铺。',
    6100,
    'relatively-serious',
  ],
])('adds who was moved, place by place: %s', (text, evacuated, severity) => {
  const judged = classify({ text }, rules);
  expect([judged.measures.evacuated, judged.severity]).toEqual([evacuated, severity]);
});

it.each([
  '化工园招工，东关镇来了三万六，西岭镇四万二，都住在园区宿舍。',
  '氯气泄漏，前村转移300人，后村来了医护人员2600人，消防员5000人。',
])('adds nobody who came: %s', (text) => {
  expect(classify({ text }, rules).measures.evacuated ?? 0).toBeLessThanOrEqual(300);
});

it.each<[string, number, Severity]>([
  [
    '粉厂爆炸没死人，重伤的分在几家医院：人民医院四十五个，烧伤医院三十六个，中医院二十二个。',
    103,
    'especially-serious',
  ],
  [
    '纺织厂爆燃，重伤员太多，解放军医院收了四十八人，协和医院收了三十一人，省立医院收了二十六人。',
    105,
    'especially-serious',
  ],
  ['客车翻下沟，重伤员送了三处：县医院24人，市二院18人，军区医院11人，没有人死亡。', 53, 'serious'],
  ['游乐园看台塌了，好在没死人，重伤的一附院留了29个，二附院留了23个。', 52, 'serious'],
  ['脚手架塌了，重伤的这样分：中心医院六个，骨科医院五个，没有死人。', 11, 'relatively-serious'],
  ['客车侧翻，轻伤的都回家了，县医院20人、中医院15人、市医院18人都是皮外伤；重伤的12个。', 12, 'relatively-serious'],
  ['车间闪爆，重伤的有两人，市医院派了专家三十六个，省医院来了二十个。', 2, 'ordinary'],
])('adds the badly hurt, hospital by hospital: %s', (text, seriouslyInjured, severity) => {
  const judged = classify({ text }, rules);
  expect([judged.measures.seriouslyInjured, judged.severity]).toEqual([seriouslyInjured, severity]);
});
