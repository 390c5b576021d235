import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Those who came to help beside those they came for, men and women, all but those in care, burns told as severe, crushed in a crowd, accidents told to be of years ago. */
const DEAD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '市场大火扑灭，3名消防员牺牲，8名群众死亡。'],
  ['serious', '油库火灾致消防员牺牲4人，职工死亡7人，起火原因待查。'],
  ['serious', '厂房爆燃，9名工人遇难、2名民警殉职。'],
  ['serious', '火灾已造成11人遇难，3名消防员牺牲。'],
  ['relatively-serious', '火灾致9人死亡，其中3名消防员牺牲。'],
  ['relatively-serious', '火灾中2名消防员牺牲，5名群众死亡。'],
  ['serious', '烟花作坊爆炸，男性死者5名、女性死者6名，身份已核实。'],
  ['serious', '作坊爆炸，男性死者5名、女性死者6名，共11人。'],
  ['especially-serious', '旅游大巴坠崖，车上36人，除5人送医抢救外，其余全部遇难。'],
  ['serious', '中巴翻进水库，车上15人除3人受伤住院外，其他人全部遇难。'],
  ['ordinary', '大巴侧翻，车上36人，除5人受伤外，其余均安全。'],
  ['ordinary', '大巴侧翻，车上36人除了5人受伤外，均无大碍。'],
  ['serious', '罐车爆燃致53人严重烧伤，分送三家医院。'],
  ['serious', '车间闪爆，51名工人大面积烧伤，正在抢救。'],
  ['relatively-serious', '车间闪爆，48名工人严重烧伤，无人死亡。'],
  ['ordinary', '车间闪爆，53名工人烧伤，无人死亡。'],
  ['serious', '庙会踩踏事故，挤死十一人，伤者多为学生。'],
  ['below', '早高峰地铁挤死了，3个人都没上去车。'],
  ['especially-serious', '列车相撞，死亡人数已达三十有余，搜救尚未结束。'],
  ['below', '矿难遇难的13名矿工家属领到抚恤金，事故发生在三年前。'],
  ['below', '慰问矿难遇难的13名矿工家属，这是三年前的事故。'],
  ['serious', '这是三年前建成的厂房，昨晚起火致11人死亡。'],
  ['serious', '火灾造成成年人死亡8名、未成年人死亡3名。'],
  ['serious', '罐车爆炸，2名司机死亡，路边商贩9名死亡。'],
  ['relatively-serious', '罐车爆炸，1名司机死亡，路边商贩5名死亡。'],
  ['serious', '食堂煤气罐爆炸，员工死7名，家属死3名。'],
  ['serious', '锅炉爆炸，蒸汽烫死工人11名。'],
  ['serious', '轨道车溜逸，撞死轨行区作业人员12名。'],
  ['serious', '市卫健委：爆炸事故住院伤员中危重伤员52人。'],
  ['serious', '油气管线爆燃，沿街商户死亡人数累积到18。'],
  ['especially-serious', '地震死亡人数突破三百大关。'],
  ['especially-serious', '客轮沉没，船上107人，至今获救者仅62人。'],
  ['below', '某国首都一夜总会大火致59人死亡。'],
];
const BELOW = 'below';
const isBelow = (level: string): boolean => level === 'none' || level === 'ordinary';

it.each(DEAD)('grades as %s: %s', (level, text) => {
  const { severity } = classify({ title: '', text, publishedAt }, rules);
  expect(level === BELOW ? isBelow(severity) : severity === level, severity).toBe(true);
});
