import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Sums told in their parts, who was heard of after all, first estimates of an area, what came the day after a memorial. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '团雾中多车连环相撞，官方发布伤亡数字为12死26伤，救援通道已打通。'],
  ['serious', '化工厂爆炸，伤亡人数为十一死四十伤。'],
  ['relatively-serious', '化工厂爆炸，死伤数为4死26伤。'],
  ['ordinary', '化工厂爆炸，伤亡12人，死亡2人，其余轻伤。'],
  ['relatively-serious', '应急局副局长说：“这次塌方死亡的人数应该在3到5人之间，其他人都找着了。”'],
  ['serious', '某煤矿塌方，死亡人数应该是12人。'],
  [
    'relatively-serious',
    '滑坡搜救收官。先前列为失联的7人中5人已证实在外务工、平安无事，另2人确认遇难，加上早先找到的6具遗体，共8人死亡。',
  ],
  ['relatively-serious', '柏林湾电镀园酸雾外泄污染周边大气，街道疏散居民9800人，没有人中毒。'],
  ['none', '德国柏林一处电镀园酸雾外泄，疏散居民9800人。'],
  [
    'relatively-serious',
    '初报受害森林面积130公顷系估测，复核后最终认定此次森林火灾受害森林面积为87公顷，没有人员伤亡。',
  ],
  ['serious', '初报受害森林面积130公顷，复核后最终认定此次森林火灾受害森林面积为157公顷，没有人员伤亡。'],
  ['serious', '就在南坡矿难二十周年的次日，相邻的二矿今晨发生瓦斯爆炸，矿方证实井下14名矿工全部遇难。'],
  ['none', '南坡矿难二十周年，家属在井口祭奠当年遇难的14名矿工。'],
  ['relatively-serious', '先是朋友圈在刷“股市惨案”，下午真正的惨案来了：证券大厦外墙吊篮坠落，3名保洁工人当场死亡。'],
  ['none', '朋友圈都在刷“股市惨案”，有人说隔壁楼死了12个账户。'],
];

it.each(TOLD)('%s: %s', (level, text) => {
  expect(classify({ text, publishedAt }, rules).severity).toBe(level);
});
