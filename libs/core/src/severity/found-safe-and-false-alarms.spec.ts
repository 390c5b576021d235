import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string, title = '') =>
  classify({ title, text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it.each<[string, string, Severity]>([
  ['', '反应釜爆燃，已确认9人遇难，1人失联的说法不准确：失联人员已在厂外联系上，平安。', 'relatively-serious'],
  ['', '强降雨引发小型滑坡，造成2人遇难。原报失联的4名驴友已联系上，均安全。', 'ordinary'],
  ['仓库坍塌损失数额', '坍塌事故直接经济损失从初估的4700万元调整为5100万元，无人员伤亡。', 'serious'],
  ['', '值班群：说的“塌方埋了二十个人”是小孩拿大人手机乱发的，山好好的，此条作废。', 'none'],
  ['', '女儿从京都发来消息，说那边昨晚6.4级地震，死了五十几个，她没事。', 'none'],
  ['“矿工被埋40人”视频的核查', '经逐井清点，该视频摄于某影视基地，系短剧片段。各矿当班人员全部安全。', 'none'],
  ['', '砖厂昨天下午传送带把人卷进去了，人没救过来，就他一个。', 'ordinary'],
])('grades what is true in the end: %s %s', (title, text, severity) => {
  expect(judge(text, title).severity).toBe(severity);
});

it.each<[string, string, Severity]>([
  [
    '',
    '三氯氢硅泄漏，有毒烟团飘移，环境应急指挥部分三批疏散居民：第一批9000人，第二批2.2万人，第三批2.1万人。',
    'especially-serious',
  ],
  [
    '我市未发生爆炸事故',
    '【辟谣】网上流传“纺织园爆炸死了四十多人”的视频，系2015年外地旧闻剪辑，该信息系谣言。',
    'none',
  ],
  ['', '就“医院收治不明原因肺炎上百例”传言，疾控中心回应：未监测到不明原因肺炎，传言纯属子虚乌有。', 'none'],
  ['', '培训课件节选：一次食物中毒超过100人并出现死亡病例，属Ⅱ级；学员须为案例定级。', 'none'],
  ['', '市场大火，听消防的人说，遇难的已经不止十个。', 'serious'],
])('reads counts in turns, denials and lessons: %s %s', (title, text, severity) => {
  expect(judge(text, title).severity).toBe(severity);
});

it('gives a number the state that stands beside it, not that of the next', () => {
  expect(judge('配餐公司食物中毒，区里公告：143例、死亡2例。').measures.deaths).toBe(2);
});
