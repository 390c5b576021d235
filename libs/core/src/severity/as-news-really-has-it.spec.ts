import { SHIPPED_RULES } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const at = (day: string) => instantOf(Date.parse(`${day}T08:00:00Z`));
const level = (text: string, title = '', day = '2026-11-20') =>
  classify({ title, text, publishedAt: at(day) }, SHIPPED_RULES).severity;

const injured = (text: string) => classify({ text }, SHIPPED_RULES).measures.injured;
const missing = (text: string) => classify({ text }, SHIPPED_RULES).measures.missing;
const deaths = (text: string) => classify({ text }, SHIPPED_RULES).measures.deaths;

describe('an earthquake whose name is known from another year', () => {
  const ANEW = '11月20日8时12分，四川阿坝州汶川县发生6.5级地震。截至12时，汶川地震已造成60人死亡，180人受伤。';
  it('is graded when the earth shakes there anew', () => {
    expect(level(ANEW)).toBe('serious');
    expect(level(ANEW, '汶川地震已致60人死亡')).toBe('serious');
  });

  it('is the past otherwise, unless the report is of that year', () => {
    const toll = '汶川地震遇难67183人，受伤361822人。';
    expect(level(toll)).toBe('none');
    expect(level(toll, '', '2008-05-28')).toBe('especially-serious');
  });

  it('has landslides that are not counted by their own table', () => {
    expect(level('泸定地震指挥部10日通报，遇难者已有88人，另有30人失联。地震还诱发多处滑坡、崩塌和堰塞湖。')).toBe(
      'serious',
    );
  });
});

it.each([
  ['serious', '漳州东山渔船11日在台湾海峡中部沉没，船上13人落水，2名渔民获救报警，另外11人失联。'],
  ['none', '台湾花莲近海渔船沉没，11人失联。'],
  ['especially-serious', '21日，一架客机由昆明飞往广州，已确认坠毁。机上共132人，旅客123人、机组9人。'],
  ['especially-serious', '一架客机坠毁在山区，机上载有96人'],
  ['serious', '沭阳县水厂取水口2日被不明污水污染，城区供水被迫关闭。到4日上午8时，20万人断水已超过40小时。'],
  ['ordinary', '遊樂場昨晚機動遊戲失靈，六名遊客困在三十二米半空，前後用了七個小時，到凌晨六人全部獲救。'],
  ['ordinary', '6日16时接报，有人困在下水道，1名工人下井被困，送医后抢救无效死亡，另外2人仍在治疗。'],
  ['none', '一次死亡10人以上不到30人的是重大事故；3人以上不到10人的是较大事故；不到3人的是一般事故。'],
  ['none', '两市近4800只个股下跌，板块血流成河，杠杆资金踩踏加剧波动，市值一日蒸发逾310亿元。'],
  ['none', '昨天那家的新本《孤岛十二人》太绝了，开局全岛失联，一晚上死了七个，凶手居然是医生。DM演技炸裂。'],
  ['serious', '就村镇银行线上存款无法提取一事，五省金融监管、公安部门已于10月19日成立跨省协调处置工作组。'],
  ['none', '“喂119吗，化工厂炸了，死了好多人！”消防车到场发现一切如常。谎报警情浪费的是别人的救命时间。'],
])('is %s: %s', (severity, text) => {
  expect(level(text)).toBe(severity);
});

it('is nothing where the headline says that it was made up', () => {
  const told = '近日微信群里传的“小区十人被杀”并不存在，辖区没有这样的案件。李某已被行政拘留。';
  expect(level(told, '鞍山一小区“十人被杀”？警方：造谣')).toBe('none');
  const filmed = '朋友圈流传“这学校刚杀死了一个人”的视频。黄某录制了该学院有杀人案的假警情，已被行政拘留。';
  expect(level(filmed, '男子编造校园杀人视频被拘')).toBe('none');
});

it('is not food poisoning where that was excluded for all', () => {
  const ill = '午餐后87名学生呕吐腹泻送医。疾控中心通报，不是食物中毒，是诺如病毒感染，发病87人。';
  expect(classify({ text: ill }, SHIPPED_RULES).eventType).not.toBe('food_poisoning');
});

