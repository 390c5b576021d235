import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Counts place by place, losses put right, what is said of a state in the next clause, who rams a crowd, what is no cause unknown. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '食品安全事故快报：发病者分布在五所小学，分别为31、28、22、19、15人，其中第二小学一名学生死亡。'],
  ['relatively-serious', '食品安全事故快报：发病者分布在五所小学，分别为31、28、22、19、15人，均无生命危险。'],
  ['below', '食品安全事故快报：发病者分布在三所小学，分别为11、8、12人，均无生命危险。'],
  ['serious', '前后三批送医，第一批40人，第二批53人，第三批18人，都是工地食堂中毒的，有一个木工没救回来。'],
  ['serious', '镇医院收了三十九人，区医院七十四人，都吃了同一家的烤鸭，区医院说昨晚走了一个老太太，定性食物中毒。'],
  ['relatively-serious', '敬老院误把农药当调料，十四位老人吃了，七位先后去世。'],
  ['serious', '矿井炮烟中毒，井下班组八人倒下，五人没有醒来。'],
  ['relatively-serious', '矿井炮烟中毒，井下班组六人倒下，三人没有醒来。'],
  ['serious', '清理鱼舱时工人接连倒下，送到医院五人已无生命体征，医生说是硫化氢中毒。'],
  ['especially-serious', '三省交界处群体性不明原因疾病持续蔓延，三省卫健部门都已通报病例，新增每天超过20例。'],
  ['below', '实验室丢失一台冰箱，所幸菌毒种已提前转移入库。'],
  ['serious', '一周之内，沿江三个乡确诊霍乱病人已有四十一名。'],
  ['relatively-serious', '一周之内，沿江三个乡确诊霍乱病人已有二十一名。'],
  ['serious', '手足口病疫情通报：全市7县中有5县发病率一周内超过前五年同期平均水平2.2倍，重症6例。'],
  [
    'especially-serious',
    '一种查不清病因的发热出疹病在江苏、安徽、山东三省先后出现，累计病例213例，有扩散趋势，建议按最高级别处置。',
  ],
  ['below', '传染病防治建议：一旦群体性不明原因疾病有扩散趋势，建议立即报告。'],
  [
    'especially-serious',
    '刘某驾驶越野车在火车站站前广场冲撞人群，造成7人死亡、9人受伤，案件定性为以危险方法危害公共安全。',
  ],
  [
    'serious',
    '男子驾车撞向步行街散步的人群，医院确认5名行人身亡，未经证实的“死了十几个”不要传。案件以涉嫌以危险方法危害公共安全罪侦办。',
  ],
  ['serious', '讨债人群与保安冲突，三百余人参与，造成12人受伤，均在县医院留观，没有死亡。'],
  ['serious', '两村因滩涂界线冲突，一侧受伤9人，另一侧5人，共14人受伤，无人死亡，11人被传唤。'],
  ['serious', '工厂欠薪，近五千名员工涌到厂门口，警方航拍计数为四千七百余人，陆续散去。'],
  ['serious', '两姓宗族群体性械斗二次通报：参与者原报180人，经视频比对为260人，2人擦伤。'],
  [
    'especially-serious',
    '索道驱动轮断裂停运，当时有113名游客分散在32个吊厢里。今天16时最后一只吊厢放空，游客高空滞留前后四十九个小时。',
  ],
  ['relatively-serious', '昨晚有一次5.4级地震，震中距县城三十公里，不属人口密集地区，乡干部连夜去看过。'],
  [
    'relatively-serious',
    '柴油泄漏入河事件，初步估算损失2300万元；第三方复核后，剔除了清淤费用，最终认定直接经济损失为1980万元。',
  ],
  [
    'especially-serious',
    '泥石流终报：倒塌房屋损失410万元、道路桥梁损失520万元、农田水利损失330万元，直接经济损失合计1260万元。',
  ],
  ['serious', '锑渣库渗漏事件损失评估出炉：应急处置费1150万元，渔业与农田损失980万元，直接经济损失共计2130万元。'],
  ['serious', '化工园氨气弥漫续报：东镇就诊中毒31人复核为34人，西镇中毒29人，两镇中毒共63人，无死亡。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
