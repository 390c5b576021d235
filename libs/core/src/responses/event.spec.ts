import { assessReply } from './assess-reply.js';

const suggested = (question: string, reply: string): boolean => {
  const { perfunctory, reasons } = assessReply(question, reply);
  return perfunctory || reasons.length > 0;
};

describe('a complaint is answered by something that happens', () => {
  it.each([
    [
      '体检中心把我的报告弄丢了。',
      '健康体检是早发现、早干预的有效手段，体检机构会严谨对待每位受检者的资料，为受检者提供周到的健康管理。',
    ],
    [
      '为什么我家的电价比邻居高？',
      '电价体系构成多元，不同用户类别之间存在差异，供电企业会诚信经营，让用户用上放心电、明白电。',
    ],
    ['旧衣回收箱被撬了。', '旧衣回收既节约资源又传递爱心，运营企业热心公益事业，市民的参与是对这项事业的鼓舞。'],
  ])('is none where a reply speaks of the matter as such: %s', (question, reply) => {
    expect(suggested(question, reply)).toBe(true);
  });

  it.each([
    ['巷口的配电箱门敞着。', '锁舌断了，电工拿铁丝先捆住。'],
    ['体检中心把我的报告弄丢了。', '报告夹在别人档案袋里，找着了，护士给您送去。'],
    ['水库边上有人炸鱼。', '水管所的人蹲守到天亮，炸鱼的被派出所带走，雷管来路还在追。'],
    ['业委会三年没换届。', '原业委会主任搬走，社区暂代，换届筹备组由楼长们推举，名单贴在各单元门上。'],
    ['为什么我家的电价比邻居高？', '您家登记的是商业用电，店铺关门后没有改回居民用电，带房本到营业厅改。'],
    ['路口凸面镜照不到来车。', '镜面角度偏向绿化带，养护班调正支架，镜脚加焊，转弯处另补夜光条。'],
    ['楼下健身房器械砸地太响。', '健身房按物业要求铺加厚胶垫，杠铃区移交给教练看管，夜间仅开放有氧区域。'],
    ['旧衣回收箱被撬了。', '箱子已拉走修锁，衣服没少。'],
    ['晒谷场被人占去停车。', '车主是租户，答应收稻那阵子不停，村里用石墩把场子围起来。'],
    ['洒水车专挑早高峰出来。', '洒水改在夜里，早高峰不洒。'],
  ])('is one, however plainly told: %s', (question, reply) => {
    expect(suggested(question, reply)).toBe(false);
  });
});

describe('a question that is no complaint', () => {
  it('may be answered by what holds in general', () => {
    expect(
      suggested('请问旧手机算什么垃圾？', '旧手机属于可回收物，电池鼓包的按有害垃圾投放，贵重零件由回收企业拆解提炼。'),
    ).toBe(false);
  });
});

describe('what else is no word of the case', () => {
  it.each([
    [
      'how a place is',
      '村里的账为什么不贴出来？',
      '青岭村地处县域西北，辖7个组，共312户1180人，以茶叶、毛竹为主导产业。',
    ],
    [
      'what others say they intend',
      '给河口村装个信号塔，电话老断。',
      '信号的事已同通信企业说过，企业表示会按照布局统筹安排，以企业安排为准。',
    ],
    [
      'a law where somebody is to look',
      '新铺的路面起皮，是不是料不行？请质检站检测。',
      '《公路法》规定，县级人民政府交通主管部门主管本行政区域内的公路工作。《建设工程质量管理条例》对参建各方的质量责任作了规定。',
    ],
    [
      'figures for all, and what follows on them',
      '市立医院彩超约到下月去了，增加点人手行吗。',
      '我市医疗事业长足发展。全市现有医疗机构412家，开放床位9600张。胸痛、卒中中心相继落成，名医工作室落户社区。',
    ],
    [
      'whose consent it takes',
      '门面的租约被街道卡住不给盖章，什么缘故？',
      '租约备案涉及税务、住建、消防、街道等多个部门，流程严谨，须层层把关。',
    ],
  ])('%s', (_, question, reply) => {
    expect(suggested(question, reply)).toBe(true);
  });
});

describe('a short answer', () => {
  it.each([
    ['听说西门外要建殡仪馆，是真的吗？', '不属实，那块地规划的是苗圃。'],
    ['听说学校要搬，是真的吗？', '目前没有接到学校搬迁的文件。'],
    ['请问老小区今年有哪些改造？', '今年改造11个老小区，涉及1,340户，名单贴在各社区。'],
    ['驾考排不上号。', '名额不够，全市一天放90个，您前面排着22人。'],
  ])('to what was asked is one: %s', (question, reply) => {
    expect(suggested(question, reply)).toBe(false);
  });
});