it.each([
  [
    'none',
    '24小时消防共接处警869起',
    '6时至29日6时，全省消防共接处警869起，其中火灾扑救216起，疏散遇险人员340人，救助被困群众24人。',
  ],
  ['none', '5月1日全国接待游客2319.7万人次 未发现大规模人员聚集', '各地景区限量、错峰，未发现大规模人员聚集情况。'],
  [
    'none',
    '潜逃三十二年 一命案逃犯落网',
    '1989年两家争执，前来劝架的村民王某被捅伤，抢救无效死亡。日前，民警将彭某抓获。',
  ],
  [
    'none',
    '召回110912辆汽车 有起火风险',
    '汽车公司决定自即日起召回部分汽车，共计110912辆，燃油渗漏，车辆有起火的风险。',
  ],
  ['none', '16只候鸟中毒身亡 警方介入', '27日上午，摄影爱好者在河滩上发现百余只中毒死亡的候鸟。'],
  ['none', '“一隧道内多车相撞14人当场遇难”？警方：纯属虚假编造', '经核实，近期从未发生过类似事故，二人已被打击处理。'],
  [
    'none',
    '造谣“大货车碾压多人致死”男子被行拘10日',
    '有微博称新田大道发生交通事故，一辆大货车直接碾压多人致死。此区域未发生交通事故。',
  ],
  [
    'ordinary',
    '呼和浩特5人编造烧烤店火灾死亡人数，被拘留罚款',
    '9日，一楼一家烧烤店发生火灾，造成一人死亡，5名网民虚构“死亡人数”，已被行政拘留。',
  ],
  [
    'ordinary',
    '“警情通报称131人死亡、337人受伤”？昆明警方回应',
    '网传的“警情通报”称“131人死亡、337人受伤”，系谣言。真实情况如下：20日13时16分，金碧路发生一起交通事故，共造成2人死亡，4人轻伤。',
  ],
  [
    'serious',
    '一周事故及安全警示',
    '提醒各企业组织人员开展防火常识培训和逃生演练。11月18日凌晨，试验列车与进入线路的作业人员碰撞，造成11人死亡、2人受伤。',
  ],
  [
    'relatively-serious',
    '渔船货船相撞 8名失踪船员确认遇难',
    '三亚港西部海域货船与渔船发生碰撞，渔船沉没，船上8人堕海失踪，先后发现8名失踪者遗体。',
  ],
  [
    'serious',
    '一轮船沉没',
    '该轮沉没，27人落水失联。今天救起1人，为第4名生还船员。已发现12具疑似落水人员遗体，其余人员仍在搜寻。',
  ],
  [
    'serious',
    '尾矿漏砂致三省水污染',
    '尾矿库隔板破损漏砂，约3000立方米尾砂溢出，进入陕西并影响下游四川断面，锑浓度超标。',
  ],
  [
    'especially-serious',
    '公交车起火17人遇难32人受伤 系人为纵火',
    '7日，公交车突然起火，目前遇难人数上升到17人。警方查明系人为纵火，嫌疑人携两桶汽油上车点燃后跳出。',
  ],
  [
    'ordinary',
    '洗浴中心锅炉事故2死2伤 官方称非锅炉爆炸',
    '30日15时55分，洗浴中心发生锅炉事故，造成2人死亡、2人受伤。事故非锅炉（电锅炉）爆炸。',
  ],
  ['ordinary', '', '小区附近一座三层工棚3日晚坍塌，20余名工人被埋。截至4日零时，26人被送到医院，其中两人死亡。'],
  [
    'ordinary',
    '',
    '小学共有50名学生午餐后陆续恶心、呕吐，疑似食物中毒，42名学生已出院。该校另外472名学生没有中毒症状。',
  ],
  ['relatively-serious', '', '16日8时23分左右，烟花公司发生爆炸，事故造成9死26伤，周围20公里内都能感到震感。'],
  ['relatively-serious', '', '煤矿发生气体燃烧事故，8人遇难，2人失踪。2名失踪矿工都已找到，其中1人遇难，另1人受伤。'],
  ['ordinary', '', '一名物业人员失足掉进电梯井道，坠到轿厢顶部，120人员到场确认已死亡。'],
  ['ordinary', '', '7名毕业生相约玩水，吴某与一名同学被冲到河中，26日23时20分张某遗体打捞上岸。'],
  ['relatively-serious', '', '30日16时许，在建隧道塌方，6人被困。截至13时24分，6名被困人员已全部找到，并确认死亡。'],
  ['serious', '', '漓江阳朔段一艘搭载法国、德国旅游团的游船触礁倾覆，十二名外籍游客死亡，其余十九人获救。'],
  ['relatively-serious', '', '面包车冲下路基，交警确认是3死5伤，不是群里传的“死了十几个”。'],
  [
    'none',
    '立冬后，注意取暖背后“暗藏”的风险',
    '电取暖器使用不当，3人遇难；电热毯线路短路，1人遇难。密闭房间里烧煤取暖易中毒，务必通风。',
  ],
  [
    'none',
    '每一位遇难矿工都应该被铭记',
    '这20个名字是煤矿1961年至1980年间的工亡职工。从1953年至1980年，先后有33位职工因公殉职，尚有13位遇难矿工的姓名无法查实。',
  ],
  ['none', '', '涉嫌故意杀人、潜逃22年的逃犯李某被抓获。1995年7月10日，他持刀将陈某刺死。'],
  ['none', '', '在全国见义勇为英雄模范表彰大会上，4人获表彰。周某为营救被河水冲走的3名儿童，终因体力不支溺水。'],
  ['none', '', '外交部领保中心提醒出境公民注意安全：近期一些国家连续发生严重恐怖袭击事件，造成大量人员伤亡。'],
  ['none', '', '7日从120急救中心获悉，黄金周急救中心共出诊急救1940次，外伤病人504人，没有接到突发安全事故求救。'],
  ['none', '比特币突然崩塌，几十万人大逃亡', '57万人爆仓，比特币迎来崩盘，日内跌幅超8%。'],
  ['none', '小猫从楼顶坠入排风管道被困', '昨天下午3时30分许，一只小猫坠入管道被困，消防队员凿墙将其救出。'],
])('is %s: %s', (severity, title, text) => {
  expect(level(text, title)).toBe(severity);
});

