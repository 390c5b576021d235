import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';
import type { Judgement } from '../judgement.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const judge = (text: string): Judgement => classify({ text, publishedAt }, rules);

/** Of each the first reading says less: a guard of something beside it, or words between. */
const READ_AGAIN: readonly (readonly [level: string, text: string])[] = [
  ['serious', '污水厂清淤时硫化氢大量外溢，正在厂区参加技能比武的职工来不及撤出，56人中毒入院，均无生命危险。'],
  [
    'especially-serious',
    '9月4日城南花炮厂装药车间爆炸，无人当场死亡，但烧伤情况严重。卫健部门介绍，送医者中上百人被判定为重伤，已从省城调集烧伤科专家支援。',
  ],
  [
    'especially-serious',
    '因征地补偿方案引发不满，聚集在市政府广场及周边道路的群众达到六千余人，有人投掷水瓶，公安正在劝离。',
  ],
];

it.each(READ_AGAIN)('%s: %s', (level, text) => {
  const { severity, because, needsReview } = judge(text);
  expect({ severity, needsReview }).toEqual({ severity: level, needsReview: true });
  expect(because.every(({ rule, citation }) => rule !== '' && citation !== '')).toBe(true);
  expect(because.every(({ quote }) => text.includes(quote))).toBe(true);
});

it('says that it read widely, and no longer that it set the figure aside', () => {
  const { reviewReasons, setAside, measures } = judge(READ_AGAIN[0]?.[1] ?? '');
  expect(reviewReasons).toContain('措辞与重大以上事件的报告相近，按较宽的读法定级，请核实');
  expect({ setAside, poisoned: measures.poisoned }).toEqual({ setAside: [], poisoned: 56 });
});

it.each([
  '市里举行综合应急演练，模拟化工厂爆炸，造成12人死亡、30人重伤，各救援力量按科目依次处置。',
  '日本一化工厂爆炸，已造成12人死亡、31人受伤，起火原因正在调查。',
  '网传商场火灾烧死30人，警方通报：纯属谣言，当天并无火灾，造谣者已被处罚。',
  '牧区发生5.1级地震，共确认45人遇难，失联人员已全部找到，另有132名伤员在医院治疗，搜救基本结束。',
  '一场婚宴后371人出现呕吐、腹泻，经诊断为食物中毒，无人死亡，均已好转出院。',
  '民房起火，烧毁房屋2栋，受灾农户4户、受灾人口17人，死亡1人、受伤2人，镇干部正在慰问受灾户。',
  '消防战士救出了被困在二楼的十余名居民，火灾中没有人员伤亡，起火原因正在调查。',
])('leaves below 重大 what a table or a guard means as it says: %s', (text) => {
  expect(['none', 'ordinary', 'relatively-serious']).toContain(judge(text).severity);
});
