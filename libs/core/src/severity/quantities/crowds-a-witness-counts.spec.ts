import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

it.each<[string, number, Severity]>([
  ['银行门口今天站满了人，都举着横幅要存款，我从对面楼上数了，一千二三百人。', 1300, 'serious'],
  ['两个寨子为放水干起来了，我们寨上了一百五，他们寨来了一百三，扁担锄头都上了。', 280, 'serious'],
  ['教师们在教育局门口拉白布，站成好几排，我一排一排数下来，一千零八十人。', 1080, 'serious'],
  ['烂尾楼的业主拉着横幅坐在区政府门口，楼上往下数有一千五六百号。', 1600, 'serious'],
  ['园区门口堵着要工资的工人，打着横幅，我数了一遍，一千八百多号人。', 1800, 'serious'],
  ['售楼处围满了要退房的，我站在天桥上估了估，少说一千二三。', 1200, 'serious'],
  ['厂区大门口，打横幅讨薪的乌泱乌泱，保安队长点了点，一千零五十人。', 1050, 'serious'],
  ['县政府门口聚了五千多号人喊口号，不让垃圾场建。', 5000, 'especially-serious'],
  ['为了山林，李家庄和王家庄抡棍棒打群架，我们庄去了一百三，对面来了一百五，派出所来拉开的。', 280, 'serious'],
  ['为争水两村打群架，我方出了一百八，对方出了一百六，拿锄头铁锹。', 340, 'serious'],
  ['两个村械斗，咱村上了一百二十人，他们村来了一百来个，头破血流的有六七个。', 220, 'serious'],
])('counts whom a witness counted: %s', (text, participants, severity) => {
  const judged = classify({ text }, rules);
  expect([judged.measures.participants, judged.severity]).toEqual([participants, severity]);
});

it.each([
  '超市开业门口站满了，拉着横幅打折，我从楼上数了数队伍，一千三四百号人。',
  '校门口今天一早站满了家长，挂着横幅欢迎新生，我数了数队伍，一千三四百号人。',
  '粉丝见面会打着横幅，保安数了数，两千多号人，喊口号喊得嗓子哑。',
  '两个村拔河比赛，我们村出去一百四，对面来了一百二，打得难解难分。',
])('counts no crowd that celebrates or plays: %s', (text) => {
  expect(classify({ text }, rules).severity).toBe('none');
});
