import { oneNameApart } from './one-name-apart.js';

it.each([
  ['东湖市场停水两天', '西湖市场停水两天', '东', '西'],
  ['王家庄路灯坏了一个月', '李家庄路灯坏了一个月', '王', '李'],
  ['三车间夜里起火', '五车间夜里起火', '三', '五'],
  ['幸福胡同垃圾没人清', '朝阳胡同垃圾没人清', '幸福', '朝阳'],
  ['石棠县枫树湾化工厂爆炸', '石棠县榆树湾化工厂爆炸', '枫', '榆'],
  ['青龙滩浴场有人溺水', '黄龙滩浴场有人溺水', '青', '黄'],
  ['石棠县宏达电子元件厂起火', '石棠县振华电子元件厂起火', '宏达', '振华'],
  ['海天国际酒店起火', '阳光国际酒店起火', '海天', '阳光'],
  ['七里坪村塌方', '八里坪村塌方', '七', '八'],
  ['石棠县鼎丰鞋厂火灾致11人死亡', '石棠县鼎盛鞋厂火灾致4人死亡', '丰', '盛'],
])('finds the names in %s and %s', (a, b, left, right) => {
  expect(oneNameApart(a, b)).toEqual({ left, right });
  expect(oneNameApart(b, a)).toEqual({ left: right, right: left });
});

it.each([
  ['a toll that grew', '清水桥垮塌致3人死亡', '清水桥垮塌致5人死亡'],
  ['a day later', '东湖小区停水两天', '东湖小区停水三天'],
  ['a word more', '投诉东湖小区停水', '东湖小区停水'],
  ['how one begins', '反映东湖小区停水', '咨询东湖小区停水'],
  ['a city and its district', 'a市东湖小区停水', 'a3区东湖小区停水'],
  ['what happened, told otherwise', '石棠县突发火灾某化工厂被烧', '石棠县发生火灾某化工厂被烧'],
  ['a toll that grew at a works', '石棠县鼎盛鞋厂火灾致11人死亡', '石棠县鼎盛鞋厂火灾致4人死亡'],
  ['equal texts', '东湖小区停水', '东湖小区停水'],
  ['another matter', '东湖小区停水两天了', '西山公园桃花开得正好'],
])('takes no name for %s', (_, a, b) => {
  expect(oneNameApart(a, b)).toBeUndefined();
});
