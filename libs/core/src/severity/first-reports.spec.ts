import { classify, instantOf, isMajor } from '@huiying/core';
import { gradedLines, levelTold, SHIPPED_RULES } from '@huiying/fakes';

const read = (text: string) =>
  classify({ title: '', text, publishedAt: instantOf(Date.UTC(2026, 10, 20)) }, SHIPPED_RULES);

// A first report counts nobody; the strictest clocks that it may mean run until somebody does.
it.each([
  '清溪县一辆班车坠河，车上约30人，伤亡不明。',
  '载有26人的游船在青龙湖翻沉，救援正在进行',
  '中心广场发生踩踏，几十人倒地。',
  '东沟煤矿透水，大量矿工被困',
  '昨夜烟花厂爆炸，死伤惨重',
  '今早化工厂爆燃，造成多人死亡。',
  '养老院垮塌，多名老人被埋',
  '购物中心大火，很多人没跑出来',
  '动车脱轨，具体情况不明',
  '矿上出事了，井下透水，好多人没上来',
  '本县发生一起特别重大事故',
  '有人在水库投毒',
])('may be grave: %s', (text) => {
  const { severity, strictest, needsReview, because, concern } = read(text);
  expect(severity).toBe('ordinary');
  expect(isMajor(strictest)).toBe(true);
  expect(needsReview).toBe(true);
  expect(because[0]?.rule).toContain('不排除达到');
  expect(text).toContain(because[0]?.quote);
  expect(concern).toBe('incident');
});

it.each([
  '班车坠河，车上30人全部获救。',
  '游船翻沉，26人均已脱险，无人员伤亡',
  '一厂房爆炸，2人死亡，多人受伤。',
  '小区电动车乱停，万一发生重大火灾，多人被困怎么办？',
  '会议指出，近期外省接连发生重大事故，造成重大人员伤亡，教训深刻。',
  '基金一夜死伤惨重，亏了四万',
  '电梯停在三楼，一个人被困二十分钟。',
  '去年动车脱轨事故的调查报告公布。',
  '开展演练：客车坠河，多人落水。',
])('is not said to be grave: %s', (text) => {
  expect(isMajor(read(text).strictest)).toBe(false);
});

/** Denials, lessons, and two events in one breath. */
const TOLD = `
below|官方辟谣：清溪县矿难15人死亡为虚假信息
below|警方回应：所谓爆炸死亡20人不实
below|清溪县没有发生过致13人死亡的车祸
below|县里说，未发生12人遇难的事故，请勿传谣
below|燃气爆炸致14人死亡？官方回应：谣言
II|未发生次生灾害，爆炸已致12人死亡。
below|全县汲取外地火灾致30人死亡的惨痛教训，开展大检查
III|上星期城东火灾死了4人，今天城西又发生火灾，致6人死亡
below|前不久该矿透水致9人死亡，昨日再次发生透水，致2人死亡
II|上月该路段曾有车祸，昨夜客车坠崖，12人死亡
III|青石小学四十名学生发烧抽搐，原因待查
below|仓库起火，起火原因待查
below|两车相撞，2人受伤，原因说不清
I|工地塌方，32人被埋。
III|5日夜里，一列货车在矿山专用线脱轨，9节车厢掉道，无人伤亡，线路中断6小时。
II|一列货车在支线脱轨，9节车厢掉道，抢修了五日夜，线路才通。
below|致歉：今晨短信“化工园爆炸致15人死亡”系测试时误发，我市没有发生事故。
II|短信误发给了外地居民，但爆炸确已致15人死亡。
`;
it.each(gradedLines(TOLD))('tells what happened from what did not: %s "%s"', (level, text, title) => {
  expect(levelTold(text, title)).toBe(level);
});

it('gives the reason of the level where people are buried', () => {
  expect(read('青山工地坍塌，31人被埋。').because).toMatchObject([{ quote: '31人被埋' }]);
});
