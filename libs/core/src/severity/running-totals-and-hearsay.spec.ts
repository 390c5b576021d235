import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string, title = '') =>
  classify({ title, text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it.each([
  ['山体滑坡救援第三场发布会：遇难者由昨日的17人起再次核增，目前总数31人。', 31],
  ['泥石流遇难人员昨天报19人，今天又补报3人，总数22人，搜救结束。', 22],
])('takes the total that is counted on from day to day: %s', (text, deaths) => {
  expect(judge(text).measures.deaths).toBe(deaths);
});

it.each([
  ['学校食堂供餐后，首报21人，续报66人，今天又补查出9人，累计102人，疾控认定为食物中毒。', 102],
  ['五金厂先报了19例，补查后确诊急性职业中毒(苯系物类)共52例，无死亡。', 52],
])('counts the poisoned behind their sum: %s', (text, poisoned) => {
  expect(judge(text).measures.poisoned).toBe(poisoned);
});

it.each([
  ['粉尘爆炸续报：重伤由昨日所报47人调整为五十二人，轻伤30人。', 52],
  ['粉尘爆炸续报：重伤人数由上午通报的47人更正为52人。', 52],
])('reads what a number of injured was raised to: %s', (text, seriouslyInjured) => {
  expect(judge(text).measures.seriouslyInjured).toBe(seriouslyInjured);
});

it.each([
  ['平房失火，老两口和五岁的外孙被浓烟熏死。', 3],
  ['门面房夜里烧了，守店的小两口连同两个孩子都没跑出来，人都拉去了殡仪馆。', 4],
  ['敬老院起火，入住老人25名，护工背出13名，其余老人全部遇难。', 12],
])('counts the dead by who they were and who was left: %s', (text, deaths) => {
  expect(judge(text).measures.deaths).toBe(deaths);
});

it.each<[string, string, number]>([
  ['网传“三十人当场死亡”？交警回应', '大巴侧翻的视频配文称死了三十个。县交警大队说明：车上共12人，死亡的是2人。', 2],
  ['', '有网友称化工厂爆炸死了60人。市应急管理局通报，爆炸已造成13人遇难。', 13],
  [
    '警方：“烧死50人”不是真的',
    '针对网传“商场烧死五十人”一事，经公安、消防共同核查，9月2日晚火灾造成11人死亡、4人受伤。',
    11,
  ],
])('takes what was counted, not what was said: %s %s', (title, text, deaths) => {
  expect(judge(text, title).measures.deaths).toBe(deaths);
});

it('keeps hearsay that nobody has counted against', () => {
  expect(judge('网友发视频称爆炸死了50人，官方尚未通报。').measures.deaths).toBe(50);
});

it('grades nothing by a toll of elsewhere that was looked into', () => {
  expect(judge('网传商场大火烧死30人，经核查，该视频系外地火灾造成12人死亡的旧视频。').severity).toBe('none');
});

it.each<[string, Severity]>([
  ['燃气调压站损毁，北城自3日7时起连续停止供气。截至5日8时，未恢复供气用户51,000户。', 'especially-serious'],
  ['业主在政府广场聚集，公安用无人机清点，中午最多时达1200人，拉横幅喊口号，无人受伤。', 'serious'],
  ['上午8时10分，约三百人因补偿纠纷走上国道，双向车道被堵死。至17时20分人群散去，无人受伤。', 'especially-serious'],
  ['鹰嘴岭的火还在烧，从6号零点烧到现在，七十五个半小时了，一直没控制住。', 'serious'],
  ['120万名会员的姓名、手机号被人批量拉取，网安支队已立案。', 'relatively-serious'],
  ['苯系物储罐泄漏污染大气，按突发环境事件处置，两个社区已疏散完毕，总人数5600人。', 'relatively-serious'],
  ['槽罐车的酸液漏进河里，按突发环境事件组织撤离，四个村撤出来一万一千人，在邻镇过夜。', 'serious'],
  ['对门大爷家的电热毯着了，老人没能救出来，走了。', 'ordinary'],
])('grades by what is told without a toll: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each([
  ['《深井》新版本太难，我一个开局瓦斯爆炸死了40个矿工，科技树该先点通风吗？'],
  ['消防装备产业园今日签约，达产后年产消防车200台，并设火灾体验馆。'],
  ['公开招录森林消防队员40名，有地震搜救经历者优先，报名截至本月10日。'],
])('sees no event in what is played, built or hired for: %s', (text) => {
  expect(judge(text).severity).toBe('none');
});

it.each(['化工厂爆炸了，听说死了好多人。', '昨晚隧道塌方，很多人死了。', '煤矿透水，井下困了不少人。'])(
  'asks a person where many are told of without a number: %s',
  (text) => {
    expect(judge(text).strictest).toBe('serious');
  },
);

it('asks nobody about many who died in another city', () => {
  expect(judge('听说邻市就有老楼塌了死了好些人的，我们这栋危房请来鉴定。').strictest).toBe('none');
});
