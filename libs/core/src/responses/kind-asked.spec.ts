import { answersOutright, leavesAskedOpen } from './kind-asked.js';
import { clausesOf } from './reply-clauses.js';

const leavesOpen = (question: string, reply: string): boolean => leavesAskedOpen(question, clausesOf(reply));

describe('what kind of answer is asked for', () => {
  it.each([
    [
      '枫桥菜市场的厕所什么时候能修好？',
      '枫桥菜市场的厕所是前年盖的，蹲位六个，瓷砖是白色的，去年换过一次门，门是木头的。',
      '枫桥菜市场的厕所下月底前修好。',
    ],
    [
      '社区食堂周日做不做晚饭？',
      '食堂在二楼，灶台四口，师傅来自本地，菜价贴在墙上，打饭的人从门口排起。',
      '周日做晚饭，五点半起。',
    ],
    [
      '为什么撤掉城西的邮筒？',
      '城西的邮筒漆成绿色，高一米三，漆面完好，拉走那天来了两个人，装上车就开走了。',
      '城西的邮筒一年收不到十封信，因此撤掉。',
    ],
    [
      '请问水库钓鱼证怎么办？',
      '水库周长九公里，水面开阔，鱼有七八种，周末游人不少，风景很美。',
      '凭身份证在水库管理站窗口办理。',
    ],
    [
      '古井巷的井盖归谁管？',
      '古井巷的井盖是圆的，铸铁，直径六十公分，上面有花纹，雨天有点滑。',
      '古井巷的井盖由供水公司负责。',
    ],
  ])('%s', (question, aside, answer) => {
    expect(leavesOpen(question, aside)).toBe(true);
    expect(leavesOpen(question, answer)).toBe(false);
  });

  it('needs no word of the question where the answer is brief', () => {
    expect(leavesOpen('老年大学的书法班还能报名吗？', '能。')).toBe(false);
    expect(leavesOpen('老年大学的书法班还能报名吗？', '名额已满，不能。')).toBe(false);
  });

  it('tells nothing of a complaint that asks for nothing', () => {
    expect(leavesOpen('河边的栏杆断了一截。', '河边的栏杆是石头的，雕着荷花。')).toBe(false);
  });

  it('does not take a reason given by the asker for one asked for', () => {
    expect(leavesOpen('建议河边加一盏灯，理由是天黑路滑。', '河边风景很美。')).toBe(false);
    expect(leavesOpen('店家不能以任何理由扣押金。', '河边风景很美。')).toBe(false);
  });

  it.each([
    ['旧书摊什么时候搬回来？', '新棚子搭好，十五号前都回来。', '旧书摊是十年前的五月摆起来的。'],
    ['为何停了夜班渡船？', '因为江心起了沙洲。', '船上有救生衣四十件。'],
    ['租公房一个月多少钱？', '一平方米三元。', '一栋六层，两个单元。'],
  ])('is given outright in whatever words: %s', (question, answer, aside) => {
    expect(answersOutright(question, clausesOf(answer))).toBe(true);
    expect(answersOutright(question, clausesOf(aside))).toBe(false);
  });
});
