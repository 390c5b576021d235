import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import { isMajor } from './severity.js';

const levelOf = (text: string) =>
  classify({ text, publishedAt: new Date('2026-11-20T08:00:00+08:00') }, rules).severity;

it.each([
  '我在大阪读书的，给家里报个平安，昨天那场仓库大火死了十九个，离我们学校远着呢。',
  '在曼谷打工的老乡们报平安了，昨夜那栋楼塌了死了三十多人，我们厂没事。',
  '在首尔旅游的我们没事，踩踏死了上百人，酒店离得远。',
])('whoever tells that they are well abroad tells of what happened there: %s', (text) => {
  expect(levelOf(text)).toBe('none');
});

it.each([
  '刚看完国庆档那部矿井题材的，透水那一段四十多个矿工没了，散场时我妈眼睛都红了。',
  '从电影院出来还在发抖，山火烧死了几十个消防员，导演真敢拍。',
  '昨晚点映那场，大桥垮塌死了六十多人的长镜头，特效太真了，值回票价。',
])('a film is no event: %s', (text) => {
  expect(levelOf(text)).toBe('none');
});

it.each([
  '说幼儿园砍死九个孩子的那条语音，造谣的人已经被拘留五天了，大家别再传了。',
  '群里说万达广场有人砍死七个，我朋友就是接警员，根本没接到警，都散了吧。',
])('what somebody was detained for making up did not happen: %s', (text) => {
  expect(isMajor(levelOf(text))).toBe(false);
});

it.each([
  '宣传栏抄写求助：死亡30人以上的是特别重大事故，那三十个整算不算？',
  '一次死亡10人以上就是重大事故，这条我老记混，谁有口诀？',
])('a rule that somebody asks about is no event: %s', (text) => {
  expect(levelOf(text)).toBe('none');
});

it.each([
  '在首尔留学的王某回国第二天，家里的烟花厂爆炸，死了十二个人，浏阳今天早上的事。',
  '刚从影城出来，商场三楼正在烧，消防说死了十一个人，就在我们南昌红谷滩。',
])('but what happened here is one all the same: %s', (text) => {
  expect(isMajor(levelOf(text))).toBe(true);
});
