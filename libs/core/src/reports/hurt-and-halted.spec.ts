import { readDocument } from '../severity/text/document.js';
import { readConcern } from './concern.js';

const kindOf = (title: string, text: string) => readConcern(readDocument(title, text)).kind;

describe('readConcern', () => {
  it.each([
    ['incident', '值班信息', '纸厂污水池顶板垮落，一名检修工掉入池中，已拉出送医。'],
    ['incident', '快报', '凌晨二时许，冷库氨管法兰漏氨，已切断来源，三名工人眼部灼伤就医。'],
    ['incident', '', '岚江地铁1号线一列车迫停区间，乘客经隧道步行疏散，2人扭伤。'],
    ['incident', '化工园', '一储槽呼吸阀喷料，现场洒水稀释，一名巡检员吸入不适送医。'],
    ['incident', '', '商场通报：三号电梯急停，轿厢内六人困了四十分钟，一人晕厥送医。'],
    ['incident', '', '游乐园管理处：过山车半途停住，16名游客由工作人员沿步道引下，一人腿软摔倒擦伤。'],
    ['incident', '机场', '一架飞机降落时爆胎冲出道肩，旅客经滑梯撤离，三人轻伤。'],
    ['incident', '', '渡轮靠泊时撞上码头，乘客摔作一团，五人挫伤。'],
    ['incident', '', '硫酸罐车卸料软管脱落，酸液溅出，一名司机手臂灼伤，路面用石灰中和。'],
    ['incident', '高架轨道', '今早轻轨列车失电停在高架上，乘客在检修通道上走了八百米才出站，无人受伤。'],
    ['incident', '', '变电站变压器喷油，值班员面部灼伤送院。'],
  ])('reads an %s in a bulletin of few words: %s %s', (kind, title, text) => {
    expect(kindOf(title, text)).toBe(kind);
  });

  it.each([
    ['中和滴定', '高一化学课做盐酸与氢氧化钠中和实验，学生戴着护目镜读数。'],
    ['', '地铁2号线跨年夜延长运营四十分钟，末班加开四列。'],
    ['', '轻轨列车换上了新扶手，乘客说握着更暖和。'],
    ['', '锻炼时腿部拉伤怎么办：先冰敷二十分钟，抬高患肢，两天后再热敷。'],
  ])('and none where nobody came to harm: %s %s', (title, text) => {
    expect(kindOf(title, text)).toBe('none');
  });

  it.each([
    [
      'incident',
      '旧货市场大火 13家商户受损',
      '昨天21时许，旧货市场西区起了火，13家商户的货烧光了。消防部门称起火原因已展开调查，全区同类市场将于月底前检查完毕。',
    ],
    [
      'incident',
      '一酒店突发大火',
      '目击者称浓烟从三楼窗口涌出，消防车十分钟后赶到，住客已全部撤出。相关部门正在统计损失，后续情况将及时发布。',
    ],
    [
      'none',
      '这部剧在年轻人的市场大火了',
      '导演说没有想到会有这么多人喜欢，下一季已经开始筹备，演员阵容不变，明年春天与观众见面。',
    ],
    ['none', '家常红烧肉：大火收汁', '小火炖四十分钟，最后大火收汁，装盘前撒一把葱花。'],
  ])('reads %s of a headline: %s', (kind, title, text) => {
    expect(kindOf(title, text)).toBe(kind);
  });
});
