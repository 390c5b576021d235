import { SHIPPED_RULES } from '@huiying/fakes';
import { classify } from '../classify.js';

const judged = (text: string) => classify({ text }, SHIPPED_RULES);

it.each([
  ['某市一处厂房垮塌，52人被埋压在内，事故共造成21人遇难，31人受伤。', 0],
  ['某县一栋居民楼倒塌，46人被困。随着最后一名被困人员被救出，救援工作结束，22人遇难。', 0],
  ['某县一栋居民楼倒塌，46人被困，22人遇难，搜救工作全面结束。', 0],
  ['某县一栋居民楼倒塌，46人被困，目前22人遇难，搜救工作仍在进行。', 24],
  ['某县一栋居民楼倒塌，46人被困，搜救尚未结束，已有22人遇难。', 24],
])('%s leaves %i in danger', (text, left) => {
  expect(judged(text).measures.atRisk ?? 0).toBe(left);
});

it('takes those who did not come up when the search ended for no less than they were', () => {
  expect(judged('煤矿透水第五天，指挥部宣布搜救结束，三十四名矿工没能升井。').severity).toBe('especially-serious');
});

it.each([
  ['某市一工厂爆炸，失联的5人中已找到3人，均已遇难，2人仍失联。', 2, 3],
  ['某市一工厂爆炸，5人失联。目前3人已找到，均已遇难，2人仍失联。', 2, 3],
  ['某市一工厂爆炸，失联的12人中已找到2人，均已遇难，10人尚未找到。', 10, 2],
  ['某市一工厂爆炸，失联的5人中已找到3人，均已遇难。', 0, 3],
])('%s: %i are missing still', (text, missing, deaths) => {
  expect(judged(text).measures).toMatchObject({ missing, deaths });
});
