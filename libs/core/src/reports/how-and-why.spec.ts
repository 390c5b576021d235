import { readDocument } from '../severity/text/document.js';
import { readConcern } from './concern.js';

const kindOf = (title: string, text: string) => readConcern(readDocument(title, text)).kind;

describe('readConcern', () => {
  it.each([
    ['红薯怎么蒸更甜', '红薯洗净别切，冷水上锅，大火烧开转小火四十分钟，焖十分钟再开盖。'],
    ['为什么冬天窗户会起雾', '屋里又暖又湿的空气碰到冷玻璃，水汽凝成小水珠，看着就像一层雾。'],
    ['月亮为什么会跟着人走', '月亮离我们太远，人走动时视角几乎不变，所以看上去它一直跟着。'],
    ['旧羽绒服怎样洗才蓬松', '温水加中性洗涤剂浸泡二十分钟，轻轻按压，晾干后用衣架拍打。'],
    ['多肉一周浇几次水', '秋天十天一次，浇透为止，盆底不积水，叶片发皱再补一点。'],
    ['豆浆为何容易溢锅', '豆浆里有皂苷，受热到八十多度就起泡，这时还没真正煮开，转小火再煮五分钟。'],
    ['跑完步腿酸怎么缓解', '慢走五分钟再拉伸小腿和大腿前侧，各三十秒，晚上用热水泡脚，第二天就松快。'],
    ['绿萝叶子发黄是什么原因', '多半是浇水太勤，根闷着了。换一盆松些的土，放到散光处，半个月能缓过来。'],
    ['螃蟹为什么横着走', '螃蟹的腿关节只能向下弯，左右伸展最省力，横着走反而最快。'],
    ['毛衣起球怎么去', '把毛衣平铺，用旧剃须刀顺着一个方向轻轻刮，再用胶带粘一遍就干净了。'],
  ])('takes how something is done or comes about for nobody’s trouble: %s %s', (title, text) => {
    expect(kindOf(title, text)).toBe('none');
  });

  it.each([
    ['complaint', '为什么三楼以上总没水', '我们小区三楼以上每天晚上七点以后就没水，加压泵坏了一个月了，物业说等配件。'],
    ['question', '儿子户口怎么迁', '结婚后想把儿子的户口从石棠县迁到青禾区，要带哪些材料，多久能办好？'],
    ['complaint', '为什么公交改道不通知', '18路昨天起不走文庙了，站牌也没贴，老人在站台白等一个钟头。'],
    ['question', '居住证怎么续', '居住证下月到期，网上签注的入口找不到，去哪里办？'],
    ['complaint', '暖气片为何一半热一半凉', '交了全年的费，报修三次只来看一眼，家里十五度。'],
    ['complaint', '菜场的秤怎么总差二两', '买三斤排骨回家一称两斤八，找摊主说是水分蒸发，换了几家都这样。'],
  ])('but reads a %s in a title of how and why: %s %s', (kind, title, text) => {
    expect(kindOf(title, text)).toBe(kind);
  });
});
