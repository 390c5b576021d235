import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const levelOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).severity;

it.each([
  '昨晚8时许，文化广场一处舞台坍塌，目前正在清理。',
  '今天上午10时，经济开发区一家工厂起火，浓烟很大。',
  '今早7点，某培训学校发生煤气爆炸，玻璃震碎一地。',
  '昨晚，市科学研究所实验室爆炸，消防已到场。',
  '今晨5时许，鑫源建材市场发生火灾，火势猛烈。',
  '今天上午，市委宣传部通报：城东一厂房起火。',
  '10日晚，河西高速一考察团大巴侧翻。',
  '昨晚仓库起火，已扑灭。市领导要求举一反三，全面排查隐患。',
  '市突发事件预警信息发布中心消息：昨晚一厂房起火。',
])('sees an event at a place or by an office whose name speaks of something else: %s', (text) => {
  expect(levelOf(text)).toBe('ordinary');
});

it.each([
  '市里召开火灾防范工作会议，今天上午部署隐患排查。',
  '退役消防员书画展今日在文化馆开幕，展出火场题材作品六十幅。',
  '市突发事件应急预案今日印发，火灾处置流程有变化。',
  '没有发生火灾，今天的消防安全培训照常进行。',
])('sees none in what an office prevents, teaches or shows: %s', (text) => {
  expect(levelOf(text)).toBe('none');
});

it.each<[string, Severity]>([
  ['听说井下有人没出来，官方刚通报煤矿事故已确认12人死亡。请不信谣、不传谣。', 'serious'],
  ['网友爆料厂房塌了，县政府证实三十一名工人遇难。请大家不信谣不传谣。', 'especially-serious'],
  ['听说河湾轮胎厂爆炸死了10个人。请大家不信谣不传谣。', 'none'],
])('an appeal denies what is only said, not what was confirmed: %s', (text, severity) => {
  expect(levelOf(text)).toBe(severity);
});

it('takes those who never came out of a pit for dead while the cause is looked into', () => {
  expect(levelOf('四名清淤工人先后下到化粪池，四个人都没能上来。事故原因正在进一步调查中。')).toBe(
    'relatively-serious',
  );
});

const FORMULAS = [
  '现将有关情况报告如下：',
  '根据有关规定，现将情况公布如下：',
  '经市应急指挥部研究决定，现通报：',
  '经连夜排查核实，',
  '请按规定处置。',
  '今天恰逢全国消防日宣传活动。',
  '事故发生前一天，该矿刚刚组织过应急演练。',
];
it.each(FORMULAS)('an event stays one behind the formula of an office: %s', (formula) => {
  expect(levelOf(`${formula}昨晚一仓库起火，过火面积200平方米。`)).toBe('ordinary');
  expect(levelOf(`${formula}矿区透水事故造成12人死亡。`)).toBe('serious');
});
