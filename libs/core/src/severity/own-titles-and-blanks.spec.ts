import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it('takes a first line that stands alone for the title', () => {
  expect(
    judge('一图读懂：安全生产事故分几级\n造成30人以上死亡，或者直接损失1亿元以上的，叫特别重大事故。').severity,
  ).toBe('none');
});

it('takes no field of a form for the title', () => {
  expect(
    judge('来电主题：租书店连载小说占道\n反映内容：今早纺织厂锅炉爆炸，4人死亡，请核实并尽快派人处理。').severity,
  ).toBe('relatively-serious');
});

it('quotes the words as they were written, with the blank', () => {
  const text = '两个村打起来了 县公安局说这起群体性械斗参与者230人左右 5人轻伤';
  const judgement = judge(text);
  expect(judgement.severity).toBe('serious');
  for (const { field, start, end, quote } of judgement.evidence) {
    expect(field).toBe('text');
    expect(text.slice(start, end)).toBe(quote);
  }
});

it('counts nobody as gathered who put a name to a petition', () => {
  expect(judge('近千名农民摁着手印联名反映征地补偿，多次上访维权。').strictest).not.toBe('serious');
});
