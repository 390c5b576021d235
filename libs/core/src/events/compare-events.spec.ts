import { instantOf } from '../time/instant.js';
import { compareEvents } from './compare-events.js';
import { type EventReport, eventSignatureOf } from './event-signature.js';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const HOUR_MS = 3_600_000;

const report = (title: string, text: string, hoursLater = 0, place?: string): EventReport => ({
  title,
  text,
  publishedAt: instantOf(NOON + hoursLater * HOUR_MS),
  ...(place === undefined ? {} : { place }),
});

const compare = (a: EventReport, b: EventReport) => compareEvents(eventSignatureOf(a), eventSignatureOf(b));

const bridge = report(
  '清水桥垮塌致两车坠河',
  '新渡镇清水桥中段桥面垮塌，两辆货车坠河，3人获救，1人失联，救援正在进行。',
);

describe('two reports of one event', () => {
  it('may tell of a toll that has grown', () => {
    const later = report('清水桥垮塌死亡人数升至2人', '新渡镇清水桥桥面垮塌事故，坠河货车上2人死亡，3人获救。', 20);
    expect(compare(bridge, later).decision).not.toBe('new');
  });

  it('are compared the same way round and back', () => {
    const later = report('清水桥垮塌事故调查', '新渡镇清水桥垮塌，两辆货车坠河的原因正在调查。', 30);
    expect(compare(bridge, later)).toEqual(compare(later, bridge));
  });

  it('may call an estate by its name alone or as an estate', () => {
    const one = report(
      '云锦新城居民区附近搅拌站扰民',
      '我家住云锦新城居民区，旁边建了搅拌站，运渣车吵得人睡不着，请领导管一管。',
    );
    const other = report('投诉云锦新城小区搅拌站', '我是云锦新城小区业主，搅拌站日夜轰鸣，灰尘也大，请领导处理。', 24);
    expect(compare(one, other).because).toContainEqual(expect.stringContaining('云锦新城'));
  });

  it('may have a headline that tells nothing, where place and trouble are the same', () => {
    const one = report('小区停水', '我是云锦新城的业主，小区停水两天了，物业电话没人接，老人做饭洗衣都困难。');
    const other = report('小区停水', '云锦新城停水已经两天，物业电话一直打不通，老人孩子没法生活。', 3);
    expect(compare(one, other).decision).not.toBe('new');
  });

  it('may be reprinted under a headline of its own', () => {
    const text =
      '近日有市民投诉车站夜间出租车拒载、议价。11日22时，记者体验发现，三辆车中两辆要求一口价，专项整治持续至年底。';
    const one = report('三辆出租车两辆不打表', text);
    const other = report('夜访车站：一口价何时休', `${text}（转自晚报）`, 3);
    expect(compare(one, other).decision).toBe('merged');
  });

  it('may be written in traditional characters, which make no other name', () => {
    const [simplified, traditional] = [
      report(
        '澄湾区望海路加油站爆炸致11人死亡',
        '今日下午，澄湾区望海路一加油站发生爆炸，已造成11人死亡，消防正在处置。',
      ),
      report(
        '澄灣區望海路加油站爆炸 11人死亡',
        '今日下午，澄灣區望海路一加油站發生爆炸，已造成11人死亡，消防正在處置。',
        1,
      ),
    ];
    expect(compare(simplified, traditional)).toMatchObject({ decision: 'merged' });
    const other = report('岩灣區望海路加油站爆炸 11人死亡', traditional.text.replaceAll('澄灣區', '岩灣區'), 1);
    expect(compare(simplified, other).decision).not.toBe('merged');
  });

  it('may come under an outlet’s own mark', () => {
    const marked = report(`快讯：${bridge.title}`, `本报讯 ${bridge.text}`, 1);
    expect(compare(bridge, marked).decision).toBe('merged');
  });
});

const coldAt = (estate: string) =>
  `供暖第一天就不热，暖气片上热下凉，我家${estate}只有14度，孩子穿羽绒服写作业，物业说是热力公司压力不够，热力公司说是管网老化，到底谁来管，请主管部门派人上门测温，不要让我们来回跑。`;

const fallen = (name: string) => report('', `${name}发生坍塌，造成3人死亡，救援正在进行。`);

describe('word for word the same but for a name', () => {
  it('is left to a person, also under headlines that have nothing in common', () => {
    expect(
      compare(report('家里太冷了', coldAt('锦绣江南小区')), report('暖气片上热下凉谁来管', coldAt('清河苑小区'), 5))
        .decision,
    ).toBe('suggested');
  });

  it('or for a word that no rule knows for a name, in a short text', () => {
    const { decision, because } = compare(fallen('红旗高架'), fallen('胜利高架'));
    expect([decision, because.at(-1)]).toEqual(['suggested', '只有一处不同：红旗、胜利']);
  });

  const COMPLAINT = '已经停水两天，物业电话没人接，老人做饭洗衣都困难，请尽快处理。';
  it.each([
    ['东湖市场', '西湖市场'],
    ['王家庄', '李家庄'],
    ['城北污水处理厂', '城南污水处理厂'],
    ['一车间', '二车间'],
  ])('is left to a person: %s, %s', (one, other) => {
    expect(compare(report('停水', `${one}${COMPLAINT}`), report('停水', `${other}${COMPLAINT}`)).decision).not.toBe(
      'merged',
    );
    const titled = compare(report(`${one}停水两天没人管`, COMPLAINT), report(`${other}停水两天没人管`, COMPLAINT, 1));
    expect(titled.decision).not.toBe('merged');
  });
});