it('says who was hurt where news lists it', () => {
  expect(injured('事故造成1人死亡，6名伤者送到市医院，3名伤者送到中医院。')).toBe(9);
  expect(injured('爆炸造成7人死亡、9人重伤，另有108名群众被玻璃划伤。')).toBe(117);
  expect(injured('2人当场被压死，1人受伤；公交车上还有4名乘客受伤。')).toBe(5);
  expect(injured('烧烤店爆炸，已造成38人伤亡，其中31人经抢救无效罹难。')).toBe(7);
  expect(injured('房屋倒塌，救出四十人，当中十七人证实死亡，其余全部受伤。')).toBe(23);
  expect(injured('火灾造成3人死亡、1人受伤，后来伤员经抢救无效死亡。')).toBe(0);
  expect(injured('货车追尾，死亡9人，另有40多人在医院救治。')).toBe(40);
  expect(injured('6名住户逃生时被烧伤住院，其中3人伤势较轻，病情稳定。')).toBe(6);
  expect(injured('地铁停运6小时，无乘客受伤。') ?? 0).toBe(0);
});

it('says who died where news tells it in two steps', () => {
  expect(deaths('煤矿气体燃烧，8人遇难，2人失踪。2名失踪矿工都已找到，其中1人遇难，另1人受伤。')).toBe(9);
  expect(deaths('滑坡后44人失联，44名失联人员全部搜救出来，均无生命体征。')).toBe(44);
  expect(deaths('5人一氧化碳中毒。其中2人送医后死亡，2人全力抢救无效先后离世。')).toBe(4);
  expect(deaths('下水道施工，三名施工人员被发现倒在窨井里，均已中毒死亡。')).toBe(3);
  expect(deaths('炼钢炉沸炉，喷出的钢水将2名工人当场烫死。')).toBe(2);
  expect(deaths('物业人员掉进电梯井，120人员到场确认已死亡。')).not.toBe(120);
  expect(deaths('山洪致1人失联。26日上午，失联的苟某某（女，77岁）被找到，现场确认已经死亡。')).toBe(1);
  expect(deaths('锅炉爆炸，锅炉工李某当场死亡，2名学生重伤。8日，2名重伤学生经抢救无效死亡。')).toBe(3);
  expect(deaths('车祸已确认14人死亡，被撞的皮卡内23名乘客均幸免遇难。')).toBe(14);
  expect(deaths('透水致11人被困，至12时陆续发现5名遇难矿工遗体，13日13时发现第6名遇难者遗体。')).toBe(6);
  expect(deaths('沉船事故，官方通报死亡11人，船上实际载客45名。')).toBe(11);
  expect(deaths('客车翻入河中，共救出13人，其中2人当场死亡，1人经抢救无效死亡，另有1人失踪。')).toBe(3);
  expect(deaths('两名小学生掉入江中，一名被救起，另一名失踪，搜救发现时已身亡。')).toBe(1);
  expect(deaths('医院将一位车祸外伤致生命垂危的患者从死亡线上抢救回来。') ?? 0).toBe(0);
  expect(deaths('公告称，3名员工在住院治疗期间死亡；3名正在住院治疗。')).toBe(3);
});

it('counts the missing anew, and no longer who was found', () => {
  expect(missing('山体滑坡掀起巨浪，境内失踪人数由原来10人增至12人。')).toBe(12);
  expect(missing('两人落水失踪，18时57分许，两人先后被打捞上岸，均已无生命体征。')).toBe(0);
});
