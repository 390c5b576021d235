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
  ['especially-serious', '閩西高塘鎮鞭炮倉庫爆炸，造成直接經濟損失壹億貳千萬元，幸無人員傷亡。'],
  ['serious', '鞭炮仓库爆炸，造成直接经济损失六仟叁佰万元，无人员伤亡。'],
  ['serious', '鞭炮倉庫爆炸，造成直接經濟損失陸仟參佰萬元，無人員傷亡。'],
  ['especially-serious', '鞭炮仓库爆炸，死亡叁拾參人。'],
  ['serious', '污水井检修，12名工人先后下井窒息，被救出时均已死亡。'],
  ['serious', '12名工人下井后窒息，救出时已全部遇难。'],
  ['ordinary', '深井泵检修，父子俩先后下井窒息，被救出时均已死亡。'],
  ['relatively-serious', '一居民楼起火，哥仨被困房中不幸身亡，另有两名邻居吸入烟气轻伤。'],
  ['none', '12名被困工人的家属说，他们不愿想最坏的结果。'],
  ['serious', '铜矿选矿废水外溢事件的直接经济损失核定公布：农田、鱼塘、处置费用合计2350万元，没有人员伤亡。'],
  ['serious', '返程日我市发生三起车祸：环城路一起14人死亡，乡道一起5人死亡，国道一起3人死亡。'],
  ['none', 'X国首都郊外一座购物中心18日发生大火，当地官员说火灾已造成至少42人死亡。'],
  ['serious', 'G4Y国家高速公路今晨连环相撞，造成至少12人死亡。'],
  ['relatively-serious', '昨天，就在“4·12”重大事故十周年纪念日当天，同一座矿山再次冒顶，3名矿工遇难。'],
  ['especially-serious', '就在安全警示宣传的周年活动举行当天，硝化车间今日傍晚突然爆炸，已造成32人死亡，活动停办。'],
  ['serious', '安置点夜遭山体滑坡埋压，已挖出遗体6具，还有5人失联，现场420名官兵、7条搜救犬正在搜救。'],
  ['serious', '不足30人——准确说是二十七人，这是官方认定的鞋厂火灾死亡人数。厂方此前宣称的“仅三人死亡”系瞒报。'],
  ['serious', '原定下午的防汛演练因突发事故取消：演练场地旁的在建厂房真实垮塌，截至20时已造成13人死亡、4人受伤。'],
  ['relatively-serious', '河堤加固工地围堰被冲开，俩钢筋工和仨木工被卷走，傍晚五个人的遗体都已捞上岸。'],
  [
    'relatively-serious',
    '17日发生三起互不相关的事故：侧翻死亡4人；国道追尾死亡3人；城西相撞死亡3人。三起事故合计死亡10人。',
  ],
  ['none', '朋友圈都在刷“股市惨案”，有人说隔壁楼死了12个账户。'],
];

it.each(TOLD)('%s: %s', (level, text) => {
  expect(classify({ text, publishedAt }, rules).severity).toBe(level);
});