describe('what looks alike and is not one event', () => {
  it.each([
    ['two lines', '江城地铁2号线停运', '江城地铁4号线停运', '早高峰信号故障，列车停运，大量乘客滞留在站台。'],
    ['two schools', '县一中学生集体腹泻', '县二中学生集体腹泻', '多名学生晚餐后腹泻，已经送医，食堂留样送检。'],
    ['two districts', '南湖区锦绣花园停水', '北湖区锦绣花园停水', '小区停水三天没有人管，老人孩子用水困难，请解决。'],
    ['two countries', '泰国一架军机坠毁', '印度一架军机坠毁', '一架军机在训练中坠毁，机上人员情况不明，正在搜救。'],
    ['two days', '云溪市18日菜价上涨', '云溪市19日菜价上涨', '农产品批发市场数据显示，全市蔬菜批发均价上涨。'],
    ['two houses', '云溪街37号起火', '云溪街210号起火', '居民家中起火，浓烟从窗口涌出，消防队员正在扑救。'],
    [
      'two schools of a district',
      '城东第一小学多名学生腹泻',
      '城东第二小学多名学生腹泻',
      '午餐后多名学生腹泻送医，食堂留样送检。',
    ],
    ['two bridges', '青禾区三号桥桥面破损', '青禾区四号桥桥面破损', '桥面坑洼，过往车辆颠簸，市民希望尽快修补。'],
    ['two estates by number', '第3小区停水两天', '第5小区停水两天', '物业电话没人接，老人做饭洗衣都困难，请解决。'],
    ['two hospitals', '市第一人民医院停电', '市第二人民医院停电', '备用电源启动，手术未受影响，电力部门正在抢修。'],
    ['two flights', '云航KY2318航班备降', '云航KY2391航班备降', '航班因机械故障备降江城机场，旅客已妥善安置。'],
    ['two parts', '云溪往事（上）', '云溪往事（下）', '云溪老城的街巷里藏着许多往事，老人们说起来如数家珍。'],
  ])('%s', (_, one, other, text) => {
    const found = compare(report(one, text), report(other, `${text}记者从现场了解到新的情况。`, 2));
    expect(found).toMatchObject({ decision: 'new', contradicts: true });
    expect(found.because).not.toEqual([]);
  });

  it('the place that a hotline entry gives counts as named', () => {
    const text = '小区停水三天没有人管，老人孩子用水困难，请解决。';
    const found = compare(
      report('停水三天', text, 0, '南湖区锦绣花园'),
      report('停水三天', `${text}谢谢`, 1, '北湖区锦绣花园'),
    );
    expect(found.decision).toBe('new');
  });

  it('what is told anew each day is another matter on another day', () => {
    const text = '早盘三大股指集体低开，两市成交额较上一日此时缩量。';
    expect(compare(report('两市成交额缩量', text), report('两市成交额缩量', `${text}资金观望`, 30)).decision).toBe(
      'new',
    );
  });

  it('the furniture of a newspaper is nothing at all', () => {
    const text = '本版责编：张三 李四';
    expect(compare(report('本版责编：张三 李四', text), report('本版责编：张三 李四', text, 24)).decision).toBe('new');
  });
});

it('leaves two subjects of one wording to a person', () => {
  const text = '预计2026年净亏损1亿元至1.2亿元，股票可能被实施退市风险警示。';
  const found = compare(report(`松林股份：${text}`, text), report(`白杨股份：${text}`, `公告称${text}`, 1));
  expect(found.decision).not.toBe('merged');
});

it('knows the trouble of neighbours again after weeks', () => {
  const one = report('投诉翠屏山庄旁搅拌站噪音', '我是翠屏山庄的业主，小区旁的搅拌站日夜轰鸣，粉尘漫天，请处理。');
  const other = report(
    '翠屏山庄搅拌站何时搬走',
    '翠屏山庄小区旁边的搅拌站噪音大、灰尘大，孩子咳嗽，请领导关注。',
    24 * 30,
  );
  expect(compare(one, other).decision).toBe('merged');
});

const pileUpAt = (post: string) =>
  report(`沪宁高速${post}多车追尾`, `今天上午，沪宁高速${post}发生多车追尾，造成3人死亡，救援车辆已到现场。`);

it('two accidents at two posts of one road are two', () => {
  expect(compare(pileUpAt('1201公里处'), pileUpAt('1356公里处')).decision).not.toBe('merged');
  expect(compare(pileUpAt('K1201+300'), pileUpAt('K1356+300')).decision).not.toBe('merged');
  expect(compare(pileUpAt('1201公里处'), pileUpAt('1201公里处')).decision).toBe('merged');
});

describe('the very same words', () => {
  const lamp = '小区门口的路灯连续三天不亮，晚上出门看不清路。';
  const copied = `${lamp}${'我们多次打电话，都说在安排，到今天也没有人来看一眼，'.repeat(3)}请尽快处理。`;

  it.each([
    ['new', lamp, '青禾区', '澄湾区'],
    ['new', lamp, '人民路', '团结路'],
    ['merged', lamp, '青禾区人民路', '青禾区人民路12号'],
    ['merged', lamp, '青禾区', undefined],
    ['merged', lamp, undefined, undefined],
    ['suggested', copied, '青禾区', '澄湾区'],
    ['merged', copied, '青禾区', '青禾区'],
  ] as const)('are %s: "%.12s" of %s and of %s', (decision, text, here, there) => {
    expect(compare(report('', text, 0, here), report('', text, 1, there)).decision).toBe(decision);
  });
});
