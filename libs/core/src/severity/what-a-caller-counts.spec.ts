import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Bodies without the word, all of whom it was told counted behind, who is short at a roll call, who alone lived. */
const COUNTED: readonly (readonly [level: string, text: string])[] = [
  ['serious', '镇上的塑料厂着火，消防抬出来十一具，我在门口数的。'],
  ['serious', '花炮厂炸了，昨晚从厂房里抬出十二具，家属都在门口哭。'],
  ['below', '消防演练用的假人，抬出来十一具摆在操场上。'],
  ['below', '消防检查，着火的库房里抬出来灭火器十二具。'],
  ['serious', '村口老桥断了，中巴掉河里，车上人一个都没上来，司机加乘客一共十四个。'],
  ['serious', '塌方把工棚全埋了，里面的人都没了，加上做饭的一共十三个人。'],
  ['below', '楼塌了，里面的人都跑出来了，一共十四个。'],
  ['serious', '我是大巴上的乘客，车翻沟里了，旁边躺着的都没气了，交警数的是十二个。'],
  ['serious', '工厂放毒气，熏倒了六十多个工人，都拉到职业病医院去了。'],
  ['below', '厕所太臭，熏倒一大片，每天几百人抱怨。'],
  ['especially-serious', '快递公司的系统被人黑了，一亿多人的信息都卖出去了。'],
  ['serious', '油库的罐子着了，火一直没灭，附近三个村撤走六万多人。'],
  ['serious', '一列火车在京广线出轨，八节车厢翻在沟里，线路停了三十多个钟头。'],
  ['serious', '自建房烧了，房东说住了二十六个租客，跳下来活命的十五个，剩下十一个全闷死在楼道里。'],
  ['serious', '楼全塌了，一共挖出来十七个，十个没救了，七个送医院。'],
  ['below', '这病没救了，老人自己说的，家里十个人都劝他。'],
  ['serious', '学校宿舍着火了，老师在群里接龙点名，少了十三个孩子。'],
  ['below', '班里点名少了十三个孩子，原来是去参加运动会了。'],
  ['especially-serious', '栈道断了，掉下去一队人，导游说一车三十六个就她和司机活着。'],
  ['serious', '公交车冲进河里，医院说送来十五个，活的就三个。'],
];

it.each(COUNTED)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
