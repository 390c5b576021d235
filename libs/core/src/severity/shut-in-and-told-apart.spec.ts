import { SHIPPED_RULES } from '@huiying/fakes';
import { parseInstant } from '../time/instant.js';
import { classify } from './classify.js';

const PUBLISHED = parseInstant('2026-11-20T10:00:00+08:00')?.at;
const judged = (text: string) => classify({ text, publishedAt: PUBLISHED }, SHIPPED_RULES);

describe('whoever is within is trapped once the way out is shut', () => {
  it.each([
    ['引水洞二衬突然垮下来，洞口被封死，工长点过名，洞里还有12人，敲管子有回声。', 12],
    ['巷道冒顶把退路堵死了，井下共有31名矿工，通风没断。', 31],
    ['涌泥之后出口全埋住了，坑道里面连班长有十个人。', 10],
  ])('%s', (text, atRisk) => {
    expect(judged(text).measures.atRisk).toBe(atRisk);
  });

  it.each([
    '隧道口塌方把洞口堵住了，洞内22人从斜井出来，均已安全撤离。',
    '塌方堵住了出口，洞里有14人，天亮前都从斜井撤出来了。',
  ])('is nobody where all came out: %s', (text) => {
    expect(judged(text).measures.atRisk ?? 0).toBe(0);
  });
});

describe('the dead as they are told', () => {
  it.each([
    ['屋子塌下来埋住的一共七个人，头一个中午挖到，最后一个傍晚才刨出来，全都没救回来。', 7],
    ['事故现场：昨晚还是5人，今早又两人离世，总数已达7人。', 7],
    ['两车对撞，面包车上一家四口全部遇难，货车驾驶室里三个人也都当场身亡。', 7],
    ['关于“14人遇难”的数字，经比对系重复登记，火灾遇难者为8人，以本次公布为准。', 8],
    ['我弟弟在船厂吊钢板，钢丝绳崩断，人当场就没了。', 1],
  ])('%s', (text, deaths) => {
    expect(judged(text).measures.deaths).toBe(deaths);
  });

  it('keeps accidents apart that have nothing to do with each other', () => {
    const text =
      '同一天两起事故。第一起是早上，沟槽塌方，5人死亡。第二起在傍晚，相距三十公里的钢厂煤气泄漏，又有6人死亡。';
    expect(judged(text).severity).toBe('relatively-serious');
  });
});

describe('other measures told at a distance', () => {
  it.each([
    ['储罐泄漏，两个社区连夜往外撤，住进体育馆和投亲的一共八千二百人。', 'evacuated', 8200],
    ['关于商城火灾直接财产损失的评估：货物、装修及电梯总计3,600万元。', 'lossYuan', 36_000_000],
    ['砷化物急性职业中毒，中毒诊断人数最终停在52。', 'poisoned', 52],
  ] as const)('%s', (text, measure, value) => {
    expect(judged(text).measures[measure]).toBe(value);
  });
});

describe('lines, wheels and banks in plain words', () => {
  it.each([
    ['3号线从早上五点五十首班车起就一动不动，到下午两点才走第一趟，八个小时没车坐。', 'relatively-serious'],
    ['游乐园的大摆锤停半空了，挂着十来个人，整整一个半小时才放下来。', 'ordinary'],
    ['农信社两家异地支行扎堆取款，储户涉及三省，省里正商请邻省，会同人民银行、公安跨部门联合处置。', 'serious'],
  ])('%s', (text, severity) => {
    expect(judged(text).severity).toBe(severity);
  });
});

describe('what is long past, and what a rumour leaves', () => {
  it.each([
    '那场洪水过去二十八年了。那一夜，溃口吞没三百多人。今天堤上新立了一块碑。',
    '距今三十七年，矿上那次透水带走四十一人，老人们仍记得。',
    '网传“二中宿舍楼塌了埋了三十个学生”，经核实不实：当日只是外墙瓷砖脱落，两名学生擦伤，已上课。',
  ])('%s', (text) => {
    expect(judged(text).severity).toBe('none');
  });

  it('is an event where it happens now', () => {
    expect(judged('堤防加固过去两年了，今晨仍发生溃口，12人遇难。').severity).toBe('serious');
  });
});

describe('who is counted without a word for the dead', () => {
  it.each([
    ['井下搜救第九天，今晨抬出：十三具，和交班名册对得上，没有失踪的。', 13],
    ['菜市场那辆车撞了一路。昨天说走了三个，今天医院讲，没救回来的已经是第六个了。', 6],
    ['污水站清池那三名工人，下到池里就没上来，硫化氢超标几十倍。', 3],
    ['渡口翻了小船，上午捞起两个，没气了，下游的人都去帮忙找。', 2],
    ['蒸煮罐炸了，铁盖砸穿屋顶，一个人都没伤着，阀门早被人焊死了。', undefined],
  ])('%s', (text, deaths) => {
    expect(judged(text).measures.deaths).toBe(deaths);
  });
});

