import { compareEvents } from './compare-events.js';
import { eventSignatureOf } from './event-signature.js';
import { instantOf } from '../time/instant.js';

const DAY_MS = 86_400_000;
const signed = (title: string, text: string, day = 0) =>
  eventSignatureOf({ title, text, publishedAt: instantOf(Date.UTC(2026, 4, 6) + day * DAY_MS) });
const between = (a: ReturnType<typeof signed>, b: ReturnType<typeof signed>) => compareEvents(b, a);

describe('reports of one event in other words', () => {
  const blaze = signed('乌桕坳着火了', '刚才路过，乌桕坳那片林子全是烟，火还挺大');

  it('are suggested where they share a name that no list knows, and say which', () => {
    const later = signed('林火情况通报', '5月6日14时，白石镇乌桕坳林区发生森林火灾，已组织二百人扑救，暂无伤亡。');
    const { decision, because } = between(blaze, later);
    expect(decision).toBe('suggested');
    expect(because.join()).toContain('乌桕坳');
    expect(because.join()).toContain('火灾');
  });

  it('are suggested where they share a line, a school or a road and what happened there', () => {
    const crowd = signed('地铁又坏了', '5号线卡在隧道里一刻钟了，说是信号设备故障，车厢里闷得要命');
    const notice = signed('地铁运营信息', '受信号设备影响，地铁5号线部分区段限速运行，预计延误15分钟以上。');
    expect(between(crowd, notice).decision).toBe('suggested');
  });

  it('are suggested where a few words are shared on one day', () => {
    const felt = signed('地震了？', '清溪县这边床晃了两下，吊灯也在摆，有没有人感觉到');
    const bulletin = signed('地震速报', '5月6日03时11分，清溪县发生3.9级地震，震源深度8千米。');
    expect(between(felt, bulletin).decision).toBe('suggested');
  });
});

describe('an inquiry weeks later', () => {
  it('is suggested where it names what happened and where', () => {
    const blast = signed('瑞岭化工爆炸', '今日下午瑞岭化工硝化车间发生爆炸，3人死亡，现场仍在救援。');
    const inquiry = signed('爆炸事故调查报告公布', '经查，瑞岭化工爆炸系违规动火引起，两名责任人被采取强制措施。', 24);
    expect(between(blast, inquiry).decision).toBe('suggested');
  });
});

describe('reports of one sudden thing', () => {
  const first = signed(
    '枫叶谷煤气罐爆炸',
    '今晨6时许，枫叶谷一家早餐店煤气罐爆炸，橱窗被炸飞，已有5人送医，消防正在现场处置。',
  );

  it('are joined where they share a name and half of their words on one day', () => {
    const later = signed(
      '早餐店爆炸致5人受伤',
      '今晨6时许发生在枫叶谷的煤气罐爆炸，已致5人受伤送医，橱窗碎片散落一地，原因正在调查。',
    );
    expect(between(first, later).decision).toBe('merged');
  });

  it('are left to a person days later', () => {
    const later = signed(
      '早餐店爆炸致5人受伤',
      '前日发生在枫叶谷的煤气罐爆炸，已致5人受伤送医，橱窗碎片散落一地，原因正在调查。',
      2,
    );
    expect(between(first, later).decision).toBe('suggested');
  });

  it('are left to a person where it is not known when they were told', () => {
    const undated = eventSignatureOf({
      title: '早餐店爆炸致5人受伤',
      text: '今晨6时许发生在枫叶谷的煤气罐爆炸，已致5人受伤送医，橱窗碎片散落一地，原因正在调查。',
    });
    expect(between(first, undated).decision).toBe('suggested');
  });

  it('are never joined where their villages, schools or roads differ', () => {
    const one = signed('白石镇李家村山火', '今日午后，白石镇李家村后的乌桕坳起火，两百人正在扑救，暂无人员伤亡。');
    const other = signed('白石镇赵家村山火', '今日午后，白石镇赵家村后的乌桕坳起火，两百人正在扑救，暂无人员伤亡。');
    expect(between(one, other).decision).not.toBe('merged');
  });
});

const trial = (who: string, office: string) =>
  signed(
    `清溪县${office}原副局长${who}受贿案一审宣判`,
    `今日，法院公开宣判清溪县${office}原副局长${who}受贿案，判处有期徒刑八年，并处罚金五十万元，受贿所得依法追缴。`,
  );

describe('persons of whom a report tells', () => {
  it('are two where what is left of their names differs', () => {
    const { decision, because } = between(trial('徐某', '住建局'), trial('陈某某', '水利局'));
    expect(decision).not.toBe('merged');
    expect(because.join()).toContain('当事人不同');
  });
});

describe('reports that share a name or a place', () => {
  it('are two where they tell of different things', () => {
    const blaze = signed(
      '电动车突然烧起来',
      '今晨翡翠湾东门一辆电动车起火，保安提着灭火器冲过去，浓烟熏黑了半面墙，没有人员受伤',
    );
    const outage = signed(
      '二次供水清洗安排',
      '本周六对翡翠湾等五个小区的水箱进行清洗消毒，届时停水四小时，请居民提前储水',
    );
    expect(between(blaze, outage).decision).toBe('new');
  });

  it('are two where weeks lie between', () => {
    const first = signed('乌桕坳着火了', '刚才路过，乌桕坳那片林子全是烟，火还挺大');
    const second = signed('山上冒烟', '今天下午乌桕坳又有明火，村民都去扑救了', 45);
    expect(between(first, second).decision).toBe('new');
  });

  it('are two where neighbours complain of different troubles in one estate', () => {
    const noise = signed('投诉翡翠湾装修噪音', '我是翡翠湾业主，楼上周末还在装修，噪音扰民，请处理');
    const parking = signed('翡翠湾乱停车', '您好，翡翠湾门口违停严重，接孩子都过不去，希望管一管');
    expect(between(noise, parking).decision).toBe('new');
  });

  it('are never joined unasked on that alone', () => {
    const one = signed('乌桕坳着火了', '刚才路过，乌桕坳那片林子全是烟');
    const other = signed('快讯', '白石镇乌桕坳发生森林火灾，扑救中');
    expect(between(one, other).decision).not.toBe('merged');
  });
});
