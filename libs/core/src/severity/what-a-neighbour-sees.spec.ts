import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** States of affairs and counts of the tables as somebody tells them who was there, and what looks like them. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['especially-serious', '下面还压着三十多号人呢，楼整个趴了，挖机都进不去。'],
  ['serious', '矿上出事了，巷道堵了，我叔他们班十二个人还在里头，没一个出来。'],
  ['serious', '我们村边上那个化工厂漏了，味道呛死人，环保的人来测了说空气污染，一万两千多人全都撵到县城住学校去了。'],
  ['especially-serious', '全城没水两天多了，五十一个小时！水务公司说六万户都这样，主管爆了。'],
  ['serious', '从昨天早上八点到今天上午十点，地铁二号线一趟车都没有，说是隧道塌了一块。'],
  ['serious', '景区缆车卡在半山，一百一十几个人在天上挂了一整夜加一个白天，二十七个小时才下来完。'],
  ['especially-serious', '大桥塌了，国家高速从前天中午断到今天下午三点，五十一个小时了还没通。'],
  ['serious', '厂子炸了，烧得重的五十几个，都送省城烧伤科了，五十六个重伤，没死人。'],
  ['especially-serious', '讨薪，高速口堵了整整一上午加一下午，九个钟头车一辆没过。'],
  ['serious', '村里打群架，两边加一块儿二百四五十号人，锄头铁锹都上了。'],
  ['especially-serious', '县政府门口全是人，警察数过说有五千三百多，都是来反对建垃圾场的。'],
  ['serious', '孩子们吃了营养餐上吐下泻，全校一百一十多个进医院，有一个没救过来。'],
  ['serious', '打虫药是学校统一发的，吃完孩子当晚没了，家长都疯了。'],
  ['serious', '这怪病不光我们县有，隔壁两个县也有人得，医院查不出是啥。'],
  ['especially-serious', '水库垮了！就是省里那个重点大型水库，坝没了，下游都在跑。'],
  ['serious', '河堤开了个三十米的口子，洪水灌进镇子。'],
  ['serious', '市里自来水厂把取水口关了，江里全是柴油，城区都停水了。'],
  ['serious', '县城停水，说水源地被农药厂的废水污染，水厂不敢取水。'],
  ['serious', '边上那片滑坡要下来，政府说底下五百八十人有危险，都搬了。'],
  ['especially-serious', '地震了，晃得厉害，台网说7.0级，房子裂了好几道。'],
  ['serious', '六点三级地震，刚才整栋楼都在晃，台网速报的。'],
  ['serious', '运粮货车在京广线上掉了八节下来，线路断了二十六个钟头才通。'],
  ['especially-serious', '他们公司数据库被黑，一个多亿用户的身份证、手机号全在暗网上卖。'],
  ['serious', '火着了四天四夜了，林子还在烧，根本压不住。'],
  ['especially-serious', '林场大火离那个炸药库就剩六百米了，当兵的都上去了。'],
  ['serious', '苯车翻河里了，味道飘到下游，隔壁省的断面都超标了。'],
  ['relatively-serious', '塔吊整个倒下来了，吓死人，好在没砸着人。'],
  ['relatively-serious', '锅炉炸了，澡堂子房顶都掀了，没死人。'],
  ['below', '楼里电梯关了人，八个，困了两个多小时才放出来。'],
  ['below', '县政府门口全是人，保安数过说有五千三百多，都是来看灯会的。'],
  ['below', '脚下压着三十块石头，十分沉重。'],
  ['below', '文件下面还压着三十个名额的批条。'],
  ['below', '老板把工人撵到县城去住了，一万两千人的厂子空了。'],
  ['below', '水库垮了的谣言不要信，重点大型水库运行正常。'],
  ['below', '货车在京广线边的公路上掉了八节管子下来，铁路没受影响。'],
  ['below', '隔壁省断面水质达标，没有超标。'],
  ['below', '夜里十二点以后地铁一趟车都没有，打车太贵。'],
  ['below', '河堤开了个小口子放水灌溉，村民挖渠引水。'],
  ['below', '山坡上五百八十人有危险的说法不实，滑坡点无人居住。'],
  ['below', '停水两小时，六万户都这样，水务公司已恢复供水。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(severity === 'ordinary' || severity === 'none' ? 'below' : severity).toBe(level);
});