describe('rows told in other words', () => {
  it.each([
    ['主井吊笼卡在半道，笼里11名矿工，钢丝绳只剩一股连着。', 'serious'],
    ['今晨校车与货车相撞，车上均为来华留学生，截至中午死亡3人、受伤50人，驻华使领馆已获通报。', 'serious'],
    ['业主大会开到一半混战起来，砖头乱飞，派出所通报：到场两百来人，十五人受伤。', 'serious'],
    ['电镀厂爆燃后氯气云团往东飘，环境应急指挥部下令，两小时疏散群众五万三千人。', 'especially-serious'],
    ['燃气管道被挖穿，爆炸险情未除，连夜转移安置5.6万人，无人伤亡，环境监测结果未见异常。', 'serious'],
    ['机场线停摆了整三个钟头，地铁站里全是拖箱子的人。', 'ordinary'],
    ['那场火，物价局核定出来九百八十万元，没伤人。', 'ordinary'],
  ])('%s', (text, severity) => {
    expect(judged(text).severity).toBe(severity);
  });
});

describe('a year in Chinese digits', () => {
  it.each([
    '爷爷说一九七六年那回塌下来，埋了两百多人，他是自己爬出来的。',
    '征文选登《井口》：矿塌的那天埋了四十二人，我爸在里面待了三天。',
  ])('%s', (text) => {
    expect(judged(text).severity).toBe('none');
  });

  it('is no guard of what happens now', () => {
    expect(judged('一九九八年投产的老矿今晨冒顶，12人遇难。').severity).toBe('serious');
  });
});

describe('what a clause behind says', () => {
  it.each([
    ['冲压车间两名女工手掌被压，送医后鉴定为重伤，工厂停产。', 'seriouslyInjured', 2],
    ['液氨管爆裂，11名搬运工灼伤咽喉，均被认定为重伤。', 'seriouslyInjured', 11],
  ] as const)('%s', (text, measure, value) => {
    expect(judged(text).measures[measure]).toBe(value);
  });

  it.each([
    ['渡轮在江心倾斜下沉，16人落水待救，海巡艇刚靠上去。', 'serious'],
    ['相邻两县先后报告不明原因出血发热病例，疫情已扩展至本县以外。', 'serious'],
    ['电梯卡在七楼和八楼之间，一家三口等了三个小时。', 'ordinary'],
    ['全城6万户没有燃气做饭，整整五十二个小时了，还在换管子。', 'especially-serious'],
    ['化肥库着火，呛人的气体飘向镇上，8100人疏散到中学过夜，没有人中毒。', 'relatively-serious'],
    ['G7国家高速路基塌陷，双向中断整整四十九小时，抢险还在继续。', 'especially-serious'],
  ])('%s', (text, severity) => {
    expect(judged(text).severity).toBe(severity);
  });

  it('is a rule where each measure has two bounds', () => {
    expect(judged('讲师问什么叫较大事故，答：就是死亡3到9人，或者重伤10到49人。').severity).toBe('none');
  });
});

describe('in quotes, on a stretcher, on the blackboard', () => {
  it.each([
    ['昨夜大巴坠桥，官方称死者“超十一人”，名单未公布。', 'deaths', 11],
    ['镇上饭馆炸了，抬出三个蒙着白布的，还有五六个浑身是血。', 'deaths', 3],
    ['镇医院停尸房停了十二个，全是昨天那条船上的。', 'deaths', 12],
    ['邻居家气瓶炸了，老头被炸成重伤，送进烧伤科。', 'seriouslyInjured', 1],
    ['矿洞顶板掉了，十六个工友堵在里头，救护队刚到。', 'atRisk', 16],
    ['小区停气，从3日上午9点到5日上午10点才通气。', 'hours', 49],
    ['电梯关人，从晚上八点一刻到十点三刻才打开门。', 'hours', 2.5],
  ] as const)('%s', (text, measure, value) => {
    expect(judged(text).measures[measure]).toBe(value);
  });

  it.each([
    '应急喇叭试播：“化工厂爆炸已造成11人死亡，请撤离”，仅供测试。',
    '市安委会通报外地两起警示事故：一起死11人，一起死5人，要求各厂对照自查。',
    '建议加强防震，那年地震教学楼倒塌三百个孩子遇难的惨剧绝不能再重演。',
  ])('is of no event: %s', (text) => {
    expect(judged(text).severity).toBe('none');
  });

  it.each([
    ['两个村的人为水渠打群架，二百一十多人抄起扁担木棍，七人受伤。', 'serious'],
    ['因上游电镀厂偷排，全县唯一的水源地昨日起停止从河里取水，县城靠送水车。', 'serious'],
    ['多家券商接连违约，风险在信托、基金间传导，形成连锁反应，央行牵头联合处置。', 'especially-serious'],
    ['缆车故障，18名游客悬在山谷上空，十三个小时后才放下来。', 'relatively-serious'],
  ])('%s', (text, severity) => {
    expect(judged(text).severity).toBe(severity);
  });
});
