import { SHIPPED_RULES } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const at = (day: string) => instantOf(Date.parse(`${day}T08:00:00Z`));
const level = (text: string, title = '', day = '2026-11-20') =>
  classify({ title, text, publishedAt: at(day) }, SHIPPED_RULES).severity;

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
