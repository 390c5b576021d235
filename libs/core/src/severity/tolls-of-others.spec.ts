import { SHIPPED_RULES } from '@huiying/fakes';
import { parseInstant } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = parseInstant('2026-05-20')?.at;
const deaths = (text: string, title = '') => classify({ title, text, publishedAt }, SHIPPED_RULES).measures.deaths ?? 0;

describe('what is counted over a year beside an event is no toll of it', () => {
  it.each([
    ['昨日早高峰，一名外卖骑手在南湖路被罐车撞倒，骑手当场身亡。交警说，今年以来全市此类事故已死亡17人。', 1],
    ['葡萄牙公路自行车赛昨日发生意外，1名观众死亡。据介绍，该赛事举办以来已有超过30人丧生。', 1],
    ['昨日下午，一名少年在北塘水库溺亡。自2009年以来，该水库已有14人溺亡。', 1],
    ['前晚，城南一出租屋内夫妻二人煤气中毒死亡。入冬以来，全市共发生煤气中毒31起，死亡16人。', 2],
  ])('%s', (text, toll) => {
    expect(deaths(text)).toBe(toll);
  });

  it('stands where nothing else is told, as of many blasts in one day', () => {
    expect(deaths('巴格达当天发生11起连环爆炸，共造成140人丧生。')).toBe(140);
  });
});

describe('a drill, a film and a rule have no dead', () => {
  it.each([
    '“报告，现场发现9名遇难者！”昨日，县里举行危化品泄漏应急演练。',
    '电影《井底》今日首映，讲述29人遇难的矿难。',
    '重大事故，是指造成10人以上30人以下死亡的事故。',
  ])('%s', (text) => {
    expect(deaths(text)).toBe(0);
  });
});

describe('those who help, and those who were got out, are none of the dead', () => {
  it.each([
    ['三名村民被埋在窑洞里。乡里组织了80多人挖掘，傍晚挖通时，三人抱在一起，都已死亡。', 3],
    ['14人被压在棚下，民警把他们一一抬出，但值夜的赵某因伤势过重，在送医途中身亡。', 0],
    ['车间里7名工人被烧伤，7人中烧伤最重的焊工赵某，因器官衰竭于9日夜里去世。', 1],
    ['遇难人数成为33人。事故另造成118人受伤。傍晚，队员抱出一个男孩，他的父母都在遇难者之列。', 33],
    ['五名中学生在河边玩水，一个滑进深水，其余的手拉手去拉，结果一个也没有上来。', 5],
  ])('%s', (text, toll) => {
    expect(deaths(text)).toBe(toll);
  });

  it('counts a headline and the group told in full below it once', () => {
    const told = '昨天，五名中学生在河边玩水，一个滑进深水，其余的手拉手去拉，结果一个也没有上来。';
    expect(deaths(told, '五名中学生溺亡')).toBe(5);
  });
});
