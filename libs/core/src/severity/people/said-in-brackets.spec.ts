import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Measures } from '../measures.js';

const measured = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T02:00:00Z') }, rules);

it.each<[string, Measures]>([
  ['煤矿透水死亡（均为井下矿工）11人。', { deaths: 11 }],
  ['尾矿库溃坝，遇难（均系当班职工）12人，受伤（含轻微伤）6人。', { deaths: 12, injured: 6 }],
  ['爆炸已确认死亡（含医院抢救无效死亡）12人。', { deaths: 12 }],
  ['厂房爆燃，重伤（含急性工业中毒）52人。', { seriouslyInjured: 52 }],
  ['酒店火灾，死亡（截至今日10时）13人。', { deaths: 13 }],
  ['瓦斯爆炸，受伤（多为烧伤）31人，死亡（不含失踪）7人。', { injured: 31, deaths: 7 }],
])('a toll is read past what a bracket says of those it counts: %s', (text, measures) => {
  expect(measured(text).measures).toMatchObject(measures);
});

it.each([
  '地震灾情：死亡（含失踪）31人，受伤200余人。',
  '煤矿透水死亡(含失联)人数为31人。',
  '山洪遇难者（包括下落不明人员）31人。',
  '泥石流死亡人数（含失踪）：31人',
  '洪灾因灾死亡（失踪）31人。',
])('the dead and those who are missing are one number, to be looked at: %s', (text) => {
  expect(measured(text)).toMatchObject({ measures: { missing: 31 }, needsReview: true });
});

it.each(['工厂爆炸，受伤（均无生命危险）11人。', '客车侧翻，轻伤（无生命危险）11人。'])(
  'nobody died because a bracket names death: %s',
  (text) => {
    expect(measured(text).measures.deaths ?? 0).toBe(0);
  },
);

it.each([
  ['坍塌事故：死亡人数：12人 受伤人数：5人', { deaths: 12, injured: 5 }],
  ['煤矿爆炸 死亡人数：11 受伤人数：5', { deaths: 11, injured: 5 }],
  ['爆炸快报 失联人数：3人 遇难人数：4人', { missing: 3, deaths: 4 }],
])('each figure of a row belongs to the heading before it: %s', (text, measures) => {
  expect(measured(text).measures).toMatchObject(measures);
});
