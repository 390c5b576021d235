import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';

const deathsOf = (text: string) =>
  classify({ text, publishedAt: new Date('2026-11-20T08:00:00Z') }, rules).measures.deaths;

const CRASH = '前天下午，南横东街一辆轿车失控冲向路边，撞坏路边的4辆轿车。';
const KILLED = '3月18日上午，丽景北街发生一起交通事故，一名环卫工被撞身亡。';

it.each([
  '此前，该地曾于2015年8月发生一起爆炸事故，造成165人遇难。',
  '网传“死了上百人”系谣言，警方已对造谣者立案调查。',
  '请不要相信“死亡30人”的传言。',
  '链接：2019年江苏响水“3·21”爆炸事故造成78人死亡。',
  '据统计，全市今年以来已发生火灾320起，死亡12人。',
  '据悉，全球每年约有125万人死于交通事故。',
  '《刑法》规定，造成3人以上死亡的，处三年以上七年以下有期徒刑。',
])('an accident shows no dead of others: %s', (sentence) => {
  expect(deathsOf(CRASH + sentence) ?? 0).toBe(0);
  expect(deathsOf(KILLED + sentence)).toBe(1);
});

it('shows one dead beside a number that nobody confirms', () => {
  expect(deathsOf(`${KILLED}有人说死了几十个，官方未证实。`)).toBe(1);
});

it('shows the driver who died, told in two words', () => {
  expect(deathsOf('昨晚松川坡一辆货车翻车，司机死亡。')).toBe(1);
});

it('still shows the dead of a text that is about an earlier event', () => {
  expect(deathsOf('2010年11月15日，胶州路高层公寓大火造成58人遇难。十六年后，本报记者回访幸存居民。')).toBe(58);
});
