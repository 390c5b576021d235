import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string, title?: string) => classify({ title, text }, rules);

it.each<[string, Severity]>([
  ['小区停电，电梯里关着两个孩子，被关在电梯从8点10分一直等到10点25分。', 'ordinary'],
  ['长江干线某水道昨日零时起断航，今日凌晨2时恢复通航。', 'especially-serious'],
  ['厂房爆炸直接经济损失1亿零200万元。', 'especially-serious'],
  ['矿库泄漏入河，直接经济损失1,999.3万元，无人员伤亡。', 'relatively-serious'],
  ['尾砂库渗漏，废水淌进下游清溪，稻田和鱼塘都受了污染，直接经济损失估算800万元。', 'relatively-serious'],
  ['输油管被挖断，原油漫进滩涂湿地，初步评估直接经济损失2000万元，无人员伤亡。', 'serious'],
  ['危化品罐车翻进河里，苯酚泄漏，下游一万二千名群众被紧急转移，河水受到污染。', 'serious'],
  ['河道重金属污染，先后疏散沿岸居民5.2万人。', 'especially-serious'],
  ['污水排进河里，导致河里鱼群大量死亡，场面令人心痛。', 'none'],
  ['十几个人埋在下面，昨夜工地塌方了。', 'serious'],
  ['林火逼近一家危化品企业，距离不到1公里。', 'especially-serious'],
  ['收费站被讨薪的几百号人堵了，从早上七点堵到下午四点，九个小时一辆车都出不去。', 'especially-serious'],
  ['矿热炉漏炉，没伤着人，设备全毁，损失据厂方核算为0.68亿元。', 'serious'],
  ['昨天下午两点多，医院被一千多名讨说法的群众围了。', 'serious'],
  ['大巴翻沟里了，车上四十多人，听医院的朋友说已经走了十一个了。', 'serious'],
  ['渔船夜里被撞沉，船上11个人到现在一个没找着。', 'serious'],
  ['污水井里先后倒下五个人，拉上来已经没了心跳。', 'relatively-serious'],
  ['冷库漏氨，厂里把附近六万多居民都撤走了。', 'serious'],
  ['储罐泄漏，周边村子撤了一万一千人，现场恶臭，硫化氢泄漏仍未堵住。', 'relatively-serious'],
  ['黑客拖走了两千万条客户资料。', 'serious'],
  ['疫苗打完当晚，我侄子就没了，才四个月大。', 'serious'],
  ['去年刚搞过应急演练，今年就真出事了：昨晚冷库爆炸，当班的11个人没跑出来，全没了。', 'serious'],
  ['三十年前的今天那场大火，32人遇难，重温历史。', 'none'],
  ['男子在家中将邻居一家四口杀害，现已归案。', 'ordinary'],
  ['化粪池清掏，两名工人掉入池中死亡。', 'ordinary'],
  ['化粪池清掏，两名工人中毒死亡。', 'relatively-serious'],
  ['危岩体威胁1200余人的生命安全，需全部搬迁。', 'especially-serious'],
  ['预计未来12小时发生滑坡的可能性很大，可能威胁1200余人。', 'none'],
  ['已故职工十多人，全部死于肺癌，车间铅中毒严重。', 'none'],
])('grades "%s" as %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it('reads a plan by its title, whatever figures it names', () => {
  const text = '火场受害森林面积超过100公顷，或者造成10人以上死亡的，启动响应。';
  expect(judge(text, '某县森林火灾应急预案（修订）').severity).toBe('none');
});

it('counts a solution that was not found as nobody', () => {
  const { measures } = judge('岔路口交通事故不断，家长反映多次，都没有找到一个很好的解决办法。');
  expect(measures.missing).toBeUndefined();
});

it('takes a rhetorical question for no toll, not even a possible one', () => {
  const { strictest } = judge('上月一名瓜农被倒下的电杆砸死，难道还要多砸死几个人才能引起重视吗？路口又有人持刀伤人。');
  expect(strictest).toBe('ordinary');
});
