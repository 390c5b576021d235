import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const judged = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T08:00:00Z') }, rules);

it('a state of affairs in nobody’s words is one by weights, with a sentence of it', () => {
  const { severity, because, needsReview } = judged(
    '我们这边的尾矿漏了，脏水顺江下去，红到了湖北那边，对岸打鱼的打电话来骂。省界断面两边的鱼都翻了白，两个省都在捞死鱼。',
  );
  expect({ severity, needsReview }).toEqual({ severity: 'serious', needsReview: true });
  expect(because[0]).toMatchObject({ rule: '突发环境事件：跨省影响 → 重大', quote: expect.stringContaining('两个省') });
});

it.each([
  '7日，洞庭湖水位仍在警戒线以下，3千名干部例行上堤巡查，各堤段运行平稳，未发现决口和重大险情。',
  '云岭热力公司一台35兆瓦的采暖锅炉昨晚爆炸，没有人受伤。全厂装机合计1200兆瓦，其余机组照常运行。',
])('is none where its own words deny it or a number would be needed: %s', (text) => {
  expect(['especially-serious', 'serious']).not.toContain(judged(text).severity);
});
