import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';
import type { Measures } from '../measures.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const measuresOf = (text: string): Measures => classify({ text, publishedAt }, rules).measures;

describe('a figure told anew with its number alone', () => {
  it.each([
    ['起火仓库的直接财产损失起初匡算为3600万元，经第三方复核，确定为7120万元。', { lossYuan: 71_200_000 }],
    ['厂房爆炸的直接经济损失最先报4100万元，核定书今天送达，数额为8650万元。', { lossYuan: 86_500_000 }],
    ['村民聚集讨要征地款，昨日估算参与人数三百，今天调取录像后确定有1700余人。', { participants: 1700 }],
    ['食堂就餐者食物中毒，中毒人数一开始是38人，两轮筛查后变成了112人。', { poisoned: 112 }],
    ['矿难死亡人数由最初的8人，经DNA比对后更正为11人。', { deaths: 11 }],
  ])('%s', (text, told) => {
    expect(measuresOf(text)).toMatchObject(told);
  });

  it.each([
    ['爆炸造成4人死亡，现场救援人员增至120人。', { deaths: 4 }],
    ['起火仓库直接财产损失3600万元，保险公司最终赔付金额为7120万元。', { lossYuan: 36_000_000 }],
    ['翻车造成9人死亡，医院收治人数为26人。', { deaths: 9 }],
  ])('not what counts something else: %s', (text, told) => {
    expect(measuresOf(text)).toMatchObject(told);
  });
});
