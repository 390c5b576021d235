import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const judged = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T08:00:00Z') }, rules);
const WIDELY = '措辞与重大以上事件的报告相近，按较宽的读法定级，请核实';

/** Nobody's list has the words around these numbers. */
it.each([
  [
    'especially-serious',
    'deaths',
    35,
    '昭通我外婆家后山昨晚垮下来，泥石流把半个寨子吃了。挖了一天，刨出来三十五个，没得一个还睁眼，我幺舅也在里头。',
  ],
  [
    'serious',
    'evacuated',
    23_000,
    '印染厂的污水池溃了，毒水漫到村口，味道冲得人吐。绍兴这几个村都在往外送人，社工报的总数是两万三千人已经走了。',
  ],
])('%s: a number that no reader knows is %s by weights', (severity, measure, value, text) => {
  const { reviewReasons, measures, ...judgement } = judged(text);
  expect(judgement.severity).toBe(severity);
  expect(measures).toMatchObject({ [measure]: value });
  expect(reviewReasons).toContain(WIDELY);
});

it.each([
  '公司搬家那天下着大雨，老张把库房点了一遍，三十五箱图纸一箱没少，他蹲在门口抽烟，说这辈子没搬过这么多纸。',
  '浙江宁波六十名工人，3日从发生急性氯气中毒的车间安全撤出，无人中毒，仅一名维修工送医。',
  '超市周年庆门口从早站到晚，保安自己拿喇叭说来了六千多人，鸡蛋一人限领两板，临湘市府广场这家店生意真好。',
])('counts nobody lost who is not: %s', (text) => {
  expect(['none', 'ordinary']).toContain(judged(text).severity);
});
