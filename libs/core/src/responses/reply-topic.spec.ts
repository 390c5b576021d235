import { assessReply } from './assess-reply.js';

const isOffTopic = (question: string, reply: string): boolean =>
  assessReply(question, reply).reasons.includes('off-topic');

/** One pair a line: what was asked | an answer in other words | figures of an office's work for all. */
const PAIRS = `
小区里流浪狗成群，能不能安排人来抓？|捕犬队11月8日夜里已捕走6只，送收容基地，周末再来一次，发现可打8872210。|今年以来全市累计开展城市管理专项行动43次，出动执法人员2.1万人次，规范经营门店8600家，受到上级表彰。
为什么我家门口的公交站总是等不到车？|25路因缺驾驶员今年8月起由8辆减为5辆，现已招到4人，12月1日起恢复8分钟一班。|我市共有营运线路97条，从业人员3400名，年客运量8600万人次，被评为全国先进单位。
新修的路没半年就裂了，质量是怎么验收的？|竣工时抽检压实度12点，其中K1+200处94.6%，未达96%的设计值，已要求施工单位12月5日前铣刨重铺，费用由其出。|去年全县新建农村公路380公里，改造危桥17座，完成投资6.2亿元，总量位居全省前列。
企业排放刺鼻气味，一到半夜就闻到，请处理。|11月6日凌晨1时到厂检查，活性炭三个月未换，非甲烷总烃超标1.7倍，已责令停产更换并立案。|截至目前全市优良天数比例达94%，累计淘汰锅炉860台，植树230万株，先后荣获国家级称号5项。
路边摊占道，下班根本走不动，请城管管一管。|这条街从今天起每天17时到21时派两名队员定岗，14个摊位已搬到惠民市场B区，免收三个月摊费。|我局现有干部职工310人，下设中队12个，近三年获得市级以上荣誉46项，办结率达99%。
我妈的慢性病门诊卡什么时候能办下来？|材料11月3日收到，已过初审，专家组28日集中评审，通过的12月1日起生效。|我市基本医保参保人数突破四百八十万，基金累计结余位居全省前列，连续五年获评先进单位，群众满意率达98%。
河边钓鱼的人把鱼饵袋到处扔，能不能管？|能管。保洁船改为早晚各一趟，岸边放了12个桶，昨天抓到两人，各罚50元。|全县共落实河长320名，累计巡河1.6万次，清理垃圾900余吨，水质达标率保持100%，获评美丽河湖。
危房改造申请报了半年没动静。|县住建局10月28日鉴定为C级，批了2.3万元，村里12月开工，工匠已定。|全县累计建成保障性住房4200套，惠及1.3万人，完成年度目标任务的118%，位居全市第二。
再次反映医院停车难，上次的答复没用。|西院120个车位11月1日开了，门口改单行，早高峰保安两人指挥，上周平均等12分钟。|我院现有在职职工1280人，开放床位1100张，年门诊量96万人次，被授予省级文明单位。
儿童医院挂不上号，为什么放号那么少？|专家号从每天60个减到40个，是因为两名医生外派到11月底，12月恢复；普通号当天不限量。|我院现有省级重点专科6个，副高以上职称210名，累计完成手术3.9万台，区域排名跃居全省第三。
乡道塌了一个大坑，已有两辆摩托车摔倒。|这条路属县道，归县公路中心管养。已先围挡并设警示灯，同时把件转给该中心，对方答复9日铺填，值班电话5550155。|全县新建改建公路640公里，改造危桥29座，累计投入9.8亿元，总里程位居全市前列。
我的医保报销怎么还没到账？|材料11月2日初审退回一次，缺出院小结，补上后五天入账。|我市参保率持续稳定在百分之九十七以上，基金运行平稳，全市已建成服务站点一百余个。
`;
const pairs = PAIRS.trim()
  .split('\n')
  .map((line) => line.split('|') as [question: string, answer: string, record: string]);

describe('an answer with dates, findings or measures', () => {
  it.each(pairs)('is on topic in whatever words it is told: %s', (question, answer) => {
    expect(assessReply(question, answer).reasons).toEqual([]);
  });
});

describe('what an office counts of its work for all', () => {
  it.each(pairs)('answers nobody: %s', (question, _, record) => {
    expect(isOffTopic(question, record)).toBe(true);
  });

  it.each([
    ['今年我市医保参保率是多少，覆盖了几个区？', '我市参保率达97%，全市已建成服务站点120个，覆盖9个区。'],
    [
      '办卡网点太少，能不能多设几个充值点？',
      '全市现有充值网点800个，其中自营网点7个，银行网点123个，报刊亭充值点670个。',
    ],
  ])('answers who asked for it: %s', (question, record) => {
    expect(isOffTopic(question, record)).toBe(false);
  });

  it('answers with a date to come', () => {
    const reply = '我院现有CT机3台，去年完成检查9万人次，第四台12月5日前装好，预约缩短到三天。';
    expect(isOffTopic('预约检查要排十天，能不能快一点？', reply)).toBe(false);
  });
});

describe('an answer to another letter', () => {
  it.each([
    [
      '村里的水渠去年塌了十几米，下游四十亩农田浇不上，请派人看看怎么修补。',
      '图书馆新馆已经落成，藏书五十万册，设有少儿阅览室、自习室和讲座厅，周二至周日九时至二十一时开放。',
    ],
    ['补办社保卡需要本人到场吗？', '我市今年计划造林三万亩，绿化荒山，修复湿地两处，建设口袋公园二十个。'],
  ])('is off topic, whatever hours it names: %s', (question, reply) => {
    expect(isOffTopic(question, reply)).toBe(true);
  });
});
