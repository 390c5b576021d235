import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const measuresOf = (title: string, text: string) =>
  classify({ title, text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures;

it.each([
  ['渡船翻沉遇难人数升至18人', '又有1名伤者经抢救无效死亡，遇难人数升至18人，其中儿童5人。', 18],
  ['高速追尾爆燃 8人遇难', '2名重度烧伤的伤者昨日经抢救无效死亡，遇难人数由6人增至8人。', 8],
  ['33名失联村民均已遇难', '最后2名失踪人员的遗体被找到，至此，33名失联村民全部确认遇难。', 33],
  ['', '化肥厂爆炸已造成14人死亡。爆炸发生后，有官员曾估计死亡人数可能达到60至70人。', 14],
  ['', '公交车爆炸造成15人死亡。这是今年第二次，上次袭击发生在1月，那次袭击炸死了23人。', 15],
  ['', '发生在通勤列车上的7起连环爆炸造成90人死亡，625人受伤。', 90],
  ['', '居民看到有人跳窗，估计死了三十来个。市政府新闻办通报，火灾造成21人死亡。', 21],
  ['', '谢师宴后食物中毒的累计112人，其中一名81岁的老人因合并心脏病，经抢救无效于24日死亡。', 1],
  ['', '客车翻滚，2名未系安全带的乘客被甩出车外，当场死亡，其余6人受伤。', 2],
])('takes the toll of the event once: %s %s', (title, text, deaths) => {
  expect(measuresOf(title, text).deaths).toBe(deaths);
});

it.each([
  ['诊所火灾造成10人死亡，5人受伤。死者中有8名住院患者。', 5],
  ['爆竹厂爆炸后，目前仍有19名伤者住院治疗，其中5人烧伤面积超过70%。', 19],
])('counts the injured, not a share of them or of the dead: %s', (text, injured) => {
  expect(measuresOf('', text).injured).toBe(injured);
});
