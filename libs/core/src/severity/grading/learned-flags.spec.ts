import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const judged = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T08:00:00Z') }, rules);

it('a state of affairs in nobody’s words is one by weights, with a sentence of it', () => {
  const { severity, because, needsReview } = judged(
    '我在陕西白河打鱼，前天水突然发红，死鱼漂一层，是我们这边尾矿漏出来的脏水。今天已经红到湖北郧西去了，那边打鱼的也打电话来骂。两个省都遭了殃，这一江水咋办？',
  );
  expect({ severity, needsReview }).toEqual({ severity: 'serious', needsReview: true });
  expect(because[0]).toMatchObject({ rule: '突发环境事件：跨省影响 → 重大', quote: expect.stringContaining('尾矿') });
});

it.each([
  '7日，洞庭湖水位仍在警戒线以下，3千名干部例行上堤巡查，各堤段运行平稳，未发现决口和重大险情。',
  '云岭热力公司一台35兆瓦的采暖锅炉昨晚爆炸，没有人受伤。全厂装机合计1200兆瓦，其余机组照常运行。',
])('is none where its own words deny it or a number would be needed: %s', (text) => {
  expect(['especially-serious', 'serious']).not.toContain(judged(text).severity);
});
