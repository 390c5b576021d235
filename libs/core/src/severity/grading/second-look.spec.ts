import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';
import type { Judgement } from '../judgement.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const judge = (text: string): Judgement => classify({ text, publishedAt }, rules);

/** Told in words of nobody's list. */
const UNREAD =
  '矿上出事了！我哥那个班的人都在下面，水没过了井底车场，救护队来了四拨，到现在一个也没接上来，家属全跪在井口哭。';

describe('a text that only sounds like 重大', () => {
  it('keeps the strictest deadlines open and proposes no such level on it', () => {
    const { severity, strictest, soundsGrave, needsReview } = judge(UNREAD);
    expect({ severity, strictest, soundsGrave, needsReview }).toEqual({
      severity: 'ordinary',
      strictest: 'serious',
      soundsGrave: true,
      needsReview: true,
    });
  });

  it('says what was not found, and which sentence made it sound so', () => {
    const { because, reviewReasons } = judge(UNREAD);
    const doubt = because.at(-1);
    expect(doubt).toMatchObject({
      rule: expect.stringContaining('未读到达到标准的数字'),
      quote: expect.stringContaining('救护队'),
    });
    expect(reviewReasons).toContain(doubt?.rule);
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
