import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify, classifyAll } from './classify.js';

const REPORTS = [
  '某工地坍塌，已致12人死亡，3人失联',
  '网传某厂爆炸死亡30人，经核实为谣言',
  '我们小区已经停水三天了，打电话没人管，请问什么时候能恢复？',
  '本周六文化馆有书法展，欢迎市民参观',
  '',
].map((text, i) => ({ title: i % 2 === 0 ? '情况' : '', text }));

it('judges texts together as each alone, whatever stands beside', () => {
  const alone = REPORTS.map((report) => classify(report, rules));
  expect(classifyAll(REPORTS, rules)).toEqual(alone);
  expect(classifyAll(REPORTS.toReversed(), rules)).toEqual(alone.toReversed());
  expect(classifyAll([], rules)).toEqual([]);
});
