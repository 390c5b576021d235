import { oneWordApart } from './one-word-apart.js';

it.each([
  ['红旗高架发生坍塌造成3人死亡', '胜利高架发生坍塌造成3人死亡', '红旗', '胜利'],
  ['跃进大坝出现裂缝村民担心垮塌', '红旗桥出现裂缝村民担心垮塌', '跃进大坝', '红旗桥'],
  ['和平小区5单元电梯停运一周没人修', '和平小区8栋电梯停运一周没人修', '5单元', '8栋'],
  ['网传王女士在派出所被打是真的吗', '网传李先生在派出所被打是真的吗', '王女士', '李先生'],
  ['县二中老师打学生家长要求处理', '县一幼老师打学生家长要求处理', '二中', '一幼'],
])('finds the word in %s and %s', (a, b, left, right) => {
  expect(oneWordApart(a, b)).toEqual({ left, right });
  expect(oneWordApart(b, a)).toEqual({ left: right, right: left });
});

it.each([
  ['a toll that grew', '红旗高架3人死亡救援正在进行', '红旗高架5人死亡救援正在进行'],
  ['another day', '昨天红旗高架坍塌造成多人死亡', '今天红旗高架坍塌造成多人死亡'],
  ['another hour', '上午9点红旗高架坍塌多人被困', '上午10点红旗高架坍塌多人被困'],
  ['who tells it', '网友红旗高架坍塌造成多人死亡', '市民红旗高架坍塌造成多人死亡'],
  ['how it is told', '石棠县突发火灾某化工厂被烧', '石棠县发生火灾某化工厂被烧'],
  ['a word more', '青禾区红旗高架坍塌多人死亡', '红旗高架坍塌多人死亡'],
  [
    'what differs far behind',
    '红旗高架坍塌造成多人死亡现场张某被困等待救援',
    '红旗高架坍塌造成多人死亡现场李某被困等待救援',
  ],
  ['two words', '红旗高架夜里坍塌造成多人死亡', '胜利高架白天起火造成多人死亡'],
  ['equal texts', '红旗高架坍塌造成多人死亡', '红旗高架坍塌造成多人死亡'],
])('takes no word for %s', (_, a, b) => {
  expect(oneWordApart(a, b)).toBeUndefined();
  expect(oneWordApart(b, a)).toBeUndefined();
});
