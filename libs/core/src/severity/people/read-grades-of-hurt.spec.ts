import { SHIPPED_RULES } from '@huiying/fakes';
import { classify } from '../classify.js';

const of = (text: string) => classify({ text }, SHIPPED_RULES);

it.each([
  ['化工厂爆炸，造成2人死亡，收治伤员83人，其中危重症8人、重症45人、轻症30人。', 53, 83],
  ['化工厂爆炸，造成2人死亡，伤员中危重8人、重伤45人、轻伤30人。', 53, 83],
  ['化工厂爆炸，造成2人死亡，8人生命垂危、四十五人伤势严重。', 53, 53],
  ['化工厂爆炸，造成2人死亡，重伤45人，其中8人危重。', 45, 45],
  ['烧烤店爆炸，造成31人死亡，7人正在救治，危重1人、中度烧伤2人、轻症4人。', 1, 7],
])('adds up the injured as they are graded: %s', (text, serious, injured) => {
  expect(of(text).measures).toMatchObject({ seriouslyInjured: serious, injured });
});

it('reaches the row of fifty by the gravest and the grave together', () => {
  expect(of('化工厂爆炸，造成2人死亡，伤员中危重8人、重伤45人、轻伤30人。').severity).toBe('serious');
});

it('reads who was hurt among those who came out', () => {
  expect(of('煤矿瓦斯爆炸，当班49人中33人升井脱险（4人受伤），16人被困。').measures.injured).toBe(4);
});
