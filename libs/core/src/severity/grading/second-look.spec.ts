import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';
import type { Judgement } from '../judgement.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const judge = (text: string): Judgement => classify({ text, publishedAt }, rules);

/** Told in words of nobody's list. */
const UNREAD = '矿上出事了！我哥那个班三十几号人都在下面，水没过了井底车场，救护队来了四拨，到现在一个也没接上来。';

/** Of its loss alone the table says 较大. */
const FIGURE_UNDER_EVERY_ROW = '粮库烘干塔着火,人员全部撤出。经核算火灾直接财产损失1,000万元。';

describe('a text that only sounds like 重大', () => {
  it('is proposed as 重大 where the rules graded nothing', () => {
    const { severity, strictest, soundsGrave, needsReview } = judge(UNREAD);
    expect({ severity, strictest, soundsGrave, needsReview }).toEqual({
      severity: 'serious',
      strictest: 'serious',
      soundsGrave: true,
      needsReview: true,
    });
  });

  it.each([
    ['where a figure was read and graded', FIGURE_UNDER_EVERY_ROW, 'relatively-serious'],
    ['where a text is longer than those that are learned from', UNREAD.repeat(7), 'none'],
  ])('only keeps the strictest deadlines open %s', (_, text, level) => {
    const { severity, strictest, soundsGrave } = judge(text);
    expect({ severity, strictest, soundsGrave }).toEqual({ severity: level, strictest: 'serious', soundsGrave: true });
  });

  it('says what was not found, and which sentence made it sound so', () => {
    const { because, reviewReasons } = judge(UNREAD);
    expect(because).toMatchObject([
      { rule: expect.stringContaining('未读到达到标准的数字'), quote: expect.stringContaining('救护队') },
    ]);
    expect(reviewReasons).toContain(because[0]?.rule);
  });

  it('is left to the rules where they read who died or was hurt', () => {
    expect(judge(`${UNREAD.slice(0, -1)}，医院说目前2人死亡。`).strictest).toBe('ordinary');
  });

  it('is none that the rules themselves hold for possibly 重大', () => {
    expect(judge('化工厂发生爆炸，居民称死伤惨重，具体人数不详。')).not.toHaveProperty('soundsGrave');
  });
});

it.each([
  '小区楼下的井盖丢了，晚上走路看不见，请尽快补上。',
  '昨晚菜市场一个摊位的油锅起火，十几分钟就被扑灭，没有人受伤，摊主说损失不大。',
  '公交车和电动车在路口蹭了一下，骑车人手擦破了皮，交警来了以后双方协商好就走了。',
  '隧道贯通了，三十几号人干了两年，今天终于会师，大家在洞口合影。',
])('an everyday matter does not: %s', (text) => {
  expect(['ordinary', 'none']).toContain(judge(text).strictest);
});
